// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/banner.h"

#include "ui/controls/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

Banner::Banner(QWidget *parent)
    : Card(parent)
    , m_message(new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, this))
    , m_advice(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_buttons(new QHBoxLayout)
{
    m_message->setObjectName(QStringLiteral("bannerMessage"));
    m_advice->setObjectName(QStringLiteral("bannerAdvice"));
    m_buttons->setSpacing(theme::Gap);
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap + 2, theme::WideGap, theme::Gap + 2);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(m_message);
    layout->addWidget(m_advice);
    layout->addLayout(m_buttons);
    hide();
}

void Banner::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

void Banner::showSentences(theme::Tone tone, const QString &message, const QString &advice)
{
    setTone(tone);
    m_advice->showText(advice);
    m_advice->setVisible(!advice.isEmpty());
    show();
    m_message->showText(message, TextLabel::Importance::Announced);
}

QString Banner::message() const
{
    return m_message->text();
}

QString Banner::advice() const
{
    return m_advice->text();
}

} // namespace punchline
