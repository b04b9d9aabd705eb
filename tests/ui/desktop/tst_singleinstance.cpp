// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/singleinstance.h"

#include "tests/support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace punchline;
using namespace std::chrono_literals;
using ClaimOutcome = InstanceClaim::Outcome;

/// The starts of one profile on one machine, simulated in one process, each with its own lock file object and
/// socket.
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }
    void theFirstHoldsTheClaim();
    void aLaterOneHandsItsMessageOver_data();
    void aLaterOneHandsItsMessageOver();
    void severalAtOneMoment();
    void namesAreApart();
    void withoutAFolderEachIsAlone();
    void aFirstThatOnlyBegins();
    void aFirstThatEndsMakesRoom();
    void aFirstThatDoesNotAnswer();
    void aSocketLeftBehindIsNobodys();
    void nobodyElseCanConnect();
    void aMessageInPieces();
    void whatFollowsIsNotRead();
    void hostileBytesAreDropped_data();
    void hostileBytesAreDropped();
    void theSilentAreSentAway();

private:
    using Lock = std::unique_ptr<QLockFile>;

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString socketPath() const
    {
        return m_folder->filePath(QStringLiteral("punchline.socket"));
    }

    /// One start, and the outcomes that it gets.
    struct Claim
    {
        explicit Claim(const QString &folder, const QByteArray &message = {},
                       std::chrono::milliseconds patience = InstanceClaim::Patience,
                       const QString &name = QStringLiteral("punchline"))
            : claim(name, folder)
        {
            QObject::connect(&claim, &InstanceClaim::decided, &claim,
                             [this](ClaimOutcome decided) { outcomes.append(decided); });
            claim.begin(message, patience);
        }
        QList<ClaimOutcome> outcomes;
        InstanceClaim claim;
    };

    /// A first start that listens.
    struct First
    {
        explicit First(const QString &folder, const QString &name = QStringLiteral("punchline"))
            : claim(folder, {}, InstanceClaim::Patience, name)
            , door(name, folder, claim.claim.takeLock())
            , knocks(&door, &InstanceDoor::knocked)
            , isOpen(door.open())
        { }
        [[nodiscard]] QByteArray message(int index) const { return knocks.at(index).at(0).toByteArray(); }
        Claim claim;
        InstanceDoor door;
        QSignalSpy knocks;
        bool isOpen;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SingleInstance::theFirstHoldsTheClaim()
{
    Claim claim(folder());
    QCOMPARE(claim.outcomes, QList{ClaimOutcome::First});
    const Lock lock = claim.claim.takeLock();
    QVERIFY(lock && lock->isLocked());
}

void tst_SingleInstance::aLaterOneHandsItsMessageOver_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a link") << QByteArray("punchline://example.org/#7-velvet-guitar");
    QTest::newRow("any bytes") << QByteArray("\0\xff\n\x06", 4);
    QTest::newRow("the longest") << QByteArray(MaxInstanceMessage, 'x');
}

void tst_SingleInstance::aLaterOneHandsItsMessageOver()
{
    QFETCH(QByteArray, message);
    First first(folder());
    QVERIFY(first.isOpen);
    Claim later(folder(), message);
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
    QCOMPARE(first.knocks.size(), 1);
    QCOMPARE(first.message(0), message);
}

void tst_SingleInstance::severalAtOneMoment()
{
    First first(folder());
    std::vector<std::unique_ptr<Claim>> later;
    for (int i = 0; i < 3 * InstanceDoor::MaxVisitors; ++i)
        later.push_back(std::make_unique<Claim>(folder(), QByteArray::number(i)));
    // Starts that find no room at first try again.
    for (const auto &claim : later)
        QTRY_COMPARE(claim->outcomes, QList{ClaimOutcome::HandedOver});
    QCOMPARE(first.knocks.size(), 3 * InstanceDoor::MaxVisitors);
}

void tst_SingleInstance::namesAreApart()
{
    First first(folder());
    First other(folder(), QStringLiteral("punchline-work"));
    QVERIFY(other.isOpen);
    QCOMPARE(other.claim.outcomes, QList{ClaimOutcome::First});
    Claim later(folder(), "to work", InstanceClaim::Patience, QStringLiteral("punchline-work"));
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
    QCOMPARE(other.message(0), QByteArray("to work"));
    QVERIFY(first.knocks.isEmpty());
}

