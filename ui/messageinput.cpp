// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/messageinput.h"

#include "app/protocol/peermessages.h"
#include "ui/theme.h"
#include "ui/translated.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace punchline {

namespace {

constexpr int MostLines = 6;

} // namespace

MessageInput::MessageInput(QWidget *parent)
    : QPlainTextEdit(parent)
{
    translated(this, [this] {
        setAccessibleName(tr("Message"));
        setPlaceholderText(tr("Write a message…"));
        setToolTip(tr("Enter sends, Shift+Enter begins a new line."));
    });
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(6);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageInput::fitHeight);
    fitHeight();
}

void MessageInput::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPage && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pageWanted(event->key() == Qt::Key_PageUp ? -1 : 1);
    } else if (!isEnter) {
        QPlainTextEdit::keyPressEvent(event);
    } else if (event->modifiers() & Qt::ShiftModifier) {
        textCursor().insertBlock();
        ensureCursorVisible();
    } else {
        Q_EMIT sendRequested();
    }
}

void MessageInput::insertFromMimeData(const QMimeData *source)
{
    // Laying out a very long line takes seconds, and what has more characters than a message may have bytes
    // can never be sent.
    const qsizetype characters = source->text().size();
    if (characters > MaxTextBytes) {
        Q_EMIT pasteRefused(characters);
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

void MessageInput::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void MessageInput::fitHeight()
{
    // QPlainTextDocumentLayout counts its height in lines.
    const int wanted = static_cast<int>(document()->size().height());
    const int lines = std::clamp(wanted, 1, MostLines);
    const int margins =
        height() - viewport()->height() + 2 * static_cast<int>(document()->documentMargin()) + 2;
    setVerticalScrollBarPolicy(wanted > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::max(theme::ControlHeight - 6, lines * fontMetrics().lineSpacing() + margins));
}

} // namespace punchline
