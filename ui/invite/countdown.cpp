// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/countdown.h"

#include "app/text/trusttext.h"
#include "ui/controls/announcer.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr int BarHeight = 4;
constexpr int LeastBarLength = 120; // The bar is no shorter than that.

/// When readers are told what is left.
constexpr std::array Moments{5min, 1min};

} // namespace

Countdown::Countdown(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this))
{
    m_text->setObjectName(QStringLiteral("inviteTimeLeft"));
    m_text->setWordWrap(false);
    setMinimumWidth(LeastBarLength);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, BarHeight);
    layout->addWidget(m_text, 0, Qt::AlignRight);
    translated(this, [this] { showLeft(); });
}

void Countdown::begin(const QDateTime &now, std::chrono::seconds whole)
{
    m_end = now.addSecs(whole.count());
    m_whole = whole;
    m_left = whole;
    showLeft();
}

std::chrono::milliseconds Countdown::handleTick(const QDateTime &now)
{
    const auto before = m_left;
    m_left = std::max(0ms, std::chrono::milliseconds(now.msecsTo(m_end)));
    showLeft();
    const bool isMoment = std::ranges::any_of(
        Moments, [&](std::chrono::milliseconds moment) { return before > moment && m_left <= moment; });
    if (isMoment && m_left > 0ms) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_left).count();
        Announcer::announce(*this, tr("%n minute(s) left", nullptr, static_cast<int>(minutes)));
    }
    return m_left;
}

void Countdown::showLeft()
{
    m_text->showText(tr("%1 left").arg(countdownText(m_left)));
    update();
}

void Countdown::paintEvent(QPaintEvent *)
{
    if (m_whole == 0ms)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = BarHeight / 2.0;
    QRectF bar(0, height() - BarHeight, width(), BarHeight);
    painter.setBrush(theme::line(palette()));
    painter.drawRoundedRect(bar, radius, radius);
    const double length =
        bar.width() * static_cast<double>(m_left.count()) / static_cast<double>(m_whole.count());
    bar = isRightToLeft() ? bar.adjusted(bar.width() - length, 0, 0, 0)
                          : QRectF(bar.topLeft(), QSizeF(length, BarHeight));
    painter.setBrush(theme::accent(palette()));
    painter.drawRoundedRect(bar, radius, radius);
}

} // namespace punchline
