// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/textlabel.h"

#include "tests/ui/widgetstest.h"

#include <QTest>

using namespace punchline;

/// The labels of all pages.
class tst_TextLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressBeginsWhereTheLanguageBegins();
    void whatIsCentredStaysSo();
};

namespace {

/// Number of empty pixel columns to the left of the text of @p label.
int emptyColumns(TextLabel &label)
{
    const QImage image = label.grab().toImage();
    const QColor background = image.pixelColor(image.width() / 2, 0);
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) != background)
                return x;
        }
    }
    return image.width();
}

} // namespace

void tst_TextLabel::anAddressBeginsWhereTheLanguageBegins()
{
    TextLabel label(TextLabel::Size::Body);
    label.setText(QStringLiteral("192.0.2.1:8877"));
    label.resize(600, 40);
    QVERIFY(emptyColumns(label) < 20);
    label.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(emptyColumns(label) > 300);
    label.setLayoutDirection(Qt::LeftToRight);
    QVERIFY(emptyColumns(label) < 20);
}

void tst_TextLabel::whatIsCentredStaysSo()
{
    TextLabel label(TextLabel::Size::Body);
    label.setAlignment(Qt::AlignHCenter);
    label.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(label.alignment(), Qt::Alignment(Qt::AlignHCenter));
}

PUNCHLINE_WIDGETS_TEST(tst_TextLabel)
#include "tst_textlabel.moc"
