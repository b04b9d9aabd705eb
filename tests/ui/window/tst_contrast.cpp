// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/textrecorder.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/button.h"
#include "ui/controls/palettes.h"
#include "ui/controls/textlabel.h"
#include "ui/settings/shortcutsdialog.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTest>

using namespace punchline;

/// Draws every page in every state and examines all text in the picture, whoever drew it: it must be readable
/// on its background in light, dark and high-contrast palettes. Disabled parts are exempt, as in WCAG 2.1
/// (1.4.3).
class tst_Contrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }
    void theRecorderSeesWhatCannotBeRead();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void buttonsCanBeReadWhileTheyAreUsed_data();
    void buttonsCanBeReadWhileTheyAreUsed();
    void theShortcutsCanBeRead_data() { buttonsCanBeReadWhileTheyAreUsed_data(); }
    void theShortcutsCanBeRead();
    void everyToneCanBeRead_data() { buttonsCanBeReadWhileTheyAreUsed_data(); }
    void everyToneCanBeRead();
    void handlesStandOutOfTheirGrooves_data();
    void handlesStandOutOfTheirGrooves();
};

namespace {

// Colours have 256 steps.
constexpr double Rounding = 0.02;

struct NamedPalette
{
    const char *name;
    QPalette palette;
};

QList<NamedPalette> allPalettes()
{
    return {{"light", palettes::light()},
            {"dark", palettes::dark()},
            {"style", palettes::readable(QApplication::style()->standardPalette())},
            {"white on black", highContrast(Qt::black, Qt::white, Qt::yellow)},
            {"black on white", highContrast(Qt::white, Qt::black, QColor(0x37, 0x00, 0x6e))}};
}

bool isEnabledAt(const QWidget &window, const QPoint &position)
{
    const QWidget *child = window.childAt(position);
    return (child ? child : &window)->isEnabled();
}

/// The unreadable texts of @p window, one per line.
QStringList unreadable(QWidget &window)
{
    settle();
    TextRecorder recorder(window.size());
    window.render(&recorder);
    QStringList found;
    for (const DrawnText &text : recorder.texts()) {
        if (text.contrast < theme::TextContrast - Rounding && isEnabledAt(window, text.area.center()))
            found.append(QStringLiteral("\"%1\": %2 (%3 on %4)")
                             .arg(text.text.left(40))
                             .arg(text.contrast, 0, 'f', 2)
                             .arg(text.color.name(), text.background.name()));
    }
    if (recorder.texts().isEmpty())
        found.append(QStringLiteral("there is no text at all"));
    return found;
}

} // namespace

void tst_Contrast::theRecorderSeesWhatCannotBeRead()
{
    class Pale : public QWidget
    {
        void paintEvent(QPaintEvent *) override
        {
            QPainter painter(this);
            painter.fillRect(rect(), Qt::white);
            painter.setPen(QColor(0x99, 0x99, 0x99));
            painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("pale"));
            painter.setPen(QColor(0, 0, 0, 60));
            painter.drawText(rect(), Qt::AlignTop, QStringLiteral("thin"));
            painter.setPen(Qt::black);
            painter.drawText(rect(), Qt::AlignBottom, QStringLiteral("fine"));
            painter.setClipRect(0, 0, 1, 1);
            painter.setPen(Qt::white);
            painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("clipped"));
        }
    };
    Pale pale;
    pale.resize(200, 100);
    const QStringList found = unreadable(pale);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0), QStringLiteral("\"pale\": 2.85 (#999999 on #ffffff)"));
    QVERIFY(found.at(1).startsWith(QStringLiteral("\"thin\"")));
    pale.setEnabled(false);
    QCOMPARE(unreadable(pale), QStringList());
}

void tst_Contrast::everyTextCanBeRead_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<QPalette>("palette");
    const QList<NamedPalette> named = allPalettes();
    const QList<Scene> scenes = allScenes();
    for (const NamedPalette &palette : named) {
        for (const Scene &scene : scenes)
            QTest::addRow("%s, %s", scene.name, palette.name) << scene << palette.palette;
    }
}

