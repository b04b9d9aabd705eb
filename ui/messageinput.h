// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace punchline {

/// Where a message is typed: Enter sends, Shift+Enter begins a new line, and the field grows by a few lines
/// with its text. Pasted text that could never be one message is refused as a whole.
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

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace punchline
