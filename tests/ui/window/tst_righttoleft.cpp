// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/messagedelegate.h"
#include "ui/settings/language.h"

#include <QLabel>

using namespace punchline;

/// Messages in right-to-left scripts, checked by what is painted: a message that is laid out but not visible
/// is not shown.
class tst_RightToLeft : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreSeen_data();
    void textsAreSeen();
    void shortLinesStandOnTheRight();
    void aLinkIsWhereItIsSeen();
    void theTimeIsBesideTheText_data();
    void theTimeIsBesideTheText();

private:
    [[nodiscard]] ChatView *view() const { return find<ChatView>("messages"); }
    [[nodiscard]] QModelIndex last() const
    {
        return view()->model()->index(view()->model()->rowCount() - 1, 0);
    }
    /// The bubble of the last message as it is painted now, without the line with the time.
    [[nodiscard]] QImage bubble() const;
    /// The columns that contain pixels other than the fill.
    [[nodiscard]] static QList<int> inkedColumns(const QImage &image);
    static int inkIn(const QImage &image);
};

QImage tst_RightToLeft::bubble() const
{
    QCoreApplication::processEvents();
    const QRect text = view()->bubbles().textRect(view()->rowOption(last().row()), last());
    return view()->viewport()->grab().toImage().copy(text.adjusted(-4, -4, 4, 0));
}

QList<int> tst_RightToLeft::inkedColumns(const QImage &image)
{
    // The fill is the colour at the top centre.
    const QColor fill = image.pixelColor(image.width() / 2, 0);
    QList<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            ink += std::abs(image.pixelColor(x, y).lightness() - fill.lightness()) > 60 ? 1 : 0;
        if (ink > 0)
            columns.append(x);
    }
    return columns;
}

int tst_RightToLeft::inkIn(const QImage &image)
{
    const QColor fill = image.pixelColor(image.width() / 2, 0);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += std::abs(image.pixelColor(x, y).lightness() - fill.lightness()) > 60 ? 1 : 0;
    }
    return ink;
}

void tst_RightToLeft::textsAreSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("interface");
    QTest::addColumn<bool>("mine");
    const std::pair<const char *, QString> texts[] = {
        {"Hebrew", QStringLiteral("שלום, מה שלומך היום?")},
        {"Arabic", QStringLiteral("مرحبا، كيف حالك اليوم؟")},
        {"Arabic, then English", QStringLiteral("مرحبا hello world 123")},
        {"English, then Arabic", QStringLiteral("hello world مرحبا بك")},
        {"two lines", QStringLiteral("שלום\nhello")},
        {"long", QStringLiteral("مرحبا، كيف حالك اليوم؟ ").repeated(12)},
    };
    for (const auto &[name, text] : texts) {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            for (const bool mine : {false, true})
                QTest::addRow("%s, %s, %s", name,
                              direction == Qt::LeftToRight ? "from the left" : "from the right",
                              mine ? "mine" : "the peer's")
                    << text << direction << mine;
        }
    }
}

void tst_RightToLeft::textsAreSeen()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, interface);
    QFETCH(const bool, mine);
    m_window->setLayoutDirection(interface);
    m_window->connectTo(m_server);
    m_engine->link();
    if (mine)
        m_engine->addMyText(text);
    else
        m_engine->addPeerText(text);
    const QImage painted = bubble();

    // The same text in a QLabel, which lays it out correctly.
    QLabel reference(text);
    reference.setTextFormat(Qt::PlainText);
    reference.setFont(view()->font());
    reference.setWordWrap(true);
    reference.setFixedWidth(painted.width());
    reference.setStyleSheet(QStringLiteral("background: white; color: black;"));
    const int wanted = inkIn(reference.grab().toImage());
    QVERIFY(wanted > 50);
    const int ink = inkIn(painted);
    QVERIFY2(ink > wanted * 2 / 3 && ink < wanted * 3 / 2,
             qPrintable(QStringLiteral("%1 instead of %2 pixels").arg(ink).arg(wanted)));

    // Each bubble is on its author's side.
    const QRect rect = view()->bubbles().bubbleRect(view()->rowOption(last().row()), last());
    const bool toRight = mine == (interface == Qt::LeftToRight);
    const int left = rect.left();
    const int right = view()->viewport()->width() - rect.right();
    QVERIFY(toRight ? right < left : left < right);
}

void tst_RightToLeft::shortLinesStandOnTheRight()
{
    m_window->connectTo(m_server);
    m_engine->link();
    m_engine->addPeerText(QStringLiteral("שורה ראשונה שהיא ארוכה מאוד\nקצר"));
    QImage both = bubble();
    const QImage second = both.copy(0, both.height() / 2 + 2, both.width(), both.height() / 2 - 2);
    const QList<int> columns = inkedColumns(second);
    QVERIFY(!columns.isEmpty());
    QVERIFY(columns.first() < both.width() / 4); // The time, at the end of the line.
    QVERIFY(columns.last() > both.width() - 16);
}

void tst_RightToLeft::aLinkIsWhereItIsSeen()
{
    m_window->connectTo(m_server);
    m_engine->link();
    m_engine->addPeerText(QStringLiteral("ראה https://example.org/ כאן בבקשה"));
    QCoreApplication::processEvents();
    const QStyleOptionViewItem option = view()->rowOption(last().row());
    const QRect rect = view()->bubbles().bubbleRect(option, last());
    // The words before it are on its right, those after it on its left.
    const QPoint middle(rect.center().x(), rect.top() + 8 + view()->fontMetrics().height() / 2);
    QCOMPARE(view()->bubbles().linkAt(option, last(), middle), QUrl(QStringLiteral("https://example.org/")));
    QVERIFY(view()->bubbles().linkAt(option, last(), {rect.right() - 16.0, middle.y() + 0.0}).isEmpty());
    QVERIFY(view()->bubbles().linkAt(option, last(), {rect.left() + 16.0, middle.y() + 0.0}).isEmpty());
}

void tst_RightToLeft::theTimeIsBesideTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral("Great. No server in between any more.");
    QTest::newRow("Hebrew") << QStringLiteral("שלום, מה שלומך היום?");
    QTest::newRow("two lines") << QStringLiteral("one line\nanother");
}

void tst_RightToLeft::theTimeIsBesideTheText()
{
    QFETCH(const QString, text);
    m_window->connectTo(m_server);
    m_engine->link();
    m_engine->addPeerText(text);
    const QImage inEnglish = bubble();
    // Its time has letters from right to left.
    language::choose(*m_settings, QStringLiteral("ar"));
    const QImage inArabic = bubble();
    language::choose(*m_settings, QStringLiteral("en"));
    QCOMPARE(inArabic, inEnglish); // Nothing is drawn over the text.
}

PUNCHLINE_WIDGETS_TEST(tst_RightToLeft)
#include "tst_righttoleft.moc"
