// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/eventjson.h"

#include "app/text/jsonline.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_EventJson : public QObject
{
    Q_OBJECT

private:
    static void addNatRow(const char *name, const NatVerdict &verdict, PortMappingProtocol protocol,
                          const char *expected)
    {
        const bool complete = protocol != PortMappingProtocol::None;
        QTest::addRow("nat %s", name)
            << Event(event::NatJudged{verdict, protocol, complete}) << QByteArray(expected);
    }

    static void addNatRows()
    {
        const NatVerdict none{NatMapping::None, PortAllocation::Preserving, 0, 0, 0, UnsolicitedAnswer::Open};
        const NatVerdict stable{NatMapping::EndpointIndependent, PortAllocation::Preserving, 0, 0, 0,
                                UnsolicitedAnswer::Drop};
        const NatVerdict sequential{NatMapping::AddressDependent, PortAllocation::Sequential, -2, 0, 0,
                                    UnsolicitedAnswer::Reset};
        const NatVerdict block{NatMapping::AddressAndPortDependent,
                               PortAllocation::Block,
                               0,
                               2048,
                               6143,
                               UnsolicitedAnswer::Icmp};
        NatVerdict random = block;
        random.allocation = PortAllocation::Random;
        addNatRow(
            "unknown", {}, PortMappingProtocol::None,
            R"({"event":"nat","t":1.5,"mapping":"unknown","allocation":"unknown","delta":0,"unsolicited":"unknown","port_mapping":"none","reach":"unknown","complete":false})");
        addNatRow(
            "none", none, PortMappingProtocol::None,
            R"({"event":"nat","t":1.5,"mapping":"none","allocation":"preserving","delta":0,"unsolicited":"open","port_mapping":"none","reach":"everybody","complete":false})");
        addNatRow(
            "stable", stable, PortMappingProtocol::None,
            R"({"event":"nat","t":1.5,"mapping":"endpoint-independent","allocation":"preserving","delta":0,"unsolicited":"drop","port_mapping":"none","reach":"nearly-everybody","complete":false})");
        addNatRow(
            "sequential", sequential, PortMappingProtocol::None,
            R"({"event":"nat","t":1.5,"mapping":"address-dependent","allocation":"sequential","delta":-2,"unsolicited":"rst","port_mapping":"none","reach":"all-but-random","complete":false})");
        addNatRow(
            "block", block, PortMappingProtocol::None,
            R"({"event":"nat","t":1.5,"mapping":"address-and-port-dependent","allocation":"block","delta":0,"first_port":2048,"last_port":6143,"unsolicited":"icmp","port_mapping":"none","reach":"port-stable-only","complete":false})");
        addNatRow(
            "upnp", random, PortMappingProtocol::UpnpIgd,
            R"({"event":"nat","t":1.5,"mapping":"address-and-port-dependent","allocation":"random","delta":0,"unsolicited":"icmp","port_mapping":"upnp","reach":"everybody","complete":true})");
        addNatRow(
            "nat-pmp", random, PortMappingProtocol::NatPmp,
            R"({"event":"nat","t":1.5,"mapping":"address-and-port-dependent","allocation":"random","delta":0,"unsolicited":"icmp","port_mapping":"nat-pmp","reach":"everybody","complete":true})");
        addNatRow(
            "pcp", random, PortMappingProtocol::Pcp,
            R"({"event":"nat","t":1.5,"mapping":"address-and-port-dependent","allocation":"random","delta":0,"unsolicited":"icmp","port_mapping":"pcp","reach":"everybody","complete":true})");
    }

private Q_SLOTS:
    /// A terminal shows a line of JSON literally: nothing in it may control the terminal, reorder text or
    /// hide.
    void whatNobodySeesIsEscaped()
    {
        const QString text =
            QStringLiteral("a\u202egnp\u2066\u2028\u200d\ufeff\u009b31m\u007f\U000e0041\u05d0 é😀");
        const Event said = event::MessageAdded{1, event::Author::Peer, text, false};
        const QByteArray line = toJsonLine(toJson(said, 1500ms));
        for (const char *hidden :
             {"\u202e", "\u2066", "\u2028", "\u200d", "\ufeff", "\u009b", "\u007f", "\U000e0041"})
            QVERIFY2(!line.contains(hidden), QByteArray(hidden).toHex().constData());
        QVERIFY(line.contains("\\u202egnp\\u2066\\u2028"));
        QVERIFY(line.contains("\\udb40\\udc41\u05d0 é😀"));
        QCOMPARE(QJsonDocument::fromJson(line).object(), toJson(said, 1500ms));
    }

    void everyEventAsScriptsKnowIt_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addColumn<QByteArray>("expected");
        const Endpoint local(QHostAddress(QHostAddress::LocalHost), 4000);
        const Endpoint remote(QHostAddress(QStringLiteral("2001:db8::1")), 5000);

        QTest::addRow("server")
            << Event(event::ServerReached{local, Dialect::Classic})
            << QByteArray(R"({"event":"server","t":1.5,"address":"127.0.0.1:4000","classic":true})");
        QTest::addRow("observed")
            << Event(event::EndpointObserved{local, remote, local})
            << QByteArray(
                   R"({"event":"observed","t":1.5,"local":"127.0.0.1:4000","mapped":"[2001:db8::1]:5000","via":"127.0.0.1:4000"})");
        addNatRows();
        QTest::addRow("spray")
            << Event(event::SprayProgressed{{PunchStrategy::Birthday, 128, 200, 512}})
            << QByteArray(
                   R"({"event":"spray","t":1.5,"strategy":"birthday","sent":128,"planned":200,"wanted":512})");
        QTest::addRow("prediction")
            << Event(event::SprayProgressed{{PunchStrategy::Prediction, 8, 8, 8}})
            << QByteArray(
                   R"({"event":"spray","t":1.5,"strategy":"prediction","sent":8,"planned":8,"wanted":8})");
        QTest::addRow("waiting interrupted")
            << Event(event::WaitingInterrupted{event::WaitingInterrupted::Cause::Arrival,
                                               {ErrorCode::PeerSilent, {}},
                                               std::chrono::milliseconds(1200)})
            << QByteArray(
                   R"({"event":"waiting-interrupted","t":1.5,"cause":"arrival","reason":"peer-silent","next_in":1.2})");
        QTest::addRow("waiting") << Event(event::WaitingForPeer{})
                                 << QByteArray(R"({"event":"waiting","t":1.5})");
        QTest::addRow("paired")
            << Event(event::PeerFound{Role::Responder, Dialect::Framed, remote})
            << QByteArray(
                   R"({"event":"paired","t":1.5,"role":"responder","verification":"none","words":[],"classic":false})");
        QTest::addRow("paired by code")
            << Event(event::PeerFound{Role::Initiator, Dialect::Framed, remote, event::Verification::Code})
            << QByteArray(
                   R"({"event":"paired","t":1.5,"role":"initiator","verification":"code","words":[],"classic":false})");
        const QStringList words{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")};
        QTest::addRow("paired with words")
            << Event(event::PeerFound{Role::Initiator, Dialect::Framed, remote, event::Verification::Words,
                                      words})
            << QByteArray(
                   R"({"event":"paired","t":1.5,"role":"initiator","verification":"words","words":["a","b","c","d","e","f"],"classic":false})");
        NatVerdict sequential;
        sequential.mapping = NatMapping::AddressAndPortDependent;
        sequential.allocation = PortAllocation::Sequential;
        sequential.delta = 2;
        sequential.unsolicited = UnsolicitedAnswer::Drop;
        QTest::addRow("peer's NAT")
            << Event(event::PeerNatTold{sequential})
            << QByteArray(
                   R"({"event":"peer-nat","t":1.5,"mapping":"address-and-port-dependent","allocation":"sequential","delta":2,"unsolicited":"drop"})");
        QTest::addRow("interrupted")
            << Event(event::LinkInterrupted{event::Interruption::Silent,
                                            {ErrorCode::LinkLost, QStringLiteral("no sign of life")}})
            << QByteArray(R"({"event":"interrupted","t":1.5,"reason":"silent","detail":"no sign of life"})");
        QTest::addRow("interrupted by a peer that broke the protocol")
            << Event(event::LinkInterrupted{event::Interruption::Reset, {ErrorCode::PeerMisbehaved, {}}})
            << QByteArray(R"({"event":"interrupted","t":1.5,"reason":"reset","code":"peer-misbehaved"})");
        QTest::addRow("returning") << Event(event::Returning{1})
                                   << QByteArray(R"({"event":"returning","t":1.5,"try":1,"next_in":0})");
        QTest::addRow("returning later")
            << Event(event::Returning{2, 1500ms, Error{ErrorCode::ServerRefused, {}}})
            << QByteArray(R"({"event":"returning","t":1.5,"try":2,"next_in":1.5,"code":"server-refused"})");
        QTest::addRow("searching") << Event(event::Searching{2, 30s})
                                   << QByteArray(R"({"event":"searching","t":1.5,"look":2,"next_in":30})");
        QTest::addRow("searching as the relay ends")
            << Event(event::Searching{1, 0ms, true})
            << QByteArray(R"({"event":"searching","t":1.5,"look":1,"next_in":0,"relay_ending":true})");
        QTest::addRow("searching when the peer does")
            << Event(event::Searching{1, std::nullopt})
            << QByteArray(R"({"event":"searching","t":1.5,"look":1})");
        QTest::addRow("clear-talk") << Event(event::ClearTalk{false})
                                    << QByteArray(R"({"event":"clear-talk","t":1.5,"agreed":false})");
        QTest::addRow("verified") << Event(event::WordsConfirmed{})
                                  << QByteArray(R"({"event":"verified","t":1.5})");
        QTest::addRow("code")
            << Event(event::CodeReady{PairCode{7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")},
                                      {{QStringLiteral("example.org"), 99},
                                       {7, SecretKind::Link, QStringLiteral("k3m9q2x7t4w8r5v6n")}},
                                      600s})
            << QByteArray(
                   // Not a raw string: moc would take its // for a comment.
                   "{\"event\":\"code\",\"t\":1.5,\"code\":\"7-velvet-guitar\",\"link\":\"punchline://"
                   "example.org:99/#7-k3m9q2x7t4w8r5v6n\",\"expires_in\":600}");
        QTest::addRow("link only") << Event(event::CodeReady{
            std::nullopt,
            {{QStringLiteral("example.org"), 99}, {7, SecretKind::Link, QStringLiteral("k3m9q2x7t4w8r5v6n")}},
            600s})
                                   << QByteArray("{\"event\":\"code\",\"t\":1.5,\"link\":\"punchline://"
                                                 "example.org:99/#7-k3m9q2x7t4w8r5v6n\",\"expires_in\":600}");
        QTest::addRow("candidate")
            << Event(event::CandidateFound{event::Side::Peer, {CandidateKind::ServerReflexive, remote}})
            << QByteArray(
                   R"({"event":"candidate","t":1.5,"side":"peer","kind":"observed","endpoint":"[2001:db8::1]:5000"})");
        QTest::addRow("mapped")
            << Event(event::CandidateFound{event::Side::Local, {CandidateKind::Mapped, local}})
            << QByteArray(
                   R"({"event":"candidate","t":1.5,"side":"local","kind":"mapped","endpoint":"127.0.0.1:4000"})");
        QTest::addRow("predicted")
            << Event(event::CandidateFound{event::Side::Local, {CandidateKind::Predicted, local}})
            << QByteArray(
                   R"({"event":"candidate","t":1.5,"side":"local","kind":"predicted","endpoint":"127.0.0.1:4000"})");
        QTest::addRow("attempt")
            << Event(event::AttemptChanged{{3, CandidateKind::Host, local, remote, AttemptState::TimedOut, 2,
                                            3500ms, QStringLiteral("why")}})
            << QByteArray(
                   R"({"event":"attempt","t":1.5,"id":3,"kind":"host","local":"127.0.0.1:4000","remote":"[2001:db8::1]:5000","state":"timeout","try":2,"ms":3500,"error":"why"})");
        QTest::addRow("linked")
            << Event(event::LinkEstablished{CandidateKind::Incoming, local, remote, Dialect::Framed, false,
                                            20ms})
            << QByteArray(
                   R"({"event":"linked","t":1.5,"path":"direct","kind":"incoming","local":"127.0.0.1:4000","remote":"[2001:db8::1]:5000","encrypted":false,"seconds":0.02,"classic":false,"generation":1,"away":0})");
        QTest::addRow("message")
            << Event(event::MessageAdded{7, event::Author::Me, QStringLiteral("Hello, world"), true})
            << QByteArray(
                   R"({"event":"message","t":1.5,"id":7,"from":"me","text":"Hello, world","hello":true})");
        QTest::addRow("message without an end")
            << Event(event::MessageAdded{8, event::Author::Peer, QStringLiteral("a"), false, LineEnd::None})
            << QByteArray(
                   R"({"event":"message","t":1.5,"id":8,"from":"peer","text":"a","hello":false,"line_end":false})");
        QTest::addRow("delivered") << Event(event::MessageDelivered{7})
                                   << QByteArray(R"({"event":"delivered","t":1.5,"id":7})");
        QTest::addRow("peer-name") << Event(event::PeerNamed{QStringLiteral("Ada")})
                                   << QByteArray(R"({"event":"peer-name","t":1.5,"name":"Ada"})");
        QTest::addRow("peer-typing") << Event(event::PeerTyping{true})
                                     << QByteArray(R"({"event":"peer-typing","t":1.5,"typing":true})");
        QTest::addRow("closed") << Event(event::SessionClosed{event::CloseReason::PeerLeft})
                                << QByteArray(R"({"event":"closed","t":1.5,"reason":"peer-left"})");
        QTest::addRow("checked") << Event(event::SessionClosed{event::CloseReason::Checked})
                                 << QByteArray(R"({"event":"closed","t":1.5,"reason":"checked"})");
    }

    void everyEventAsScriptsKnowIt()
    {
        QFETCH(const Event, event);
        QFETCH(const QByteArray, expected);
        const QJsonDocument expectedDocument = QJsonDocument::fromJson(expected);
        QVERIFY(expectedDocument.isObject());
        QCOMPARE(QJsonDocument(toJson(event, 1500ms)), expectedDocument);
    }

    void anErrorHasAWordAndTwoSentences()
    {
        const QJsonObject object =
            toJson(event::ErrorOccurred{{ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")}}, 0ms);
        QCOMPARE(object.value(QStringLiteral("event")).toString(), QStringLiteral("error"));
        QCOMPARE(object.value(QStringLiteral("code")).toString(), QStringLiteral("server-refused"));
        QVERIFY(!object.value(QStringLiteral("message")).toString().isEmpty());
        QVERIFY(!object.value(QStringLiteral("advice")).toString().isEmpty());
    }
};

PUNCHLINE_GUILESS_TEST(tst_EventJson)
#include "tst_eventjson.moc"
