// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/messagedelegate.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"
#include "ui/text/words.h"
#include "ui/theme.h"

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
constexpr int FooterGap = 2;
constexpr double Radius = 12;
constexpr int MaxBubbleWidth = 620;
constexpr double MaxBubbleShare = 0.78;
constexpr int CachedCharacters = 512 * 1024;

QFont footerFont(const QFont &font)
{
    return theme::scaled(font, 0.8);
}

int textWidthFor(int rowWidth)
{
    const int bubble = std::min(MaxBubbleWidth, static_cast<int>(rowWidth * MaxBubbleShare));
    return std::max(80, bubble - 2 * PaddingX);
}

QString footerText(const QModelIndex &index)
{
    const QString time = clockTime(index.data(MessageModel::TimeRole).toDateTime().time());
    const QString mark = deliveryMark(index.data(MessageModel::StateRole).value<DeliveryState>());
    return mark.isEmpty() ? time : QStringLiteral("%1  %2").arg(time, mark);
}

/// The colours of one bubble.
struct BubbleColors
{
    QColor fill;
    QColor text;
    QColor footer;
    QColor border;
};

BubbleColors colorsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const bool isMine = index.data(MessageModel::MineRole).toBool();
    const bool isUndelivered =
        index.data(MessageModel::StateRole).value<DeliveryState>() == DeliveryState::NotDelivered;
    BubbleColors colors;
    if (index.data(MessageModel::HelloRole).toBool()) {
        colors = {base, theme::toneColor(theme::Tone::Muted, palette, base), {}, theme::line(palette)};
    } else if (isMine && !isUndelivered) {
        colors = {theme::accent(palette), theme::accentText(palette), {}, {}};
    } else {
        const QColor fill = theme::mixed(palette.color(QPalette::Text), base, 0.08);
        colors = {fill, palette.color(QPalette::Text), {}, {}};
    }
    colors.footer = theme::readable(theme::mixed(colors.text, colors.fill, 0.75), colors.fill);
    if (isUndelivered) {
        colors.footer = theme::toneColor(theme::Tone::Bad, palette, colors.fill);
        colors.border = colors.footer;
    }
    return colors;
}

} // namespace

/// Where the parts of a message lie in its row.
struct MessageDelegate::Geometry
{
    QRectF bubble;
    QRectF text;
    QRectF footer;
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
    return static_cast<int>(std::ceil(QFontMetricsF(font).height()))
        + static_cast<int>(std::ceil(QFontMetricsF(footerFont(font)).height())) + FooterGap
        + 2 * (PaddingY + OuterY);
}

const MessageDelegate::Bubble &MessageDelegate::bubble(const QStyleOptionViewItem &option,
                                                       const QModelIndex &index) const
{
    const int width = textWidthFor(option.rect.width());
    if (const Bubble *known = m_bubbles.object(index.row()); known && known->width == width)
        return *known;

    const QString text = layoutText(index.data(MessageModel::TextRole).toString());
    auto made = std::make_unique<Bubble>();
    made->width = width;
    made->text.setText(text);
    made->text.setFont(option.font);
    QTextOption textOption;
    textOption.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    textOption.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    made->text.setTextOption(textOption);

    qreal y = 0;
    qreal used = 0;
    made->text.beginLayout();
    for (QTextLine line = made->text.createLine(); line.isValid(); line = made->text.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        used = std::max(used, line.naturalTextWidth());
    }
    made->text.endLayout();
    made->size = QSizeF(std::min<qreal>(width, std::ceil(used)), std::ceil(y));
    if (textOption.textDirection() == Qt::RightToLeft) {
        // Lines were aligned in the full width; they belong into the width that is used.
        for (int i = 0; i < made->text.lineCount(); ++i) {
            QTextLine line = made->text.lineAt(i);
            line.setPosition({made->size.width() - width, line.y()});
        }
    }
    const qsizetype cost = std::min<qsizetype>(text.size() + 64, CachedCharacters);
    Bubble *kept = made.release();
    m_bubbles.insert(index.row(), kept, cost);
    return *kept;
}

MessageDelegate::Geometry MessageDelegate::geometry(const QStyleOptionViewItem &option,
                                                    const QModelIndex &index) const
{
    const QSizeF text = bubble(option, index).size;
    const QFontMetricsF footerMetrics(footerFont(option.font));
    const qreal inner = std::max(text.width(), std::ceil(footerMetrics.horizontalAdvance(footerText(index))));
    const QSizeF size(inner + 2 * PaddingX,
                      text.height() + FooterGap + std::ceil(footerMetrics.height()) + 2 * PaddingY);

    const bool toRight = index.data(MessageModel::MineRole).toBool() == (option.direction == Qt::LeftToRight);
    const qreal x = toRight ? option.rect.right() + 1 - OuterX - size.width() : option.rect.left() + OuterX;
    Geometry parts;
    parts.bubble = QRectF(QPointF(x, option.rect.top() + OuterY), size);
    parts.text = QRectF(parts.bubble.topLeft() + QPointF(PaddingX, PaddingY), text);
    parts.footer =
        QRectF(x + PaddingX, parts.text.bottom() + FooterGap, inner, std::ceil(footerMetrics.height()));
    return parts;
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = static_cast<int>(bubble(option, index).size.height());
    const int footer = static_cast<int>(std::ceil(QFontMetricsF(footerFont(option.font)).height()));
    return {option.rect.width(), text + FooterGap + footer + 2 * (PaddingY + OuterY)};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Geometry parts = geometry(option, index);
    const BubbleColors colors = colorsOf(option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect,
                          theme::mixed(option.palette.color(QPalette::Highlight),
                                       option.palette.color(QPalette::Base), 0.22));
    QPainterPath outline;
    outline.addRoundedRect(parts.bubble, Radius, Radius);
    painter->fillPath(outline, colors.fill);
    if (colors.border.isValid()) {
        painter->setPen(QPen(colors.border, 1));
        painter->drawPath(outline);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(QRectF(option.rect).adjusted(2.5, 0.5, -2.5, -0.5));
    }

    // Stacked combining marks may draw far outside their line: they stay inside the bubble.
    painter->setClipRect(parts.bubble, Qt::IntersectClip);
    painter->setPen(colors.text);
    const QRectF visible = painter->clipBoundingRect();
    bubble(option, index).text.draw(painter, parts.text.topLeft(), {}, visible);
    painter->setFont(footerFont(option.font));
    painter->setPen(colors.footer);
    painter->drawText(parts.footer, Qt::AlignVCenter | Qt::AlignRight, footerText(index));
    painter->restore();
}

QString layoutText(const QString &text)
{
    return visibleText(text, AnyLength, LineBreaks::Keep).replace(u'\n', QChar::LineSeparator);
}

} // namespace punchline
