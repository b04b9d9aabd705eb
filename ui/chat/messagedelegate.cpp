// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messagedelegate.h"

#include "app/chat/messagemodel.h"
#include "app/text/statetext.h"
#include "ui/chat/bubblecolors.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messagelayout.h"
#include "ui/controls/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>

namespace punchline {

namespace {

constexpr int PaddingX = 13;
constexpr int PaddingY = 8;
constexpr int OuterX = 18;
constexpr int OuterY = 4;
constexpr int ContinuedY = 1; // Above a message grouped with the previous one.
constexpr int HeadY = 8;      // Above and below a date.
constexpr int FooterGap = 2;
constexpr int NextY = 4;                 // Above and below the "show more" line.
constexpr qsizetype MaxFoundMarks = 200; // Search highlights in one bubble.
constexpr double Radius = 12;
constexpr int MaxBubbleWidth = 620;
constexpr double MaxBubbleShare = 0.78;
constexpr int CachedCharacters = 128 * 1024; // About 30 bytes each with their glyphs.

QFont footerFont(const QFont &font)
{
    return theme::scaled(font, 0.8);
}

QFont linkFont(const QFont &font)
{
    QFont link = footerFont(font);
    link.setUnderline(true);
    return link;
}

int textWidthFor(int rowWidth)
{
    const int bubble = std::min(MaxBubbleWidth, static_cast<int>(rowWidth * MaxBubbleShare));
    return std::max(80, bubble - 2 * PaddingX);
}

QString footerText(const QModelIndex &index)
{
    const bool isHello = index.data(MessageModel::HelloRole).toBool();
    const QString time = clockTime(index.data(MessageModel::TimeRole).toDateTime().time(),
                                   isHello ? ClockStep::Seconds : ClockStep::Minutes);
    const QString mark = wordsFor(index.data(MessageModel::StateRole).value<DeliveryState>()).brief;
    return mark.isEmpty() ? time : QStringLiteral("%1  %2").arg(time, mark);
}

bool isFold(const QModelIndex &index)
{
    return index.data(ConversationRows::FoldedRole).toInt() > 0;
}

QString partText(const MessageLayout &bubble)
{
    return MessageDelegate::tr("Part %1 of %2: show the next one").arg(bubble.part + 1).arg(bubble.parts);
}

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

int smallHeight(const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(footerFont(font)).height()));
}

/// A text between two thin lines across the row.
void paintRule(QPainter *painter, const QRectF &area, const QString &text, const QColor &color,
               const QColor &line)
{
    constexpr double Gap = 10;
    const double width = QFontMetricsF(painter->font()).horizontalAdvance(text);
    const double side = (area.width() - width) / 2 - Gap;
    const double y = std::round(area.center().y()) + 0.5;
    painter->setPen(QPen(line, 1));
    if (side > 0) {
        painter->drawLine(QPointF(area.left(), y), QPointF(area.left() + side, y));
        painter->drawLine(QPointF(area.right() - side, y), QPointF(area.right(), y));
    }
    painter->setPen(color);
    painter->drawText(area, Qt::AlignCenter, text);
}

} // namespace

/// The rectangles of a message's parts in its row.
struct MessageDelegate::Geometry
{
    QRectF older;  ///< Empty if no older messages were removed.
    QRectF day;    ///< Empty if no day begins here.
    QRectF unread; ///< Empty if no new messages begin here.
    QRectF bubble; ///< Or the line of a fold.
    QRectF text;
    QRectF next; ///< The "show more" line; empty if everything is shown.
    QRectF footer;
    int height = 0; ///< Of the whole row.
};

MessageDelegate::MessageDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_bubbles(CachedCharacters)
{ }

void MessageDelegate::clearCache()
{
    m_bubbles.clear();
}

int MessageDelegate::usualHeight(const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height())) + smallHeight(font) + FooterGap
        + 2 * (PaddingY + OuterY);
}

const MessageLayout &MessageDelegate::bubble(const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    const int width = textWidthFor(option.rect.width());
    const MessageLayout *known = m_bubbles.object(index.row());
    if (known && known->width == width)
        return *known;
    auto *made = new MessageLayout(index.data(MessageModel::TextRole).toString(),
                                   index.data(ConversationRows::PartRole).toInt(), width, option.font);
    m_bubbles.insert(index.row(), made, std::min<qsizetype>(made->text.text().size() + 64, CachedCharacters));
    return *made;
}

