// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QKeyEvent;
class QMimeData;

namespace punchline {

class Button;
class EmojiPicker;
class MessageInput;
class TextLabel;

/// Where a message is written: the field, a choice of emoji, Send, and a line that explains why a text cannot
/// be sent. The text stays until it is accepted, across pages, sessions and lost links. It requests sending
/// and never sends anything itself.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// Whether there is a peer to send to, and its text limit in UTF-8 bytes.
    void setLinked(bool linked);
    void setLimit(qsizetype bytes);

    /// Whether the user has yet to agree that others can read the messages.
    void setHeld(bool held);

    [[nodiscard]] QString text() const;

    /// Puts @p texts before the current text, one per line.
    void prepend(const QStringList &texts);

    /// Takes over a typing key that was pressed elsewhere; the field gets the focus.
    void takeKey(QKeyEvent &key);

    /// Takes over what was dropped elsewhere on the page, as if it had been dropped into the field.
    void takeDrop(const QMimeData &dropped);

    /// Empties the field after its text was accepted.
    void clear();

    /// Says that the text is too long for the peer.
    void showTooLong();

    /// Says that too much is already queued for the peer.
    void showFull();

    /// Puts the focus into the field.
    void focusField();

Q_SIGNALS:
    /// The user wants to send @p text, which is not empty and within the limit. clear() confirms acceptance.
    void sendRequested(const QString &text);

    /// The user has changed the text.
    void typed();

    /// The user wants to page the conversation up (-1) or down (1).
    void pageWanted(int direction);

private:
    [[nodiscard]] QWidget *createRow();
    void send();
    void offerEmoji();
    void onTextChanged();
    void onPasteRefused(qsizetype characters);
    void onAttachmentRefused();
    [[nodiscard]] static QString heldSentence();
    void showHint(const QString &sentence);
    void updateSend();
    [[nodiscard]] bool isTooLong() const;

    TextLabel *m_hint;
    MessageInput *m_input = nullptr;
    Button *m_emoji = nullptr;
    EmojiPicker *m_picker = nullptr;
    Button *m_send = nullptr;
    qsizetype m_limit;
    bool m_isLinked = false;
    bool m_isHeld = false;
};

} // namespace punchline
