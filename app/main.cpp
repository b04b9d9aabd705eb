// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostedserver.h"
#include "app/platform/networkwatch.h"
#include "app/platform/programname.h"
#include "app/platform/standarddescriptors.h"
#include "app/platform/terminationsignal.h"
#include "app/session/peerclient.h"
#include "app/trust/hiddenarguments.h"
#include "ui/controls/ownstyle.h"
#include "ui/desktop/alerts.h"
#include "ui/desktop/appearancekeeper.h"
#include "ui/desktop/desktopwishes.h"
#include "ui/desktop/notifications.h"
#include "ui/desktop/singleinstance.h"
#include "ui/desktop/sleepwatch.h"
#include "ui/desktop/trayicon.h"
#include "ui/desktop/traywatch.h"
#include "ui/settings/language.h"
#include "ui/settings/translation.h"
#include "ui/window/firstframe.h"
#include "ui/window/launchoptions.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <variant>

namespace {

using namespace punchline;

// From the XDG activation protocol: set for a program that a person's click has started.
constexpr auto ActivationToken = "XDG_ACTIVATION_TOKEN";

struct MainText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::MainText)
};

/// This process is to have a window.
struct Start
{
    LaunchOptions options;
    std::unique_ptr<QLockFile> lock; ///< Set if it is the first of its profile.
};

/// Passes @p options to the running program of the same profile, if there is one.
std::variant<Start, PrintAndExit> findFirst(const LaunchOptions &options)
{
    auto outcome = InstanceClaim::Outcome::Alone;
    InstanceClaim claim(settingsName(options.profile), instanceFolder());
    QObject::connect(&claim, &InstanceClaim::decided, [&outcome](InstanceClaim::Outcome decided) {
        outcome = decided;
        // This may be decided before the event loop runs, when quit() would have no effect.
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
    });
    claim.begin(handOverMessage({options.server, options.code, qgetenv(ActivationToken)}));
    QCoreApplication::exec();
    switch (outcome) {
    case InstanceClaim::Outcome::HandedOver:
        return PrintAndExit{MainText::tr("Punchline runs already: its window is coming to the front."), 0};
    case InstanceClaim::Outcome::First:
        return Start{options, claim.takeLock()};
    case InstanceClaim::Outcome::Alone:
        break;
    }
    std::fputs("Whether Punchline runs already cannot be found out: this is a window of its own.\n", stderr);
    return Start{options, nullptr};
}

/// Parses the command line and looks for a running program, using an application object that needs no
/// display.
std::variant<Start, PrintAndExit> begin(int argc, char *argv[])
{
    QCoreApplication core(argc, argv);
    const Translation translation(shippedLanguage(QLocale::system().uiLanguages()));
    const auto parsed = parseLaunchOptions(QCoreApplication::arguments());
    hideInvitations(argc, argv);
    if (const auto *print = std::get_if<PrintAndExit>(&parsed))
        return *print;
    return findFirst(std::get<LaunchOptions>(parsed));
}

int printAndExit(const PrintAndExit &print)
{
    std::FILE *stream = print.exitCode == 0 ? stdout : stderr;
    std::fprintf(stream, "%s%s", qPrintable(print.text), print.text.endsWith(u'\n') ? "" : "\n");
    return print.exitCode;
}

/// Qt's only fatal message while QApplication is created is that there is no usable display; Qt would then
/// abort.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("No display can be opened: start punchline in a desktop session, or use punchline-cli.\n",
               stderr);
    std::_Exit(EXIT_FAILURE);
}

