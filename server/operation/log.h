// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <functional>
#include <initializer_list>
#include <utility>

namespace punchline {

/// The numbers are those of syslog.
enum class LogLevel {
    Error = 3,
    Warning = 4,
    Info = 6,
    Debug = 7,
};

/// As they appear in the log and as options.
inline constexpr std::array<std::pair<LogLevel, QLatin1StringView>, 4> LogLevelNames{{
    {LogLevel::Error, QLatin1StringView("error")},
    {LogLevel::Warning, QLatin1StringView("warning")},
    {LogLevel::Info, QLatin1StringView("info")},
    {LogLevel::Debug, QLatin1StringView("debug")},
}};

/// The server's log for its operator: one line per event, a word followed by "key=value" fields, for people
/// and tools. In the journal each line carries its level. Nothing is translated, and nothing identifies a
/// client: addresses are reduced to their networks, and rooms do not appear.
class Log
{
public:
    enum class Form {
        Plain,   ///< "2026-11-29T08:14:00.250Z punchline-server: warning: limit reason=full" (RFC 3339, UTC)
        Journal, ///< "<4>limit reason=full"; the journal adds the time.
    };
    using Sink = std::function<void(const QByteArray &line)>; ///< Each line ends with a line feed.
    using Clock = std::function<QDateTime()>;

    struct Field
    {
        const char *key;
        QString value;
    };

    Log(Form form, LogLevel most, Sink sink, Clock clock = QDateTime::currentDateTimeUtc)
        : m_form(form)
        , m_most(most)
        , m_sink(std::move(sink))
        , m_clock(std::move(clock))
    { }

    /// Lines above the level @p most are left out.
    void setLevel(LogLevel most) { m_most = most; }

    void write(LogLevel level, const char *event, std::initializer_list<Field> fields = {}) const;

    /// The address's network, a /24 of IPv4 or a /48 of IPv6: enough to see where a flood comes from.
    [[nodiscard]] static QString networkOf(const QHostAddress &address);

private:
    Form m_form;
    LogLevel m_most;
    Sink m_sink;
    Clock m_clock;
};

} // namespace punchline