void tst_SingleInstance::withoutAFolderEachIsAlone()
{
    QCOMPARE(Claim(QString()).outcomes, QList{ClaimOutcome::Alone});
    QCOMPARE(Claim(m_folder->filePath(QStringLiteral("not/there"))).outcomes, QList{ClaimOutcome::Alone});
}

void tst_SingleInstance::aFirstThatOnlyBegins()
{
    Claim first(folder());
    Claim later(folder(), "early");
    QTest::qWait(0);
    QVERIFY(later.outcomes.isEmpty());
    InstanceDoor door(QStringLiteral("punchline"), folder(), first.claim.takeLock());
    QSignalSpy knocks(&door, &InstanceDoor::knocked);
    QVERIFY(door.open());
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
    QCOMPARE(knocks.size(), 1);
}

void tst_SingleInstance::aFirstThatEndsMakesRoom()
{
    First first(folder());
    first.door.close();
    Claim later(folder(), "late");
    QCOMPARE(later.outcomes, QList{ClaimOutcome::First});
    QVERIFY(first.knocks.isEmpty());
}

void tst_SingleInstance::aFirstThatDoesNotAnswer()
{
    Claim first(folder());
    QLocalServer mute;
    QVERIFY(mute.listen(socketPath()));
    Claim later(folder(), "anybody there?", 200ms);
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::Alone});
}

void tst_SingleInstance::aSocketLeftBehindIsNobodys()
{
    // As after a crash: the file exists, and nobody listens.
    {
        QLocalServer crashed;
        const QString path = m_folder->filePath(QStringLiteral("crashed"));
        QVERIFY(crashed.listen(path));
        std::filesystem::create_hard_link(path.toStdString(), socketPath().toStdString());
    }
    QVERIFY(QFileInfo::exists(socketPath()));
    First first(folder());
    QCOMPARE(first.claim.outcomes, QList{ClaimOutcome::First});
    QVERIFY(first.isOpen);
    Claim later(folder(), "hello");
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
}

void tst_SingleInstance::nobodyElseCanConnect()
{
    First first(folder());
    constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(QFileInfo::exists(socketPath()));
    QVERIFY(!(QFile::permissions(socketPath()) & Others));
}

void tst_SingleInstance::aMessageInPieces()
{
    First first(folder());
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    const QByteArray frame("\0\3abc", 5);
    for (const char byte : frame) {
        QVERIFY(first.knocks.isEmpty());
        socket.putChar(byte);
        socket.flush();
        QTest::qWait(1);
    }
    QTRY_COMPARE(first.knocks.size(), 1);
    QCOMPARE(first.message(0), QByteArray("abc"));
}

void tst_SingleInstance::whatFollowsIsNotRead()
{
    First first(folder());
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    socket.write(QByteArray("\0\3abc\0\3def", 10));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(first.knocks.size(), 1);
    QCOMPARE(first.message(0), QByteArray("abc"));
}

void tst_SingleInstance::hostileBytesAreDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one more than the longest") << QByteArray("\x04\x01", 2) + QByteArray(1025, 'x');
    QTest::newRow("the largest length") << QByteArray("\xff\xff", 2);
    QTest::newRow("a flood") << QByteArray(1 << 20, '\xee');
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
}

void tst_SingleInstance::hostileBytesAreDropped()
{
    QFETCH(QByteArray, bytes);
    First first(folder());
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(first.knocks.isEmpty());
    Claim later(folder(), "still there?");
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
}

void tst_SingleInstance::theSilentAreSentAway()
{
    First first(folder());
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 2 * InstanceDoor::MaxVisitors; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(socketPath());
        silent.back()->write("\0", 1);
    }
    Claim later(folder(), "after them");
    for (const auto &socket : silent)
        QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(later.outcomes, QList{ClaimOutcome::HandedOver});
    QCOMPARE(first.knocks.size(), 1);
}

PUNCHLINE_GUILESS_TEST(tst_SingleInstance)
#include "tst_singleinstance.moc"
