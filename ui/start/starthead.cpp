// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/starthead.h"

#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int IconSize = 56;

} // namespace

StartHead::StartHead(QWidget *button, QWidget *parent)
    : QWidget(parent)
{
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/punchline/icons/punchline-256.png")).pixmap(IconSize));
    auto *title = new TextLabel(TextLabel::Size::Title, theme::Tone::Normal, this);
    title->setText(QStringLiteral("Punchline"));
    auto *purpose = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this);
    translated(purpose, [purpose] {
        purpose->setText(tr("Chat directly from machine to machine. A server introduces the two of you; "
                            "it cannot read what you say."));
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(title);
    texts->addWidget(purpose);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::WideGap);
    layout->addWidget(icon, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
}

} // namespace punchline
