// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/rowgeometry.h"

#include "app/chat/messagemodel.h"
#include "app/text/statetext.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messagedelegate.h"
#include "ui/chat/messagelayout.h"
#include "ui/controls/theme.h"

#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace punchline {

namespace {

constexpr int MaxColumnWidth = 800; // Wide windows leave the rest empty, so that lines stay close together.
constexpr int Gutter = 48;          // The picture of the other person is there.
constexpr int AvatarSize = 32;
constexpr int AvatarGap = 8;
constexpr int PaddingX = 13;
constexpr int PaddingY = 8;
constexpr int OuterY = 4;
constexpr int ContinuedY = 1; // Above a message grouped with the previous one.
constexpr int HeadY = 8;      // Above and below a date.
constexpr int FooterGap = 2;
constexpr int FooterSpace = 10; // Between the last line and a time beside it.
constexpr int NextY = 4;        // Above and below the "show more" line.
constexpr double Radius = 12;
constexpr double NearRadius = 4; // Of the corners that point to the author or to the message before.
constexpr int MaxBubbleWidth = 620;
constexpr double MaxBubbleShare = 0.78;
constexpr int LeastTextWidth = 80;

/// The column in the middle of @p row in which the bubbles stand, without its gutters.
QRectF columnIn(const QRect &row)
{
    const int width = std::min(row.width(), MaxColumnWidth) - 2 * Gutter;
    return {row.left() + (row.width() - width) / 2.0, qreal(row.top()), qreal(width), qreal(row.height())};
}

qreal widthOf(const QString &text, const QFont &font)
{
    return std::ceil(QFontMetricsF(footerFont(font)).horizontalAdvance(text));
}

} // namespace

RowGeometry::RowGeometry(const QStyleOptionViewItem &option, const QModelIndex &index,
                         const MessageLayout *content, Head head)
    : m_isContinued(index.data(ConversationRows::ContinuedRole).toBool())
{
    const qreal line = std::ceil(QFontMetricsF(footerFont(option.font)).height());
    const QRectF column = columnIn(option.rect);
    m_top = column.top();
    placeHeads(index, column, line, head);
    m_top += m_isContinued ? ContinuedY : OuterY;
    if (content) {
        placeBubble(option, index, *content, column, line);
    } else {
        const qreal width =
            std::min(widthOf(index.data(ConversationRows::LineRole).toString(), option.font), column.width());
        bubble = QRectF(column.left(), m_top, column.width(), line + PaddingY);
        next = QRectF(column.center().x() - width / 2, m_top, width, bubble.height());
    }
    height = static_cast<int>(std::ceil(bubble.bottom() + OuterY - column.top()));
}

void RowGeometry::placeHeads(const QModelIndex &index, const QRectF &column, qreal line, Head head)
{
    const auto take = [&](QRectF &part) {
        part = QRectF(column.left(), m_top + HeadY, column.width(), line);
        m_top = part.bottom() + HeadY / 2.0;
    };
    if (index.data(ConversationRows::OlderGoneRole).toBool())
        take(older);
    if (index.data(ConversationRows::DayRole).toDate().isValid())
        take(day);
    if (head == Head::NewMessages)
        take(unread);
}

