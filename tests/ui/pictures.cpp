// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudolanguage.h"
#include "tests/ui/scenes.h"
#include "ui/controls/ownstyle.h"
#include "ui/controls/palettes.h"
#include "ui/settings/language.h"

#include <QApplication>
#include <QDialog>
#include <QDir>

#include <cstdio>

/// Draws every page in every state into PNG files for people to look at:
///     punchline-pictures FOLDER [LANGUAGE [SCALE]]
/// LANGUAGE is the code of a shipped language, or "longer" for one with longer texts than any of them; SCALE
/// is the scale factor of a high-density screen, 1.5 or 2.
namespace {

using namespace punchline;

bool draw(const Scene &scene, const QDir &folder, const QString &suffix, QSize size)
{
    Stage stage(scene, size);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    const QString path = folder.filePath(QString::fromLatin1(scene.name) + suffix + QStringLiteral(".png"));
    auto *dialog = stage.window().findChild<QDialog *>();
    QWidget *shown = dialog && dialog->isVisible() ? dialog : static_cast<QWidget *>(&stage.window());
    if (shown->grab().save(path))
        return true;
    std::fprintf(stderr, "Cannot write %s.\n", qPrintable(path));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 4)
        qputenv("QT_SCALE_FACTOR", argv[3]);
    QApplication app(argc, argv);
    QApplication::setStyle(new OwnStyle);
    const QStringList arguments = QApplication::arguments();
    const bool isOption = arguments.value(1).startsWith(u'-');
    const bool isCount = arguments.size() >= 2 && arguments.size() <= 4;
    if (!isCount || isOption || !QDir().mkpath(arguments.at(1))) {
        std::fputs("Usage: punchline-pictures FOLDER [LANGUAGE [SCALE]]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    const QTemporaryDir settingsFolder;
    QSettings settings(settingsFolder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    language::choose(settings, arguments.value(2, QStringLiteral("en")));
    PseudoLanguage longer(PseudoLanguage::Length::Longer);
    if (arguments.value(2) == QLatin1String("longer"))
        QCoreApplication::installTranslator(&longer);
    const QPalette light = palettes::readable(QApplication::palette());
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSize(18);
    struct Variant
    {
        const char *suffix;
        QSize size;
        QPalette palette;
        QFont font;
    };
    constexpr QSize Usual(900, 680);
    const QList<Variant> variants{
        {"", Usual, light, usual},
        {"-small", {640, 520}, light, usual},
        {"-smallest", {640, 440}, light, usual},
        {"-wide", {1900, 1000}, light, usual},
        {"-large", Usual, light, large},
        {"-dark", Usual, palettes::dark(), usual},
        {"-contrast", Usual, highContrast(Qt::black, Qt::white, Qt::yellow), usual},
    };
    bool allWritten = true;
    const QList<Scene> all = allScenes();
    for (const Scene &scene : all) {
        for (const Variant &variant : variants) {
            QApplication::setPalette(variant.palette);
            QApplication::setFont(variant.font);
            allWritten = draw(scene, folder, QString::fromLatin1(variant.suffix), variant.size) && allWritten;
        }
    }
    return allWritten ? 0 : 1;
}
