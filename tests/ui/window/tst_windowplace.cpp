// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/windowplace.h"

#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"

#include <QDataStream>
#include <QScreen>

using namespace punchline;

/// Where the window is restored, whatever its settings contain and whichever screens exist today.
class tst_WindowPlace : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceOnTheScreensOfToday_data();
    void aPlaceOnTheScreensOfToday();
    void theFirstWindowFitsItsScreen();
    void theWindowComesBack();
    void aWindowThatOutgrewItsScreenComesBackToIt();
    void noBytesHarm();
    void aPlaceThatIsGoneIsNotComeBackTo_data();
    void aPlaceThatIsGoneIsNotComeBackTo();
    void damagedPlacesAreIgnored_data();
    void damagedPlacesAreIgnored();

private:
    void comeBackWith(const QVariant &place)
    {
        m_window.reset();
        m_settings->setValue(QStringLiteral("window/geometry"), place);
        makeWindow();
    }
    static void verifyInSight(const QWidget &window);
};

namespace {

const QRect Left(0, 0, 1920, 1050);
const QRect Right(1920, 200, 1280, 800);
constexpr int Title = 24;

} // namespace

void tst_WindowPlace::aPlaceOnTheScreensOfToday_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("place");
    const auto row = [](const char *name, const QRect &wanted, const QRect &place) {
        QTest::newRow(name) << wanted << place;
    };
    row("inside", {100, 100, 900, 680}, {100, 100, 900, 680});
    row("on the second", {2000, 300, 900, 600}, {2000, 300, 900, 600});
    row("over both", {1500, 300, 900, 600}, {1500, 300, 900, 600});
    row("half beyond the left", {-450, 100, 900, 680}, {-450, 100, 900, 680});
    row("half below", {100, 800, 900, 680}, {100, 800, 900, 680});
    row("a corner of the title bar", {-850, 100, 900, 680}, {0, 100, 900, 680});
    row("beyond the right", {5000, 300, 900, 600}, {1920 + 1280 - 900, 300, 900, 600});
    row("below", {100, 5000, 900, 680}, {100, 1050 - 680, 900, 680});
    row("title bar above", {100, 0, 900, 680}, {100, Title, 900, 680});
    row("title bar half above", {100, Title / 2, 900, 680}, {100, Title, 900, 680});
    row("far away", {-40000, -40000, 900, 680}, {0, Title, 900, 680});
    row("too wide", {0, 100, 8649, 680}, {0, 100, 1920, 680});
    row("too high", {0, Title, 900, 9000}, {0, Title, 900, 1050 - Title});
    row("too large for the second", {2000, 300, 1500, 1000}, {2000, 300, 1280, 800 - Title});
    row("nothing", {100, 100, 0, 0}, {100, 100, 0, 0});
}

void tst_WindowPlace::aPlaceOnTheScreensOfToday()
{
    QFETCH(const QRect, wanted);
    QFETCH(const QRect, place);
    QList<QRect> screens{Left, Right};
    if (wanted.left() == 5000)
        screens = {Right};
    QCOMPARE(placeOnScreens(wanted, screens, Title), place);
    QCOMPARE(placeOnScreens(place, screens, Title), place);
}

void tst_WindowPlace::verifyInSight(const QWidget &window)
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    const QRect place = window.geometry();
    const QSize least = window.minimumSizeHint();
    const bool isUsual = place.size() == QSize(900, 680); // Nothing was restored.
    QVERIFY2(isUsual
                 || (place.width() <= std::max(screen.width(), least.width())
                     && place.height() <= std::max(screen.height(), least.height())),
             qPrintable(QDebug::toString(place)));
    QVERIFY2(place.top() >= screen.top() && place.top() < screen.bottom()
                 && place.left() < screen.right() - 90 && place.right() > screen.left() + 90,
             qPrintable(QDebug::toString(place)));
}

