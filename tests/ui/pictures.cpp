// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudolanguage.h"
#include "tests/ui/scenes.h"
#include "ui/language.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

/// Draws every page and state into PNG files, for people to look at: punchline-pictures FOLDER [LANGUAGE]
/// LANGUAGE is the code of one that is shipped, "longer" one whose texts are longer than those of any.
namespace {

using namespace punchline;

QPalette darkPalette()
{
    const QColor window(0x20, 0x22, 0x26);
    const QColor text(0xe6, 0xe6, 0xe6);
    QPalette palette(QColor(0x2c, 0x2f, 0x34), window);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(0x19, 0x1b, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x1e, 0x20, 0x24));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::PlaceholderText, QColor(0x90, 0x92, 0x96));
    return palette;
}

bool draw(const Scene &scene, const QDir &folder, const QString &suffix, QSize size)
{
    Stage stage(scene, size);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    const QString path = folder.filePath(QString::fromLatin1(scene.name) + suffix + QStringLiteral(".png"));
    if (stage.window().grab().save(path))
        return true;
    std::fprintf(stderr, "Cannot write %s.\n", qPrintable(path));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool isOption = arguments.value(1).startsWith(u'-');
    const bool isCount = arguments.size() == 2 || arguments.size() == 3;
    if (!isCount || isOption || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: punchline-pictures FOLDER [LANGUAGE]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    const QTemporaryDir settingsFolder;
    QSettings settings(settingsFolder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    language::choose(settings, arguments.value(2, QStringLiteral("en")));
    PseudoLanguage longer(PseudoLanguage::Length::Longer);
    if (arguments.value(2) == QLatin1String("longer"))
        QCoreApplication::installTranslator(&longer);
    const QPalette light = QApplication::palette();
    bool allWritten = true;
    const QList<Scene> all = allScenes();
    for (const Scene &scene : all) {
        QApplication::setPalette(light);
        allWritten = draw(scene, folder, {}, {900, 680}) && allWritten;
        allWritten = draw(scene, folder, QStringLiteral("-small"), {640, 520}) && allWritten;
        QApplication::setPalette(darkPalette());
        allWritten = draw(scene, folder, QStringLiteral("-dark"), {900, 680}) && allWritten;
    }
    return allWritten ? 0 : 1;
}