MessageDelegate::Geometry MessageDelegate::geometry(const QStyleOptionViewItem &option,
                                                    const QModelIndex &index) const
{
    const qreal small = smallHeight(option.font);
    const QRectF row(option.rect);
    Geometry parts;
    qreal y = row.top();
    const auto takeHead = [&](QRectF &part) {
        part = QRectF(row.left() + OuterX, y + HeadY, row.width() - 2 * OuterX, small);
        y = part.bottom() + HeadY / 2.0;
    };
    if (index.data(ConversationRows::OlderGoneRole).toBool())
        takeHead(parts.older);
    if (index.data(ConversationRows::DayRole).toDate().isValid())
        takeHead(parts.day);
    if (index.row() == m_unreadRow)
        takeHead(parts.unread);
    y += index.data(ConversationRows::ContinuedRole).toBool() ? ContinuedY : OuterY;

    if (isFold(index)) {
        const QString words = earlierText(index.data(ConversationRows::FoldedRole).toInt());
        const qreal width = std::ceil(QFontMetricsF(footerFont(option.font)).horizontalAdvance(words));
        const qreal x = row.center().x() - width / 2;
        parts.bubble = QRectF(row.left() + OuterX, y, row.width() - 2 * OuterX, small + PaddingY);
        parts.next = QRectF(x, y, width, small + PaddingY);
    } else {
        const MessageLayout &content = bubble(option, index);
        const QSizeF text = content.size;
        const QFontMetricsF metrics(footerFont(option.font));
        const qreal footer = std::ceil(metrics.horizontalAdvance(footerText(index)));
        const bool hasNext = content.parts > 1;
        const qreal next = hasNext ? std::ceil(metrics.horizontalAdvance(partText(content))) : 0;
        const qreal nextHeight = hasNext ? small + 2 * NextY : 0;
        const qreal inner = std::max({text.width(), footer, next});
        const QSizeF size(inner + 2 * PaddingX,
                          text.height() + nextHeight + FooterGap + small + 2 * PaddingY);
        const bool toRight =
            index.data(MessageModel::MineRole).toBool() == (option.direction == Qt::LeftToRight);
        const qreal x = toRight ? row.right() - OuterX - size.width() : row.left() + OuterX;
        parts.bubble = QRectF(QPointF(x, y), size);
        parts.text = QRectF(parts.bubble.topLeft() + QPointF(PaddingX, PaddingY), text);
        parts.next = QRectF(x + PaddingX, parts.text.bottom(), inner, nextHeight);
        parts.footer = QRectF(x + PaddingX, parts.next.bottom() + FooterGap, inner, small);
    }
    parts.height = static_cast<int>(std::ceil(parts.bubble.bottom() + OuterY - row.top()));
    return parts;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), geometry(option, index).height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Geometry parts = geometry(option, index);
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintHead(painter, parts, option, index);
    const QRectF body = QRectF(option.rect).adjusted(0, parts.bubble.top() - option.rect.top() - 1, 0, 0);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(
            body, theme::mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.22));
    if (isFold(index)) {
        painter->setFont(linkFont(option.font));
        painter->setPen(theme::toneColor(theme::Tone::Muted, palette, palette.color(QPalette::Base)));
        painter->drawText(parts.bubble, Qt::AlignCenter,
                          earlierText(index.data(ConversationRows::FoldedRole).toInt()));
    } else {
        paintBubble(painter, parts, option, index);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(body.adjusted(2.5, 0.5, -2.5, -0.5));
    }
    painter->restore();
}

void MessageDelegate::paintHead(QPainter *painter, const Geometry &parts, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    painter->setFont(footerFont(option.font));
    if (!parts.older.isEmpty())
        paintRule(painter, parts.older, tr("Older messages are no longer kept"),
                  theme::toneColor(theme::Tone::Muted, palette, base), theme::line(palette));
    if (!parts.day.isEmpty())
        paintRule(painter, parts.day, dayText(index.data(ConversationRows::DayRole).toDate()),
                  theme::toneColor(theme::Tone::Muted, palette, base), theme::line(palette));
    if (!parts.unread.isEmpty()) {
        const QColor color = theme::toneColor(theme::Tone::Busy, palette, base);
        paintRule(painter, parts.unread, tr("New messages"), color, color);
    }
}

