// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/program.h"
#include "tests/natlab/waiting.h"
#include "tests/natlab/world.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

constexpr auto WriteInterval = 20ms;

/// One of the two people, who writes all the time: "0", "1", ….
class Writer
{
public:
    Writer()
    {
        m_timer.setInterval(WriteInterval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_program.writeLine(QString::number(m_said++)); });
    }

    [[nodiscard]] MaybeProblem start(const LabHost &host, const QString &server, const QString &home)
    {
        m_timer.start();
        return m_program.start(host.place(), QStringLiteral(PUNCHLINE_CLI),
                               {QStringLiteral("connect"), server, QStringLiteral("--json"),
                                QStringLiteral("--no-port-mapping"), QStringLiteral("--until-left")},
                               home);
    }

    void stopWriting() { m_timer.stop(); }
    void leave() { m_program.terminate(); }
    [[nodiscard]] bool hasEnded() const { return m_program.hasEnded(); }
    [[nodiscard]] int exitCode() const { return m_program.exitCode(); }
    [[nodiscard]] int said() const { return m_said; }
    [[nodiscard]] QByteArray output() const
    {
        return m_program.lines().join('\n') + '\n' + m_program.errorText().toUtf8();
    }

    /// The links so far, as events.
    [[nodiscard]] QList<QJsonObject> links() const { return all(QStringLiteral("linked")); }

    [[nodiscard]] QStringList heard() const
    {
        QStringList texts;
        for (const QJsonObject &message : all(QStringLiteral("message"))) {
            if (message[QStringLiteral("from")].toString() == QStringLiteral("peer")
                && !message[QStringLiteral("hello")].toBool())
                texts.append(message[QStringLiteral("text")].toString());
        }
        return texts;
    }

private:
    [[nodiscard]] QList<QJsonObject> all(const QString &name) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &event : m_program.events()) {
            if (event[QStringLiteral("event")].toString() == name)
                found.append(event);
        }
        return found;
    }

    Program m_program;
    QTimer m_timer;
    int m_said = 0;
};

QStringList numbered(int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(QString::number(i));
    return texts;
}

} // namespace

/// Links between real programs behind real NATs are reset while both write: they return through the server
/// and punch again, and nothing is lost, doubled or reordered.
class NatlabReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resets_data();
    void resets();
};

void NatlabReturn::resets_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("cuts");
    const auto row = [](const char *one, const char *other, int cuts) {
        QTest::addRow("%s, %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << cuts;
    };
    row("eim-drop", "eim-drop", 15);
    row("seq-drop", "eim-rst", 8);
    row("eim-drop", "random-drop", 7);
}

void NatlabReturn::resets()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const int, cuts);
    World world(WorldPlan::pair(kindNamed(one), kindNamed(other), {.delay = 20ms}));
    const MaybeProblem unbuilt = world.build();
    QVERIFY2(!unbuilt, qPrintable(unbuilt ? unbuilt->what : QString()));
    const QTemporaryDir home;
    Program server;
    QVERIFY(!server.start(world.server().place(), QStringLiteral(PUNCHLINE_SERVER), {}, home.path()));
    QVERIFY(waitUntil([&] { return !server.lines().isEmpty() || server.hasEnded(); }, 10s));
    const QString address = World::serverAddress().toString();
    Writer writers[2];
    for (int side = 0; side < 2; ++side)
        QVERIFY(!writers[side].start(world.host(side), address, home.path()));

    const auto haveLinks = [&](qsizetype count) {
        return waitUntil(
            [&] {
                return std::ranges::all_of(
                    writers, [count](const Writer &writer) { return writer.links().size() >= count; });
            },
            30s);
    };
    for (int cut = 0; cut <= cuts; ++cut) {
        QVERIFY2(haveLinks(cut + 1), writers[0].output().constData());
        if (cut == cuts)
            break;
        const MaybeProblem uncut = runTool(world.host(cut % 2).place(), QStringLiteral("ss"),
                                           {QStringLiteral("--kill"), QStringLiteral("--tcp"),
                                            QStringLiteral("state"), QStringLiteral("established")});
        QVERIFY2(!uncut, qPrintable(uncut ? uncut->what : QString()));
    }
    for (Writer &writer : writers)
        writer.stopWriting();
    QVERIFY(waitUntil(
        [&] {
            return writers[0].heard().size() >= writers[1].said()
                && writers[1].heard().size() >= writers[0].said();
        },
        30s));
    QCOMPARE(writers[0].heard(), numbered(writers[1].said()));
    QCOMPARE(writers[1].heard(), numbered(writers[0].said()));

    std::vector<double> away;
    for (const QJsonObject &link : writers[0].links().mid(1))
        away.push_back(link[QStringLiteral("away")].toDouble());
    std::ranges::sort(away);
    qInfo("%s and %s, %d resets: away for %.2f s at the median, %.2f s at most", qPrintable(one),
          qPrintable(other), cuts, away.at(away.size() / 2), away.back());

    writers[0].leave();
    QVERIFY(waitUntil([&] { return writers[0].hasEnded() && writers[1].hasEnded(); }, 10s));
    QCOMPARE(writers[1].exitCode(), 0);
    const MaybeProblem dishonest = world.checkHonesty();
    QVERIFY2(!dishonest, qPrintable(dishonest ? dishonest->what : QString()));
}

PUNCHLINE_TEST(NatlabReturn, [](int argc, char *argv[]) {
    return runLabTest<NatlabReturn>("natlab_return", argc, argv, {QStringLiteral("ss")});
})

#include "natlab_return.moc"
