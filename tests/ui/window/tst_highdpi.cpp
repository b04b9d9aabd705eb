// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/button.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace punchline;

/// The pages at a scale of 1.5, which does not divide evenly.
class tst_HighDpi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesHaveThePixelsOfTheScreen();
    void noTextIsCut_data();
    void noTextIsCut();
};

namespace {

constexpr double Scale = 1.5;

} // namespace

void tst_HighDpi::picturesHaveThePixelsOfTheScreen()
{
    Stage stage(allScenes().constFirst());
    QCOMPARE(stage.window().devicePixelRatioF(), Scale);
    int pictures = 0;
    const QList<QLabel *> labels = stage.window().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const QPixmap pixmap = label->pixmap(Qt::ReturnByValue);
        if (pixmap.isNull())
            continue;
        ++pictures;
        QCOMPARE(pixmap.devicePixelRatio(), Scale);
        QCOMPARE(pixmap.width(), qRound(pixmap.deviceIndependentSize().width() * Scale));
    }
    QVERIFY(pictures > 0);
}

void tst_HighDpi::noTextIsCut_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes())
        QTest::addRow("%s", scene.name) << scene;
}

void tst_HighDpi::noTextIsCut()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    for (int i = 0; i < 8; ++i) // One layout may trigger another.
        QCoreApplication::processEvents();
    const QList<QLabel *> labels = stage.window().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    const QList<Button *> buttons = stage.window().findChildren<Button *>();
    for (const Button *button : buttons) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
}

PUNCHLINE_TEST(tst_HighDpi, [](int argc, char *argv[]) {
    qputenv("QT_SCALE_FACTOR", "1.5"); // Read when the application is created.
    return runTestClass<tst_HighDpi, WidgetsApplication>(argc, argv);
})

#include "tst_highdpi.moc"
