// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/eventjson.h"

#include "app/punch/strategy.h"
#include "app/text/errortext.h"

#include <QJsonArray>

namespace punchline {

namespace {

QString word(Role role)
{
    return role == Role::Initiator ? QStringLiteral("initiator") : QStringLiteral("responder");
}

QString word(event::Verification verification)
{
    switch (verification) {
    case event::Verification::None:
        break;
    case event::Verification::Words:
        return QStringLiteral("words");
    case event::Verification::Code:
        return QStringLiteral("code");
    }
    return QStringLiteral("none");
}

QString word(CandidateKind kind)
{
    switch (kind) {
    case CandidateKind::Host:
        return QStringLiteral("host");
    case CandidateKind::ServerReflexive:
        return QStringLiteral("observed");
    case CandidateKind::Mapped:
        return QStringLiteral("mapped");
    case CandidateKind::Predicted:
        return QStringLiteral("predicted");
    case CandidateKind::Incoming:
        break;
    }
    return QStringLiteral("incoming");
}

QString word(AttemptState state)
{
    switch (state) {
    case AttemptState::Dialing:
        return QStringLiteral("dialing");
    case AttemptState::Refused:
        return QStringLiteral("refused");
    case AttemptState::Unreachable:
        return QStringLiteral("unreachable");
    case AttemptState::TimedOut:
        return QStringLiteral("timeout");
    case AttemptState::Connected:
        return QStringLiteral("connected");
    case AttemptState::Rejected:
        return QStringLiteral("rejected");
    case AttemptState::Won:
        return QStringLiteral("won");
    case AttemptState::Lost:
        break;
    }
    return QStringLiteral("lost");
}

QString word(NatMapping mapping)
{
    switch (mapping) {
    case NatMapping::None:
        return QStringLiteral("none");
    case NatMapping::EndpointIndependent:
        return QStringLiteral("endpoint-independent");
    case NatMapping::AddressDependent:
        return QStringLiteral("address-dependent");
    case NatMapping::AddressAndPortDependent:
        return QStringLiteral("address-and-port-dependent");
    case NatMapping::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString word(PortAllocation allocation)
{
    switch (allocation) {
    case PortAllocation::Preserving:
        return QStringLiteral("preserving");
    case PortAllocation::Sequential:
        return QStringLiteral("sequential");
    case PortAllocation::Block:
        return QStringLiteral("block");
    case PortAllocation::Random:
        return QStringLiteral("random");
    case PortAllocation::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString word(UnsolicitedAnswer answer)
{
    switch (answer) {
    case UnsolicitedAnswer::Drop:
        return QStringLiteral("drop");
    case UnsolicitedAnswer::Reset:
        return QStringLiteral("rst");
    case UnsolicitedAnswer::Icmp:
        return QStringLiteral("icmp");
    case UnsolicitedAnswer::Open:
        return QStringLiteral("open");
    case UnsolicitedAnswer::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString word(PortMappingProtocol protocol)
{
    switch (protocol) {
    case PortMappingProtocol::UpnpIgd:
        return QStringLiteral("upnp");
    case PortMappingProtocol::NatPmp:
        return QStringLiteral("nat-pmp");
    case PortMappingProtocol::Pcp:
        return QStringLiteral("pcp");
    case PortMappingProtocol::None:
        break;
    }
    return QStringLiteral("none");
}

QString word(Reach reach)
{
    switch (reach) {
    case Reach::Everybody:
        return QStringLiteral("everybody");
    case Reach::NearlyEverybody:
        return QStringLiteral("nearly-everybody");
    case Reach::AllButRandom:
        return QStringLiteral("all-but-random");
    case Reach::PortStableOnly:
        return QStringLiteral("port-stable-only");
    case Reach::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString word(PunchStrategy strategy)
{
    switch (strategy) {
    case PunchStrategy::Prediction:
        return QStringLiteral("prediction");
    case PunchStrategy::Birthday:
        return QStringLiteral("birthday");
    case PunchStrategy::Direct:
    case PunchStrategy::Unknown:
        break;
    }
    return QStringLiteral("direct");
}

QString word(event::CloseReason reason)
{
    switch (reason) {
    case event::CloseReason::Left:
        return QStringLiteral("left");
    case event::CloseReason::PeerLeft:
        return QStringLiteral("peer-left");
    case event::CloseReason::Checked:
        return QStringLiteral("checked");
    case event::CloseReason::Cancelled:
        break;
    }
    return QStringLiteral("cancelled");
}

QJsonObject named(const char *name)
{
    return {{QStringLiteral("event"), QLatin1String(name)}};
}

double seconds(std::chrono::milliseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

QJsonObject fields(const event::ServerReached &e)
{
    QJsonObject object = named("server");
    object[QStringLiteral("address")] = e.address.toString();
    object[QStringLiteral("classic")] = e.dialect == Dialect::Classic;
    return object;
}

QJsonObject fields(const event::EndpointObserved &e)
{
    QJsonObject object = named("observed");
    object[QStringLiteral("local")] = e.local.toString();
    object[QStringLiteral("mapped")] = e.serverReflexive.toString();
    object[QStringLiteral("via")] = e.via.toString();
    return object;
}

void addFields(QJsonObject &object, const NatVerdict &verdict)
{
    object[QStringLiteral("mapping")] = word(verdict.mapping);
    object[QStringLiteral("allocation")] = word(verdict.allocation);
    object[QStringLiteral("delta")] = verdict.delta;
    if (verdict.allocation == PortAllocation::Block) {
        object[QStringLiteral("first_port")] = verdict.firstPort;
        object[QStringLiteral("last_port")] = verdict.lastPort;
    }
    object[QStringLiteral("unsolicited")] = word(verdict.unsolicited);
}

QJsonObject fields(const event::NatJudged &e)
{
    QJsonObject object = named("nat");
    addFields(object, e.verdict);
    object[QStringLiteral("port_mapping")] = word(e.portMapping);
    object[QStringLiteral("reach")] = word(reachOf(e.verdict, e.portMapping != PortMappingProtocol::None));
    object[QStringLiteral("complete")] = e.complete;
    return object;
}

QJsonObject fields(const event::CodeReady &e)
{
    QJsonObject object = named("code");
    if (e.code)
        object[QStringLiteral("code")] = e.code->toString();
    object[QStringLiteral("link")] = e.link.toString();
    object[QStringLiteral("expires_in")] = static_cast<qint64>(e.expiresIn.count());
    return object;
}

QJsonObject fields(const event::WaitingForPeer &)
{
    return named("waiting");
}

QJsonObject fields(const event::WaitingInterrupted &e)
{
    QJsonObject object = named("waiting-interrupted");
    object[QStringLiteral("cause")] = e.cause == event::WaitingInterrupted::Cause::Server
        ? QStringLiteral("server")
        : QStringLiteral("arrival");
    object[QStringLiteral("reason")] = errorName(e.reason.code);
    object[QStringLiteral("next_in")] = seconds(e.nextTry);
    return object;
}

QJsonObject fields(const event::PeerFound &e)
{
    QJsonObject object = named("paired");
    object[QStringLiteral("role")] = word(e.role);
    object[QStringLiteral("verification")] = word(e.verification);
    object[QStringLiteral("words")] = QJsonArray::fromStringList(e.safetyWords);
    object[QStringLiteral("classic")] = e.dialect == Dialect::Classic;
    return object;
}

QJsonObject fields(const event::PeerNatTold &e)
{
    QJsonObject object = named("peer-nat");
    addFields(object, e.verdict);
    return object;
}

QJsonObject fields(const event::WordsConfirmed &)
{
    return named("verified");
}

QJsonObject fields(const event::CandidateFound &e)
{
    QJsonObject object = named("candidate");
    object[QStringLiteral("side")] =
        e.side == event::Side::Local ? QStringLiteral("local") : QStringLiteral("peer");
    object[QStringLiteral("kind")] = word(e.candidate.kind);
    object[QStringLiteral("endpoint")] = e.candidate.endpoint.toString();
    return object;
}

QJsonObject fields(const event::AttemptChanged &e)
{
    const AttemptReport &report = e.report;
    QJsonObject object = named("attempt");
    object[QStringLiteral("id")] = static_cast<qint64>(report.id);
    object[QStringLiteral("kind")] = word(report.kind);
    object[QStringLiteral("local")] = report.local.toString();
    object[QStringLiteral("remote")] = report.remote.toString();
    object[QStringLiteral("state")] = word(report.state);
    object[QStringLiteral("try")] = report.tryNumber;
    object[QStringLiteral("ms")] = static_cast<qint64>(report.elapsed.count());
    if (!report.error.isEmpty())
        object[QStringLiteral("error")] = report.error;
    return object;
}

QJsonObject fields(const event::SprayProgressed &e)
{
    QJsonObject object = named("spray");
    object[QStringLiteral("strategy")] = word(e.progress.strategy);
    object[QStringLiteral("sent")] = e.progress.sent;
    object[QStringLiteral("planned")] = e.progress.planned;
    object[QStringLiteral("wanted")] = e.progress.wanted;
    return object;
}

QJsonObject fields(const event::LinkEstablished &e)
{
    QJsonObject object = named("linked");
    object[QStringLiteral("path")] = QStringLiteral("direct");
    object[QStringLiteral("kind")] = word(e.kind);
    object[QStringLiteral("local")] = e.local.toString();
    object[QStringLiteral("remote")] = e.remote.toString();
    object[QStringLiteral("encrypted")] = e.encrypted;
    object[QStringLiteral("seconds")] = seconds(e.sincePaired);
    object[QStringLiteral("classic")] = e.dialect == Dialect::Classic;
    return object;
}

QJsonObject fields(const event::ClearTalk &e)
{
    QJsonObject object = named("clear-talk");
    object[QStringLiteral("agreed")] = e.agreed;
    return object;
}

QJsonObject fields(const event::MessageAdded &e)
{
    QJsonObject object = named("message");
    object[QStringLiteral("id")] = static_cast<qint64>(e.id);
    object[QStringLiteral("from")] =
        e.author == event::Author::Me ? QStringLiteral("me") : QStringLiteral("peer");
    object[QStringLiteral("text")] = e.text;
    object[QStringLiteral("hello")] = e.hello;
    if (e.end == LineEnd::None)
        object[QStringLiteral("line_end")] = false;
    return object;
}

QJsonObject fields(const event::MessageDelivered &e)
{
    QJsonObject object = named("delivered");
    object[QStringLiteral("id")] = static_cast<qint64>(e.id);
    return object;
}

QJsonObject fields(const event::PeerNamed &e)
{
    QJsonObject object = named("peer-name");
    object[QStringLiteral("name")] = e.name;
    return object;
}

QJsonObject fields(const event::PeerTyping &e)
{
    QJsonObject object = named("peer-typing");
    object[QStringLiteral("typing")] = e.typing;
    return object;
}

QJsonObject fields(const event::SessionClosed &e)
{
    QJsonObject object = named("closed");
    object[QStringLiteral("reason")] = word(e.reason);
    return object;
}

QJsonObject fields(const event::ErrorOccurred &e)
{
    const ErrorSentences sentences = errorSentences(e.error);
    QJsonObject object = named("error");
    object[QStringLiteral("code")] = errorName(e.error.code);
    object[QStringLiteral("message")] = sentences.message;
    object[QStringLiteral("advice")] = sentences.advice;
    if (!e.error.detail.isEmpty())
        object[QStringLiteral("detail")] = e.error.detail;
    return object;
}

} // namespace

QJsonObject toJson(const Event &event, std::chrono::milliseconds sinceStart)
{
    QJsonObject object = std::visit([](const auto &e) { return fields(e); }, event);
    object[QStringLiteral("t")] = seconds(sinceStart);
    return object;
}

} // namespace punchline
