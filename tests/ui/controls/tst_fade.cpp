// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/widgetstest.h"
#include "ui/controls/fade.h"
#include "ui/controls/motion.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace punchline;

class tst_Fade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasThereGoesAway();
    void whatIsNewWorksAtOnce();
    void whoWantsLessMotionGetsNone();
    void nothingFadesUnseen();
    void anotherSizeEndsIt();

private:
    static QColor middleOf(QWidget &widget)
    {
        const QImage image = widget.grab().toImage();
        return image.pixelColor(image.rect().center());
    }
    /// Red before, then blue.
    static void change(QWidget &widget)
    {
        const auto fill = [&widget](const QColor &color) {
            QPalette palette;
            palette.setColor(QPalette::Window, color);
            widget.setPalette(palette);
        };
        widget.setAutoFillBackground(true);
        fill(Qt::red);
        Fade::begin(widget);
        fill(Qt::blue);
    }
};

void tst_Fade::whatWasThereGoesAway()
{
    QWidget widget;
    widget.resize(100, 100);
    widget.show();
    change(widget);
    auto *fade = widget.findChild<Fade *>();
    QVERIFY(fade);
    QVERIFY(middleOf(widget).red() > 100); // It begins with what was there.
    const QSignalSpy gone(fade, &QObject::destroyed);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(middleOf(widget), QColor(Qt::blue));
}

void tst_Fade::whatIsNewWorksAtOnce()
{
    QWidget widget;
    QPushButton button(&widget);
    button.resize(100, 40);
    widget.resize(100, 100);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    button.setFocus();
    const QSignalSpy clicked(&button, &QPushButton::clicked);
    Fade::begin(widget);
    QVERIFY(button.hasFocus());
    QTest::mouseClick(widget.windowHandle(), Qt::LeftButton, {}, QPoint(50, 20));
    QCOMPARE(clicked.size(), 1);
}

void tst_Fade::whoWantsLessMotionGetsNone()
{
    auto *style = qobject_cast<OwnStyle *>(QApplication::style());
    QWidget widget;
    widget.show();
    style->setMotion(Motion::Less);
    QVERIFY(!mayMove(widget));
    change(widget);
    QVERIFY(!widget.findChild<Fade *>());
    style->setMotion(Motion::Usual);
    change(widget);
    QVERIFY(widget.findChild<Fade *>());
}

void tst_Fade::nothingFadesUnseen()
{
    QWidget widget;
    change(widget);
    QVERIFY(!widget.findChild<Fade *>());
}

void tst_Fade::anotherSizeEndsIt()
{
    QWidget widget;
    widget.resize(100, 100);
    widget.show();
    change(widget);
    const auto *fade = widget.findChild<Fade *>();
    QVERIFY(fade && fade->isVisible());
    widget.resize(90, 90);
    QVERIFY(!fade->isVisible());
}

PUNCHLINE_WIDGETS_TEST(tst_Fade)
#include "tst_fade.moc"
