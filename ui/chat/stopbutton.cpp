// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/stopbutton.h"

#include "app/chat/messagemodel.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messageview.h"
#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <algorithm>

namespace punchline {

StopButton::StopButton(MessageView &view)
    : Button(Weight::Quiet, QString(), view.viewport())
    , m_view(view)
{
    setObjectName(QStringLiteral("stopButton"));
    hide();
    translated(this, [this] {
        setText(tr("&Stop"));
        setAccessibleName(tr("Stop sending “Hello, world”"));
        setToolTip(tr("“Hello, world” goes out each second, to show that the connection works."));
        place();
    });
    connect(&view, &MessageView::laidOut, this, &StopButton::place);
}

void StopButton::setRunning(bool running)
{
    m_isRunning = running;
    place();
}

QModelIndex StopButton::liveRow() const
{
    // The stream is at the end, interleaved with the peer's and perhaps with a message.
    constexpr int MostRows = 2 * ConversationRows::MostHelloRows;
    const QAbstractItemModel *model = m_view.model();
    const int rows = model ? model->rowCount() : 0;
    for (int row = rows - 1; row >= std::max(0, rows - MostRows); --row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(MessageModel::HelloRole).toBool() && index.data(MessageModel::MineRole).toBool())
            return index;
    }
    return {};
}

void StopButton::focusInEvent(QFocusEvent *event)
{
    m_view.scrollTo(liveRow()); // A focused widget must be visible.
    Button::focusInEvent(event);
}

void StopButton::place()
{
    const QModelIndex live = m_isRunning ? liveRow() : QModelIndex();
    const QRect bubble =
        live.isValid() ? m_view.bubbles().bubbleRect(m_view.rowOption(live.row()), live) : QRect();
    // It would cover another message where its own is out of sight.
    if (!m_view.viewport()->rect().intersects(bubble)) {
        if (hasFocus())
            Q_EMIT focusGivenUp(); // A key meant for the button must not press anything else.
        hide();
        return;
    }
    QRect place(QPoint(), sizeHint());
    place.moveCenter(bubble.center());
    if (m_view.layoutDirection() == Qt::RightToLeft)
        place.moveLeft(bubble.right() + theme::Gap);
    else
        place.moveRight(bubble.left() - theme::Gap);
    // It is higher than a line, and must be seen whole.
    const int room = m_view.viewport()->height() - place.height();
    place.moveTop(std::clamp(place.top(), 0, std::max(0, room)));
    setGeometry(place);
    show();
}

} // namespace punchline
