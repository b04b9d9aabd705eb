// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/errortext.h"

#include "app/protocol/plaintext.h"

#include <QCoreApplication>

#include <optional>

namespace punchline {

namespace {

/// The texts of one error code.
struct ErrorTexts
{
    const char *word;          ///< Identical for errors that scripts need not distinguish.
    const char *withDetail;    ///< %1 is the error's detail.
    const char *withoutDetail; ///< For an error without detail.
    const char *advice;
};

/// What an error says in addition: why the server did not carry the chat, and what would let it.
struct RelayTexts
{
    const char *message;
    const char *advice;
};

/// Provides the translation context. cmake/Translations.cmake tells the translation tools what TEXT is.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::ErrorText)
public:
    static ErrorTexts of(ErrorCode code);
    static std::optional<RelayTexts> of(RelayObstacle obstacle);
};

#define TEXT(sentence) QT_TRANSLATE_NOOP("punchline::ErrorText", sentence)

ErrorTexts ErrorText::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameNotFound:
        return {"name-not-found", TEXT("There is no machine with the name %1."),
                TEXT("There is no machine with the server's name."),
                TEXT("Check the spelling of the server's address and this machine's internet connection.")};
    case ErrorCode::NameServerSilent:
        return {"name-server-silent", TEXT("The name %1 could not be looked up: no name server answered."),
                TEXT("The server's name could not be looked up: no name server answered."),
                TEXT("Check this machine's internet connection and its DNS settings, or enter the server's "
                     "address in numbers.")};
    case ErrorCode::ServerFamilyMissing:
        return {"server-family-missing",
                TEXT("The server is at %1, and this machine's network has no addresses of that kind."),
                TEXT("This machine's network has no addresses of the server's kind (IPv4 or IPv6)."),
                TEXT("Use another network or another server, or ask whoever runs the server to offer both "
                     "IPv4 and IPv6.")};
    case ErrorCode::ServerRefused:
        return {"server-refused", TEXT("The machine is there, but no server runs at %1."),
                TEXT("The machine is there, but no server runs on that port."),
                TEXT("Check the port, or ask whoever runs the server whether it is started.")};
    case ErrorCode::ServerUnreachable:
        return {"server-unreachable", TEXT("Nothing answered at %1."), TEXT("The server did not answer."),
                TEXT("Check the address and your internet connection; a firewall can also be the reason.")};
    case ErrorCode::ServerSilent:
        return {"server-silent", TEXT("%1 took the connection, but said nothing."),
                TEXT("The server took the connection, but said nothing."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877. If both are "
                     "right, the server hangs: tell whoever runs it.")};
    case ErrorCode::ServerClosed:
        return {"server-silent", TEXT("%1 took the connection, and closed it without a word."),
                TEXT("The server took the connection, and closed it without a word."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877. Web servers "
                     "with encryption (https) close so, and proxies whose server is down.")};
    case ErrorCode::NotARendezvousServer:
        return {"not-a-rendezvous-server", TEXT("What answers at %1 is not a Punchline server."),
                TEXT("What answers there is not a Punchline server."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877.")};
    case ErrorCode::ItIsSsh:
        return {"not-a-rendezvous-server", TEXT("What answers at %1 is an SSH server, for logging in."),
                TEXT("What answers there is an SSH server, for logging in."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877.")};
    case ErrorCode::ItIsWeb:
        return {"not-a-rendezvous-server", TEXT("What answers at %1 is a web server."),
                TEXT("What answers there is a web server."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877.")};
    case ErrorCode::ItIsTls:
        return {"not-a-rendezvous-server",
                TEXT("What answers at %1 expects encryption, as web servers (https) do."),
                TEXT("What answers there expects encryption, as web servers (https) do."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877.")};
    case ErrorCode::ItIsMail:
        return {"not-a-rendezvous-server", TEXT("What answers at %1 is a mail server."),
                TEXT("What answers there is a mail server."),
                TEXT("Check the address and the port: Punchline servers usually use port 8877.")};
    case ErrorCode::ItIsProbePort:
        return {"probe-port", TEXT("%1 is the probe port of a Punchline server, not its main port."),
                TEXT("This is the probe port of a Punchline server, not its main port."),
                TEXT("Use the main port: it is usually 8877, which need not be given. Else ask whoever runs "
                     "the server.")};
    case ErrorCode::ServerMisbehaved:
        return {"server-misbehaved", TEXT("The server at %1 sent something that makes no sense."),
                TEXT("The server sent something that makes no sense."),
                TEXT("Try again; if it happens again, tell whoever runs the server.")};
    case ErrorCode::ServerLost:
        return {"server-lost", TEXT("The connection to the server at %1 broke."),
                TEXT("The connection to the server broke."),
                TEXT("Check your internet connection, then try again.")};
    case ErrorCode::ServerFull:
        return {"server-full", TEXT("The server at %1 takes nobody else just now."),
                TEXT("The server takes nobody else just now."),
                TEXT("Try again in a minute, or use another server.")};
    case ErrorCode::ServerShuttingDown:
        return {"server-shutting-down", TEXT("The server at %1 is being switched off."),
                TEXT("The server is being switched off."),
                TEXT("Try again in a few minutes, or use another server.")};
    case ErrorCode::VersionUnsupported:
        return {"version-unsupported", TEXT("The server at %1 speaks another version of Punchline."),
                TEXT("The server speaks another version of Punchline."),
                TEXT("Install the newest version of Punchline, or use another server.")};
    case ErrorCode::CheckNotSupported:
        return {"check-not-supported",
                TEXT("The server at %1 speaks only the classic protocol and cannot look at your NAT."),
                TEXT("The server speaks only the classic protocol and cannot look at your NAT."),
                TEXT("Check with a Punchline server instead; for chats this one can still be used.")};
    case ErrorCode::CodesNotSupported:
        return {"codes-not-supported",
                TEXT("The server at %1 speaks only the classic protocol and knows no codes."),
                TEXT("The server speaks only the classic protocol and knows no codes."),
                TEXT("Use a Punchline server, or meet on this one without a code.")};
    case ErrorCode::ServerUnavailable:
        return {"server-unavailable",
                TEXT("The server at %1 cannot reach the other servers that it works with."),
                TEXT("The server cannot reach the other servers that it works with."),
                TEXT("Try again in a moment.")};
    case ErrorCode::PlaceTaken:
        return {"place-taken",
                TEXT("At the server %1, another copy of this conversation waits in its place."),
                TEXT("At the server, another copy of this conversation waits in its place."),
                TEXT("Close the other copy. Punchline tries again in about a minute.")};
    case ErrorCode::TooManyAttempts:
        return {"too-many-attempts",
                TEXT("The server at %1 turns you away for a while, after too many attempts."),
                TEXT("The server turns you away for a while, after too many attempts."),
                TEXT("Wait a few minutes, then try again.")};
    case ErrorCode::NoSuchRoom:
        return {"no-such-room", TEXT("Nobody waits at this server under the code's number, %1."),
                TEXT("Nobody waits at this server under the code's number."),
                TEXT("It was mistyped, is used up, has expired or is one of another server: compare the "
                     "servers, or ask the other person for a new code.")};
    case ErrorCode::RoomExpired:
        return {"room-expired", TEXT("The invitation has expired before anybody came (%1)."),
                TEXT("The invitation has expired before anybody came."),
                TEXT("Invite again, and pass the new invitation on at once.")};
    case ErrorCode::WrongCode:
        return {"wrong-code", TEXT("The code was wrong (%1)."), TEXT("The code was wrong."),
                TEXT("Each code can be tried only once: ask the other person for a new one. If you typed "
                     "it right, it may be one of another server, or somebody else has answered.")};
    case ErrorCode::CodeGuessed:
        return {"code-guessed", TEXT("Somebody tried a wrong code; this code is used up (%1)."),
                TEXT("Somebody tried a wrong code; this code is used up."),
                TEXT("Invite again with a new code. If the other person did not mistype it, somebody has "
                     "guessed.")};
    case ErrorCode::CertificateUnavailable:
        return {"certificate-unavailable",
                TEXT("This machine could not make a certificate for the connection (%1)."),
                TEXT("This machine could not make a certificate for the connection."),
                TEXT("Restart the program; if it happens again, reinstall OpenSSL's library, libssl3.")};
    case ErrorCode::PeerNotAuthenticated:
        return {"peer-not-authenticated", TEXT("The other machine could not prove who it is (%1)."),
                TEXT("The other machine could not prove who it is."),
                TEXT("Somebody may be in between: try again with a new code, best over another network.")};
    case ErrorCode::WordsDiffer:
        return {
            "words-differ", TEXT("The safety words are not the same, so the connection was ended (%1)."),
            TEXT("The safety words are not the same, so the connection was ended."),
            TEXT("Somebody may be in between: meet again with a code, which leaves nobody room for that.")};
    case ErrorCode::LocalAddressUnavailable:
        return {"local-address-unavailable", TEXT("This machine has no address %1."),
                TEXT("This machine does not have that address."),
                TEXT("Give --bind an address that 'ip address' lists, or leave it out.")};
    case ErrorCode::LocalAddressFamily:
        return {"local-address-family",
                TEXT("There is no way to %1: one is an IPv4 address, the other an IPv6 address."),
                TEXT("The server's address and the one of --bind are of two kinds, IPv4 and IPv6."),
                TEXT("Give --bind an address of the same kind as the server's, or leave it out.")};
    case ErrorCode::LocalAddressApart:
        return {"local-address-apart",
                TEXT("There is no way to %1: from there only this machine itself can be reached."),
                TEXT("The server cannot be reached from the address of --bind."),
                TEXT("Give --bind an address of the network that leads to the server, or leave it out.")};
    case ErrorCode::LocalPortForbidden:
        return {"local-port-forbidden",
                TEXT("This machine lets only its administrator use the network port %1."),
                TEXT("This machine lets only its administrator use that network port."),
                TEXT("Choose a port from 1024 on, or leave --local-port out.")};
    case ErrorCode::LocalPortUnavailable:
        return {"local-port-unavailable", TEXT("A network port of this machine cannot be used: %1."),
                TEXT("A network port of this machine cannot be used."),
                TEXT("Close the program that uses the port, or choose another one, then try again.")};
    case ErrorCode::PeerLeft:
        return {"peer-left", TEXT("The other person left before the two machines were connected (%1)."),
                TEXT("The other person left before the two machines were connected."),
                TEXT("Ask them to connect again, then try again.")};
    case ErrorCode::PeerSilent:
        return {"peer-silent", TEXT("The other machine was found, but did not answer in time (%1)."),
                TEXT("The other machine was found, but did not answer in time."),
                TEXT("Ask the other person to connect again, then try again.")};
    case ErrorCode::PeerMisbehaved:
        return {"peer-misbehaved", TEXT("The other machine sent something that makes no sense (%1)."),
                TEXT("The other machine sent something that makes no sense."),
                TEXT("Make sure that both of you use a current version of Punchline, then try again.")};
    case ErrorCode::NoDirectPath:
        return {"no-direct-path", TEXT("No direct path between the two machines was found (%1)."),
                TEXT("No direct path between the two machines was found."),
                TEXT("Try again; if it fails again, use another network on one side, for example a phone's "
                     "hotspot.")};
    case ErrorCode::ServerInside:
        return {
            "server-inside-network",
            TEXT("No direct path was found: the server is in the network of one of you and cannot tell the "
                 "other where that network is on the internet (%1)."),
            TEXT("No direct path was found: the server is in the network of one of you and cannot tell the "
                 "other where that network is on the internet."),
            TEXT("Use a server on the internet, or have the one beside the server join from another "
                 "network.")};
    case ErrorCode::ServerProxied:
        return {
            "server-behind-proxy",
            TEXT("No direct path was found: a proxy before the server hides your addresses from it (%1)."),
            TEXT("No direct path was found: a proxy before the server hides your addresses from it."),
            TEXT("Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do "
                 "without the proxy.")};
    case ErrorCode::FamiliesDiffer:
        return {
            "no-common-family",
            TEXT("One of you has only IPv4 and the other only IPv6, so there is no direct path (%1)."),
            TEXT("One of you has only IPv4 and the other only IPv6, so there is no direct path."),
            TEXT(
                "Use a network on one side that has what the other one has, for example a phone's hotspot.")};
    case ErrorCode::NatsIncompatible:
        return {
            "nats-incompatible",
            TEXT("No direct path can exist between these two NATs: neither keeps a port that the other "
                 "could aim at (%1)."),
            TEXT("No direct path can exist between these two NATs: neither keeps a port that the other "
                 "could aim at."),
            TEXT("Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on "
                 "one side, for example a phone's hotspot.")};
    case ErrorCode::RelayMissing:
        return {"relay-missing",
                TEXT("You want to chat only through a relay, and the server %1 has none for you two."),
                TEXT("You want to chat only through a relay, and the server has none for you two."),
                TEXT("Allow direct connections, in the settings or with --relay auto.")};
    case ErrorCode::PeerNeedsRelay:
        return {
            "relay-missing",
            TEXT("The other person wants to chat only through a relay, and the server %1 has none for you "
                 "two."),
            TEXT("The other person wants to chat only through a relay, and the server has none for you "
                 "two."),
            TEXT("Ask the other person to allow direct connections.")};
    case ErrorCode::HairpinMissing:
        return {"hairpin-missing",
                TEXT("Both of you are behind the same router or carrier, which does not let you reach each "
                     "other through its outside address (%1)."),
                TEXT("Both of you are behind the same router or carrier, which does not let you reach each "
                     "other through its outside address."),
                TEXT("Connect both machines to one network without a guest or client isolation, use IPv6 on "
                     "both sides, or use another network on one side, for example a phone's hotspot.")};
    case ErrorCode::LinkLost:
        return {"link-lost", TEXT("The connection broke (%1)."), TEXT("The connection broke."),
                TEXT("Connect again; messages that are not marked as delivered may not have arrived.")};
    case ErrorCode::TextTooLong:
        return {"text-too-long", TEXT("This text is too long: one message holds at most %1 bytes."),
                TEXT("This text is too long for one message."),
                TEXT("Shorten it, or send it in several parts.")};
    case ErrorCode::ZeroByteInText:
        return {"zero-byte",
                TEXT("This text has a zero byte in it, which ends a message for a classic program (%1)."),
                TEXT("This text has a zero byte in it, which ends a message for a classic program."),
                TEXT("Leave the zero byte out, or let the other person use a current version of Punchline.")};
    case ErrorCode::InputUnreadable:
        return {
            "input-unreadable", TEXT("The input cannot be read on (%1): only what came before was sent."),
            TEXT("The input cannot be read on: only what came before was sent."),
            TEXT("Let standard input come from a file or a pipe that can be read, and send the rest again.")};
    case ErrorCode::InputNotText:
        return {"input-not-text",
                TEXT("Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it."),
                TEXT("The input is no UTF-8 text: nothing of it was sent."),
                TEXT("Convert it, for example with iconv or base64, and send it again from there on.")};
    }
    return {};
}

std::optional<RelayTexts> ErrorText::of(RelayObstacle obstacle)
{
    switch (obstacle) {
    case RelayObstacle::None:
        break;
    case RelayObstacle::UnwantedHere:
        return RelayTexts{TEXT("You allow no relay, so the chat cannot go through the server."),
                          TEXT("Or allow chats through the server, in the settings or with --relay auto.")};
    case RelayObstacle::UnwantedThere:
        return RelayTexts{TEXT("The other side cannot or does not want to use a relay, so the chat cannot go "
                               "through the server."),
                          TEXT("Or ask the other person to allow chats through the server, with a current "
                               "version of Punchline.")};
    case RelayObstacle::NotOffered:
        return RelayTexts{
            TEXT("This server does not relay, so the chat cannot go through it."),
            TEXT("Or use a server that relays; whoever runs this one can start it with --relay.")};
    case RelayObstacle::Failed:
        return RelayTexts{TEXT("The server relays, but it could not do so for the two of you."),
                          TEXT("Or use another server that relays.")};
    }
    return std::nullopt;
}

#undef TEXT

// A detail may come from the network: a host name, or the system's message about one.
constexpr qsizetype MaxDetailLength = 400;

QString translated(const char *text)
{
    return QCoreApplication::translate("punchline::ErrorText", text);
}

} // namespace

ErrorSentences errorSentences(const Error &error)
{
    const ErrorTexts texts = ErrorText::of(error.code);
    const QString detail = visibleText(error.detail.trimmed(), MaxDetailLength, LineBreaks::Fold);
    ErrorSentences sentences{detail.isEmpty() ? translated(texts.withoutDetail)
                                              : translated(texts.withDetail).arg(detail),
                             translated(texts.advice)};
    if (const auto relay = ErrorText::of(error.relay)) {
        sentences.message += u' ' + translated(relay->message);
        sentences.advice += u' ' + translated(relay->advice);
    }
    return sentences;
}

ErrorSentences waitingOnSentences(const event::WaitingInterrupted &interrupted)
{
    if (interrupted.cause == event::WaitingInterrupted::Cause::Server)
        return {errorSentences(interrupted.reason).message,
                ErrorText::tr("Punchline tries again by itself and goes on waiting.")};
    return {ErrorText::tr("Somebody arrived, but no connection came of it."),
            ErrorText::tr("Punchline goes on waiting for the other person.")};
}

ErrorSentences returnsOnSentences(const Error &reason)
{
    return {errorSentences(reason).message,
            ErrorText::tr("Punchline goes on trying to reach the other person again.")};
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(ErrorText::of(code).word);
}

} // namespace punchline
