// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/event.h"
#include "ui/text/natreport.h"

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace punchline {

class Card;
class TextLabel;

/// What is known of both machines while they look for each other: the endpoints of each as seen from
/// outside, all addresses that are tried, the server, this machine's role and its NAT. It is fed with events.
class SessionFacts : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFacts(QWidget *parent = nullptr);

    void handleEvent(const Event &event);

    /// Forgets the session before.
    void clear();

private:
    /// One machine's card.
    struct Machine
    {
        TextLabel *outside = nullptr;
        TextLabel *third = nullptr; ///< Mine: the local endpoint; the peer's: what it speaks.
        TextLabel *candidates = nullptr;
        QStringList outsideTexts;
        QStringList candidateTexts;
    };

    [[nodiscard]] Card *createCard(const QString &title, const QString &thirdCaption, Machine &machine);
    [[nodiscard]] TextLabel *addFact(QGridLayout *grid, const QString &machine, const QString &caption);
    void handle(const event::ServerReached &reached);
    void handle(const event::EndpointObserved &observed);
    void handle(const event::NatJudged &);
    void handle(const event::PeerFound &found);
    void handle(const event::CandidateFound &found);
    void showNat();
    static void showList(TextLabel *label, QStringList &texts, const QString &text);

    Machine m_mine;
    Machine m_peer;
    TextLabel *m_server;
    TextLabel *m_role;
    TextLabel *m_nat;
    NatReport m_report; ///< Of this machine's NAT.
};

} // namespace punchline
