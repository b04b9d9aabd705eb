// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/ownstyle.h"
#include "ui/controls/symbols.h"
#include "ui/controls/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace punchline;

/// The look of the standard controls.
class tst_OwnStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreUnderlinedWhileAltIsDown();
    void whereNothingScrollsThereIsNoHandle();
    void scrollBarsTakeNoRoom();
    void fieldsHaveOneHeight();
    void everySymbolIsDrawnInItsColor();
};

void tst_OwnStyle::lettersAreUnderlinedWhileAltIsDown()
{
    QLabel label(QStringLiteral("&Address"));
    QLineEdit field(&label);
    label.setBuddy(&field);
    label.resize(200, 60);
    label.show();
    QVERIFY(QTest::qWaitForWindowActive(&label));
    const auto seen = [&label] { return label.grab().toImage(); };
    const QImage before = seen();
    QImage underlined;
    keys::whileAltIsDown([&] { underlined = seen(); });
    QVERIFY(underlined != before);
    QCOMPARE(seen(), before);
}

void tst_OwnStyle::whereNothingScrollsThereIsNoHandle()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(bar.sizeHint().width(), 200);
    const auto isBlank = [&bar] {
        const QImage image = bar.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(image.width() / 2, y) != image.pixelColor(0, 0))
                return false;
        }
        return true;
    };
    bar.setRange(0, 100);
    QVERIFY(!isBlank());
    bar.setRange(0, 0);
    QVERIFY(isBlank());
}

void tst_OwnStyle::scrollBarsTakeNoRoom()
{
    QPlainTextEdit text;
    text.setFrameShape(QFrame::NoFrame);
    text.resize(200, 100);
    text.show();
    QCOMPARE(text.viewport()->width(), 200);
    text.setPlainText(QStringLiteral("line\n").repeated(100));
    QTRY_VERIFY(text.verticalScrollBar()->maximum() > 0);
    QCOMPARE(text.viewport()->width(), 200);
}

void tst_OwnStyle::fieldsHaveOneHeight()
{
    const QLineEdit field;
    QComboBox box;
    box.addItem(QStringLiteral("a"));
    QCOMPARE(field.sizeHint().height(), theme::ControlHeight);
    QCOMPARE(box.sizeHint().height(), theme::ControlHeight);
    // What is written in a box fits into it.
    box.setEditable(true);
    box.resize(box.sizeHint());
    box.show();
    QCOMPARE(box.height(), theme::ControlHeight);
    QVERIFY(box.lineEdit()->height() >= box.lineEdit()->minimumSizeHint().height());
}

void tst_OwnStyle::everySymbolIsDrawnInItsColor()
{
    for (const Symbol symbol :
         {Symbol::Settings, Symbol::Network, Symbol::Invite, Symbol::Forget, Symbol::Person}) {
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawSymbol(painter, symbol, image.rect(), Qt::red);
        painter.end();
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                QCOMPARE(color.red(), 255); // Only red and white are mixed.
                red += color == QColor(Qt::red) ? 1 : 0;
            }
        }
        QVERIFY2(red > 40, qPrintable(QString::number(static_cast<int>(symbol))));
    }
}

PUNCHLINE_WIDGETS_TEST(tst_OwnStyle)
#include "tst_ownstyle.moc"
