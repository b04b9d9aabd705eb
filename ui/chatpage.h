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
class LinkHeader;
class MessageInput;
class MessageView;
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

Q_SIGNALS:
    void connectAgainRequested();
    void backRequested();
    /// How the link came about is to be shown.
    void detailsRequested();

private:
    [[nodiscard]] QWidget *createHelloRow();
    [[nodiscard]] QWidget *createInputRow();
    void createHeader();
    void createBanner();
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void onHelloRunningChanged(bool running);
    void onTextChanged();
    void onPasteRefused(qsizetype characters);
    void onConnectAgain();
    void send();
    void beginChat();
    void showEnd();
    void showPrivacy();
    void showHint(const QString &sentence);
    void updateSending();
    [[nodiscard]] QStringList undeliveredTexts() const;
    [[nodiscard]] qsizetype textLimit() const;
    [[nodiscard]] bool isTooLong(const QString &text) const;

    Engine &m_engine;
    event::PeerFound m_peer;
    event::LinkEstablished m_link;
    bool m_wordsConfirmed = false;
    std::optional<Error> m_error;
    bool m_isPeerGone = false; ///< The other side has ended the chat.
    bool m_isChatting = false; ///< Since the link stands, until it has ended.
    bool m_isRefused = false;  ///< The engine has refused the text that is being sent.
    QTimer m_tick;
    LinkHeader *m_header;
    Banner *m_banner;
    WordsPanel *m_words;
    MessageView *m_view;
    QWidget *m_helloRow = nullptr;
    Button *m_stop = nullptr;
    TextLabel *m_hint;
    MessageInput *m_input = nullptr;
    Button *m_send = nullptr;
    Button *m_disconnect = nullptr;
    Button *m_connectAgain = nullptr;
};

} // namespace punchline
