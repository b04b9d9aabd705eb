// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(punchline::Words)
};

} // namespace

QString serverAddressHint(ServerAddressError error)
{
    switch (error) {
    case ServerAddressError::Empty:
        return Words::tr("Enter the address of the server that both of you use.");
    case ServerAddressError::BadHost:
        return Words::tr(
            "This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].");
    case ServerAddressError::BadPort:
        return Words::tr("What follows the colon must be a port: a number from 1 to 65535.");
    case ServerAddressError::UnbracketedIpv6:
        return Words::tr("Put an IPv6 address into square brackets, like this: [2001:db8::1].");
    case ServerAddressError::NoHost:
        return Words::tr("The server's name or address is missing, as in example.org:8877.");
    case ServerAddressError::HasSpace:
        return Words::tr("An address has no spaces in it: enter the server's name or address alone, as in "
                         "example.org:8877.");
    case ServerAddressError::HasUser:
        return Words::tr("Leave out the @ and what is before it: only the server's name or address belongs "
                         "here.");
    case ServerAddressError::Network:
        return Words::tr("This is a whole network: enter the address of one machine, without the /.");
    case ServerAddressError::BadNumber:
        return Words::tr("An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.");
    case ServerAddressError::BadName:
        return Words::tr(
            "A server's name has only letters, digits, dots and hyphens in it, as in example.org.");
    case ServerAddressError::Invitation:
        return Words::tr("This is an invitation, no server's address: join with it.");
    }
    return {};
}

QString phaseSentence(Phase phase)
{
    switch (phase) {
    case Phase::Idle:
        return Words::tr("Not connected.");
    case Phase::Reaching:
        return Words::tr("Connecting to the server…");
    case Phase::Waiting:
        return Words::tr("Waiting for the other person…");
    case Phase::Preparing:
        return Words::tr("The other person is here. Exchanging addresses…");
    case Phase::Punching:
        return Words::tr("Opening a direct path between the two machines…");
    case Phase::Linked:
        return Words::tr("Connected directly.");
    case Phase::Leaving:
        return Words::tr("Saying goodbye…");
    case Phase::Ended:
        return Words::tr("The session has ended.");
    }
    return {};
}

QString phaseAdvice(Phase phase, const QString &server)
{
    switch (phase) {
    case Phase::Reaching:
        return Words::tr("The server at %1 introduces the two of you to each other.").arg(server);
    case Phase::Waiting:
        return Words::tr("Start Punchline on the other machine and connect to %1 there, too.").arg(server);
    case Phase::Preparing:
        return Words::tr("Each machine tells the other where it can be reached.");
    case Phase::Punching:
        return Words::tr("Both machines call each other at the same time until one call gets through.");
    default:
        return {};
    }
}

QString silentServerAdvice(const QString &server)
{
    return Words::tr(
               "%1 has not answered yet. If this lasts, another program may use that port, or the server "
               "hangs: cancel, and check the address, or use another server.")
        .arg(server);
}

QString attemptStateWord(AttemptState state)
{
    switch (state) {
    case AttemptState::Dialing:
        return Words::tr("Dialling…");
    case AttemptState::Refused:
        return Words::tr("Refused");
    case AttemptState::Unreachable:
        return Words::tr("Unreachable");
    case AttemptState::TimedOut:
        return Words::tr("No answer");
    case AttemptState::Connected:
        return Words::tr("Checking…");
    case AttemptState::Rejected:
        return Words::tr("Someone else");
    case AttemptState::Won:
        return Words::tr("Connected");
    case AttemptState::Lost:
        return Words::tr("Not needed");
    }
    return {};
}

QString attemptStateExplanation(AttemptState state)
{
    switch (state) {
    case AttemptState::Dialing:
        return Words::tr("The call is out; no answer yet.");
    case AttemptState::Refused:
        return Words::tr("The call was turned down. That is common at first: it is tried again.");
    case AttemptState::Unreachable:
        return Words::tr("There is no way to this address from here.");
    case AttemptState::TimedOut:
        return Words::tr("Nobody answered the call in time.");
    case AttemptState::Connected:
        return Words::tr("Somebody answered; now they prove that they are the other person.");
    case AttemptState::Rejected:
        return Words::tr("Somebody answered who is not the other person.");
    case AttemptState::Won:
        return Words::tr("This connection carries the chat.");
    case AttemptState::Lost:
        return Words::tr("This one was given up, because it is no longer needed.");
    }
    return {};
}

QString candidateKindWord(CandidateKind kind)
{
    switch (kind) {
    case CandidateKind::Host:
        return Words::tr("Own network");
    case CandidateKind::Observed:
        return Words::tr("From outside");
    case CandidateKind::Mapped:
        return Words::tr("By the router");
    case CandidateKind::Predicted:
        return Words::tr("Guessed");
    case CandidateKind::Incoming:
        return Words::tr("Incoming");
    }
    return {};
}

QString candidateKindExplanation(CandidateKind kind)
{
    switch (kind) {
    case CandidateKind::Host:
        return Words::tr("An address of the machine itself, reachable from its own network.");
    case CandidateKind::Observed:
        return Words::tr("The address under which the server sees the machine.");
    case CandidateKind::Mapped:
        return Words::tr("An address that the router has opened on request.");
    case CandidateKind::Predicted:
        return Words::tr("An address that the router will probably use next.");
    case CandidateKind::Incoming:
        return Words::tr("A call that came from an address nobody had announced.");
    }
    return {};
}

QString roleSentence(Role role)
{
    return role == Role::Initiator
        ? Words::tr("This machine was here first, so it chooses which connection is kept.")
        : Words::tr("The other machine was here first, so it chooses which connection is kept.");
}

QString dialectWords(Dialect dialect)
{
    return dialect == Dialect::Classic ? Words::tr("classic text protocol") : Words::tr("Punchline protocol");
}

QString deliveryMark(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sending:
        return QStringLiteral("…");
    case DeliveryState::Sent:
        return QStringLiteral("✓");
    case DeliveryState::Delivered:
        return QStringLiteral("✓✓");
    case DeliveryState::NotDelivered:
        return QStringLiteral("!");
    case DeliveryState::Received:
        return {};
    }
    return {};
}

QString deliveryWords(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sending:
        return Words::tr("Sending");
    case DeliveryState::Sent:
        return Words::tr("Sent; nothing tells whether it arrived");
    case DeliveryState::Delivered:
        return Words::tr("Delivered");
    case DeliveryState::NotDelivered:
        return Words::tr("Not delivered");
    case DeliveryState::Received:
        return Words::tr("Received");
    }
    return {};
}

QString closeSentence(event::CloseReason reason)
{
    switch (reason) {
    case event::CloseReason::Left:
        return Words::tr("You have ended the chat.");
    case event::CloseReason::PeerLeft:
        return Words::tr("The other person has ended the chat.");
    case event::CloseReason::Cancelled:
        return Words::tr("You have cancelled the connection.");
    case event::CloseReason::Checked:
        return Words::tr("The check of the network is done.");
    }
    return {};
}

QString helloCountWords(int sent, int received)
{
    if (received == 0)
        return Words::tr("“Hello, world”: %L1 sent").arg(sent);
    if (sent == 0)
        return Words::tr("“Hello, world”: %L1 received").arg(received);
    return Words::tr("“Hello, world”: %L1 sent, %L2 received").arg(sent).arg(received);
}

QString earlierWords(int messages)
{
    return Words::tr("%n earlier", nullptr, messages);
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

QString durationWords(std::chrono::milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min").arg(seconds / 60);
    return Words::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

} // namespace punchline
