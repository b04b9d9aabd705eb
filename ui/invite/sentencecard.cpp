// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/invite/sentencecard.h"

#include "ui/controls/announcer.h"
#include "ui/controls/copybutton.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/invite/invitetext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

/// The code is read out from across the desk, as large as fits on its line.
QFont codeFont(const QFont &font, const QString &code)
{
    constexpr qsizetype UsualLength = 18;
    constexpr double Large = 2.4;
    constexpr double LessLarge = 1.7;
    return theme::scaled(font, code.size() <= UsualLength ? Large : LessLarge, QFont::Bold);
}

} // namespace

SentenceCard::SentenceCard(QWidget *parent)
    : Card(parent)
    , m_before(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_code(new TextLabel(TextLabel::Size::Title, theme::Tone::Normal, this))
    , m_after(new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, this))
    , m_reach(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_copySentence(new CopyButton(Button::Weight::Accent, this))
    , m_copyCode(new CopyButton(Button::Weight::Quiet, this))
{
    m_before->setObjectName(QStringLiteral("inviteBefore"));
    m_code->setObjectName(QStringLiteral("inviteCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_after->setObjectName(QStringLiteral("inviteServer"));
    m_reach->setObjectName(QStringLiteral("inviteReach"));
    m_copySentence->setObjectName(QStringLiteral("copySentenceButton"));
    m_copyCode->setObjectName(QStringLiteral("copyCodeButton"));

    auto *sentence = new QVBoxLayout;
    sentence->setSpacing(0);
    for (TextLabel *part : {m_before, m_code, m_after, m_reach})
        sentence->addWidget(part);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme::SmallGap);
    buttons->addStretch();
    buttons->addWidget(m_copySentence);
    buttons->addWidget(m_copyCode);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::Gap);
    layout->addLayout(sentence, 1);
    layout->addLayout(buttons);
    translated(this, [this] { setTexts(); });
}

void SentenceCard::showCode(const PairCode &code, const ServerAddress &server)
{
    const bool isNew = m_shown != code || m_server != server;
    m_shown = code;
    m_server = server;
    setTexts();
    if (isNew)
        Announcer::announce(*this, inviteSentence(code, server).whole());
}

void SentenceCard::setTexts()
{
    m_copySentence->setLabel(tr("Copy &sentence"));
    m_copySentence->setAccessibleName(tr("Copy the whole sentence"));
    m_copyCode->setLabel(tr("Copy &code"));
    m_copyCode->setAccessibleName(tr("Copy the code"));
    if (!m_shown)
        return;
    const InviteSentence sentence = inviteSentence(*m_shown, m_server);
    const QString code = m_shown->toString();
    m_before->setText(sentence.before);
    m_code->setFont(codeFont(font(), code));
    m_code->setText(sentence.code);
    m_after->setText(sentence.after);
    m_reach->setText(reachSentence(m_server));
    m_reach->setVisible(!m_reach->text().isEmpty());
    m_copySentence->setContent(sentence.whole());
    m_copyCode->setContent(code);
}

} // namespace punchline
