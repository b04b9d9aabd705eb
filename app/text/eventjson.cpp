// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/eventjson.h"

#include "app/text/errortext.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"

#include <QJsonArray>

namespace punchline {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView word(event::Verification verification)
{
    switch (verification) {
    case event::Verification::None:
        break;
    case event::Verification::Words:
        return "words"_L1;
    case event::Verification::Code:
        return "code"_L1;
    }
    return "none"_L1;
}

QLatin1StringView word(auto value)
{
    return QLatin1StringView(wordsFor(value).json);
}

double seconds(std::chrono::milliseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

void addFields(QJsonObject &object, const NatVerdict &verdict)
{
    object["mapping"_L1] = word(verdict.mapping);
    object["allocation"_L1] = QLatin1StringView(portAllocationWords(verdict).json);
    object["delta"_L1] = verdict.delta;
    if (verdict.allocation == PortAllocation::Block) {
        object["first_port"_L1] = verdict.firstPort;
        object["last_port"_L1] = verdict.lastPort;
    }
    object["unsolicited"_L1] = word(verdict.unsolicited);
}

QJsonObject fields(const event::ServerReached &e)
{
    return {{"event"_L1, "server"_L1},
            {"address"_L1, e.address.toString()},
            {"classic"_L1, e.dialect == Dialect::Classic}};
}

QJsonObject fields(const event::EndpointObserved &e)
{
    return {
        {"event"_L1, "observed"_L1},
        {"local"_L1, e.local.toString()},
        {"mapped"_L1, e.serverReflexive.toString()},
        {"via"_L1, e.via.toString()},
    };
}

QJsonObject fields(const event::NatJudged &e)
{
    QJsonObject object{
        {"event"_L1, "nat"_L1},
        {"port_mapping"_L1, word(e.portMapping)},
        {"reach"_L1, word(reachOf(e.verdict, e.portMapping != PortMappingProtocol::None))},
        {"complete"_L1, e.complete},
    };
    addFields(object, e.verdict);
    return object;
}

QJsonObject fields(const event::CodeReady &e)
{
    QJsonObject object{{"event"_L1, "code"_L1},
                       {"link"_L1, e.link.toString()},
                       {"expires_in"_L1, static_cast<qint64>(e.expiresIn.count())}};
    if (e.code)
        object["code"_L1] = e.code->toString();
    return object;
}

QJsonObject fields(const event::WaitingForPeer &)
{
    return {{"event"_L1, "waiting"_L1}};
}

QLatin1StringView interruptionName(event::Interruption cause)
{
    switch (cause) {
    case event::Interruption::Reset:
        return "reset"_L1;
    case event::Interruption::Silent:
        return "silent"_L1;
    case event::Interruption::NetworkChanged:
        return "network-changed"_L1;
    case event::Interruption::Replaced:
        return "replaced"_L1;
    }
    return {};
}

QJsonObject fields(const event::WaitingInterrupted &e)
{
    const bool isServer = e.cause == event::WaitingInterrupted::Cause::Server;
    return {
        {"event"_L1, "waiting-interrupted"_L1},
        {"cause"_L1, isServer ? "server"_L1 : "arrival"_L1},
        {"reason"_L1, errorName(e.reason.code)},
        {"next_in"_L1, seconds(e.nextTry)},
    };
}

QJsonObject fields(const event::PeerFound &e)
{
    return {
        {"event"_L1, "paired"_L1},
        {"role"_L1, e.role == Role::Initiator ? "initiator"_L1 : "responder"_L1},
        {"verification"_L1, word(e.verification)},
        {"words"_L1, QJsonArray::fromStringList(e.safetyWords)},
        {"classic"_L1, e.dialect == Dialect::Classic},
    };
}

QJsonObject fields(const event::PeerNatTold &e)
{
    QJsonObject object{{"event"_L1, "peer-nat"_L1}};
    addFields(object, e.verdict);
    return object;
}

QJsonObject fields(const event::WordsConfirmed &)
{
    return {{"event"_L1, "verified"_L1}};
}

QJsonObject fields(const event::CandidateFound &e)
{
    return {
        {"event"_L1, "candidate"_L1},
        {"side"_L1, e.side == event::Side::Local ? "local"_L1 : "peer"_L1},
        {"kind"_L1, word(e.candidate.kind)},
        {"endpoint"_L1, e.candidate.endpoint.toString()},
    };
}

QJsonObject fields(const event::AttemptChanged &e)
{
    const AttemptReport &report = e.report;
    QJsonObject object{
        {"event"_L1, "attempt"_L1},
        {"id"_L1, static_cast<qint64>(report.id)},
        {"kind"_L1, word(report.kind)},
        {"local"_L1, report.local.toString()},
        {"remote"_L1, report.remote.toString()},
        {"state"_L1, word(report.state)},
        {"try"_L1, report.tryNumber},
        {"ms"_L1, static_cast<qint64>(report.elapsed.count())},
    };
    if (!report.error.isEmpty())
        object["error"_L1] = report.error;
    return object;
}

QJsonObject fields(const event::SprayProgressed &e)
{
    return {
        {"event"_L1, "spray"_L1},           {"strategy"_L1, word(e.progress)}, {"sent"_L1, e.progress.sent},
        {"planned"_L1, e.progress.planned}, {"wanted"_L1, e.progress.wanted},
    };
}

QJsonObject fields(const event::LinkEstablished &e)
{
    return {
        {"event"_L1, "linked"_L1},
        {"path"_L1, e.isRelayed() ? "relayed"_L1 : "direct"_L1},
        {"kind"_L1, word(e.kind)},
        {"local"_L1, e.local.toString()},
        {"remote"_L1, e.remote.toString()},
        {"encrypted"_L1, e.encrypted},
        {"seconds"_L1, seconds(e.sincePaired)},
        {"classic"_L1, e.dialect == Dialect::Classic},
        {"generation"_L1, static_cast<qint64>(e.generation)},
        {"away"_L1, seconds(e.away)},
    };
}

QJsonObject fields(const event::LinkInterrupted &e)
{
    QJsonObject object{{"event"_L1, "interrupted"_L1}, {"reason"_L1, interruptionName(e.cause)}};
    if (e.reason.code != ErrorCode::LinkLost)
        object["code"_L1] = errorName(e.reason.code);
    if (!e.reason.detail.isEmpty())
        object["detail"_L1] = e.reason.detail;
    return object;
}

QJsonObject fields(const event::Returning &e)
{
    QJsonObject object{{"event"_L1, "returning"_L1}, {"try"_L1, e.tries}, {"next_in"_L1, seconds(e.nextTry)}};
    if (e.reason)
        object["code"_L1] = errorName(e.reason->code);
    return object;
}

QJsonObject fields(const event::Searching &e)
{
    QJsonObject object{{"event"_L1, "searching"_L1}, {"look"_L1, e.looks}};
    if (e.nextLook)
        object["next_in"_L1] = seconds(*e.nextLook);
    if (e.isRelayEnding)
        object["relay_ending"_L1] = true;
    return object;
}

QJsonObject fields(const event::ClearTalk &e)
{
    return {{"event"_L1, "clear-talk"_L1}, {"agreed"_L1, e.agreed}};
}

QJsonObject fields(const event::MessageAdded &e)
{
    QJsonObject object{
        {"event"_L1, "message"_L1},
        {"id"_L1, static_cast<qint64>(e.id)},
        {"from"_L1, e.author == event::Author::Me ? "me"_L1 : "peer"_L1},
        {"text"_L1, e.text},
        {"hello"_L1, e.hello},
    };
    if (e.said.isValid())
        object["said"_L1] = e.said.toUTC().toString(Qt::ISODateWithMs); // RFC 3339
    if (e.end == LineEnd::None)
        object["line_end"_L1] = false;
    return object;
}

QJsonObject fields(const event::MessageDelivered &e)
{
    return {{"event"_L1, "delivered"_L1}, {"id"_L1, static_cast<qint64>(e.id)}};
}

QJsonObject fields(const event::PeerNamed &e)
{
    return {{"event"_L1, "peer-name"_L1}, {"name"_L1, e.name}};
}

QJsonObject fields(const event::PeerTyping &e)
{
    return {{"event"_L1, "peer-typing"_L1}, {"typing"_L1, e.typing}};
}

QJsonObject fields(const event::SessionClosed &e)
{
    return {{"event"_L1, "closed"_L1}, {"reason"_L1, word(e.reason)}};
}

QJsonObject fields(const event::ErrorOccurred &e)
{
    const ErrorSentences sentences = errorSentences(e.error);
    QJsonObject object{
        {"event"_L1, "error"_L1},
        {"code"_L1, errorName(e.error.code)},
        {"message"_L1, sentences.message},
        {"advice"_L1, sentences.advice},
    };
    if (!e.error.detail.isEmpty())
        object["detail"_L1] = e.error.detail;
    return object;
}

} // namespace

QJsonObject toJson(const Event &event, std::chrono::milliseconds sinceStart)
{
    QJsonObject object = std::visit([](const auto &e) { return fields(e); }, event);
    object["t"_L1] = seconds(sinceStart);
    return object;
}

} // namespace punchline
