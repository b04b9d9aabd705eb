// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkstate_linux.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <linux/if.h>
#include <linux/rtnetlink.h>

using namespace punchline;

namespace {

template <typename Structure> QByteArray bytesOf(const Structure &structure)
{
    return {reinterpret_cast<const char *>(&structure), sizeof structure};
}

QByteArray attribute(unsigned short type, const QByteArray &value)
{
    const rtattr header{static_cast<unsigned short>(sizeof(rtattr) + static_cast<std::size_t>(value.size())),
                        type};
    return bytesOf(header) + value + QByteArray((4 - value.size() % 4) % 4, '\0');
}

QByteArray message(unsigned short type, const QByteArray &body)
{
    nlmsghdr header = {};
    header.nlmsg_len = static_cast<quint32>(sizeof header + static_cast<std::size_t>(body.size()));
    header.nlmsg_type = type;
    return bytesOf(header) + body;
}

QByteArray address(unsigned short type, char last, int lifetime = 0)
{
    ifaddrmsg body = {};
    body.ifa_family = AF_INET;
    body.ifa_prefixlen = 24;
    body.ifa_index = 2;
    return message(type,
                   bytesOf(body) + attribute(IFA_CACHEINFO, QByteArray::number(lifetime))
                       + attribute(IFA_ADDRESS, QByteArray("\xc0\xa8\1", 3) + last));
}

QByteArray link(unsigned short type, unsigned flags, unsigned char family = AF_UNSPEC)
{
    ifinfomsg body = {};
    body.ifi_family = family;
    body.ifi_index = 2;
    body.ifi_flags = flags;
    return message(type, bytesOf(body));
}

QByteArray route(unsigned short type, unsigned char table, unsigned flags = 0)
{
    rtmsg body = {};
    body.rtm_family = AF_INET;
    body.rtm_table = table;
    body.rtm_flags = flags;
    return message(type, bytesOf(body) + attribute(RTA_GATEWAY, QByteArray("\xc0\xa8\1\1", 4)));
}

} // namespace

/// What is news among the kernel's announcements.
class tst_NetworkState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenewedAddressIsNoNews()
    {
        NetworkState state;
        QVERIFY(state.take(address(RTM_NEWADDR, 1)));
        QVERIFY(!state.take(address(RTM_NEWADDR, 1, 86400)));
        QVERIFY(state.take(address(RTM_NEWADDR, 2)));
        QVERIFY(state.take(address(RTM_DELADDR, 1)));
        QVERIFY(state.take(address(RTM_NEWADDR, 1)));
        // Several in one datagram.
        QVERIFY(!state.take(address(RTM_NEWADDR, 1) + address(RTM_NEWADDR, 2)));
        QVERIFY(state.take(address(RTM_NEWADDR, 1) + address(RTM_NEWADDR, 3)));
    }

    void anInterfaceIsNewsIfItsCarrierIs()
    {
        NetworkState state;
        QVERIFY(state.take(link(RTM_NEWLINK, IFF_UP)));
        QVERIFY(!state.take(link(RTM_NEWLINK, IFF_UP | IFF_PROMISC)));
        QVERIFY(state.take(link(RTM_NEWLINK, IFF_UP | IFF_LOWER_UP)));
        QVERIFY(!state.take(link(RTM_NEWLINK, IFF_UP, AF_BRIDGE)));
        QVERIFY(state.take(link(RTM_DELLINK, 0)));
        QVERIFY(state.take(link(RTM_NEWLINK, IFF_UP | IFF_LOWER_UP)));
    }

    void aRouteIsNewsUnlessItFollowsFromSomethingElse()
    {
        NetworkState state;
        QVERIFY(state.take(route(RTM_NEWROUTE, RT_TABLE_MAIN)));
        QVERIFY(!state.take(route(RTM_NEWROUTE, RT_TABLE_MAIN)));
        QVERIFY(!state.take(route(RTM_NEWROUTE, RT_TABLE_LOCAL)));
        QVERIFY(!state.take(route(RTM_NEWROUTE, RT_TABLE_DEFAULT, RTM_F_CLONED)));
        QVERIFY(state.take(route(RTM_DELROUTE, RT_TABLE_MAIN)));
    }

    void forgetsWhatItMayHaveMissed()
    {
        NetworkState state;
        QVERIFY(state.take(address(RTM_NEWADDR, 1)));
        state.forget();
        QVERIFY(state.take(address(RTM_NEWADDR, 1)));
    }

    void makesNothingOfACutDatagram()
    {
        const QByteArray whole =
            address(RTM_NEWADDR, 1) + link(RTM_NEWLINK, IFF_UP) + route(RTM_NEWROUTE, RT_TABLE_MAIN);
        const qsizetype first = address(RTM_NEWADDR, 1).size();
        for (qsizetype size = 0; size <= whole.size(); ++size)
            QCOMPARE(NetworkState().take(QByteArrayView(whole).first(size)), size >= first);
        // An attribute that claims a length which cannot be.
        for (const char claimed : {'\0', '\3', '\xff'}) {
            QByteArray bad = address(RTM_NEWADDR, 1);
            bad[static_cast<qsizetype>(sizeof(nlmsghdr) + sizeof(ifaddrmsg))] = claimed;
            QVERIFY(NetworkState().take(bad));
        }
    }
};

PUNCHLINE_APPLESS_TEST(tst_NetworkState)
#include "tst_networkstate.moc"
