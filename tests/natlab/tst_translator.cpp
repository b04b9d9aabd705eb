// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/natbench.h"
#include "tests/natlab/translator.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <memory>

using namespace punchline;
using namespace punchline::natlab;
using namespace punchline::natlab::bench;

namespace {

const Endpoint Inside = endpoint("[2001:db8::10]:4000");
const Endpoint RemoteBehind = endpoint("[64:ff9b::c633:6401]:5000"); // bench::Remote

} // namespace

/// What a NAT64 does to a packet.
class tst_Translator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_box = std::make_unique<Translator>(NatBehavior(), External, 1); }

    void thereAndBack()
    {
        const auto out =
            passed(*m_box, Side::Inside, Packet::tcp(Inside, RemoteBehind, TcpFlag::Syn, 0x01020304),
                   Side::Outside, m_now);
        QVERIFY(out && out->isIpv4());
        QCOMPARE(out->source(), Endpoint(External, 4000));
        QCOMPARE(out->destination(), Remote);
        QVERIFY(out->isDial());
        QCOMPARE(out->sequence(), 0x01020304U);
        const auto in =
            passed(*m_box, Side::Outside, Packet::tcp(Remote, out->source(), SynAck, 7, 8, "knock"),
                   Side::Inside, m_now);
        QVERIFY(in && !in->isIpv4());
        QCOMPARE(in->source(), RemoteBehind);
        QCOMPARE(in->destination(), Inside);
        QCOMPARE(in->acknowledgement(), 8U);
        QCOMPARE(in->payload(), QByteArray("knock"));
    }

    void datagramsToo()
    {
        const auto out =
            passed(*m_box, Side::Inside, Packet::udp(Inside, RemoteBehind, "abc"), Side::Outside, m_now);
        QVERIFY(out);
        QCOMPARE(out->destination(), Remote);
    }

    void strangersGetNothing()
    {
        QVERIFY(passed(*m_box, Side::Inside, Packet::tcp(Inside, RemoteBehind, TcpFlag::Syn), Side::Outside,
                       m_now));
        const auto stranger = Packet::tcp(Stranger, Endpoint(External, 4000), TcpFlag::Syn);
        QVERIFY(m_box->handlePacket(Side::Outside, stranger.bytes(), m_now).isEmpty());
    }

    /// RFC 7915, section 4.2, including the packet that the error is about.
    void anErrorComesIn()
    {
        const auto out = passed(*m_box, Side::Inside, Packet::tcp(Inside, RemoteBehind, TcpFlag::Syn),
                                Side::Outside, m_now);
        QVERIFY(out);
        const auto in = passed(*m_box, Side::Outside, Packet::error(Stranger.address, External, 3, 13, *out),
                               Side::Inside, m_now);
        QVERIFY(in && in->isError() && !in->isIpv4());
        QCOMPARE(int(in->errorType()), 1);
        QCOMPARE(int(in->errorCode()), 1);
        QCOMPARE(in->source().address, Translator::behindPrefix(Stranger.address));
        QCOMPARE(in->quotedSource(), Inside);
        QCOMPARE(in->quotedDestination(), RemoteBehind);
    }

    /// Only addresses behind the prefix are reachable, and only from inside.
    void othersEndHere()
    {
        const auto native = Packet::tcp(Inside, endpoint("[2001:db8:9::1]:5000"), TcpFlag::Syn);
        QVERIFY(m_box->handlePacket(Side::Inside, native.bytes(), m_now).isEmpty());
        const auto fromOutside = Packet::tcp(RemoteBehind, Inside, TcpFlag::Syn);
        QVERIFY(m_box->handlePacket(Side::Outside, fromOutside.bytes(), m_now).isEmpty());
        QByteArray damaged = Packet::tcp(Inside, RemoteBehind, TcpFlag::Syn).bytes();
        damaged[damaged.size() - 1] = 1;
        QVERIFY(m_box->handlePacket(Side::Inside, damaged, m_now).isEmpty());
    }

private:
    std::unique_ptr<Translator> m_box;
    TimePoint m_now{1h};
};

PUNCHLINE_APPLESS_TEST(tst_Translator)

#include "tst_translator.moc"
