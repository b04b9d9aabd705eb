// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/windowtitle.h"

#include "app/protocol/plaintext.h"

#include <QCoreApplication>

namespace punchline {

namespace {

struct TitleText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::TitleText)
};

constexpr qsizetype MaxShownPeer = 64; // The peer chooses this text.

QString peerOf(const TitleFacts &facts)
{
    return visibleText(facts.peer, MaxShownPeer, LineBreaks::Fold);
}

QString linkTitle(const TitleFacts &facts, const QString &program)
{
    const QString peer = peerOf(facts);
    return facts.privacyMark.isEmpty() ? TitleText::tr("%1 – %2").arg(peer, program)
                                       : TitleText::tr("%1 (%2) – %3").arg(peer, facts.privacyMark, program);
}

QString endTitle(const TitleFacts &facts, const QString &program)
{
    return facts.peer.isEmpty()
        ? TitleText::tr("Not connected – %1").arg(program)
        : TitleText::tr("Not connected with %1 any more – %2").arg(peerOf(facts), program);
}

QString titleWithoutCount(const TitleFacts &facts)
{
    QString program = QStringLiteral("Punchline");
    if (facts.isCheck && facts.phase != Phase::Idle && !facts.endedByMe)
        return TitleText::tr("Network check – %1").arg(program);
    switch (facts.phase) {
    case Phase::Reaching:
    case Phase::Preparing:
    case Phase::Punching:
        return TitleText::tr("Connecting – %1").arg(program);
    case Phase::Waiting:
        return TitleText::tr("Waiting – %1").arg(program);
    case Phase::Linked:
    case Phase::Returning:
    case Phase::Leaving:
        return linkTitle(facts, program);
    case Phase::Ended:
        return facts.endedByMe ? program : endTitle(facts, program);
    case Phase::Idle:
        break;
    }
    return program;
}

} // namespace

QString titleOf(const TitleFacts &facts)
{
    const QString title = titleWithoutCount(facts);
    return facts.unread > 0 ? TitleText::tr("(%1) %2").arg(facts.unread).arg(title) : title;
}

} // namespace punchline
