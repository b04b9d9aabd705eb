// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostedserver.h"
#include "app/peerclient.h"
#include "app/platform/terminationsignal.h"
#include "ui/firstframe.h"
#include "ui/language.h"
#include "ui/launchoptions.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace punchline;

/// Reads the command line with an application object that needs no display.
std::variant<LaunchOptions, PrintAndExit> readCommandLine(int argc, char *argv[])
{
    const QCoreApplication core(argc, argv);
    const Translation translation(shippedLanguage(QLocale::system().uiLanguages()));
    return parseLaunchOptions(QCoreApplication::arguments());
}

int printAndExit(const PrintAndExit &print)
{
    std::FILE *stream = print.exitCode == 0 ? stdout : stderr;
    std::fprintf(stream, "%s%s", qPrintable(print.text), print.text.endsWith(u'\n') ? "" : "\n");
    return print.exitCode;
}

/// While QApplication is made, Qt's only fatal message is that no display can be used; it would abort.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("No display can be opened: start punchline in a desktop session, or use punchline-cli.\n",
               stderr);
    std::_Exit(EXIT_FAILURE);
}

/// Fusion follows the palette on every platform; the others are kept where they belong to the desktop.
void chooseStyle()
{
    const QString name = QApplication::style()->name();
    if (name.compare(QStringLiteral("windows"), Qt::CaseInsensitive) == 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

} // namespace

int main(int argc, char *argv[])
{
    const auto parsed = readCommandLine(argc, argv);
    if (const auto *print = std::get_if<PrintAndExit>(&parsed))
        return printAndExit(*print);
    const auto &options = std::get<LaunchOptions>(parsed);

    QCoreApplication::setOrganizationName(QStringLiteral("Punchline"));
    QCoreApplication::setApplicationName(settingsName(options.profile));
    QCoreApplication::setApplicationVersion(QStringLiteral(PUNCHLINE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Punchline"));
    QGuiApplication::setDesktopFileName(
        QStringLiteral("org.punchline.Punchline")); // As resources/desktop says.

    const QtMessageHandler usualHandler = qInstallMessageHandler(explainMissingDisplay);
    QApplication app(argc, argv);
    qInstallMessageHandler(usualHandler);
    chooseStyle();

    QSettings settings;
    language::apply(settings);
    PeerClient engine;
    HostedServer host;
    MainWindow window(engine, host, settings);
    QObject::connect(&window, &MainWindow::finished, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    // Closing the window says goodbye to the other side first.
    const TerminationSignal signal;
    QObject::connect(&signal, &TerminationSignal::requested, &window, &QWidget::close);
    if (options.server)
        window.setServer(*options.server);
    if (options.code)
        window.setCode(*options.code);
    logFirstFrame(window);
    window.show();
    if (options.connectAtOnce && options.code)
        window.joinWith(*options.server, *options.code);
    else if (options.connectAtOnce)
        window.connectTo(*options.server);
    return QApplication::exec();
}
