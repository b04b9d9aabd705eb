// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobbycounts.h"
#include "server/operation/limitlog.h"
#include "server/operation/log.h"
#include "server/operation/logoutput.h"

#include "tests/support/descriptors.h"
#include "tests/support/testprogram.h"

#include <QScopeGuard>
#include <QTest>

using namespace punchline;

/// The lines of the log.
class tst_Log : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLines_data();
    void writesLines();
    void leavesOutWhatIsBeyondItsLevel();
    void cannotBeForged();
    void cutsAddresses_data();
    void cutsAddresses();
    void tellsOfLimitsOnceInAWhile();
    void countsWhatNobodyReads();
};

void tst_Log::writesLines_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << int(Log::Form::Plain)
                           << QByteArray(
                                  "2026-11-29T08:14:00.250Z punchline-server: warning: limit reason=full\n");
    QTest::newRow("journal") << int(Log::Form::Journal) << QByteArray("<4>limit reason=full\n");
}

void tst_Log::writesLines()
{
    QFETCH(const int, form);
    QFETCH(const QByteArray, line);
    QByteArray written;
    // Wherever the operator is.
    const auto clock = [] { return QDateTime({2026, 11, 29}, {9, 14, 0, 250}, Qt::OffsetFromUTC, 3600); };
    const auto keep = [&written](const QByteArray &l) { written += l; };
    const Log log(static_cast<Log::Form>(form), LogLevel::Info, keep, clock);
    log.write(LogLevel::Warning, "limit", {{"reason", QStringLiteral("full")}});
    QCOMPARE(written, line);
}

void tst_Log::leavesOutWhatIsBeyondItsLevel()
{
    QByteArray written;
    Log log(Log::Form::Journal, LogLevel::Warning, [&](const QByteArray &l) { written += l; });
    log.write(LogLevel::Info, "quiet");
    QCOMPARE(written, QByteArray());
    log.write(LogLevel::Error, "loud");
    QCOMPARE(written, QByteArray("<3>loud\n"));
    log.setLevel(LogLevel::Debug);
    log.write(LogLevel::Debug, "talkative");
    QCOMPARE(written, QByteArray("<3>loud\n<7>talkative\n"));
}

void tst_Log::cannotBeForged()
{
    QByteArray written;
    const Log log(Log::Form::Journal, LogLevel::Info, [&](const QByteArray &l) { written += l; });
    log.write(LogLevel::Error, "refused",
              {{"reason", QStringLiteral("a\n<0>\"x\" = \\\x1b\u2028")}, {"empty", QString()}});
    QCOMPARE(written, QByteArray("<3>refused reason=\"a <0>\\\"x\\\" = \\\\  \" empty=\"\"\n"));
}

void tst_Log::cutsAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    const auto row = [](const char *address, const char *network) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(network);
    };
    row("198.51.100.77", "198.51.100.0/24");
    row("::ffff:198.51.100.77", "198.51.100.0/24");
    row("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48");
    row("255.255.255.255", "255.255.255.0/24");
}

void tst_Log::cutsAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, network);
    QCOMPARE(Log::networkOf(QHostAddress(address)), network);
}

void tst_Log::tellsOfLimitsOnceInAWhile()
{
    using namespace std::chrono_literals;
    using Limits = LimitLog<Rejection, RejectionCount>;
    Limits limits;
    const Limits::TimePoint start(1h);
    QCOMPARE(limits.take(Rejection::Full, start), std::optional<quint64>(1));
    QCOMPARE(limits.take(Rejection::Full, start + 1s), std::nullopt);
    QCOMPARE(limits.take(Rejection::TooManyAttempts, start + 1s), std::optional<quint64>(1));
    QCOMPARE(limits.take(Rejection::Full, start + Limits::Interval - 1ms), std::nullopt);
    QCOMPARE(limits.take(Rejection::Full, start + Limits::Interval), std::optional<quint64>(3));
    QCOMPARE(limits.take(Rejection::Full, start + Limits::Interval + 1ms), std::nullopt);
    QCOMPARE(limits.take(Rejection::Full, start + 1h), std::optional<quint64>(2));
}

void tst_Log::countsWhatNobodyReads()
{
    const test::Pipe pipe;
    const test::Descriptor before(::dup(STDERR_FILENO));
    ::dup2(pipe.writing.number(), STDERR_FILENO);
    const auto putBack = qScopeGuard([&] { ::dup2(before.number(), STDERR_FILENO); });
    LogOutput output([](quint64 leftOut) { return "left out " + QByteArray::number(leftOut) + '\n'; });
    const QByteArray line = QByteArray(1023, '.') + '\n';
    constexpr int Lines = 1000; // A pipe holds 64 of them.
    for (int i = 0; i < Lines; ++i)
        output.write(line);
    output.flush();
    QByteArray read;
    const auto isRead = [&] {
        return (read += pipe.reading.readAll()).endsWith('\n') && read.size() > LogOutput::MostWaiting;
    };
    QTRY_VERIFY(isRead());
    output.flush(); // Somebody reads: the rest is written, and nothing waits.
    read += pipe.reading.readAll();
    const auto kept = read.count('\n');
    output.write("last\n");
    output.flush();
    QCOMPARE(pipe.reading.readAll(), "left out " + QByteArray::number(Lines - kept) + "\nlast\n");
}

PUNCHLINE_GUILESS_TEST(tst_Log)

#include "tst_log.moc"
