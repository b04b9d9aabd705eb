// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace punchline {

/// Where a message is typed: Enter sends, Shift+Enter begins a new line, and the field grows with its text by
/// a few lines. An empty field has the direction of the interface; a text has the direction of its first
/// letter. Pasted text that is too long for any message is refused as a whole, and so are images and files.
class MessageInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageInput(QWidget *parent = nullptr);

    /// Inserts what was dropped elsewhere, or refuses it, as if it had been dropped here.
    void take(const QMimeData &dropped) { insertFromMimeData(&dropped); }

Q_SIGNALS:
    void sendRequested();

    /// PageUp (-1) or PageDown (1) was pressed: the field has few lines to page through, the view above has
    /// many.
    void pageWanted(int direction);

    /// A pasted text of @p characters characters was refused.
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
