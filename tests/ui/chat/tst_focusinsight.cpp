// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/window/pagestack.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

using namespace punchline;

/// In a small window, where pages scroll, the focused widget is always in view.
class tst_FocusInSight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTabLeadsToWhatIsSeen_data();
    void everyTabLeadsToWhatIsSeen();
    void itStaysInSightWhenThePageGrows_data() { everyTabLeadsToWhatIsSeen_data(); }
    void itStaysInSightWhenThePageGrows();
    void whoScrollsAwayIsNotBroughtBack();
    void whatExplainsTheFocusIsSeenToo();
    void keysScrollFromTheActionRowToo();
};

namespace {

constexpr QSize Small(640, 440);

QScrollArea *areaOf(const MainWindow &window)
{
    const QWidget *page = window.findChild<PageStack *>()->currentPage();
    return qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
}

/// What hides part of the focused widget of @p window; empty if nothing does.
QString hidden(const MainWindow &window)
{
    const QWidget *focus = window.focusWidget();
    const QScrollArea *area = areaOf(window);
    if (!focus)
        return QStringLiteral("nothing has the focus");
    if (!area->isAncestorOf(focus))
        return {}; // Nothing scrolls outside the pages.
    // Some pages contain a scroll area of their own.
    QRect seen = focus->rect();
    int room = focus->height();
    for (const QWidget *around = focus; around != area; around = around->parentWidget()) {
        seen = (seen & around->rect()).translated(around->pos());
        if (qobject_cast<const QScrollArea *>(around->parentWidget()))
            room = std::min(room, around->height());
    }
    if (seen.height() >= room)
        return {};
    return QStringLiteral("%1 %2: %3 of %4 pixels")
        .arg(QString::fromLatin1(focus->metaObject()->className()), focus->objectName())
        .arg(seen.height())
        .arg(room);
}

bool isActive(MainWindow &window)
{
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

} // namespace

void tst_FocusInSight::everyTabLeadsToWhatIsSeen_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes())
        QTest::addRow("%s", scene.name) << scene;
}

void tst_FocusInSight::everyTabLeadsToWhatIsSeen()
{
    QFETCH(const Scene, scene);
    Stage stage(scene, Small);
    MainWindow &window = stage.window();
    settle();
    QVERIFY(isActive(window));
    QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window))); // Right after the page change.
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const QPointer<QWidget> first = window.focusWidget();
        for (int i = 0; i < 40; ++i) {
            keys::press(key);
            settle();
            QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
            if (window.focusWidget() == first)
                break;
        }
        QCOMPARE(window.focusWidget(), first);
    }
}

void tst_FocusInSight::itStaysInSightWhenThePageGrows()
{
    QFETCH(const Scene, scene);
    Stage stage(scene, {900, 680});
    MainWindow &window = stage.window();
    settle();
    QVERIFY(isActive(window));
    window.resize(Small);
    settle();
    QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
    auto *more = new QLabel(QStringLiteral("More"));
    more->setMinimumHeight(300);
    auto *layout = qobject_cast<QBoxLayout *>(areaOf(window)->widget()->layout());
    QVERIFY(layout);
    layout->insertWidget(0, more);
    settle();
    QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
    delete more;
    settle();
    QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
}

void tst_FocusInSight::whoScrollsAwayIsNotBroughtBack()
{
    for (const Scene &scene : allScenes()) {
        if (QLatin1String(scene.name) != QLatin1String("settings"))
            continue;
        Stage stage(scene, Small);
        MainWindow &window = stage.window();
        settle();
        QVERIFY(isActive(window));
        QScrollBar *bar = areaOf(window)->verticalScrollBar();
        keys::focus(window.findChild<QWidget *>(QStringLiteral("helloCheck")));
        settle();
        QVERIFY(bar->value() > 0); // It is at the bottom.
        bar->setValue(0);
        settle();
        QVERIFY(!hidden(window).isEmpty());
        areaOf(window)->widget()->layout()->invalidate(); // Some pages do so every second.
        QCoreApplication::postEvent(areaOf(window)->widget(), new QEvent(QEvent::LayoutRequest));
        settle();
        QCOMPARE(bar->value(), 0);
        keys::press(Qt::Key_Tab);
        settle();
        QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
    }
}

void tst_FocusInSight::whatExplainsTheFocusIsSeenToo()
{
    for (const Scene &scene : allScenes()) {
        if (QLatin1String(scene.name) != QLatin1String("settings"))
            continue;
        Stage stage(scene, Small);
        MainWindow &window = stage.window();
        settle();
        QVERIFY(isActive(window));
        const auto *hint = window.findChild<QLabel *>(QStringLiteral("relayHint"));
        const auto isSeen = [&] {
            const QWidget *seen = areaOf(window)->viewport();
            return seen->rect().contains(QRect(hint->mapTo(seen, QPoint()), hint->size()));
        };
        QVERIFY(!isSeen());
        keys::focus(window.findChild<QWidget *>(QStringLiteral("relayBox")));
        settle();
        QVERIFY(isSeen());
        const int before = hint->height();
        keys::press(Qt::Key_End); // Its sentence is longer.
        settle();
        QVERIFY(hint->height() > before);
        QVERIFY(isSeen());
        QVERIFY2(hidden(window).isEmpty(), qPrintable(hidden(window)));
    }
}

void tst_FocusInSight::keysScrollFromTheActionRowToo()
{
    QFont large = QApplication::font();
    large.setPointSize(24);
    QApplication::setFont(large);
    for (const Scene &scene : allScenes()) {
        if (QLatin1String(scene.name) != QLatin1String("host"))
            continue;
        Stage stage(scene, Small);
        MainWindow &window = stage.window();
        settle();
        QVERIFY(isActive(window));
        keys::focus(window.findChild<QWidget *>(QStringLiteral("hostBackButton")));
        settle();
        QScrollBar *bar = areaOf(window)->verticalScrollBar();
        bar->setValue(0);
        QVERIFY(bar->maximum() > 0);
        keys::press(Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        keys::press(Qt::Key_PageUp);
        QCOMPARE(bar->value(), 0);
        keys::press(Qt::Key_F35); // Nobody takes it, and nothing goes round in circles.
    }
    QApplication::setFont(QFont());
}

PUNCHLINE_WIDGETS_TEST(tst_FocusInSight)
#include "tst_focusinsight.moc"
