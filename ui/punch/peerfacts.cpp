// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/peerfacts.h"

#include "app/text/trusttext.h"

#include <QCoreApplication>

namespace punchline {

namespace {

struct PeerText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::PeerText)
};

} // namespace

QString peerLabel(const SessionState &state)
{
    if (!state.peerName.isEmpty())
        return state.peerName;
    return state.link ? state.link->remote.toString() : PeerText::tr("The other person");
}

QString privacyMark(const SessionState &state)
{
    return state.link ? wordsFor(linkPrivacy(state)).mark : QString();
}

} // namespace punchline
