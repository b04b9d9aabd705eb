// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/tile.h"

#include "ui/controls/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace punchline {

namespace {

constexpr int SymbolSize = 28;
constexpr int LeastText = 156;

} // namespace

Tile::Tile(Symbol symbol, QWidget *parent)
    : Button(Weight::Quiet, {}, parent)
    , m_symbol(symbol)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Tile::setTexts(const QString &title, const QString &sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(QString(title).remove(u'&'));
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QFont Tile::titleFont() const
{
    return theme::scaled(font(), 1.0, QFont::DemiBold);
}

QFont Tile::sentenceFont() const
{
    return theme::scaled(font(), theme::SmallText);
}

QSize Tile::sizeHint() const
{
    const int title = QFontMetrics(titleFont()).size(Qt::TextShowMnemonic, text()).width();
    const int width = std::max(title, LeastText) + 2 * theme::WideGap;
    return {width, heightForWidth(width)};
}

int Tile::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 2 * theme::WideGap, QWIDGETSIZE_MAX);
    const int sentence =
        QFontMetrics(sentenceFont()).boundingRect(room, Qt::TextWordWrap, m_sentence).height();
    return 2 * theme::Gap + SymbolSize + theme::SmallGap + QFontMetrics(titleFont()).lineSpacing() + sentence;
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor card = theme::cardFill(palette());
    const QColor accent = theme::accent(palette());
    const QColor fill = isDown() ? theme::mixed(accent, card, 0.16)
        : underMouse()           ? theme::mixed(accent, card, 0.08)
                                 : card;
    painter.setPen(hasFocus() ? QPen(accent, 1.6) : QPen(theme::line(palette())));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), theme::CornerRadius,
                            theme::CornerRadius);

    const QRect inner = rect().adjusted(theme::WideGap, theme::Gap, -theme::WideGap, -theme::Gap);
    const QRect symbol = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop,
                                             QSize(SymbolSize, SymbolSize), inner);
    drawSymbol(painter, m_symbol, symbol, theme::toneColor(theme::Tone::Busy, palette(), fill));

    const int start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    QRect below = inner.adjusted(0, SymbolSize + theme::SmallGap, 0, 0);
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::WindowText));
    QRect used;
    painter.drawText(below, start | static_cast<int>(Qt::AlignTop) | mnemonicFlag(), text(), &used);
    below.setTop(used.bottom() + 1);
    painter.setFont(sentenceFont());
    painter.setPen(theme::toneColor(theme::Tone::Muted, palette(), fill));
    painter.drawText(below, start | static_cast<int>(Qt::AlignTop) | Qt::TextWordWrap, m_sentence);
}

} // namespace punchline
