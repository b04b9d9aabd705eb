// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/sessionfacts.h"

#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/text/words.h"

#include <QGridLayout>

namespace punchline {

namespace {

const QString &unknown()
{
    static const QString dash = QStringLiteral("–");
    return dash;
}

} // namespace

SessionFacts::SessionFacts(QWidget *parent)
    : QWidget(parent)
    , m_server(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_role(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_nat(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::Gap);
    layout->setVerticalSpacing(theme::SmallGap);
    layout->addWidget(createCard(tr("This machine"), tr("Own address"), m_mine), 0, 0);
    layout->addWidget(createCard(tr("The other machine"), tr("Speaks"), m_peer), 0, 1);
    layout->addWidget(m_server, 1, 0);
    layout->addWidget(m_role, 1, 1);
    layout->addWidget(m_nat, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    for (TextLabel *label : {m_server, m_role, m_nat})
        label->setContentsMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_server->setObjectName(QStringLiteral("serverFact"));
    m_role->setObjectName(QStringLiteral("roleFact"));
    m_nat->setObjectName(QStringLiteral("natFact"));
    m_mine.outside->setObjectName(QStringLiteral("myMapped"));
    m_mine.third->setObjectName(QStringLiteral("myLocal"));
    m_mine.candidates->setObjectName(QStringLiteral("myCandidates"));
    m_peer.outside->setObjectName(QStringLiteral("peerMapped"));
    m_peer.candidates->setObjectName(QStringLiteral("peerCandidates"));
    clear();
}

Card *SessionFacts::createCard(const QString &title, const QString &thirdCaption, Machine &machine)
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(theme::WideGap - 4, theme::Gap, theme::WideGap - 4, theme::Gap);
    grid->setHorizontalSpacing(theme::Gap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto *heading = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, card);
    heading->setText(title);
    heading->setFont(theme::scaled(heading->font(), 1.0, QFont::DemiBold));
    grid->addWidget(heading, 0, 0, 1, 2);
    machine.outside = addFact(grid, title, tr("Seen from outside as"));
    machine.third = addFact(grid, title, thirdCaption);
    machine.candidates = addFact(grid, title, tr("Can be tried at"));
    grid->setRowStretch(grid->rowCount(), 1);
    return card;
}

TextLabel *SessionFacts::addFact(QGridLayout *grid, const QString &machine, const QString &caption)
{
    const int row = grid->rowCount();
    auto *name = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted);
    name->setText(caption);
    name->setWordWrap(false);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    auto *value = new TextLabel(TextLabel::Size::Small);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(machine, caption));
    value->setWordWrap(false);
    grid->addWidget(value, row, 1, Qt::AlignTop);
    return value;
}

void SessionFacts::clear()
{
    for (Machine *machine : {&m_mine, &m_peer}) {
        machine->outsideTexts.clear();
        machine->candidateTexts.clear();
        machine->candidates->setToolTip({});
        for (TextLabel *label : {machine->outside, machine->third, machine->candidates})
            label->setText(unknown());
    }
    m_report.begin(PortMappingPolicy::Ask);
    m_server->setText(tr("Server: %1").arg(unknown()));
    showNat();
    m_role->setText({});
}

void SessionFacts::handleEvent(const Event &event)
{
    m_report.handleEvent(event);
    std::visit(
        [this](const auto &alternative) {
            if constexpr (requires { handle(alternative); })
                handle(alternative);
        },
        event);
}

void SessionFacts::handle(const event::ServerReached &reached)
{
    m_server->setText(tr("Server: %1 (%2)").arg(reached.address.toString(), dialectWords(reached.dialect)));
}

void SessionFacts::handle(const event::EndpointObserved &observed)
{
    if (!m_report.isSessionPort(observed.local))
        return;
    m_mine.third->setText(observed.local.toString());
    showList(m_mine.outside, m_mine.outsideTexts, observed.mapped.toString());
}

void SessionFacts::handle(const event::NatJudged &)
{
    showNat();
}

void SessionFacts::handle(const event::PeerFound &found)
{
    m_peer.third->setText(dialectWords(found.dialect));
    if (found.peer.isNull())
        m_peer.outside->setText(tr("not told by the server"));
    else
        showList(m_peer.outside, m_peer.outsideTexts, found.peer.toString());
    m_role->setText(roleSentence(found.role));
}

void SessionFacts::handle(const event::CandidateFound &found)
{
    Machine &machine = found.side == event::Side::Local ? m_mine : m_peer;
    showList(machine.candidates, machine.candidateTexts, found.candidate.endpoint.toString());
    const QString tip = QStringLiteral("%1: %2").arg(found.candidate.endpoint.toString(),
                                                     candidateKindExplanation(found.candidate.kind));
    const QString before = machine.candidates->toolTip();
    if (!before.contains(tip))
        machine.candidates->setToolTip(before.isEmpty() ? tip : before + u'\n' + tip);
    showNat(); // It may be what the router has opened.
}

void SessionFacts::showNat()
{
    const QString summary = m_report.summary();
    m_nat->showText(tr("Your NAT: %1").arg(summary.isEmpty() ? unknown() : summary));
}

void SessionFacts::showList(TextLabel *label, QStringList &texts, const QString &text)
{
    constexpr qsizetype MaxLines = 3;
    if (text.isEmpty() || texts.contains(text))
        return;
    texts.append(text);
    QStringList lines = texts.first(std::min(texts.size(), MaxLines));
    if (texts.size() > MaxLines)
        lines.last() =
            tr("%1 and %n more", nullptr, static_cast<int>(texts.size() - MaxLines)).arg(lines.last());
    label->setText(lines.join(u'\n'));
}

} // namespace punchline
