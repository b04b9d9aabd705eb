// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/program.h"
#include "tests/support/testprogram.h"
#include "ui/desktop/singleinstance.h"
#include "ui/window/launchoptions.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace punchline;
using Program = punchline::test::Program;

/// The real desktop program, started more than once, with test folders in place of the user's.
class tst_SecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void aSecondStartEndsAndTheFirstStays();
    void theLinkArrives();
    void argumentsDoNotShowTheLink();
    void anotherStartIsAnswered();
    void hostileBytesDoNotHarmTheProgram();
    void profilesRunSideBySide();
    void theSettingsAreNobodyElses();
    void afterACrashTheNextIsTheFirst();
    void afterTheEndTheNextIsTheFirst();
    void closedDescriptorsLeadNowhere();

private:
    /// A start that is expected to show a window.
    struct Window : Program
    {
        explicit Window(const QStringList &arguments = {}, const test::Descriptors &descriptors = {})
            : Program(PUNCHLINE, arguments, descriptors)
        { }
        [[nodiscard]] bool isShown() { return err().contains("first frame"); }
    };

    [[nodiscard]] QString runtime() const { return m_folder->filePath(QStringLiteral("runtime")); }
    static QString link() { return FakeEngine::inviteLink().toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SecondStart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(runtime()));
    QVERIFY(QFile::setPermissions(runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", runtime().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    qputenv("QT_LOGGING_RULES", "punchline.start.debug=true");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // Keeps the test away from real desktops.
}

void tst_SecondStart::aSecondStartEndsAndTheFirstStays()
{
    Window first;
    QTRY_VERIFY(first.isShown());
    for (const QStringList &arguments :
         {QStringList(), QStringList{link()},
          QStringList{QStringLiteral("--server"), QStringLiteral("example.org")}}) {
        Window second(arguments);
        QCOMPARE(second.wait(), 0);
        QVERIFY(second.out().contains("runs already"));
        QVERIFY(!second.isShown());
        QVERIFY(first.isRunning());
    }
    first.terminate();
    QCOMPARE(first.wait(), 0);
}

void tst_SecondStart::theLinkArrives()
{
    InstanceClaim claim(QStringLiteral("punchline"), runtime());
    claim.begin({});
    InstanceDoor door(QStringLiteral("punchline"), runtime(), claim.takeLock());
    QSignalSpy knocks(&door, &InstanceDoor::knocked);
    QVERIFY(door.open());
    qputenv("XDG_ACTIVATION_TOKEN", "the-token");
    const auto unset = qScopeGuard([] { qunsetenv("XDG_ACTIVATION_TOKEN"); });
    Window second({link(), QStringLiteral("--connect")});
    QCOMPARE(second.wait(), 0);
    QCOMPARE(knocks.size(), 1);
    const auto read = readHandOver(knocks.first().first().toByteArray());
    QVERIFY(read);
    QCOMPARE(read->server, FakeEngine::inviteLink().server);
    QCOMPARE(read->code, FakeEngine::inviteLink().code);
    QCOMPARE(read->activationToken, QByteArray("the-token"));
}

void tst_SecondStart::argumentsDoNotShowTheLink()
{
    if (!QFile::exists(QStringLiteral("/proc/self/cmdline")))
        QSKIP("This system shows command lines in another way.");
    const auto &[server, code] = FakeEngine::inviteLink();
    for (const QStringList &arguments : {QStringList{link()},
                                         QStringList{QStringLiteral("--server=") + server.toString(),
                                                     QStringLiteral("--code=") + code.toString()}}) {
        Window window(arguments);
        QTRY_VERIFY(window.isShown());
        const QByteArray shown = window.commandLine();
        QVERIFY(shown.startsWith(PUNCHLINE));
        QVERIFY2(!shown.contains(code.secret.toUtf8()), shown.constData());
        window.terminate();
        QCOMPARE(window.wait(), 0);
    }
}

void tst_SecondStart::anotherStartIsAnswered()
{
    Window first;
    QTRY_VERIFY(first.isShown());
    InstanceClaim claim(QStringLiteral("punchline"), runtime());
    QSignalSpy decided(&claim, &InstanceClaim::decided);
    claim.begin("punchline://example.org/#7-velvet-guitar");
    QTRY_COMPARE(decided.size(), 1);
    QCOMPARE(decided.first().first().value<InstanceClaim::Outcome>(), InstanceClaim::Outcome::HandedOver);
}

void tst_SecondStart::hostileBytesDoNotHarmTheProgram()
{
    Window first;
    QTRY_VERIFY(first.isShown());
    const QString address = runtime() + QStringLiteral("/punchline.socket");
    const QList<QByteArray> messages{QByteArray("\xff\xff", 2), QByteArray(1 << 20, '\x01'),
                                     QByteArray("\x04\0", 2) + QByteArray(1024, '\xfe'),
                                     QByteArray("\0\7\n--help", 9), QByteArray("\0\1\0", 3)};
    for (const QByteArray &message : messages) {
        QLocalSocket socket;
        socket.connectToServer(address);
        socket.write(message);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    Window second;
    QCOMPARE(second.wait(), 0);
    QVERIFY(first.isRunning());
}

void tst_SecondStart::profilesRunSideBySide()
{
    Window usual;
    Window work({QStringLiteral("--profile"), QStringLiteral("work")});
    QTRY_VERIFY(usual.isShown());
    QTRY_VERIFY(work.isShown());
    Window second({QStringLiteral("--profile"), QStringLiteral("work")});
    QCOMPARE(second.wait(), 0);
    QVERIFY(usual.isRunning());
    QVERIFY(work.isRunning());
}

void tst_SecondStart::afterACrashTheNextIsTheFirst()
{
    {
        Window first;
        QTRY_VERIFY(first.isShown());
        first.kill();
        QCOMPARE(first.wait(), -2);
    }
    QVERIFY(QFileInfo::exists(runtime() + QStringLiteral("/punchline.socket"))); // Stale, like the lock.
    Window next;
    QTRY_VERIFY(next.isShown());
    Window second({link()});
    QCOMPARE(second.wait(), 0);
    QVERIFY(next.isRunning());
}

void tst_SecondStart::afterTheEndTheNextIsTheFirst()
{
    Window first;
    QTRY_VERIFY(first.isShown());
    first.terminate();
    QCOMPARE(first.wait(), 0);
    QVERIFY(!QFileInfo::exists(runtime() + QStringLiteral("/punchline.socket")));
    Window next;
    QTRY_VERIFY(next.isShown());
}

void tst_SecondStart::theSettingsAreNobodyElses()
{
    const auto permissionsOfSettings = [this] {
        QList<QFile::Permissions> all;
        QDirIterator files(m_folder->path(), {QStringLiteral("*.conf")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            all.append(QFile::permissions(files.next()) & ~(QFile::ReadUser | QFile::WriteUser));
        return all;
    };
    const QList<QFile::Permissions> mine{QFile::ReadOwner | QFile::WriteOwner};
    for (int start = 0; start < 2; ++start) {
        Window window;
        QTRY_VERIFY(window.isShown());
        QCOMPARE(permissionsOfSettings(), mine);
        window.terminate();
        QCOMPARE(window.wait(), 0);
        QCOMPARE(permissionsOfSettings(), mine); // Its size and position have been saved.
        // As an earlier version left them.
        QDirIterator files(m_folder->path(), {QStringLiteral("*.conf")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(QFile::setPermissions(files.next(), mine.first() | QFile::ReadGroup | QFile::ReadOther));
    }
}

void tst_SecondStart::closedDescriptorsLeadNowhere()
{
    constexpr int Closed = test::Descriptors::Closed;
    Window window({}, {.input = Closed, .output = Closed, .error = Closed});
    // The lock shows that the program is running.
    const QDir folder(runtime());
    QTRY_VERIFY(!folder.entryList(QDir::Files | QDir::System).isEmpty());
    for (int number = 0; number < 3; ++number)
        QCOMPARE(QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(window.id()).arg(number)),
                 QStringLiteral("/dev/null"));
}

PUNCHLINE_GUILESS_TEST(tst_SecondStart)
#include "tst_secondstart.moc"
