// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/statetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::StateText)
};

bool isThroughServer(const SessionState &state)
{
    return state.link && state.link->isRelayed();
}

} // namespace

QString serverAddressHint(ServerAddressError error)
{
    switch (error) {
    case ServerAddressError::Empty:
        return StateText::tr("Enter the address of the server that both of you use.");
    case ServerAddressError::BadHost:
        return StateText::tr(
            "This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].");
    case ServerAddressError::BadPort:
        return StateText::tr("What follows the colon must be a port: a number from 1 to 65535.");
    case ServerAddressError::UnbracketedIpv6:
        return StateText::tr("Put an IPv6 address into square brackets, like this: [2001:db8::1].");
    case ServerAddressError::NoHost:
        return StateText::tr("The server's name or address is missing, as in example.org:8877.");
    case ServerAddressError::HasSpace:
        return StateText::tr(
            "An address has no spaces in it: enter the server's name or address alone, as in "
            "example.org:8877.");
    case ServerAddressError::HasUser:
        return StateText::tr(
            "Leave out the @ and what is before it: only the server's name or address belongs "
            "here.");
    case ServerAddressError::Network:
        return StateText::tr("This is a whole network: enter the address of one machine, without the /.");
    case ServerAddressError::BadNumber:
        return StateText::tr("An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.");
    case ServerAddressError::BadName:
        return StateText::tr(
            "A server's name has only letters, digits, dots and hyphens in it, as in example.org.");
    case ServerAddressError::Invitation:
        return StateText::tr("This is an invitation, no server's address: join with it.");
    }
    return {};
}

QString phaseSentence(Phase phase)
{
    switch (phase) {
    case Phase::Idle:
        return StateText::tr("Not connected.");
    case Phase::Reaching:
        return StateText::tr("Connecting to the server…");
    case Phase::Waiting:
        return StateText::tr("Waiting for the other person…");
    case Phase::Preparing:
        return StateText::tr("The other person is here. Exchanging addresses…");
    case Phase::Punching:
        return StateText::tr("Opening a path between the two machines…");
    case Phase::Linked:
        return StateText::tr("Connected directly.");
    case Phase::Returning:
        return StateText::tr("Reconnecting…");
    case Phase::Leaving:
        return StateText::tr("Saying goodbye…");
    case Phase::Ended:
        return StateText::tr("The session has ended.");
    }
    return {};
}

QString phaseAdvice(Phase phase, const QString &server)
{
    switch (phase) {
    case Phase::Reaching:
        return StateText::tr(
                   "The server at %1 introduces the two of you to each other. It cannot read what you "
                   "write.")
            .arg(server);
    case Phase::Waiting:
        return StateText::tr("Start Punchline on the other machine and connect to %1 there, too.")
            .arg(server);
    case Phase::Preparing:
        return StateText::tr("Routers hide both computers, so each tells the other where it can be reached.");
    case Phase::Punching:
        return StateText::tr(
            "Your router hides this computer. Both sides knock at the same moment, and a way opens.");
    default:
        return {};
    }
}

QString silentServerAdvice(const QString &server)
{
    return StateText::tr(
               "%1 has not answered yet. If this lasts, another program may use that port, or the server "
               "hangs: cancel, and check the address, or use another server.")
        .arg(server);
}

Words wordsFor(AttemptState state)
{
    switch (state) {
    case AttemptState::Dialing:
        return {"dialing", StateText::tr("Dialling…"), StateText::tr("The call is out; no answer yet.")};
    case AttemptState::Refused:
        return {"refused", StateText::tr("Refused"),
                StateText::tr("The call was turned down. That is common at first: it is tried again.")};
    case AttemptState::Unreachable:
        return {"unreachable", StateText::tr("Unreachable"),
                StateText::tr("There is no way to this address from here.")};
    case AttemptState::TimedOut:
        return {"timeout", StateText::tr("No answer"), StateText::tr("Nobody answered the call in time.")};
    case AttemptState::Connected:
        return {"connected", StateText::tr("Checking…"),
                StateText::tr("Somebody answered; now they prove that they are the other person.")};
    case AttemptState::Rejected:
        return {"rejected", StateText::tr("Someone else"),
                StateText::tr("Somebody answered who is not the other person.")};
    case AttemptState::Won:
        return {"won", StateText::tr("Connected"), StateText::tr("This connection carries the chat.")};
    case AttemptState::Lost:
        return {"lost", StateText::tr("Not needed"),
                StateText::tr("This one was given up, because it is no longer needed.")};
    }
    return {};
}

