// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QKeyEvent;

namespace punchline {

class Button;
class MessageInput;
class TextLabel;

/// Where a message is written: the field, Send, and a line that says why a text cannot go. What is written
/// stays until it was taken, through pages, sessions and lost links. It asks for sending; it sends nothing.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// Whether there is somebody to send to, and how long a text may be for them, in UTF-8 bytes.
    void setLinked(bool linked);
    void setLimit(qsizetype bytes);

    /// Whether the person has yet to agree that others can read what is sent.
    void setHeld(bool held);

    [[nodiscard]] QString text() const;

    /// Puts @p texts before what is written, a line each.
    void prepend(const QStringList &texts);

    /// Takes over a key that was pressed elsewhere, but writes; the field gets the focus.
    void takeKey(QKeyEvent &key);

    /// The text was taken: the field is empty again.
    void clear();

    /// Says that the text is too long for the other side.
    void showTooLong();

    /// Says that too much waits already for the other side.
    void showFull();

    /// Puts the cursor into the field.
    void focusField();

Q_SIGNALS:
    /// The person wants @p text sent; it is not empty and within the limit. clear() says that it was taken.
    void sendRequested(const QString &text);

    /// The person has changed the text.
    void typed();

    /// The person wants to see what was said before (-1) or after (1) what they see.
    void pageWanted(int direction);

private:
    [[nodiscard]] QWidget *createRow();
    void send();
    void onTextChanged();
    void onPasteRefused(qsizetype characters);
    void onAttachmentRefused();
    [[nodiscard]] static QString heldSentence();
    void showHint(const QString &sentence);
    void updateSend();
    [[nodiscard]] bool isTooLong() const;

    TextLabel *m_hint;
    MessageInput *m_input = nullptr;
    Button *m_send = nullptr;
    qsizetype m_limit;
    bool m_isLinked = false;
    bool m_isHeld = false;
};

} // namespace punchline
