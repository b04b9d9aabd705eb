// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojifont.h"

#include "tests/ui/widgetstest.h"
#include "ui/chat/messagelayout.h"

#include <QApplication>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace punchline;

/// Emoji appear in colour when messages are laid out: tested by pixels.
class tst_EmojiFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emojiHaveColours_data();
    void emojiHaveColours();
    void joinedOnesAreOne();
    void lettersAreLeftAlone();
};

namespace {

bool hasColours()
{
    return QFontDatabase::hasFamily(QStringLiteral("Noto Color Emoji"));
}

QImage drawn(const QString &text)
{
    QImage image(400, 80, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QFont font(QStringLiteral("DejaVu Sans")); // It has digits, hearts and hands without colours.
    font.setPixelSize(32);
    const MessageLayout layout(text, 0, image.width(), font);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    layout.text.draw(&painter, {0, 0});
    return image;
}

int colouredPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).hsvSaturation() > 80 ? 1 : 0;
    }
    return count;
}

} // namespace

void tst_EmojiFont::emojiHaveColours_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a face") << QStringLiteral("\U0001f600");
    QTest::newRow("a skin tone") << QStringLiteral("\U0001f44d\U0001f3fd");
    QTest::newRow("a sign with a skin tone") << QStringLiteral("\u270c\U0001f3fd");
    QTest::newRow("a heart") << QStringLiteral("\u2764\ufe0f");
    QTest::newRow("a keycap") << QStringLiteral("7\ufe0f\u20e3");
    QTest::newRow("a flag") << QStringLiteral("\U0001f1e9\U0001f1ea");
    QTest::newRow("a flag of tags") << QStringLiteral(
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f");
    QTest::newRow("a woman at a computer") << QStringLiteral("\U0001f469\u200d\U0001f4bb");
    QTest::newRow("a rainbow flag") << QStringLiteral("\U0001f3f3\ufe0f\u200d\U0001f308");
    QTest::newRow("a heart on fire") << QStringLiteral("\u2764\ufe0f\u200d\U0001f525");
}

void tst_EmojiFont::emojiHaveColours()
{
    QFETCH(QString, text);
    if (!hasColours())
        QSKIP("Noto Color Emoji is not installed");
    QVERIFY(colouredPixels(drawn(text)) > 100);
    QVERIFY(colouredPixels(drawn(QStringLiteral("Number 7 ") + text + QStringLiteral(" and more"))) > 100);
}

void tst_EmojiFont::joinedOnesAreOne()
{
    if (!hasColours())
        QSKIP("Noto Color Emoji is not installed");
    const auto width = [](const QString &text) {
        return MessageLayout(text, 0, 400, QApplication::font()).size.width();
    };
    const qreal one = width(QStringLiteral("\U0001f600"));
    for (const QString &text :
         {QStringLiteral("\U0001f468\u200d\U0001f469\u200d\U0001f467"),
          QStringLiteral("\U0001f44d\U0001f3fd"), QStringLiteral("\u2764\ufe0f\u200d\U0001f525"),
          QStringLiteral("7\ufe0f\u20e3"), QStringLiteral("\U0001f1e9\U0001f1ea"),
          QStringLiteral("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f")})
        QVERIFY2(width(text) < one * 1.5, qPrintable(text));
}

void tst_EmojiFont::lettersAreLeftAlone()
{
    QCOMPARE(emojiFormats(QStringLiteral("Call 7 \u2192 \u00a9 #1"), QApplication::font()).size(), 0);
    QCOMPARE(colouredPixels(drawn(QStringLiteral("Call 7 #1"))), 0);
}

PUNCHLINE_WIDGETS_TEST(tst_EmojiFont)
#include "tst_emojifont.moc"
