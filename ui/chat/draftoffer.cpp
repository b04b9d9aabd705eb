// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/draftoffer.h"

#include "app/protocol/plaintext.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QVBoxLayout>

#include <utility>

namespace punchline {

namespace {

constexpr qsizetype ShownLength = 120; // Enough to recognise the text.

} // namespace

DraftOffer::DraftOffer(QWidget *parent)
    : Card(parent)
    , m_words(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_text(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_take(new Button(Button::Weight::Quiet, QString(), this))
    , m_giveUp(new Button(Button::Weight::Quiet, QString(), this))
{
    setObjectName(QStringLiteral("draftOffer"));
    m_words->setObjectName(QStringLiteral("draftWords"));
    m_text->setObjectName(QStringLiteral("draftText"));
    m_take->setObjectName(QStringLiteral("takeDraftButton"));
    m_giveUp->setObjectName(QStringLiteral("giveUpDraftButton"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(m_words);
    layout->addWidget(m_text);
    layout->addLayout(buttonRow({m_giveUp, m_take}));

    translated(this, [this] {
        m_take->setText(tr("&Put it into the field"));
        m_take->setAccessibleName(tr("Put the text into the message field"));
        m_giveUp->setText(tr("Delete &it"));
        m_giveUp->setAccessibleName(tr("Delete the text"));
        showWords();
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QStringList texts = m_texts;
        finish();
        Q_EMIT wanted(texts);
    });
    connect(m_giveUp, &QPushButton::clicked, this, &DraftOffer::finish);
    hide();
}

void DraftOffer::keep(const QStringList &texts, const QString &name)
{
    if (texts.isEmpty())
        return;
    m_texts += texts;
    m_name = name;
    show();
    showWords();
}

void DraftOffer::showWords()
{
    if (m_texts.isEmpty())
        return;
    m_text->setText(visibleText(m_texts.join(u' '), ShownLength, LineBreaks::Fold));
    m_words->showText(m_name.isEmpty() ? tr("You wrote this before, and it was not sent:")
                                       : tr("You wrote this for %1 before, and it was not sent:").arg(m_name),
                      TextLabel::Importance::Announced);
}

void DraftOffer::finish()
{
    m_texts.clear();
    hide();
    Q_EMIT answered();
}

} // namespace punchline
