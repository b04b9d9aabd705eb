// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messagedelegate.h"

#include "app/chat/messagemodel.h"
#include "app/text/statetext.h"
#include "ui/chat/bubblecolors.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/rowgeometry.h"
#include "ui/controls/avatar.h"
#include "ui/controls/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>
#include <utility>

namespace punchline {

namespace {

constexpr qsizetype MaxFoundMarks = 200;     // Search highlights in one bubble.
constexpr int CachedCharacters = 128 * 1024; // About 30 bytes each with their glyphs.

QFont linkFont(const QFont &font)
{
    QFont link = footerFont(font);
    link.setUnderline(true);
    return link;
}

QString lineOf(const QModelIndex &index)
{
    return index.data(ConversationRows::LineRole).toString();
}

QString dayText(const QDate &day)
{
    return QLocale().toString(day, QLocale::LongFormat);
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

MessageDelegate::MessageDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_bubbles(CachedCharacters)
{ }

bool MessageDelegate::setPeerName(const QString &name)
{
    const QString letter = avatarLetter(name);
    return letter != std::exchange(m_peerLetter, letter);
}

void MessageDelegate::clearCache()
{
    m_bubbles.clear();
}

const MessageLayout &MessageDelegate::bubble(const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    const int width = RowGeometry::textWidth(option.rect);
    const MessageLayout *known = m_bubbles.object(index.row());
    if (known && known->width == width)
        return *known;
    auto *made = new MessageLayout(index.data(MessageModel::TextRole).toString(),
                                   index.data(ConversationRows::PartRole).toInt(), width, option.font);
    m_bubbles.insert(index.row(), made, std::min<qsizetype>(made->text.text().size() + 64, CachedCharacters));
    return *made;
}

RowGeometry MessageDelegate::geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowGeometry::Head head =
        index.row() == m_unreadRow ? RowGeometry::Head::NewMessages : RowGeometry::Head::Ordinary;
    return {option, index, ConversationRows::isLine(index) ? nullptr : &bubble(option, index), head};
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), geometry(option, index).height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const RowGeometry parts = geometry(option, index);
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintHead(painter, parts, option, index);
    const QRectF body = QRectF(option.rect).adjusted(0, parts.bubble.top() - option.rect.top() - 1, 0, 0);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(
            body, theme::mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.22));
    if (ConversationRows::isLine(index)) {
        painter->setFont(linkFont(option.font));
        painter->setPen(theme::toneColor(theme::Tone::Muted, palette, palette.color(QPalette::Base)));
        const QFontMetricsF metrics(painter->font());
        painter->drawText(parts.bubble, Qt::AlignCenter,
                          metrics.elidedText(lineOf(index), Qt::ElideRight, parts.bubble.width()));
    } else {
        paintBubble(painter, parts, option, index);
    }
    if (!parts.avatar.isEmpty())
        drawAvatar(*painter, parts.avatar, m_peerLetter, option.font, option.palette);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(body.adjusted(2.5, 0.5, -2.5, -0.5));
    }
    painter->restore();
}

void MessageDelegate::paintHead(QPainter *painter, const RowGeometry &parts,
                                const QStyleOptionViewItem &option, const QModelIndex &index) const
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

void MessageDelegate::paintBubble(QPainter *painter, const RowGeometry &parts,
                                  const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const BubbleColors colors(option.palette, index);
    const MessageLayout &content = bubble(option, index);
    painter->save();
    const QPainterPath outline = parts.outline();
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
    painter->drawText(parts.footer, Qt::AlignCenter, footerText(index));
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

QRect MessageDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return geometry(option, index).text.toAlignedRect();
}

std::optional<int> MessageDelegate::placeAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                            const QPointF &position) const
{
    const RowGeometry parts = geometry(option, index);
    if (ConversationRows::isLine(index) || !parts.bubble.contains(position) || parts.next.contains(position))
        return std::nullopt;
    return nearestPlace(option, index, position);
}

int MessageDelegate::nearestPlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPointF &position) const
{
    if (ConversationRows::isLine(index))
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
    if (ConversationRows::isLine(index))
        return {};
    return bubble(option, index).text.text().replace(QChar::LineSeparator, u'\n');
}

QUrl MessageDelegate::linkAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                             const QPointF &position) const
{
    if (ConversationRows::isLine(index))
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
    return ConversationRows::isLine(index) ? QList<LinkSpan>() : bubble(option, index).links;
}

int MessageDelegate::emojiIn(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return ConversationRows::isLine(index) ? 0 : bubble(option, index).emoji;
}

int MessageDelegate::nextPart(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (ConversationRows::isLine(index))
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
