// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/qrcode.h"

#include <QTest>

using namespace punchline;

/// Whether a scanner can read the code, wherever it is shown.
class tst_QrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasFindersAtThreeCorners();
    void isCrispAndDarkOnLight_data();
    void isCrispAndDarkOnLight();
};

void tst_QrCode::hasFindersAtThreeCorners()
{
    if (!QrCode::isAvailable())
        QSKIP("This build makes no QR codes.");
    QrCode code;
    code.setText(FakeEngine::inviteLink().toString());
    const int size = code.modules();
    QVERIFY(size >= 21 && size % 4 == 1);
    for (int i = 0; i < 7; ++i) {
        QVERIFY(code.isDark(i, 0));
        QVERIFY(code.isDark(size - 1, i));
        QVERIFY(code.isDark(0, size - 1 - i));
    }
    QVERIFY(!code.isDark(1, 1));
    code.setText(QString(5000, u'x')); // Longer than any code.
    QCOMPARE(code.modules(), 0);
    QVERIFY(code.isHidden());
}

void tst_QrCode::isCrispAndDarkOnLight_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {41, 164, 199, 300})
        QTest::addRow("%d", side) << side;
}

void tst_QrCode::isCrispAndDarkOnLight()
{
    if (!QrCode::isAvailable())
        QSKIP("This build makes no QR codes.");
    QFETCH(int, side);
    QrCode code;
    code.setPalette(QPalette(Qt::white, Qt::black));
    code.setText(FakeEngine::inviteLink().toString());
    code.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    code.setFixedSize(side, side);
    const QImage image = code.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            QVERIFY(pixel == qRgb(0, 0, 0) || pixel == qRgb(255, 255, 255)); // Nothing in between.
            dark += pixel == qRgb(0, 0, 0) ? 1 : 0;
        }
    }
    int modules = 0;
    for (int i = 0; i < code.modules() * code.modules(); ++i)
        modules += code.isDark(i % code.modules(), i / code.modules()) ? 1 : 0;
    QCOMPARE(dark % modules, 0); // Each module has the same whole number of pixels.
    QVERIFY(dark > 0);
}

PUNCHLINE_WIDGETS_TEST(tst_QrCode)
#include "tst_qrcode.moc"