void MessageDelegate::paintBubble(QPainter *painter, const Geometry &parts,
                                  const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BubbleColors colors(option.palette, index);
    const MessageLayout &content = bubble(option, index);
    painter->save();
    QPainterPath outline;
    outline.addRoundedRect(parts.bubble, Radius, Radius);
    painter->fillPath(outline, colors.fill);
    if (colors.border.isValid()) {
        painter->setPen(QPen(colors.border, 1));
        painter->drawPath(outline);
    }
    // Stacked combining marks may extend far beyond their line: clip them to the bubble.
    painter->setClipRect(parts.bubble, Qt::IntersectClip);
    painter->setPen(colors.text);
    const QRectF visible = painter->clipBoundingRect();
    QList<QTextLayout::FormatRange> marks = marksIn(content);
    if (index.row() == m_textSelection.row)
        markSelected(marks, colors);
    content.text.draw(painter, parts.text.topLeft(), marks, visible);
    if (content.parts > 1) {
        painter->setFont(linkFont(option.font));
        painter->drawText(parts.next, Qt::AlignVCenter | Qt::AlignLeading, partText(content));
    }
    painter->setFont(footerFont(option.font));
    painter->setPen(colors.footer);
    painter->drawText(parts.footer, Qt::AlignVCenter | Qt::AlignRight, footerText(index));
    painter->restore();
}

QList<QTextLayout::FormatRange> MessageDelegate::marksIn(const MessageLayout &bubble) const
{
    QList<QTextLayout::FormatRange> marks;
    const auto mark = [&marks](qsizetype start, qsizetype length, const QTextCharFormat &format) {
        marks.append({static_cast<int>(start), static_cast<int>(length), format});
    };
    QTextCharFormat link;
    link.setFontUnderline(true);
    for (const LinkSpan &span : bubble.links)
        mark(span.start, span.length, link);
    if (m_searchTerm.isEmpty())
        return marks;

    // Highlighter colours, on any fill.
    QTextCharFormat found;
    found.setBackground(QColor(0xff, 0xd5, 0x4a));
    found.setForeground(QColor(Qt::black));
    const QString text = bubble.text.text();
    qsizetype at = text.indexOf(m_searchTerm, 0, Qt::CaseInsensitive);
    while (at >= 0 && marks.size() < MaxFoundMarks) {
        mark(at, m_searchTerm.size(), found);
        at = text.indexOf(m_searchTerm, at + m_searchTerm.size(), Qt::CaseInsensitive);
    }
    return marks;
}

void MessageDelegate::markSelected(QList<QTextLayout::FormatRange> &marks, const BubbleColors &colors) const
{
    // The bubble's inverted colours are readable on both of its fills.
    QTextCharFormat selected;
    selected.setBackground(colors.text);
    selected.setForeground(colors.fill);
    if (!m_textSelection.isEmpty())
        marks.append({m_textSelection.start(), m_textSelection.length(), selected});
}

QRect MessageDelegate::bubbleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return geometry(option, index).bubble.toAlignedRect();
}

std::optional<int> MessageDelegate::placeAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                            const QPointF &position) const
{
    const Geometry parts = geometry(option, index);
    if (isFold(index) || !parts.bubble.contains(position) || parts.next.contains(position))
        return std::nullopt;
    return nearestPlace(option, index, position);
}

int MessageDelegate::nearestPlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPointF &position) const
{
    if (isFold(index))
        return 0;
    const QTextLayout &text = bubble(option, index).text;
    const QPointF inText = position - geometry(option, index).text.topLeft();
    if (inText.y() < 0)
        return 0;
    for (int i = 0; i < text.lineCount(); ++i) {
        const QTextLine line = text.lineAt(i);
        if (inText.y() < line.y() + line.height())
            return line.xToCursor(inText.x());
    }
    return static_cast<int>(text.text().size());
}

QString MessageDelegate::shownText(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isFold(index))
        return {};
    return bubble(option, index).text.text().replace(QChar::LineSeparator, u'\n');
}

QUrl MessageDelegate::linkAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QPointF &position) const
{
    if (isFold(index))
        return {};
    const MessageLayout &content = bubble(option, index);
    const QPointF inText = position - geometry(option, index).text.topLeft();
    for (int i = 0; i < content.text.lineCount() && !content.links.isEmpty(); ++i) {
        const QTextLine line = content.text.lineAt(i);
        if (!line.naturalTextRect().contains(inText))
            continue;
        const int character = line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        for (const LinkSpan &span : content.links) {
            if (character >= span.start && character < span.start + span.length)
                return span.target;
        }
    }
    return {};
}

QList<LinkSpan> MessageDelegate::linksIn(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return isFold(index) ? QList<LinkSpan>() : bubble(option, index).links;
}

int MessageDelegate::emojiIn(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return isFold(index) ? 0 : bubble(option, index).emoji;
}

int MessageDelegate::nextPart(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isFold(index))
        return 0;
    const MessageLayout &content = bubble(option, index);
    return (content.part + 1) % content.parts;
}

bool MessageDelegate::isOnNext(const QStyleOptionViewItem &option, const QModelIndex &index,
                               const QPointF &position) const
{
    return geometry(option, index).next.contains(position);
}

} // namespace punchline
