// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/directsearch.h"

#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// When a direct link is looked for beside a relayed one.
class tst_DirectSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLeaderLooksByItself()
    {
        DirectSearch leader(nullptr);
        DirectSearch other(nullptr);
        QSignalSpy looks(&leader, &DirectSearch::due);
        QSignalSpy othersLooks(&other, &DirectSearch::due);
        leader.begin(true);
        other.begin(false);
        QCOMPARE(looks.size(), 1); // At once.
        QCOMPARE(looks.first().first().toBool(), false);
        QCOMPARE(othersLooks.size(), 0);
        other.handleAsked();
        QCOMPARE(othersLooks.size(), 1);
        QCOMPARE(othersLooks.first().first().toBool(), true);
    }

    void aPeerCannotHurryItForEver()
    {
        DirectSearch search(nullptr);
        QSignalSpy looks(&search, &DirectSearch::due);
        search.begin(false);
        for (int i = 0; i < 100; ++i) {
            search.handleAsked();
            search.handleFailed();
        }
        QCOMPARE(looks.size(), 1);
    }

    void aChangeOfTheNetworkBringsALook()
    {
        DirectSearch search(nullptr);
        QSignalSpy looks(&search, &DirectSearch::due);
        search.begin(true);
        QElapsedTimer time;
        time.start();
        search.handleNetworkChanged(); // During a look: once more after it.
        QCOMPARE(looks.size(), 1);
        search.handleFailed();
        QTRY_COMPARE(looks.size(), 2);
        // But not all the time.
        QVERIFY(time.elapsed() >= DirectSearch::LeastPause.count() * 9 / 10);
        search.handleFailed(); // The next one is in half a minute.
        search.handleNetworkChanged();
        QTRY_COMPARE(looks.size(), 3);
    }

    void nobodyLooksOnceTheLinkIsDirect()
    {
        DirectSearch search(nullptr);
        QSignalSpy looks(&search, &DirectSearch::due);
        search.handleNetworkChanged();
        search.handleAsked();
        search.begin(true);
        search.end();
        search.handleFailed();
        search.handleAsked();
        search.handleNetworkChanged();
        QCOMPARE(looks.size(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_DirectSearch)
#include "tst_directsearch.moc"
