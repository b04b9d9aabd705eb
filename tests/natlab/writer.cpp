// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/writer.h"

#include "tests/natlab/labhost.h"

#include <algorithm>
#include <utility>

namespace punchline::natlab {

Writer::Writer(std::chrono::milliseconds interval, int size)
    : m_filling(size > 0 ? u' ' + QString(size, u'~') : QString())
{
    m_program.handEventsTo([this](const QJsonObject &event) { handleEvent(event); });
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                     [this] { m_program.writeLine(QString::number(m_said++) + m_filling); });
}

MaybeProblem Writer::start(const LabHost &host, const QString &client, const QString &server,
                           const QString &home, const QStringList &options)
{
    m_timer.start();
    return m_program.start(host.place(), client,
                           QStringList{QStringLiteral("connect"), server, QStringLiteral("--json"),
                                       QStringLiteral("--no-port-mapping"), QStringLiteral("--until-left")}
                               + options,
                           home);
}

QString Writer::wrong() const
{
    if (!m_wrong.isEmpty() || !hasEnded())
        return m_wrong;
    return QStringLiteral("It has ended with %1. %2").arg(exitCode()).arg(m_program.errorText());
}

void Writer::listen()
{
    m_heardAt = std::chrono::steady_clock::now();
    m_longestSilence = {};
}

std::chrono::duration<double> Writer::longestSilence() const
{
    return std::max(m_longestSilence, std::chrono::steady_clock::now() - m_heardAt);
}

void Writer::hear()
{
    ++m_heard;
    const auto now = std::chrono::steady_clock::now();
    m_longestSilence = std::max(m_longestSilence, now - std::exchange(m_heardAt, now));
}

void Writer::handleEvent(const QJsonObject &event)
{
    const QString name = event[QStringLiteral("event")].toString();
    if (name == QStringLiteral("linked")) {
        ++m_links;
        m_link = event;
    }
    if (name == QStringLiteral("interrupted"))
        ++m_interruptions;
    const bool isTheirs =
        name == QStringLiteral("message") && event[QStringLiteral("from")] == QStringLiteral("peer");
    if (!isTheirs || event[QStringLiteral("hello")].toBool())
        return;
    const QString text = event[QStringLiteral("text")].toString();
    if (text.startsWith(u'*'))
        m_aside = text.mid(1);
    else if (text == QString::number(m_heard) + m_filling)
        hear();
    else if (m_wrong.isEmpty())
        m_wrong = QStringLiteral("\"%1\" came instead of \"%2\".").arg(text).arg(m_heard);
}

} // namespace punchline::natlab
