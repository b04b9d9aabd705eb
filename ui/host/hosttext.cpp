// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/host/hosttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct HostText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::ServerHost)
};

bool isIpv6(const ServerAddress &address)
{
    return address.host.contains(u':');
}

bool lists(const HostState &state, Audience audience)
{
    return std::ranges::any_of(state.addresses,
                               [=](const HostAddress &address) { return address.audience == audience; });
}

QString carrierOnly()
{
    return HostText::tr(
        "Before your router there is another one, your provider's or a second one of your own, "
        "and nobody has told that one to let people in. Those elsewhere cannot reach this "
        "server: with them, use one that both of you can reach.");
}

QString carrierButIpv6()
{
    return HostText::tr(
        "Before your router there is another one, your provider's or a second one of your own, "
        "and nobody has told that one to let people in. Those elsewhere can reach this server "
        "by IPv6 at most; else use one that both of you can reach.");
}

/// Where the router would have to forward the server's port.
QString forwardTarget(const HostState &state)
{
    const auto found = std::ranges::find_if(state.addresses, [](const HostAddress &address) {
        return address.audience == Audience::OwnNetwork && !isIpv6(address.given);
    });
    return found != state.addresses.end() ? found->given.host : QString();
}

} // namespace

QString audienceSentence(const HostAddress &address)
{
    switch (address.audience) {
    case Audience::ThisMachine:
        return HostText::tr("Only for programs on this machine.");
    case Audience::OwnNetwork:
        return HostText::tr("For people in your own network: in the same house, office or Wi-Fi.");
    case Audience::Anybody:
        return isIpv6(address.given)
            ? HostText::tr(
                "For people anywhere who have IPv6 too, unless a firewall on this machine or on the "
                "router blocks it.")
            : HostText::tr(
                "For people anywhere, unless a firewall on this machine or on the router blocks it.");
    case Audience::BehindRouter:
        return HostText::tr(
            "For people anywhere: your router says that it lets them in. It may not work from "
            "inside your own network.");
    case Audience::BehindCarrier:
        break;
    }
    return HostText::tr("At most for people behind the same router of your provider.");
}

ReachText reachText(const HostState &state)
{
    if (state.reachedFromOutside)
        return {theme::Tone::Good,
                HostText::tr("Somebody from outside your network has reached this server.")};
    if (lists(state, Audience::ThisMachine))
        return {
            theme::Tone::Bad,
            HostText::tr("This machine is in no network, so nobody else can reach the server. Connect it to "
                         "one; the addresses then appear here.")};
    if (lists(state, Audience::BehindCarrier))
        return {theme::Tone::Bad, lists(state, Audience::Anybody) ? carrierButIpv6() : carrierOnly()};
    switch (state.router) {
    case HostState::Router::Asked:
        return {theme::Tone::Busy, HostText::tr("Asking your router to let people in from outside…")};
    case HostState::Router::Refused:
        return {
            theme::Tone::Normal,
            HostText::tr("Your router has not opened a way in, so this is a server for your own network. To "
                         "let others in, forward TCP port %1 to %2 on the router, and enter its public "
                         "address above.")
                .arg(state.port)
                .arg(forwardTarget(state))};
    case HostState::Router::NotAsked:
    case HostState::Router::Opened:
        break;
    }
    return {};
}

QString portSentence(const HostState &state)
{
    if (state.port == DefaultServerPort)
        return {};
    return HostText::tr(
               "Port %1 is taken on this machine, so the server uses %2: that is a part of the address.")
        .arg(DefaultServerPort)
        .arg(state.port);
}

QString peopleSentence(const HostState &state)
{
    if (state.connected == 0 && state.pairs == 0)
        return HostText::tr("Nobody has come yet.");
    return HostText::tr("Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.")
        .arg(state.connected)
        .arg(state.waiting)
        .arg(state.pairs);
}

} // namespace punchline
