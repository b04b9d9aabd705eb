// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/host/hostline.h"

#include "ui/controls/button.h"
#include "ui/controls/copytext.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>

namespace punchline {

HostLine::HostLine(ServerHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_text(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_address(new CopyText(this))
    , m_start(new Button(Button::Weight::Link, {}, this))
    , m_show(new Button(Button::Weight::Link, {}, this))
    , m_stop(new Button(Button::Weight::Link, {}, this))
{
    m_text->setObjectName(QStringLiteral("hostLine"));
    m_text->setWordWrap(false);
    m_address->setObjectName(QStringLiteral("hostLineAddress"));
    m_address->setAlignment(Qt::AlignLeft);
    m_start->setObjectName(QStringLiteral("hostButton"));
    m_show->setObjectName(QStringLiteral("hostShowButton"));
    m_stop->setObjectName(QStringLiteral("hostLineStopButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(m_text);
    layout->addWidget(m_address, 1);
    layout->addStretch();
    for (Button *button : {m_start, m_show, m_stop})
        layout->addWidget(button);
    setMinimumHeight(m_start->sizeHint().height()); // The same height in every state.

    connect(m_start, &QPushButton::clicked, this, [this] {
        m_host.start();
        Q_EMIT showRequested();
    });
    connect(m_show, &QPushButton::clicked, this, &HostLine::showRequested);
    connect(m_stop, &QPushButton::clicked, &m_host, &ServerHost::stop);
    connect(&m_host, &ServerHost::changed, this, &HostLine::showState);
    translated(this, [this] {
        m_start->setText(tr("&Host a server here"));
        m_start->setAccessibleName(tr("Host a server here"));
        m_start->setToolTip(tr("Lets this program introduce people: nobody needs another server then."));
        m_show->setText(tr("Sho&w"));
        m_show->setAccessibleName(tr("Show your server"));
        m_stop->setText(tr("Sto&p"));
        m_stop->setAccessibleName(tr("Stop your server"));
        m_address->setWhat(tr("The address of your server"));
        showState();
    });
}

QList<QWidget *> HostLine::tabOrder() const
{
    return {m_address, m_start, m_show, m_stop};
}

void HostLine::showState()
{
    const HostState &state = m_host.state();
    const bool isRunning = state.phase == HostState::Phase::Running;
    const bool hadFocus = m_stop->hasFocus() || m_start->hasFocus();
    const QString address = isRunning ? state.addresses.constFirst().given.toString() : QString();
    m_address->showText(address, address);
    m_start->setVisible(!isRunning);
    m_start->setEnabled(state.phase != HostState::Phase::Stopping);
    m_show->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (hadFocus)
        (isRunning ? m_show : m_start)->setFocus();
    switch (state.phase) {
    case HostState::Phase::Running:
        m_text->setText(tr("Your server runs at"));
        break;
    case HostState::Phase::Stopping:
        m_text->setText(tr("Your server says goodbye…"));
        break;
    case HostState::Phase::Failed:
        m_text->setText(tr("Your server could not be started."));
        break;
    case HostState::Phase::Stopped:
        m_text->setText(tr("Neither of you has a server?"));
        break;
    }
}

} // namespace punchline
