// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/sessionreport.h"

#include "app/protocol/overloaded.h"
#include "app/text/addressaliases.h"
#include "app/text/errortext.h"
#include "app/text/eventjson.h"
#include "app/text/natreport.h"
#include "app/text/statetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QSysInfo>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct SessionReportText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::SessionReport)
};

// A reserved name that nobody owns (RFC 2606, section 2).
const QString &nobodysName()
{
    static const QString name = QStringLiteral("server.example");
    return name;
}

QString systemName()
{
    return QStringLiteral("%1 (%2)").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

/// The part of @p event that may be reported; `nullopt` if it is private.
std::optional<Event> tellable(Event event)
{
    bool isPrivate = false;
    const auto judge = Overloaded{
        [&isPrivate](const event::CodeReady &) { isPrivate = true; },
        [&isPrivate](const event::MessageAdded &) { isPrivate = true; },
        [&isPrivate](const event::MessageDelivered &) { isPrivate = true; },
        [&isPrivate](const event::PeerNamed &) { isPrivate = true; },
        [&isPrivate](const event::PeerTyping &) { isPrivate = true; },
        [](event::PeerFound &found) { found.safetyWords.clear(); },
        event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::WaitingForPeer,
                       event::WaitingInterrupted, event::PeerNatTold, event::WordsConfirmed,
                       event::CandidateFound, event::AttemptChanged, event::SprayProgressed,
                       event::LinkEstablished, event::LinkInterrupted, event::Returning, event::Searching,
                       event::ClearTalk, event::SessionClosed, event::ErrorOccurred>{},
    };
    std::visit(judge, event);
    return isPrivate ? std::nullopt : std::optional(event);
}

/// The fields of an event as "key value, key value", without those that the report shows elsewhere: its name,
/// its time, and the sentences about an error.
QString fieldsText(const QJsonObject &object)
{
    static const QStringList elsewhere{QStringLiteral("event"), QStringLiteral("t"),
                                       QStringLiteral("message"), QStringLiteral("advice")};
    QStringList parts;
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QString value = field->toVariant().toString();
        if (!elsewhere.contains(field.key()) && !value.isEmpty())
            parts.append(field.key() + u' ' + value);
    }
    return parts.join(QStringLiteral(", "));
}

QString eventLine(const Event &event, std::chrono::milliseconds sinceStart)
{
    const QJsonObject object = toJson(event, sinceStart);
    const QString time = QString::number(object[QStringLiteral("t")].toDouble(), 'f', 3).rightJustified(8);
    const QString name = object[QStringLiteral("event")].toString().leftJustified(10);
    return QStringLiteral("%1  %2 %3").arg(time, name, fieldsText(object)).trimmed();
}

} // namespace

void SessionReport::begin(const ServerAddress &server, TimePoint now)
{
    *this = SessionReport();
    m_server = server;
    m_began = now;
}

void SessionReport::handleEvent(const Event &event, TimePoint now)
{
    const auto told = tellable(event);
    if (!told)
        return;
    if (m_entries.size() < MaxEvents)
        m_entries.append({*told, std::chrono::duration_cast<std::chrono::milliseconds>(now - m_began)});
    else
        ++m_leftOut;
}

SessionReport::View SessionReport::view(Addresses addresses) const
{
    if (addresses == Addresses::Shown)
        return {m_server.toString(), m_entries};
    AddressAliases aliases;
    View masked{nobodysName(), {}};
    for (const Entry &entry : m_entries) {
        Event event = aliases.aliased(entry.event);
        if (auto *occurred = std::get_if<event::ErrorOccurred>(&event); occurred && !m_server.host.isEmpty())
            occurred->error.detail.replace(m_server.host, nobodysName(), Qt::CaseInsensitive);
        masked.entries.append({event, entry.sinceStart});
    }
    return masked;
}

QString SessionReport::text(Addresses addresses) const
{
    const View shown = view(addresses);
    QStringList lines{
        SessionReportText::tr("Punchline %1 on %2").arg(QStringLiteral(PUNCHLINE_VERSION), systemName()),
        SessionReportText::tr("Server: %1").arg(shown.server),
    };
    if (addresses == Addresses::Masked)
        lines.append(SessionReportText::tr(
            "Addresses are replaced: equal ones stay equal, and the ports are the true ones."));

    SessionState state;
    for (const Entry &entry : shown.entries) {
        state.handle(entry.event);
        if (const auto *occurred = std::get_if<event::ErrorOccurred>(&entry.event)) {
            const ErrorSentences sentences = errorSentences(occurred->error);
            lines.append({QString(), sentences.message, sentences.advice});
        }
    }
    if (const QString relay = relayWords(state).full; !relay.isEmpty())
        lines.append({QString(), relay});
    lines.append({QString(), NatReport(state.nat).text(),
                  SessionReportText::tr("What happened, in seconds since the start:")});
    for (const Entry &entry : shown.entries)
        lines.append(eventLine(entry.event, entry.sinceStart));
    if (m_leftOut > 0)
        lines.append(
            SessionReportText::tr("%n later event(s) left out", nullptr, static_cast<int>(m_leftOut)));
    return lines.join(u'\n') + u'\n';
}

QByteArray SessionReport::json(Addresses addresses) const
{
    const View shown = view(addresses);
    QJsonArray events;
    for (const Entry &entry : shown.entries)
        events.append(toJson(entry.event, entry.sinceStart));
    const QJsonObject report{
        {QStringLiteral("program"), QStringLiteral("punchline")},
        {QStringLiteral("version"), QStringLiteral(PUNCHLINE_VERSION)},
        {QStringLiteral("system"), systemName()},
        {QStringLiteral("server"), shown.server},
        {QStringLiteral("masked"), addresses == Addresses::Masked},
        {QStringLiteral("events"), events},
        {QStringLiteral("left_out"), static_cast<qint64>(m_leftOut)},
    };
    return QJsonDocument(report).toJson();
}

} // namespace punchline