void RowGeometry::placeBubble(const QStyleOptionViewItem &option, const QModelIndex &index,
                              const MessageLayout &content, const QRectF &column, qreal line)
{
    const qreal footerWidth = widthOf(footerText(index), option.font);
    const bool hasNext = content.parts > 1;
    const qreal nextWidth = hasNext ? widthOf(partText(content), option.font) : 0;
    const qreal nextHeight = hasNext ? line + 2 * NextY : 0;
    // The time stands in the last line if there is room for it.
    const qreal beside = content.lastLine + FooterSpace + footerWidth;
    const bool isBeside = !hasNext && beside <= content.width;
    const qreal inner = std::max({content.size.width(), nextWidth, isBeside ? beside : footerWidth});
    const qreal below = isBeside ? 0 : nextHeight + FooterGap + line;

    const bool isMine = index.data(MessageModel::MineRole).toBool();
    side = isMine == (option.direction == Qt::LeftToRight) ? Qt::RightEdge : Qt::LeftEdge;
    bubble = QRectF(column.left(), m_top, inner + 2 * PaddingX, content.size.height() + below + 2 * PaddingY);
    if (side == Qt::RightEdge)
        bubble.moveRight(column.right());
    const QRectF inside = bubble.adjusted(PaddingX, PaddingY, -PaddingX, -PaddingY);
    text = QRectF(inside.topLeft(), content.size);
    if (content.isRightToLeft)
        text.moveRight(inside.right());
    next = QRectF(inside.left(), text.bottom(), inner, nextHeight);
    footer = QRectF(inside.left(), inside.bottom() - line, footerWidth, line);
    // At the end of the text's line, or of the interface's below it.
    if (isBeside ? !content.isRightToLeft : option.direction == Qt::LeftToRight)
        footer.moveRight(inside.right());
    if (isMine || m_isContinued)
        return;
    avatar = QRectF(column.right() + AvatarGap, m_top, AvatarSize, AvatarSize);
    if (side == Qt::LeftEdge)
        avatar.moveRight(column.left() - AvatarGap);
}

int RowGeometry::textWidth(const QRect &row)
{
    const int column = static_cast<int>(columnIn(row).width());
    const int share = static_cast<int>((column + 2 * Gutter) * MaxBubbleShare);
    return std::max(LeastTextWidth, std::min({MaxBubbleWidth, share, column}) - 2 * PaddingX);
}

QRectF RowGeometry::endGutter(const QRect &row, Qt::LayoutDirection direction)
{
    const QRectF column = columnIn(row);
    const qreal left = direction == Qt::LeftToRight ? column.right() : column.left() - Gutter;
    return {left, column.top(), Gutter, column.height()};
}

int RowGeometry::heightOfOneLine(const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 2 * (PaddingY + OuterY);
}

QPainterPath RowGeometry::outline() const
{
    const double upper = m_isContinued ? NearRadius : Radius;
    const bool isLeft = side == Qt::LeftEdge;
    const double topLeft = isLeft ? upper : Radius;
    const double topRight = isLeft ? Radius : upper;
    const double bottomLeft = isLeft ? NearRadius : Radius;
    const double bottomRight = isLeft ? Radius : NearRadius;
    const auto square = [](double x, double y, double size) { return QRectF(x, y, 2 * size, 2 * size); };
    QPainterPath path;
    path.moveTo(bubble.left() + topLeft, bubble.top());
    path.arcTo(square(bubble.right() - 2 * topRight, bubble.top(), topRight), 90, -90);
    path.arcTo(square(bubble.right() - 2 * bottomRight, bubble.bottom() - 2 * bottomRight, bottomRight), 0,
               -90);
    path.arcTo(square(bubble.left(), bubble.bottom() - 2 * bottomLeft, bottomLeft), 270, -90);
    path.arcTo(square(bubble.left(), bubble.top(), topLeft), 180, -90);
    path.closeSubpath();
    return path;
}

QFont footerFont(const QFont &font)
{
    return theme::scaled(font, theme::TinyText);
}

QString footerText(const QModelIndex &index)
{
    const bool isHello = index.data(MessageModel::HelloRole).toBool();
    const QString time = clockTime(index.data(MessageModel::TimeRole).toDateTime().time(),
                                   isHello ? ClockStep::Seconds : ClockStep::Minutes);
    const QString mark = wordsFor(index.data(MessageModel::StateRole).value<DeliveryState>()).brief;
    return mark.isEmpty() ? time : QStringLiteral("%1  %2").arg(time, mark);
}

QString partText(const MessageLayout &bubble)
{
    return MessageDelegate::tr("Part %1 of %2: show the next one").arg(bubble.part + 1).arg(bubble.parts);
}

} // namespace punchline
