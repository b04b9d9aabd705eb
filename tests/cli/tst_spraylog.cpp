// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/spraylog.h"

#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace punchline;

class tst_SprayLog : public QObject
{
    Q_OBJECT

private:
    /// The reported progress of a spray of @p planned attempts that is sent in portions of 64.
    static QList<int> told(SprayLog &log, int planned, int until,
                           PunchStrategy kind = PunchStrategy::Birthday)
    {
        QList<int> lines;
        for (int sent = std::min(64, planned);; sent = std::min(sent + 64, planned)) {
            if (log.takes({kind, sent, planned, planned}))
                lines.append(sent);
            if (sent >= until)
                return lines;
        }
    }

private Q_SLOTS:
    void firstAndLastAreTold_data()
    {
        QTest::addColumn<int>("planned");
        for (const int planned : {0, 1, 8, 64, 65, 256, 512, 1000, 1024})
            QTest::addRow("%d", planned) << planned;
    }

    void firstAndLastAreTold()
    {
        QFETCH(const int, planned);
        SprayLog log;
        const QList<int> lines = told(log, planned, planned);
        QVERIFY(lines.size() <= 10);
        QCOMPARE(lines.first(), std::min(64, planned));
        QCOMPARE(lines.last(), planned);
    }

    void everySprayIsTold()
    {
        SprayLog log;
        const QList<int> lines = told(log, 1024, 1024);
        QCOMPARE(told(log, 1024, 1024), lines);
        QCOMPARE(told(log, 8, 8), QList{8});
        QCOMPARE(told(log, 8, 8), QList{8});
        QCOMPARE(told(log, 512, 512, PunchStrategy::Prediction).first(), 64);
    }

    void oneThatWasCutOffIsNotTheNextOne()
    {
        SprayLog log;
        QCOMPARE(told(log, 1024, 64), QList{64});
        QCOMPARE(told(log, 1024, 64), QList{64});
        QCOMPARE(told(log, 1024, 640).last(), 576);
        QCOMPARE(told(log, 1024, 64), QList{64});
    }
};

PUNCHLINE_APPLESS_TEST(tst_SprayLog)
#include "tst_spraylog.moc"