void tst_Contrast::everyTextCanBeRead()
{
    QFETCH(Scene, scene);
    QFETCH(QPalette, palette);
    QApplication::setPalette(palette);
    Stage stage(scene);
    const QStringList found = unreadable(stage.window());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void tst_Contrast::buttonsCanBeReadWhileTheyAreUsed_data()
{
    QTest::addColumn<QPalette>("palette");
    const QList<NamedPalette> named = allPalettes();
    for (const NamedPalette &palette : named)
        QTest::addRow("%s", palette.name) << palette.palette;
}

void tst_Contrast::buttonsCanBeReadWhileTheyAreUsed()
{
    QFETCH(QPalette, palette);
    QApplication::setPalette(palette);
    for (const Button::Weight weight :
         {Button::Weight::Accent, Button::Weight::Quiet, Button::Weight::Link}) {
        Button button(weight, QStringLiteral("Button"));
        button.resize(button.sizeHint());
        button.setAttribute(Qt::WA_UnderMouse);
        QCOMPARE(unreadable(button), QStringList());
        button.setDown(true);
        QCOMPARE(unreadable(button), QStringList());
        button.setAttribute(Qt::WA_UnderMouse, false);
        QCOMPARE(unreadable(button), QStringList());
    }
}

void tst_Contrast::theShortcutsCanBeRead()
{
    QFETCH(QPalette, palette);
    QApplication::setPalette(palette);
    ShortcutsDialog dialog;
    dialog.show();
    QCOMPARE(unreadable(dialog), QStringList());
}

void tst_Contrast::everyToneCanBeRead()
{
    QFETCH(QPalette, palette);
    using theme::Tone;
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    for (const QColor &background : {window, base, theme::cardFill(palette)}) {
        for (const Tone tone : {Tone::Normal, Tone::Muted, Tone::Busy, Tone::Good, Tone::Bad})
            QVERIFY(theme::contrast(theme::toneColor(tone, palette, background), background)
                    >= theme::TextContrast - Rounding);
    }
    QVERIFY(theme::contrast(theme::accent(palette), theme::accentText(palette))
            >= theme::TextContrast - Rounding);
}

void tst_Contrast::handlesStandOutOfTheirGrooves_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<Qt::Orientation>("orientation");
    for (const NamedPalette &named : allPalettes()) {
        QTest::addRow("%s, vertical", named.name) << named.palette << Qt::Vertical;
        QTest::addRow("%s, horizontal", named.name) << named.palette << Qt::Horizontal;
    }
}

void tst_Contrast::handlesStandOutOfTheirGrooves()
{
    QFETCH(const QPalette, palette);
    QFETCH(const Qt::Orientation, orientation);
    QApplication::setPalette(palette);
    QWidget window;
    window.resize(300, 300);
    QScrollBar bar(orientation, &window);
    bar.setRange(0, 100);
    bar.setPageStep(50);
    bar.setValue(0);
    // Not where the pointer is.
    orientation == Qt::Vertical ? bar.setGeometry(100, 0, bar.sizeHint().width(), 300)
                                : bar.setGeometry(0, 100, 300, bar.sizeHint().height());
    window.show();
    settle();
    const QImage image = bar.grab().toImage();
    const QPoint middle = bar.rect().center();
    const auto along = [&](int place) {
        return image.pixelColor(orientation == Qt::Vertical ? QPoint(middle.x(), place)
                                                            : QPoint(place, middle.y()));
    };
    const QColor handle = along(80);
    const QColor groove = along(240);
    const QColor around = palette.color(QPalette::Window);
    QVERIFY2(theme::contrast(handle, groove) >= theme::PartContrast - Rounding,
             qPrintable(handle.name() + u' ' + groove.name()));
    // The handle must stand out, not its groove.
    QVERIFY(theme::contrast(handle, around) > theme::contrast(groove, around));
    QVERIFY(theme::contrast(groove, around) < 1.5);
    for (const auto emphasis : {theme::Emphasis::Pointed, theme::Emphasis::Held})
        QVERIFY2(theme::contrast(theme::scrollHandle(palette, emphasis), groove)
                     > theme::contrast(handle, groove),
                 qPrintable(theme::scrollHandle(palette, emphasis).name() + u' ' + handle.name()));
}

PUNCHLINE_WIDGETS_TEST(tst_Contrast)
#include "tst_contrast.moc"
