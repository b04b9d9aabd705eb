// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/classic.h"

#include "app/protocol/utf8text.h"

#include <algorithm>

namespace punchline::classic {

namespace {

std::optional<quint16> toPort(const QByteArray &text)
{
    bool isNumber = false;
    const ushort port = text.toUShort(&isNumber, 10);
    const bool onlyDigits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber && onlyDigits ? std::optional<quint16>(port) : std::nullopt;
}

std::optional<Endpoint> toEndpoint(const QByteArray &ip, const QByteArray &portText)
{
    const auto address = addressFromString(QString::fromLatin1(ip));
    const auto port = toPort(portText);
    if (!port || !address)
        return std::nullopt;
    // A classic server that could not read the first arrival's address reports "0.0.0.0 0".
    if (*address == QHostAddress(QHostAddress::AnyIPv4) || *address == QHostAddress(QHostAddress::AnyIPv6)
        || *port == 0)
        return Endpoint();
    return Endpoint(*address, *port);
}

QByteArray endpointText(const Endpoint &endpoint)
{
    if (endpoint.isNull())
        return "0.0.0.0 0";
    return endpoint.address.toString().toLatin1() + ' ' + QByteArray::number(endpoint.port);
}

} // namespace

QByteArray encode(const ServerMessage &message)
{
    QByteArray text;
    if (std::holds_alternative<First>(message))
        text = "first";
    else if (const auto *second = std::get_if<PairedSecond>(&message))
        text = endpointText(second->first) + ' ' + QByteArray::number(second->ownPort);
    else
        text = endpointText(std::get<PairedFirst>(message).second);
    return text + '\n' + '\0';
}

std::optional<ServerMessage> decodeServerMessage(const QByteArray &text)
{
    const QByteArray line = text.trimmed();
    if (line == "first")
        return First{};

    const QList<QByteArray> words = line.simplified().split(' ');
    if (words.size() != 2 && words.size() != 3)
        return std::nullopt;
    const auto endpoint = toEndpoint(words.at(0), words.at(1));
    if (!endpoint)
        return std::nullopt;
    if (words.size() == 2)
        return PairedFirst{*endpoint};
    const auto ownPort = toPort(words.at(2));
    return ownPort ? std::optional<ServerMessage>(PairedSecond{*endpoint, *ownPort}) : std::nullopt;
}

bool mayBecomeServerMessage(const QByteArray &text)
{
    if (const qsizetype end = text.indexOf('\n'); end >= 0)
        return decodeServerMessage(text.first(end)).has_value();
    const bool isOfAddresses = std::ranges::all_of(text.left(text.indexOf('%')), [](char c) {
        return QByteArrayView("0123456789abcdefABCDEF.: ").contains(c);
    });
    return isOfAddresses || QByteArrayView("first").startsWith(text);
}

QByteArray textMessage(const QString &text)
{
    QByteArray bytes = text.toUtf8().left(MaxTextBytes);
    bytes.replace('\0', ' '); // It would end the message.
    return bytes + '\n' + '\0';
}

QString messageText(const QByteArray &text)
{
    const QByteArray line = text.endsWith('\n') ? text.chopped(1) : text;
    return textFromUtf8(line).value_or(QString::fromUtf8(line));
}

MessageStatus takeMessage(QByteArray &buffer, QByteArray &text)
{
    const qsizetype end = buffer.indexOf('\0');
    if (end >= MaxMessageSize || (end < 0 && buffer.size() >= MaxMessageSize))
        return MessageStatus::TooLong;
    if (end < 0)
        return MessageStatus::NeedMore;
    text = buffer.left(end);
    buffer.remove(0, end + 1);
    return MessageStatus::Taken;
}

} // namespace punchline::classic