/// Lets later starts of @p profile reach @p window, if this is the first one.
std::unique_ptr<InstanceDoor> listenTo(std::unique_ptr<QLockFile> lock, const QString &profile,
                                       MainWindow &window)
{
    if (!lock)
        return nullptr;
    auto door = std::make_unique<InstanceDoor>(settingsName(profile), instanceFolder(), std::move(lock));
    QObject::connect(door.get(), &InstanceDoor::knocked, &window, [&window](const QByteArray &message) {
        const auto asked = readHandOver(message);
        if (!asked)
            return;
        // Qt looks for the token there when it next activates the window.
        if (!asked->activationToken.isEmpty() && QGuiApplication::platformName().startsWith(u"wayland"))
            qputenv(ActivationToken, asked->activationToken);
        window.takeHandOver(asked->server, asked->code);
    });
    QObject::connect(&window, &MainWindow::closing, door.get(), &InstanceDoor::close);
    if (!door->open())
        std::fputs("Links cannot be handed to this window: its socket cannot be made.\n", stderr);
    return door;
}

/// Whom a person meets and where is private, even on a shared machine. QSettings would create a
/// world-readable file, but keeps the permissions of an existing one.
void keepPrivate(const QString &settingsFile)
{
    constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(settingsFile);
    if (file.exists()) {
        if (!file.setPermissions(OwnerOnly))
            qWarning("%s may be readable by others: %s", qUtf8Printable(settingsFile),
                     qUtf8Printable(file.errorString()));
        return;
    }
    // If this fails, QSettings cannot write either, and reports it.
    if (QDir().mkpath(QFileInfo(settingsFile).path()))
        file.open(QFile::WriteOnly | QFile::NewOnly, OwnerOnly);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareStandardDescriptors();
    nameProgram(argc, argv, "punchline");
    auto begun = begin(argc, argv);
    if (const auto *print = std::get_if<PrintAndExit>(&begun))
        return printAndExit(*print);
    auto &[options, lock] = std::get<Start>(begun);

    QCoreApplication::setOrganizationName(QStringLiteral("Punchline"));
    QCoreApplication::setApplicationName(settingsName(options.profile));
    QCoreApplication::setApplicationVersion(QStringLiteral(PUNCHLINE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Punchline"));
    // As in resources/desktop.
    QGuiApplication::setDesktopFileName(QStringLiteral("org.punchline.Punchline"));

    const QtMessageHandler usualHandler = qInstallMessageHandler(explainMissingDisplay);
    QApplication app(argc, argv);
    qInstallMessageHandler(usualHandler);
    auto *style = new OwnStyle;
    QApplication::setStyle(style); // Before there is a window, which would have to be polished again.

    QSettings settings;
    keepPrivate(settings.fileName());
    language::apply(settings);
    PeerClient engine;
    HostedServer host;
    MainWindow window(engine, host, settings);
    const auto wishes = desktopWishes();
    QObject::connect(wishes.get(), &DesktopWishes::motionChanged, style, &OwnStyle::setMotion);
    const AppearanceKeeper appearance(window.preferences(), *wishes);
    const auto desktopsTray = desktopTray();
    TrayIcon tray(window.preferences(), *desktopsTray, window);
    window.setTray(tray);
    const auto notifications = desktopNotifications();
    const Alerts alerts(engine, window.unread(), window.preferences(), *notifications, window,
                        [&window] { return window.peerName(); });
    QObject::connect(notifications.get(), &Notifications::activated, &window, &MainWindow::comeToFront);
    const auto sleep = machineSleep();
    if (sleep)
        QObject::connect(sleep.get(), &SleepWatch::woke, NetworkWatch::shared(), &NetworkWatch::woke);
    const auto door = listenTo(std::move(lock), options.profile, window);
    QApplication::setQuitOnLastWindowClosed(false); // Hiding the window does not end the program; finished()
                                                    // does.
    QObject::connect(&window, &MainWindow::finished, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    // Close the window, so that it says goodbye to the other side first.
    const TerminationSignal signal(Hangup::Ends);
    QObject::connect(&signal, &TerminationSignal::requested, &window, &MainWindow::quit);
    logFirstFrame(window);
    window.takeHandOver(options.server, options.code);
    if (options.connectAtOnce && options.code)
        window.joinWith(*options.server, *options.code);
    else if (options.connectAtOnce)
        window.connectTo(*options.server);
    return QApplication::exec();
}