Words wordsFor(CandidateKind kind)
{
    switch (kind) {
    case CandidateKind::Host:
        return {"host", StateText::tr("Own network"),
                StateText::tr("An address of the machine itself, reachable from its own network.")};
    case CandidateKind::ServerReflexive:
        return {"observed", StateText::tr("From outside"),
                StateText::tr("The address under which the server sees the machine.")};
    case CandidateKind::Mapped:
        return {"mapped", StateText::tr("By the router"),
                StateText::tr("An address that the router has opened on request.")};
    case CandidateKind::Predicted:
        return {"predicted", StateText::tr("Guessed"),
                StateText::tr("An address that the router will probably use next.")};
    case CandidateKind::Incoming:
        return {"incoming", StateText::tr("Incoming"),
                StateText::tr("A call that came from an address nobody had announced.")};
    case CandidateKind::Relayed:
        return {"relayed", StateText::tr("Relayed"),
                StateText::tr("A server that passes on what is said, and cannot read it.")};
    }
    return {};
}

QString roleSentence(Role role)
{
    return role == Role::Initiator
        ? StateText::tr("This machine was here first, so it chooses which connection is kept.")
        : StateText::tr("The other machine was here first, so it chooses which connection is kept.");
}

QString dialectText(Dialect dialect)
{
    return dialect == Dialect::Classic ? StateText::tr("classic text protocol")
                                       : StateText::tr("Punchline protocol");
}

Words wordsFor(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sending:
        return {"", QStringLiteral("…"), StateText::tr("Sending")};
    case DeliveryState::Sent:
        return {"", QStringLiteral("✓"), StateText::tr("Sent; nothing tells whether it arrived")};
    case DeliveryState::Delivered:
        return {"", QStringLiteral("✓✓"), StateText::tr("Delivered")};
    case DeliveryState::NotDelivered:
        return {"", QStringLiteral("!"), StateText::tr("Not delivered")};
    case DeliveryState::Received:
        return {"", {}, StateText::tr("Received")};
    case DeliveryState::Waiting:
        return {"", QStringLiteral("◷"), StateText::tr("Waiting; sent as soon as you are connected again")};
    case DeliveryState::TakenBack:
        return {"", QStringLiteral("✕"), StateText::tr("Taken back; the other person does not see it")};
    }
    return {};
}

Words wordsFor(event::CloseReason reason)
{
    switch (reason) {
    case event::CloseReason::Left:
        return {"left", {}, StateText::tr("You have ended the chat.")};
    case event::CloseReason::PeerLeft:
        return {"peer-left", {}, StateText::tr("The other person has ended the chat.")};
    case event::CloseReason::Cancelled:
        return {"cancelled", {}, StateText::tr("You have cancelled the connection.")};
    case event::CloseReason::Checked:
        return {"checked", {}, StateText::tr("The check of the network is done.")};
    }
    return {};
}

QString helloCountText(int sent, int received)
{
    if (received == 0)
        return StateText::tr("“Hello, world”: %L1 sent").arg(sent);
    if (sent == 0)
        return StateText::tr("“Hello, world”: %L1 received").arg(received);
    return StateText::tr("“Hello, world”: %L1 sent, %L2 received").arg(sent).arg(received);
}

