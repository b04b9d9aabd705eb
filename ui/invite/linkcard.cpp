// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/linkcard.h"

#include "ui/controls/copybutton.h"
#include "ui/controls/qrcode.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace punchline {

LinkCard::LinkCard(QWidget *parent)
    : Card(parent)
    , m_link(new QLineEdit(this))
    , m_copy(new CopyButton(Button::Weight::Quiet, this))
    , m_use(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_scan(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_qr(new QrCode(this))
{
    m_link->setObjectName(QStringLiteral("inviteLink"));
    m_link->setReadOnly(true);
    m_link->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_link->setLayoutDirection(Qt::LeftToRight);
    m_copy->setObjectName(QStringLiteral("copyLinkButton"));
    m_use->setObjectName(QStringLiteral("inviteLinkUse"));
    m_scan->setObjectName(QStringLiteral("inviteScan"));
    m_qr->setObjectName(QStringLiteral("inviteQr"));

    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::SmallGap);
    texts->addStretch();
    texts->addLayout(row);
    texts->addWidget(m_use);
    texts->addWidget(m_scan);
    texts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::WideGap);
    layout->addLayout(texts, 1);
    layout->addWidget(m_qr);
    translated(this, [this] {
        m_link->setAccessibleName(tr("The link of the invitation"));
        m_copy->setLabel(tr("Copy &link"));
        m_copy->setAccessibleName(tr("Copy the link"));
        m_use->setText(
            tr("The link opens Punchline with everything filled in. It has a secret in it: send it "
               "only where nobody else reads along."));
        m_scan->setText(
            tr("The square is the same link for a camera. A computer that scans it can open it; a "
               "phone has no Punchline, and can only pass it on."));
    });
}

void LinkCard::showLink(const InviteLink &link)
{
    const QString text = link.toString();
    m_link->setText(text);
    m_link->setCursorPosition(0);
    m_copy->setContent(text);
    m_qr->setText(text);
    m_scan->setVisible(!m_qr->isHidden());
}

} // namespace punchline
