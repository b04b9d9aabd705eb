// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/sessionfacts.h"

#include "app/protocol/overloaded.h"
#include "app/text/natreport.h"
#include "app/text/statetext.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"

#include <QGridLayout>

namespace punchline {

namespace {

const QString &unknown()
{
    static const QString dash = QStringLiteral("–");
    return dash;
}

} // namespace

SessionFacts::SessionFacts(const SessionState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_server(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_role(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_nat(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_link(new TextLabel(TextLabel::Size::Small, theme::Tone::Normal, this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::Gap);
    layout->setVerticalSpacing(theme::SmallGap);
    layout->addWidget(m_link, 0, 0, 1, 2);
    layout->addWidget(createCard([] { return tr("This machine"); }, [] { return tr("Own address"); }, m_mine),
                      1, 0);
    layout->addWidget(createCard([] { return tr("The other machine"); }, [] { return tr("Speaks"); }, m_peer),
                      1, 1);
    layout->addWidget(m_server, 2, 0);
    layout->addWidget(m_role, 2, 1);
    layout->addWidget(m_nat, 3, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    for (TextLabel *label : {m_server, m_role, m_nat, m_link})
        label->setContentsMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_server->setObjectName(QStringLiteral("serverFact"));
    m_role->setObjectName(QStringLiteral("roleFact"));
    m_nat->setObjectName(QStringLiteral("natFact"));
    m_link->setObjectName(QStringLiteral("linkFact"));
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mine.outside->setObjectName(QStringLiteral("myMapped"));
    m_mine.third->setObjectName(QStringLiteral("myLocal"));
    m_mine.candidates->setObjectName(QStringLiteral("myCandidates"));
    m_peer.outside->setObjectName(QStringLiteral("peerMapped"));
    m_peer.candidates->setObjectName(QStringLiteral("peerCandidates"));
    clear();
    translated(this, [this] { setTexts(); });
}

Card *SessionFacts::createCard(Wording title, Wording thirdCaption, Machine &machine)
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(theme::WideGap - 4, theme::Gap, theme::WideGap - 4, theme::Gap);
    grid->setHorizontalSpacing(theme::Gap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto *heading = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, card);
    translated(heading, [=] { heading->setText(title()); });
    grid->addWidget(heading, 0, 0, 1, 2);
    machine.outside = addFact(grid, title, [] { return tr("Seen from outside as"); });
    machine.third = addFact(grid, title, thirdCaption);
    machine.candidates = addFact(grid, title, [] { return tr("Can be tried at"); });
    grid->setRowStretch(grid->rowCount(), 1);
    return card;
}

TextLabel *SessionFacts::addFact(QGridLayout *grid, Wording machine, Wording caption)
{
    const int row = grid->rowCount();
    auto *name = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted);
    name->setWordWrap(false);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    auto *value = new TextLabel(TextLabel::Size::Small);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(false);
    grid->addWidget(value, row, 1, Qt::AlignTop);
    translated(value, [=] {
        name->setText(caption());
        value->setCaption(QStringLiteral("%1: %2").arg(machine(), caption()));
    });
    return value;
}

void SessionFacts::clear()
{
    for (Machine *machine : {&m_mine, &m_peer}) {
        machine->outsideTexts.clear();
        machine->candidateTexts.clear();
        machine->candidatesFound.clear();
        machine->third->setText(unknown());
    }
    m_linkedAt = {};
    setTexts();
}

void SessionFacts::setTexts()
{
    for (const Machine *machine : {&m_mine, &m_peer}) {
        showList(machine->outside, machine->outsideTexts);
        showCandidates(*machine);
    }
    m_server->setText(m_state.server
                          ? tr("Server: %1 (%2)")
                                .arg(m_state.server->address.toString(), dialectText(m_state.server->dialect))
                          : tr("Server: %1").arg(unknown()));
    showNat();
    showLink();
    m_role->setText(m_state.peer ? roleSentence(m_state.peer->role) : QString());
    if (m_state.peer) {
        m_peer.third->setText(dialectText(m_state.peer->dialect));
        if (m_state.peer->peer.isNull())
            m_peer.outside->setText(tr("not told by the server"));
        else if (m_state.isPeerHidden())
            m_peer.outside->setText(tr("hidden, as they wish"));
    }
}

void SessionFacts::handleEvent(const Event &event)
{
    std::visit(
        Overloaded{
            [this](const auto &e) { handle(e); },
            event::Ignored<event::CodeReady, event::WaitingForPeer, event::WaitingInterrupted,
                           event::PeerNatTold, event::WordsConfirmed, event::AttemptChanged,
                           event::SprayProgressed, event::LinkInterrupted, event::Returning, event::Searching,
                           event::ClearTalk, event::MessageAdded, event::MessageDelivered, event::PeerNamed,
                           event::PeerTyping, event::SessionClosed, event::ErrorOccurred>{}},
        event);
}

void SessionFacts::handle(const event::ServerReached &)
{
    setTexts();
}

void SessionFacts::handle(const event::EndpointObserved &observed)
{
    if (!m_state.nat.isSessionPort(observed.local))
        return;
    m_mine.third->setText(observed.local.toString());
    addTo(m_mine.outsideTexts, observed.serverReflexive.toString());
    showList(m_mine.outside, m_mine.outsideTexts);
}

void SessionFacts::handle(const event::NatJudged &)
{
    showNat();
}

void SessionFacts::handle(const event::PeerFound &found)
{
    if (!m_state.isPeerHidden())
        addTo(m_peer.outsideTexts, found.peer.toString());
    setTexts();
}

void SessionFacts::handle(const event::CandidateFound &found)
{
    Machine &machine = found.side == event::Side::Local ? m_mine : m_peer;
    addTo(machine.candidateTexts, found.candidate.endpoint.toString());
    if (!machine.candidatesFound.contains(found.candidate))
        machine.candidatesFound.append(found.candidate);
    showCandidates(machine);
    // On a return no server tells where it sees the peer, but the peer does.
    if (found.side == event::Side::Peer && found.candidate.kind == CandidateKind::ServerReflexive
        && m_state.interruption) {
        addTo(m_peer.outsideTexts, found.candidate.endpoint.toString());
        showList(m_peer.outside, m_peer.outsideTexts);
    }
    showNat(); // The candidate may be the port that the router opened.
}

void SessionFacts::handle(const event::LinkEstablished &)
{
    m_linkedAt = QDateTime::currentDateTime();
    showLink();
}

void SessionFacts::showLink()
{
    const auto &link = m_state.link;
    m_link->setVisible(link && m_linkedAt.isValid());
    if (m_link->isHidden()) {
        m_link->setText({});
        return;
    }
    m_link->setText(tr("Connected from %1 to %2 since %3. %4")
                        .arg(link->local.toString(), link->remote.toString(), clockTime(m_linkedAt.time()),
                             wordsFor(link->kind).full));
}

void SessionFacts::showNat()
{
    const QString summary = NatReport(m_state.nat).summary();
    m_nat->showText(tr("Your NAT: %1").arg(summary.isEmpty() ? unknown() : summary));
}

void SessionFacts::showCandidates(const Machine &machine)
{
    showList(machine.candidates, machine.candidateTexts);
    QStringList lines;
    for (const Candidate &candidate : machine.candidatesFound)
        lines.append(
            QStringLiteral("%1: %2").arg(candidate.endpoint.toString(), wordsFor(candidate.kind).full));
    machine.candidates->setToolTip(lines.join(u'\n'));
}

void SessionFacts::addTo(QStringList &texts, const QString &text)
{
    if (!text.isEmpty() && !texts.contains(text))
        texts.append(text);
}

void SessionFacts::showList(TextLabel *label, const QStringList &texts)
{
    constexpr qsizetype MaxLines = 3;
    if (texts.isEmpty()) {
        label->setText(unknown());
        return;
    }
    QStringList lines = texts.first(std::min(texts.size(), MaxLines));
    if (texts.size() > MaxLines)
        lines.last() =
            tr("%1 and %n more", nullptr, static_cast<int>(texts.size() - MaxLines)).arg(lines.last());
    label->setText(lines.join(u'\n'));
}

} // namespace punchline
