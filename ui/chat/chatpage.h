// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class ChatView;
class ClearTalkNotice;
class Composer;
class ConversationRows;
class DraftOffer;
class EndBanner;
class LinkHeader;
class LinkPrompt;
class MessageSearch;
class ReturnBar;
class SearchBar;
struct Unsaid;
class TextLabel;
class SafetyWordsPanel;

/// The third page: the conversation and the state of the link. When the link ends, everything stays readable.
/// Unsent text stays in its field until the next link is up and is then offered again, since the next peer
/// may be somebody else. What happens after the end is requested by signals. The focus stays where the user
/// put it, or goes to the message field, where a stray key does no harm. Most of its members are widgets, and
/// most functions handle one event.
class ChatPage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit ChatPage(Engine &engine, QWidget *parent = nullptr);

    /// Puts the focus into the message field.
    void focusAction();

    /// What would be lost with the conversation.
    [[nodiscard]] Unsaid unsaid() const;

public Q_SLOTS:
    /// Opens the search bar.
    void find();

Q_SIGNALS:
    void connectAgainRequested();
    void backRequested();
    /// The user wants to see how the link was established.
    void detailsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *createMessages();
    void createHeader();
    void setTexts();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void handle(const event::WordsConfirmed &);
    void handle(const event::LinkEstablished &link);
    void handle(const event::LinkInterrupted &);
    void handle(const event::PeerNamed &);
    void handle(const event::PeerTyping &);
    void handle(const event::ErrorOccurred &occurred);
    void onFound();
    void onDisconnect();
    void send(const QString &text);
    void takeBack(const QList<quint64> &ids);
    void offerDraft();
    void beginSession();
    void beginChat();
    void showEnd();
    void showPrivacy();
    void showPeer();
    void showPresence();
    void showGreeting();
    /// Says @p sentence for a while, as bad news if it is not @p done.
    void say(const QString &sentence, bool done);
    [[nodiscard]] qsizetype textLimit() const;
    [[nodiscard]] const SessionState &state() const { return m_engine.state(); }

    Engine &m_engine;
    ConversationRows *m_rows;
    MessageSearch *m_search;
    QStringList m_undelivered; ///< Texts written for an earlier link,
    QString m_writtenFor;      ///< and that peer's name; empty if not known.
    bool m_isChatting = false; ///< True from when the link is up until it has ended.
    QTimer m_saidTime;
    LinkHeader *m_header;
    EndBanner *m_end;
    ReturnBar *m_returnBar;
    ClearTalkNotice *m_clearTalk;
    SafetyWordsPanel *m_words;
    SearchBar *m_searchBar;
    ChatView *m_view;
    TextLabel *m_presence; ///< Says that the other person is typing, or what was just done.
    DraftOffer *m_draftOffer;
    LinkPrompt *m_linkPrompt;
    Composer *m_composer;
    Button *m_details = nullptr;
};

} // namespace punchline
