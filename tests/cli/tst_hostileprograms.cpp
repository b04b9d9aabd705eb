// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline::test;

namespace {

const QByteArray Secret = "the treasure is under the oak";

QString field(const QJsonObject &event, const char *name)
{
    return event.value(QLatin1String(name)).toString();
}

QStringList client(const QStringList &command)
{
    return command + QStringList{QStringLiteral("--json"), QStringLiteral("--no-port-mapping")};
}

struct HostileServer : Program
{
    explicit HostileServer(const char *trick)
        : Program(HOSTILE_SERVER, {QString::fromLatin1(trick), QString::fromUtf8(Secret)})
    { }

    /// Empty until it is ready.
    [[nodiscard]] QString address()
    {
        const QString port = match("^hostile-server ready on 127\\.0\\.0\\.1:([0-9]+)$");
        return port.isEmpty() ? QString() : localServer(port);
    }
};

/// Two clients, each with something to say.
struct Couple
{
    std::unique_ptr<Program> first;
    std::unique_ptr<Program> second;
    QStringList options; ///< For both clients.

    [[nodiscard]] QList<Program *> both() const { return {first.get(), second.get()}; }

    /// Starts the first client, which waits in the lobby or with a code. Returns whether it got that far.
    [[nodiscard]] bool arrive(const QString &server, bool withCode)
    {
        const auto command = withCode ? QStringLiteral("invite") : QStringLiteral("connect");
        first = std::make_unique<Program>(PUNCHLINE_CLI, client({command, server}) + options);
        first->write(Secret + '\n');
        return QTest::qWaitFor([&] { return !first->events(withCode ? "code" : "waiting").isEmpty(); },
                               10'000);
    }

    void follow(const QString &server, bool withCode)
    {
        QStringList command{QStringLiteral("connect"), server};
        if (withCode)
            command = {QStringLiteral("join"), field(first->events("code").first(), "code"), server};
        second = std::make_unique<Program>(PUNCHLINE_CLI, client(command) + options);
        second->write(Secret + '\n');
    }

    [[nodiscard]] bool meet(const QString &server, bool withCode)
    {
        if (!arrive(server, withCode))
            return false;
        follow(server, withCode);
        return true;
    }

    /// Whether each side heard what the other had to say.
    [[nodiscard]] bool talk()
    {
        const auto heard = [](Program &side) {
            const QList<QJsonObject> messages = side.events("message");
            return std::ranges::any_of(messages, [](const QJsonObject &message) {
                return field(message, "from") == QLatin1String("peer")
                    && field(message, "text") == QString::fromUtf8(Secret);
            });
        };
        return QTest::qWaitFor([&] { return heard(*first) && heard(*second); }, 20'000);
    }
};

} // namespace

/// The real programs against hostile parties, which are programs too.
class tst_HostilePrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatOnlyTakesItsTimeIsEndured_data();
    void aServerThatOnlyTakesItsTimeIsEndured();
    void aServerThatMeddlesGetsNothing_data();
    void aServerThatMeddlesGetsNothing();
    void aServerInTheMiddleIsSeenByTheWords();
    void aServerInTheMiddleDoesNotKnowTheCode();
    void strangersDoNotGetInTheWay_data();
    void strangersDoNotGetInTheWay();
};

void tst_HostilePrograms::aServerThatOnlyTakesItsTimeIsEndured_data()
{
    QTest::addColumn<QByteArray>("trick");
    QTest::addColumn<bool>("withCode");
    for (const char *trick : {"pass", "delay"}) {
        QTest::addRow("%s, lobby", trick) << QByteArray(trick) << false;
        QTest::addRow("%s, code", trick) << QByteArray(trick) << true;
    }
}

void tst_HostilePrograms::aServerThatOnlyTakesItsTimeIsEndured()
{
    QFETCH(const QByteArray, trick);
    QFETCH(const bool, withCode);
    HostileServer server(trick.constData());
    QTRY_VERIFY(!server.address().isEmpty());
    Couple couple;
    QVERIFY(couple.meet(server.address(), withCode));
    QVERIFY(couple.talk());
    QVERIFY(!server.out().contains("in the clear"));
}

void tst_HostilePrograms::aServerThatMeddlesGetsNothing_data()
{
    QTest::addColumn<QByteArray>("trick");
    QTest::addColumn<bool>("withCode");
    for (const char *trick :
         {"rewrite", "drop", "replay", "reflect", "reorder", "swap", "one-role", "early-go"}) {
        QTest::addRow("%s, lobby", trick) << QByteArray(trick) << false;
        QTest::addRow("%s, code", trick) << QByteArray(trick) << true;
    }
}

/// No link, no text, and each side gets a sentence that says why.
void tst_HostilePrograms::aServerThatMeddlesGetsNothing()
{
    QFETCH(const QByteArray, trick);
    QFETCH(const bool, withCode);
    HostileServer server(trick.constData());
    QTRY_VERIFY(!server.address().isEmpty());
    Couple couple;
    couple.options = QStringList{QStringLiteral("--timeout"), QStringLiteral("3")};
    QVERIFY(couple.meet(server.address(), withCode));
    for (Program *side : couple.both()) {
        const int code = side->wait(20'000);
        QVERIFY2(code >= 3 && code <= 6, qPrintable(QString::number(code)));
        QVERIFY(side->events("linked").isEmpty());
        QCOMPARE(side->events("error").size(), 1);
        const QJsonObject error = side->events("error").first();
        QVERIFY2(!field(error, "message").isEmpty() && !field(error, "advice").isEmpty(),
                 side->out().constData());
    }
    QVERIFY(!server.out().contains("in the clear"));
}

void tst_HostilePrograms::aServerInTheMiddleIsSeenByTheWords()
{
    HostileServer server("middle");
    QTRY_VERIFY(!server.address().isEmpty());
    Couple couple;
    QVERIFY(couple.meet(server.address(), false));
    QJsonArray words;
    for (Program *side : couple.both()) {
        QTRY_COMPARE(side->events("paired").size(), 1);
        const QJsonObject paired = side->events("paired").first();
        QCOMPARE(field(paired, "verification"), QStringLiteral("words"));
        QVERIFY(paired.value(QStringLiteral("words")).toArray() != words);
        words = paired.value(QStringLiteral("words")).toArray();
        QCOMPARE(words.size(), 6);
    }
}

void tst_HostilePrograms::aServerInTheMiddleDoesNotKnowTheCode()
{
    HostileServer server("middle");
    QTRY_VERIFY(!server.address().isEmpty());
    Couple couple;
    QVERIFY(couple.meet(server.address(), true));
    QCOMPARE(couple.first->wait(15'000), 5);
    QCOMPARE(couple.second->wait(15'000), 5);
    QCOMPARE(field(couple.first->events("error").first(), "code"), QStringLiteral("code-guessed"));
    QCOMPARE(field(couple.second->events("error").first(), "code"), QStringLiteral("wrong-code"));
    for (Program *side : couple.both())
        QVERIFY(side->events("paired").isEmpty());
}

void tst_HostilePrograms::strangersDoNotGetInTheWay_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("what");
    for (const char *what : {"silence", "noise", "http"}) {
        QTest::addRow("one, %s", what) << 1 << QString::fromLatin1(what);
        QTest::addRow("a hundred, %s", what) << 100 << QString::fromLatin1(what);
    }
}

/// They are connected before the peer comes, and reach the peer's port as soon as it is known.
void tst_HostilePrograms::strangersDoNotGetInTheWay()
{
    QFETCH(const int, count);
    QFETCH(const QString, what);
    const auto strangersAt = [&](Program &side) {
        const QString port = field(side.events("observed").first(), "local").section(u':', -1);
        return std::make_unique<Program>(STRANGER, QStringList{port, QString::number(count), what});
    };
    Server server;
    QTRY_VERIFY(!server.address().isEmpty());
    Couple couple;
    QVERIFY(couple.arrive(server.address(), false));
    const auto early = strangersAt(*couple.first);
    QTRY_VERIFY(early->out().contains(" in"));
    couple.follow(server.address(), false);
    QTRY_VERIFY(!couple.second->events("observed").isEmpty());
    const auto late = strangersAt(*couple.second);
    QVERIFY(couple.talk());
}

PUNCHLINE_GUILESS_TEST(tst_HostilePrograms)
#include "tst_hostileprograms.moc"
