// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/e2e/screenreader.h"
#include "tests/support/program.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace punchline;
using namespace punchline::test;

/// The real desktop program on its own display, used as a blind person would: everything goes through AT-SPI,
/// to a real peer at the command line.
class tst_ScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theChatIsRead();
    void theRelayIsRead();
    void theNetworkCheckIsRead();

private:
    /// The window of the program, once it exists.
    [[nodiscard]] std::optional<Accessible> window();
    [[nodiscard]] std::optional<Accessible> button(const QString &name);
    /// True if an announcement ended so.
    [[nodiscard]] bool wasHeard(const QString &text) const;
    /// True if a label begins so.
    [[nodiscard]] bool isShown(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_display;
    std::unique_ptr<Program> m_bus;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<ScreenReader> m_reader;
};

void tst_ScreenReader::initTestCase()
{
    for (const char *program : {"Xvfb", "dbus-daemon"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP("Xvfb and dbus-daemon are needed");
    }
    m_folder = std::make_unique<QTemporaryDir>();
    const auto folder = [this](const char *name) {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path.toUtf8();
    };
    qputenv("XDG_RUNTIME_DIR", folder("runtime"));
    qputenv("XDG_CONFIG_HOME", folder("config"));
    qunsetenv("AT_SPI_BUS_ADDRESS");
    m_display = std::make_unique<Program>("Xvfb",
                                          QStringList{QStringLiteral("-displayfd"), QStringLiteral("1"),
                                                      QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                                                      QStringLiteral("-screen"), QStringLiteral("0"),
                                                      QStringLiteral("1280x800x24")});
    QTRY_VERIFY(m_display->out().contains('\n'));
    qputenv("DISPLAY", ':' + m_display->out().trimmed());
    m_bus = std::make_unique<Program>("dbus-daemon",
                                      QStringList{QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                  QStringLiteral("--print-address")});
    QTRY_VERIFY(m_bus->out().contains('\n'));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->out().trimmed());
    m_reader = std::make_unique<ScreenReader>(QString::fromUtf8(m_bus->out().trimmed()));
    if (!m_reader->isThere())
        QSKIP("at-spi2-core is needed");
    m_server = std::make_unique<Server>();
    QTRY_VERIFY(!m_server->address().isEmpty());
    // The programs that this test starts have real windows and expose them to AT-SPI.
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
}

void tst_ScreenReader::cleanupTestCase()
{
    m_reader.reset();
    m_server.reset();
    m_bus.reset();
    m_display.reset();
    m_folder.reset();
}

std::optional<Accessible> tst_ScreenReader::window()
{
    const QList<Accessible> programs = m_reader->programs();
    for (const Accessible &program : programs) {
        const QList<Accessible> windows = m_reader->children(program);
        if (!windows.isEmpty())
            return windows.first();
    }
    return std::nullopt;
}

std::optional<Accessible> tst_ScreenReader::button(const QString &name)
{
    const auto shown = window();
    return shown ? m_reader->button(*shown, name) : std::nullopt;
}

bool tst_ScreenReader::wasHeard(const QString &text) const
{
    return std::ranges::any_of(m_reader->heard(), [&](const QString &heard) { return heard.endsWith(text); });
}

bool tst_ScreenReader::isShown(const QString &text)
{
    const QStringList labels = m_reader->names(*window(), QStringLiteral("label"));
    return std::ranges::any_of(labels, [&](const QString &label) { return label.startsWith(text); });
}

void tst_ScreenReader::theChatIsRead()
{
    Program desktop(PUNCHLINE, {QStringLiteral("--server"), m_server->address()});
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Connect")), 15'000);
    m_reader->press(*button(QStringLiteral("Connect")));
    Program peer(PUNCHLINE_CLI,
                 {QStringLiteral("connect"), m_server->address(), QStringLiteral("--name"),
                  QStringLiteral("Ada"), QStringLiteral("--json")});
    const auto rows = [this] {
        QStringList found;
        const QList<Accessible> lists = m_reader->all(*window(), QStringLiteral("list"));
        for (const Accessible &list : lists) {
            if (m_reader->name(list) == QLatin1String("Messages"))
                found = m_reader->names(list, QStringLiteral("list item"));
        }
        found.removeIf([](const QString &row) { return row.contains(QStringLiteral("Hello, world")); });
        return found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(peer.out().contains("\"linked\""), 30'000);
    peer.write("Can you hear me?\n");
    // The chat begins with how it came about.
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 2, 15'000);
    QVERIFY2(rows().first().startsWith(QStringLiteral("Connected directly in ")), qPrintable(rows().first()));
    QVERIFY2(rows().last().startsWith(QStringLiteral("Ada, ")), qPrintable(rows().last()));
    QVERIFY(rows().last().endsWith(QStringLiteral(": Can you hear me?")));
    // It was also announced, wherever the focus was.
    QTRY_VERIFY(wasHeard(QStringLiteral("Can you hear me?")));
    peer.write("Good.\n");
    QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 3, 15'000);
    QTRY_VERIFY(wasHeard(QStringLiteral("Good.")));
    // Facts about the two machines are read out with their captions: a caption never comes alone.
    QVERIFY(isShown(QStringLiteral("The other machine: Seen from outside as: 127.0.0.1:")));
}

void tst_ScreenReader::theRelayIsRead()
{
    Server relaying({QStringLiteral("--relay")});
    QTRY_VERIFY(!relaying.address().isEmpty());
    Program desktop(PUNCHLINE, {QStringLiteral("--server"), relaying.address()});
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Connect")), 15'000);
    m_reader->press(*button(QStringLiteral("Connect")));
    Program peer(PUNCHLINE_CLI,
                 {QStringLiteral("connect"), relaying.address(), QStringLiteral("--relay"),
                  QStringLiteral("only"), QStringLiteral("--json")});
    QTRY_VERIFY_WITH_TIMEOUT(peer.out().contains("\"linked\""), 30'000);
    QTRY_VERIFY(isShown(QStringLiteral("Relayed through 127.0.0.1:")));
    const QString reason = QStringLiteral("The other person wants it so, and does not show their address.");
    QVERIFY(!wasHeard(reason));
    m_reader->press(*button(QStringLiteral("Why through the server?")));
    QTRY_VERIFY(wasHeard(reason));
    QVERIFY(isShown(reason));
}

void tst_ScreenReader::theNetworkCheckIsRead()
{
    Program desktop(PUNCHLINE, {QStringLiteral("--server"), m_server->address()});
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Check my network")), 15'000);
    m_reader->press(*button(QStringLiteral("Check my network")));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("Seen from outside: 127.0.0.1:")), 30'000);
}

PUNCHLINE_GUILESS_TEST(tst_ScreenReader)
#include "tst_screenreader.moc"
