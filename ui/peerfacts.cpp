// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/peerfacts.h"

#include "ui/text/trustwords.h"

#include <QCoreApplication>

namespace punchline {

namespace {

struct PeerWords
{
    Q_DECLARE_TR_FUNCTIONS(punchline::PeerWords)
};

} // namespace

bool PeerFacts::handle(const Event &event)
{
    if (const auto *found = std::get_if<event::PeerFound>(&event))
        m_verification = found->verification;
    else if (const auto *link = std::get_if<event::LinkEstablished>(&event))
        m_link = *link;
    else if (const auto *named = std::get_if<event::PeerNamed>(&event))
        m_name = named->name;
    else if (std::holds_alternative<event::WordsConfirmed>(event))
        m_wordsConfirmed = true;
    else
        return false;
    return true;
}

QString PeerFacts::name() const
{
    if (!m_name.isEmpty())
        return m_name;
    return m_link ? m_link->remote.toString() : PeerWords::tr("The other person");
}

QString PeerFacts::privacyMark() const
{
    return m_link ? linkPrivacyMark(linkPrivacy(*m_link, m_verification, m_wordsConfirmed)) : QString();
}

} // namespace punchline
