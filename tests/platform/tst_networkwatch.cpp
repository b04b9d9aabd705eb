// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"

#include "tests/support/ownnetwork.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

class tst_NetworkWatch : public QObject
{
    Q_OBJECT

private:
    static QString address(const char *verb, int number)
    {
        return QStringLiteral("addr %1 10.9.%2.%3/32 dev lo")
            .arg(QLatin1String(verb))
            .arg(number / 200)
            .arg(number % 200 + 1);
    }
    static QStringList addresses(const char *verb, int count)
    {
        QStringList lines;
        for (int i = 0; i < count; ++i)
            lines.append(address(verb, i));
        return lines;
    }

private Q_SLOTS:
    void tellsABurstOnce()
    {
        if (!OwnNetwork::problem().isEmpty())
            QSKIP(qPrintable(OwnNetwork::problem()));
        QSignalSpy changed(NetworkWatch::shared(), &NetworkWatch::changed);
        const auto begin = std::chrono::steady_clock::now();
        QVERIFY(OwnNetwork::change(addresses("add", 50)));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(OwnNetwork::change(addresses("del", 50)));
        QTRY_VERIFY(changed.size() >= 2);
        // One for each piece of the time that all of it took, however many changes there were.
        const auto pieces = (std::chrono::steady_clock::now() - begin) / NetworkWatch::MergeTime + 1;
        QVERIFY(changed.size() <= pieces);
    }

    /// More than its socket can keep.
    void survivesAStorm()
    {
        if (!OwnNetwork::problem().isEmpty())
            QSKIP(qPrintable(OwnNetwork::problem()));
        QSignalSpy changed(NetworkWatch::shared(), &NetworkWatch::changed);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(OwnNetwork::change(addresses("add", 400)));
            QVERIFY(OwnNetwork::change(addresses("del", 400)));
        }
        QTRY_VERIFY(!changed.isEmpty());
        const auto before = changed.size();
        QVERIFY(OwnNetwork::change({address("add", 1)}));
        QTRY_VERIFY(changed.size() > before);
    }

    /// As after a SIGSTOP. A watch that is not told would have to look at the time again and again.
    void tellsThatTheProgramGoesOn()
    {
        QSignalSpy woke(NetworkWatch::shared(), &NetworkWatch::woke);
        QCOMPARE(std::raise(SIGCONT), 0);
        QTRY_COMPARE(woke.size(), 1);
    }

    void tellsSuspensionFromAClockThatWasSet()
    {
        const BootClock::time_point boot(100h);
        const SuspendSense::Steady steady(70h);
        SuspendSense sense(boot, steady);
        QVERIFY(!sense.handle(boot + 10s, steady + 10s));
        QVERIFY(!sense.handle(boot + 20s + 1ms, steady + 20s)); // Not read at one moment.
        QVERIFY(sense.handle(boot + 8h, steady + 21s));
        QVERIFY(!sense.handle(boot + 8h + 5s, steady + 26s));
        QVERIFY(!sense.handle(boot + 8h + 5s, steady + 27s));
    }
};

PUNCHLINE_TEST(tst_NetworkWatch, punchline::test::runTestInOwnNetwork<tst_NetworkWatch>)
#include "tst_networkwatch.moc"
