// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "ui/controls/translated.h"

#include <QDateTime>
#include <QStringList>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace punchline {

class Card;
class TextLabel;

/// What is known about both machines while they look for each other: their endpoints as seen from outside,
/// all candidate addresses, the server, this machine's role, its NAT, and the link. It is fed with events
/// after the SessionState has processed them.
class SessionFacts : public QWidget
{
    Q_OBJECT

public:
    /// @p state must outlive it.
    explicit SessionFacts(const SessionState &state, QWidget *parent = nullptr);

    void handleEvent(const Event &event);

    /// Clears the previous session.
    void clear();

private:
    /// One machine's card.
    struct Machine
    {
        TextLabel *outside = nullptr;
        TextLabel *third = nullptr; ///< For this machine, the local endpoint; for the peer, its protocol.
        TextLabel *candidates = nullptr;
        QStringList outsideTexts;
        QStringList candidateTexts;
        QList<Candidate> candidatesFound;
    };

    [[nodiscard]] Card *createCard(Wording title, Wording thirdCaption, Machine &machine);
    [[nodiscard]] TextLabel *addFact(QGridLayout *grid, Wording machine, Wording caption);
    void setTexts();
    void handle(const event::ServerReached &);
    void handle(const event::EndpointObserved &observed);
    void handle(const event::NatJudged &);
    void handle(const event::PeerFound &found);
    void handle(const event::CandidateFound &found);
    void handle(const event::LinkEstablished &);
    void showLink();
    void showNat();
    static void addTo(QStringList &texts, const QString &text);
    static void showList(TextLabel *label, const QStringList &texts);
    static void showCandidates(const Machine &machine);

    const SessionState &m_state;
    Machine m_mine;
    Machine m_peer;
    TextLabel *m_server;
    TextLabel *m_role;
    TextLabel *m_nat;
    TextLabel *m_link;
    QDateTime m_linkedAt; ///< When the link came about; invalid if there was none.
};

} // namespace punchline
