// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/peerfacts.h"

#include "app/text/trustwords.h"

#include <QCoreApplication>

namespace punchline {

namespace {

struct PeerWords
{
    Q_DECLARE_TR_FUNCTIONS(punchline::PeerWords)
};

} // namespace

QString peerLabel(const SessionState &state)
{
    if (!state.peerName.isEmpty())
        return state.peerName;
    return state.link ? state.link->remote.toString() : PeerWords::tr("The other person");
}

QString privacyMark(const SessionState &state)
{
    return state.link ? linkPrivacyMark(linkPrivacy(state)) : QString();
}

} // namespace punchline
