// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/log.h"

#include "app/protocol/endpoint.h"

#include <algorithm>

namespace punchline {

namespace {

constexpr int Ipv4NetworkBits = 24;
constexpr int Ipv6NetworkBits = 48;

const char *nameOf(LogLevel level)
{
    return std::ranges::find(LogLevelNames, level, &decltype(LogLevelNames)::value_type::first)
        ->second.data();
}

bool isPlainWord(const QString &value)
{
    const auto isPlain = [](QChar c) {
        return c.isPrint() && !c.isSpace() && c != u'"' && c != u'\\' && c != u'=';
    };
    return !value.isEmpty() && std::ranges::all_of(value, isPlain);
}

// Text may come from a file or from the system. It must not end the line or look like another field.
QString quoted(const QString &value)
{
    if (isPlainWord(value))
        return value;
    QString text(u'"');
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\')
            text += u'\\';
        text += c.isPrint() && !c.isSpace() ? c : QChar(u' ');
    }
    return text + u'"';
}

} // namespace

void Log::write(LogLevel level, const char *event, std::initializer_list<Field> fields) const
{
    if (level > m_most)
        return;
    QByteArray line = m_form == Form::Journal ? '<' + QByteArray::number(static_cast<int>(level)) + '>'
                                              : m_clock().toUTC().toString(Qt::ISODateWithMs).toLatin1()
            + " punchline-server: " + nameOf(level) + ": ";
    line += event;
    for (const Field &field : fields)
        line += QByteArray(" ") + field.key + '=' + quoted(field.value).toUtf8();
    m_sink(line + '\n');
}

QString Log::networkOf(const QHostAddress &address)
{
    const QHostAddress canonical = canonicalAddress(address);
    if (canonical.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 network = canonical.toIPv4Address() >> (32 - Ipv4NetworkBits) << (32 - Ipv4NetworkBits);
        return QStringLiteral("%1/%2").arg(QHostAddress(network).toString()).arg(Ipv4NetworkBits);
    }
    Q_IPV6ADDR bytes = canonical.toIPv6Address();
    std::fill(std::begin(bytes.c) + Ipv6NetworkBits / 8, std::end(bytes.c), quint8{0});
    return QStringLiteral("%1/%2").arg(QHostAddress(bytes).toString()).arg(Ipv6NetworkBits);
}

} // namespace punchline