QString earlierText(int messages)
{
    return StateText::tr("%n earlier", nullptr, messages);
}

QString clockTime(const QTime &time, ClockStep step)
{
    // The C locale's short format includes seconds.
    const QLocale locale;
    QString format =
        locale.language() == QLocale::C ? QStringLiteral("HH:mm") : locale.timeFormat(QLocale::ShortFormat);
    if (step == ClockStep::Seconds && !format.contains(QStringLiteral("ss")))
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    return locale.toString(time, format);
}

QString peerLeftSentence(const QString &name)
{
    return name.isEmpty() ? wordsFor(event::CloseReason::PeerLeft).full
                          : StateText::tr("%1 has ended the chat.").arg(name);
}

QString linkSentence(const SessionState &state)
{
    if (!state.link)
        return {};
    if (state.link->generation > 1 && state.link->away.count() == 0)
        return state.link->isRelayed()
            ? StateText::tr("Another way through a server was found: now connected through %1")
                  .arg(state.link->remote.toString())
            : StateText::tr("A direct way was found: now connected directly");
    if (state.link->generation > 1)
        return returnedSentence(1, state.link->away);
    const QString duration = timeText(state.link->sincePaired);
    if (state.link->isRelayed())
        return StateText::tr("Connected through the server in %1").arg(duration);
    // The other side may have dialled first.
    if (state.tries == 0)
        return StateText::tr("Connected directly in %1").arg(duration);
    return StateText::tr("Connected directly in %1, %n attempt(s)", nullptr, state.tries).arg(duration);
}

QString searchSentence(const event::Searching &search)
{
    if (search.isRelayEnding)
        return StateText::tr("This server is about to stop: looking for another way.");
    if (search.nextLook == std::chrono::milliseconds(0))
        return StateText::tr("Looking for a direct way now…");
    return StateText::tr("Looked for a direct way %n time(s), without success; the search goes on by itself.",
                         nullptr, search.looks);
}

Words relayWords(const SessionState &state)
{
    if (!isThroughServer(state))
        return {};
    return {"relayed", StateText::tr("Connected through the server"),
            relayMeaning(state) + u' ' + relayReason(state)};
}

QString relayMeaning(const SessionState &state)
{
    if (!isThroughServer(state))
        return {};
    return StateText::tr("Relayed through %1, still private: the relay sees only sealed bytes, how "
                         "many and when.")
        .arg(state.link->remote.toString());
}

QString relayReason(const SessionState &state)
{
    if (!isThroughServer(state))
        return {};
    const QString reason = state.isPeerHidden()
        ? StateText::tr("The other person wants it so, and does not show their address.")
        : state.link->isRelayWanted
        ? StateText::tr("You want it so: the other person does not see your address.")
        : StateText::tr("There is no direct way between your two networks so far. UPnP in one of the "
                        "routers, IPv6 on both sides, or another network on one side can make one.");
    // Where one of the two hides, nobody looks for a direct way.
    const bool isSought = state.searching && (!state.link->isRelayWanted || state.searching->isRelayEnding);
    return isSought ? reason + u' ' + searchSentence(*state.searching) : reason;
}

QString returnedSentence(int times, std::chrono::milliseconds away)
{
    if (times == 1)
        return StateText::tr("The link was lost for %1, and is back").arg(timeText(away));
    return StateText::tr("The link was lost %n time(s), for %1 in all, and is back", nullptr, times)
        .arg(timeText(away));
}

QString timeText(std::chrono::milliseconds time)
{
    constexpr std::chrono::seconds Long{10};
    if (time < std::chrono::seconds(1))
        return StateText::tr("%1 ms").arg(time.count());
    return time < Long ? StateText::tr("%L1 s").arg(static_cast<double>(time.count()) / 1000, 0, 'f', 1)
                       : durationText(time);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
    if (seconds < 60)
        return StateText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return StateText::tr("%1 min").arg(seconds / 60);
    return StateText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

} // namespace punchline
