// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace punchline {

/// Where a message is typed: Enter sends, Shift+Enter begins a new line, and the field grows by a few lines
/// with its text. An empty field reads as the interface does, a text as its first letter does. Pasted text
/// that could never be one message is refused as a whole, and so is what is no text: images and files.
class MessageInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageInput(QWidget *parent = nullptr);

Q_SIGNALS:
    void sendRequested();

    /// PageUp (-1) or PageDown (1): there are few lines to turn here, and many above.
    void pageWanted(int direction);

    /// Text of @p characters characters was not taken over.
    void pasteRefused(qsizetype characters);

    /// An image or a file was pasted or dropped.
    void attachmentRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyDirection();
    void fitHeight();
};

} // namespace punchline
