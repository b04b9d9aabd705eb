// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace punchline {

class Banner;
class Button;
class ChatView;
class ClearTalkNotice;
class Composer;
class ConversationRows;
class LinkHeader;
class LinkPrompt;
class MessageSearch;
class SearchBar;
class TextLabel;
class WordsPanel;

/// The third page: the conversation and the state of the link. When the link ends, everything stays to be
/// read, and text that was not sent stays in its field; what comes then is asked for by signals.
class ChatPage : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the page.
    explicit ChatPage(Engine &engine, QWidget *parent = nullptr);

    /// Puts the cursor into the message field, or the focus on the next step after the link has ended.
    void focusAction();

public Q_SLOTS:
    /// Opens the search.
    void find();

Q_SIGNALS:
    void connectAgainRequested();
    void backRequested();
    /// How the link came about is to be shown.
    void detailsRequested();

private:
    [[nodiscard]] QWidget *createHelloRow();
    [[nodiscard]] QWidget *createMessages();
    void createHeader();
    void createBanner();
    void setTexts();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void handle(const event::PeerFound &found);
    void handle(const event::WordsConfirmed &confirmed);
    void handle(const event::LinkEstablished &link);
    void handle(const event::MessageAdded &message);
    void handle(const event::PeerNamed &named);
    void handle(const event::PeerTyping &typing);
    void handle(const event::SessionClosed &closed);
    void handle(const event::ErrorOccurred &occurred);
    template <typename Other> void handle(const Other &) { }
    void onHelloRunningChanged(bool running);
    void onFound();
    void onConnectAgain();
    void send(const QString &text);
    void beginSession();
    void beginChat();
    void showEnd();
    void showEndSentences();
    void showPrivacy();
    void showPeer();
    void showHelloCount();
    void showDisconnect();
    [[nodiscard]] QStringList undeliveredTexts() const;
    [[nodiscard]] qsizetype textLimit() const;

    Engine &m_engine;
    ConversationRows *m_rows;
    MessageSearch *m_search;
    event::PeerFound m_peer;
    event::LinkEstablished m_link;
    QString m_peerName;
    int m_hellosSent = 0;
    int m_hellosReceived = 0;
    bool m_wordsConfirmed = false;
    std::optional<Error> m_error;
    bool m_isPeerGone = false; ///< The other side has ended the chat.
    bool m_isChatting = false; ///< Since the link stands, until it has ended.
    bool m_isRefused = false;  ///< The engine has refused the text that is being sent.
    bool m_isPeerTyping = false;
    QTimer m_tick;
    LinkHeader *m_header;
    Banner *m_banner;
    ClearTalkNotice *m_clearTalk;
    WordsPanel *m_words;
    SearchBar *m_searchBar;
    ChatView *m_view;
    TextLabel *m_presence; ///< That the other person is writing.
    QWidget *m_helloRow = nullptr;
    TextLabel *m_helloCount = nullptr;
    Button *m_stop = nullptr;
    LinkPrompt *m_linkPrompt;
    Composer *m_composer;
    Button *m_details = nullptr;
    Button *m_disconnect = nullptr;
    Button *m_back = nullptr;
    Button *m_connectAgain = nullptr;
};

} // namespace punchline
