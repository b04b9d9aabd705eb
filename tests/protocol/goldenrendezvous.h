// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "tests/protocol/wire.h"

#include <QHostAddress>

#include <chrono>
#include <vector>

namespace punchline::wire {

// 00 01 02 … 1f, as CBOR.
#define THIRTY_TWO_BYTES "5820 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

/// The messages between a client and the rendezvous server, each with its bytes.
[[nodiscard]] inline const std::vector<Golden<RendezvousMessage>> &golden()
{
    static const Endpoint observed = at("203.0.113.7:50000");
    static const Endpoint observed6 = at("[2001:db8::7]:50000");
    static const Endpoint peer = at("198.51.100.9:40000");
    static const QByteArray ticket = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    static const QByteArray another = QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    static const QString software = QStringLiteral("punchline 0.1.0");
    static const std::vector<Golden<RendezvousMessage>> all = {
        {"Hello", Hello{1, software},
         "00000021 a4 00 01 01 69 70756e63686c696e65 02 01 03 6f 70756e63686c696e6520302e312e30"},
        {"Hello, with a ticket", Hello{1, software, ticket},
         "00000033 a5 00 01 01 69 70756e63686c696e65 02 01 03 6f 70756e63686c696e6520302e312e30"
         "04 50 000102030405060708090a0b0c0d0e0f"},
        {"Hello, hidden", Hello{1, software, {}, true},
         "00000023 a5 00 01 01 69 70756e63686c696e65 02 01 03 6f 70756e63686c696e6520302e312e30 05 f5"},
        {"EnterLobby", EnterLobby{thirtyTwoBytes()}, "00000026 a2 00 02 01 " THIRTY_TWO_BYTES},
        {"PunchReady", PunchReady{}, "00000003 a1 00 03"},
        {"Pong", Pong{7}, "00000005 a2 00 04 01 07"},
        {"Outcome, linked", Outcome{true}, "00000005 a2 00 05 01 f5"},
        {"Outcome, failed", Outcome{false}, "00000005 a2 00 05 01 f4"},
        {"Outcome, all told",
         Outcome{true, PunchStrategy::Birthday, NatKind::Random, NatKind::Stable,
                 std::chrono::milliseconds(1234)},
         "0000000f a6 00 05 01 f5 02 03 03 05 04 02 05 19 04d2"},
        {"Probe", Probe{}, "0000000e a2 00 06 01 69 70756e63686c696e65"},
        {"Probe, with a ticket", Probe{ticket},
         "00000020 a3 00 06 01 69 70756e63686c696e65 02 50 000102030405060708090a0b0c0d0e0f"},
        {"AskUnsolicited", AskUnsolicited{}, "00000003 a1 00 07"},
        {"OpenRoom", OpenRoom{thirtyTwoBytes()}, "00000026 a2 00 08 01 " THIRTY_TWO_BYTES},
        {"OpenRoom, again", OpenRoom{thirtyTwoBytes(), QByteArray(TicketSize, 't'), 7},
         "0000003a a4 00 08 01 " THIRTY_TWO_BYTES " 02 50 74747474747474747474747474747474 03 07"},
        {"OpenRoom, with a ticket", OpenRoom{thirtyTwoBytes(), QByteArray(TicketSize, 't')},
         "00000038 a3 00 08 01 " THIRTY_TWO_BYTES " 02 50 74747474747474747474747474747474"},
        {"JoinRoom, words", JoinRoom{7, SecretKind::SpokenCode, thirtyTwoBytes()},
         "0000002a a4 00 09 01 " THIRTY_TWO_BYTES " 02 07 03 00"},
        {"JoinRoom, link", JoinRoom{MaxRoomNumber, SecretKind::Link, thirtyTwoBytes()},
         "0000002e a4 00 09 01 " THIRTY_TWO_BYTES " 02 1a 000f423f 03 01"},
        {"Await", Await{thirtyTwoBytes(), {another, ticket}},
         "0000004a a3 00 0a 01 " THIRTY_TWO_BYTES
         " 02 82 50 f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff 50 000102030405060708090a0b0c0d0e0f"},
        {"Call", Call{thirtyTwoBytes(), {ticket}},
         "00000039 a3 00 0b 01 " THIRTY_TWO_BYTES " 02 81 50 000102030405060708090a0b0c0d0e0f"},
        {"AskRelay", AskRelay{}, "00000003 a1 00 0c"},
        {"JoinRelay", JoinRelay{ticket}, "00000015 a2 00 0d 01 50 000102030405060708090a0b0c0d0e0f"},
        {"Signal", Signal{"abc"}, "00000008 a2 00 10 01 43 616263"},
        {"Welcome", Welcome{1, observed, 8878},
         "00000014 a4 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae"},
        {"Welcome, IPv6, no probe port", Welcome{1, observed6, 0},
         "0000001e a4 00 1820 01 01 02 82 50 20010db8000000000000000000000007 19 c350 03 00"},
        {"Welcome, alternate", Welcome{1, observed, 8878, QHostAddress(QStringLiteral("203.0.113.8"))},
         "0000001a a5 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae 04 44 cb007108"},
        {"Welcome, IPv6 alternate", Welcome{1, observed, 8878, QHostAddress(QStringLiteral("2001:db8::8"))},
         "00000026 a5 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae"
         "04 50 20010db8000000000000000000000008"},
        {"Welcome, with relays", Welcome{.serverReflexive = observed, .probePort = 8878, .relays = true},
         "00000016 a5 00 1820 01 01 02 82 44 cb007107 19 c350 03 19 22ae 05 f5"},
        {"Waiting", Waiting{}, "00000004 a1 00 1821"},
        {"Paired", Paired{Role::Responder, Dialect::Framed, observed, peer, thirtyTwoBytes()},
         "0000003f a6 00 1822 01 01 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES},
        {"Paired, in a room",
         Paired{Role::Initiator, Dialect::Framed, observed, peer, thirtyTwoBytes(), 7, SecretKind::Link},
         "00000043 a8 00 1822 01 00 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES " 06 07 07 01"},
        {"Paired, by a handle",
         Paired{.role = Role::Initiator,
                .serverReflexive = observed,
                .peer = peer,
                .peerCommitment = thirtyTwoBytes(),
                .handle = ticket},
         "00000051 a7 00 1822 01 00 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES " 08 50 000102030405060708090a0b0c0d0e0f"},
        {"Paired, can have a relay",
         Paired{.role = Role::Initiator,
                .serverReflexive = observed,
                .peer = peer,
                .peerCommitment = thirtyTwoBytes(),
                .canHaveRelay = true},
         "00000041 a7 00 1822 01 00 02 f4 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"
         "05 " THIRTY_TWO_BYTES " 09 f5"},
        {"Paired, classic", Paired{Role::Initiator, Dialect::Classic, observed, peer},
         "0000001c a5 00 1822 01 00 02 f5 03 82 44 cb007107 19 c350 04 82 44 c6336409 19 9c40"},
        {"Go", Go{1}, "00000006 a2 00 1823 01 01"},
        {"Ping", Ping{0xffffffff}, "0000000a a2 00 1824 01 1a ffffffff"},
        {"PeerLeft", PeerLeft{}, "00000004 a1 00 1825"},
        {"ProbeResult", ProbeResult{at("203.0.113.7:50001")},
         "0000000e a2 00 1826 01 82 44 cb007107 19 c351"},
        {"UnsolicitedResult, Unknown", UnsolicitedResult{}, "00000006 a2 00 1827 01 00"},
        {"UnsolicitedResult, Drop", UnsolicitedResult{UnsolicitedAnswer::Drop}, "00000006 a2 00 1827 01 01"},
        {"UnsolicitedResult, Reset", UnsolicitedResult{UnsolicitedAnswer::Reset},
         "00000006 a2 00 1827 01 02"},
        {"UnsolicitedResult, Icmp", UnsolicitedResult{UnsolicitedAnswer::Icmp}, "00000006 a2 00 1827 01 03"},
        {"UnsolicitedResult, Open", UnsolicitedResult{UnsolicitedAnswer::Open}, "00000006 a2 00 1827 01 04"},
        {"RoomOpened", RoomOpened{7, std::chrono::minutes(10)}, "0000000a a3 00 1828 01 07 02 19 0258"},
        {"RelayOffer", RelayOffer{ticket}, "00000016 a2 00 1829 01 50 000102030405060708090a0b0c0d0e0f"},
        {"RelayOffer, elsewhere", RelayOffer{ticket, at("203.0.113.8:8877")},
         "00000020 a3 00 1829 01 50 000102030405060708090a0b0c0d0e0f 02 82 44 cb007108 19 22ad"},
        {"RelayJoined", RelayJoined{}, "00000004 a1 00 182a"},
        {"ProtocolError", ProtocolError{ProtocolErrorCode::OutOfPlace, 35},
         "00000009 a3 00 1830 01 03 02 1823"},
    };
    return all;
}

#undef THIRTY_TWO_BYTES

} // namespace punchline::wire
