// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/bubblecolors.h"

#include "app/chat/messagemodel.h"
#include "ui/controls/theme.h"

#include <QModelIndex>
#include <QPalette>

namespace punchline {

BubbleColors::BubbleColors(const QPalette &palette, const QModelIndex &index)
{
    const QColor base = palette.color(QPalette::Base);
    const bool isMine = index.data(MessageModel::MineRole).toBool();
    const auto state = index.data(MessageModel::StateRole).value<DeliveryState>();
    const bool isUndelivered = state == DeliveryState::NotDelivered;
    const bool isTakenBack = state == DeliveryState::TakenBack;
    const bool isAccented = isMine && !isUndelivered && !isTakenBack;
    fill = isAccented ? theme::accent(palette) : theme::mixed(palette.color(QPalette::Text), base, 0.08);
    text = isAccented ? theme::accentText(palette) : palette.color(QPalette::Text);
    if (isTakenBack)
        text = theme::readable(theme::mixed(text, fill, 0.6), fill);
    footer = theme::readable(theme::mixed(text, fill, 0.75), fill);
    if (isUndelivered) {
        footer = theme::toneColor(theme::Tone::Bad, palette, fill);
        border = footer;
    }
}

} // namespace punchline