void tst_WindowPlace::theFirstWindowFitsItsScreen()
{
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    QWidget window;
    window.resize(room * 2);
    restorePlace(window, {});
    QCOMPARE(window.size(), room);
    QWidget small;
    small.resize(300, 200);
    restorePlace(small, {});
    QCOMPARE(small.size(), QSize(300, 200));
}

void tst_WindowPlace::theWindowComesBack()
{
    const QRect place(60, 50, 711, 520);
    m_window->setGeometry(place);
    m_window->close();
    m_window.reset();
    makeWindow();
    QCOMPARE(m_window->geometry(), place);
}

void tst_WindowPlace::aWindowThatOutgrewItsScreenComesBackToIt()
{
    for (const QRect &place : {QRect(0, 30, 8649, 680), QRect(10, 30, 700, 9000), QRect(-8000, 30, 8649, 680),
                               QRect(30000, 30000, 700, 500)}) {
        QWidget outgrown;
        outgrown.setGeometry(place);
        comeBackWith(outgrown.saveGeometry());
        verifyInSight(*m_window);
    }
}

void tst_WindowPlace::noBytesHarm()
{
    m_window->setGeometry(60, 50, 711, 520);
    const QByteArray whole = m_window->saveGeometry();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\x00', '\x7f', '\x80', '\xff'}) {
            QByteArray damaged = whole;
            damaged[at] = byte;
            QWidget window;
            window.setMinimumSize(m_window->minimumSizeHint());
            window.resize(900, 680);
            restorePlace(window, damaged);
            window.show();
            verifyInSight(window);
            if (QTest::currentTestFailed()) {
                qWarning("byte %lld is %02x", static_cast<long long>(at), static_cast<uchar>(byte));
                return;
            }
        }
    }
    for (const QVariant &other : {QVariant(42), QVariant(QStringLiteral("left")), QVariant(QStringList{}),
                                  QVariant(QByteArray(100'000, '\x11')), QVariant(whole.left(20))}) {
        comeBackWith(other);
        verifyInSight(*m_window);
    }
}

void tst_WindowPlace::aPlaceThatIsGoneIsNotComeBackTo_data()
{
    QTest::addColumn<QPoint>("position");
    QTest::newRow("far right") << QPoint(5000, 100);
    QTest::newRow("far left") << QPoint(-5000, 100);
    QTest::newRow("below") << QPoint(100, 9000);
    QTest::newRow("above") << QPoint(100, -9000);
}

void tst_WindowPlace::aPlaceThatIsGoneIsNotComeBackTo()
{
    QFETCH(QPoint, position);
    m_window->resize(711, 555);
    m_window->move(position); // Where a second screen used to be.
    m_window->close();
    m_window.reset();
    makeWindow();
    const QRect screen = m_window->screen()->availableGeometry();
    QVERIFY2(screen.contains(m_window->frameGeometry().topLeft())
                 && screen.intersected(m_window->geometry()).width() >= 200,
             qPrintable(QDebug::toString(m_window->geometry())));
}

void tst_WindowPlace::damagedPlacesAreIgnored_data()
{
    QTest::addColumn<QByteArray>("place");
    const QByteArray whole = QWidget().saveGeometry();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << whole.left(whole.size() / 2);
    QTest::newRow("rubbish") << QByteArray(100, '\xab');
    QTest::newRow("only the head") << whole.left(8);
    QByteArray huge = whole;
    huge.replace(8, huge.size() - 8, QByteArray(huge.size() - 8, '\x7f'));
    QTest::newRow("huge numbers") << huge;
}

void tst_WindowPlace::damagedPlacesAreIgnored()
{
    QFETCH(QByteArray, place);
    m_window.reset();
    m_settings->setValue(QStringLiteral("window/geometry"), place);
    makeWindow();
    const QRect screen = m_window->screen()->availableGeometry();
    QVERIFY2(screen.contains(m_window->frameGeometry().topLeft()),
             qPrintable(QDebug::toString(m_window->geometry())));
    QVERIFY(m_window->width() <= 2 * screen.width());
}

PUNCHLINE_WIDGETS_TEST(tst_WindowPlace)
#include "tst_windowplace.moc"
