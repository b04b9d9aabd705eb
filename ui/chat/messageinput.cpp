// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messageinput.h"

#include "app/protocol/codepoints.h"
#include "app/protocol/peermessages.h"
#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace punchline {

namespace {

constexpr int MostLines = 6;

/// True if @p source is not text in a person's eyes. To a program, a file's URL is text.
bool isAttachment(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return std::ranges::any_of(urls, &QUrl::isLocalFile) || (source.hasImage() && !source.hasText());
}

/// The direction of the first strongly directional letter of @p text; `nullopt` if it has none.
std::optional<Qt::LayoutDirection> directionOf(QStringView text)
{
    for (qsizetype position = 0; position < text.size();) {
        const QChar::Direction direction = QChar::direction(takeCharacter(text, &position));
        if (direction == QChar::DirL)
            return Qt::LeftToRight;
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return Qt::RightToLeft;
    }
    return std::nullopt;
}

/// A copied line, as from a terminal, includes its line break.
QString withoutLastBreaks(QString text)
{
    constexpr QStringView Breaks = u"\n\r\u2028\u2029";
    while (!text.isEmpty() && Breaks.contains(text.back()))
        text.chop(1);
    return text;
}

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
    viewport()->setAutoFillBackground(false); // The card around it is filled, and keeps its line.
    document()->setDocumentMargin(6);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageInput::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageInput::applyDirection);
    applyDirection();
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

bool MessageInput::canInsertFromMimeData(const QMimeData *source) const
{
    // Attachments must get through here, so that the refusal can be explained.
    return isAttachment(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageInput::insertFromMimeData(const QMimeData *source)
{
    if (isAttachment(*source)) {
        Q_EMIT attachmentRefused();
        return;
    }
    // Laying out a very long line takes seconds, and a text with more characters than a message may have
    // bytes can never be sent.
    const QString text = withoutLastBreaks(source->text());
    if (text.size() > MaxTextBytes) {
        Q_EMIT pasteRefused(text.size());
        return;
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

void MessageInput::dropEvent(QDropEvent *event)
{
    if (!isAttachment(*event->mimeData())) {
        QPlainTextEdit::dropEvent(event);
        return;
    }
    // If a move were accepted, the source would delete the file.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    Q_EMIT attachmentRefused();
}

void MessageInput::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void MessageInput::applyDirection()
{
    // Without a letter, Qt goes by the keyboard layout and lays out every line from the left, so the cursor
    // and the placeholder would be on opposite sides.
    const bool isEmpty = document()->isEmpty();
    const Qt::LayoutDirection side = directionOf(toPlainText()).value_or(layoutDirection());
    QTextOption option = document()->defaultTextOption();
    const QTextOption before = option;
    option.setTextDirection(isEmpty ? layoutDirection() : Qt::LayoutDirectionAuto);
    option.setAlignment(side == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    if (option.textDirection() == before.textDirection() && option.alignment() == before.alignment())
        return;
    document()->setDefaultTextOption(option);
}

void MessageInput::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void MessageInput::fitHeight()
{
    // QPlainTextDocumentLayout measures its height in lines.
    const int wanted = static_cast<int>(document()->size().height());
    const int lines = std::clamp(wanted, 1, MostLines);
    const int margins =
        height() - viewport()->height() + 2 * static_cast<int>(document()->documentMargin()) + 2;
    setVerticalScrollBarPolicy(wanted > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(std::max(theme::ControlHeight - 6, lines * fontMetrics().lineSpacing() + margins));
}

} // namespace punchline
