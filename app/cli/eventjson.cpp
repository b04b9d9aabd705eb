// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/eventjson.h"

#include "ui/text/errortext.h"

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
    case CandidateKind::Observed:
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

QString word(event::CloseReason reason)
{
    switch (reason) {
    case event::CloseReason::Left:
        return QStringLiteral("left");
    case event::CloseReason::PeerLeft:
        return QStringLiteral("peer-left");
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
    object[QStringLiteral("mapped")] = e.mapped.toString();
    object[QStringLiteral("via")] = e.via.toString();
    return object;
}

QJsonObject fields(const event::WaitingForPeer &)
{
    return named("waiting");
}

QJsonObject fields(const event::PeerFound &e)
{
    QJsonObject object = named("paired");
    object[QStringLiteral("role")] = word(e.role);
    object[QStringLiteral("verification")] = word(e.verification);
    object[QStringLiteral("words")] = QJsonArray();
    object[QStringLiteral("classic")] = e.dialect == Dialect::Classic;
    return object;
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

QJsonObject fields(const event::MessageAdded &e)
{
    QJsonObject object = named("message");
    object[QStringLiteral("id")] = static_cast<qint64>(e.id);
    object[QStringLiteral("from")] =
        e.author == event::Author::Me ? QStringLiteral("me") : QStringLiteral("peer");
    object[QStringLiteral("text")] = e.text;
    object[QStringLiteral("hello")] = e.hello;
    return object;
}

QJsonObject fields(const event::MessageDelivered &e)
{
    QJsonObject object = named("delivered");
    object[QStringLiteral("id")] = static_cast<qint64>(e.id);
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
    object[QStringLiteral("code")] = errorWord(e.error.code);
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
