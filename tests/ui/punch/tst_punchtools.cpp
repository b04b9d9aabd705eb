// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/textrecorder.h"
#include "tests/ui/keys.h"
#include "tests/ui/punch/attemptreports.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/punch/attemptview.h"
#include "ui/punch/punchpage.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>

#include <algorithm>

using namespace punchline;

/// How a user works on the page of the attempts with the keyboard.
class tst_PunchTools : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDetailsAreOpenedAndRemembered();
    void aLinkShowsItsDetails();
    void thePictureYieldsToTheDetails();
    void aSprayIsNamedWhereRowsWouldBe();
    void tabGoesAsTheEyeDoes_data();
    void tabGoesAsTheEyeDoes();
    void theMenuKeyOpensTheMenuAtTheRow();

private:
    /// True if @p words appear somewhere in the window as drawn.
    [[nodiscard]] bool isDrawn(const QString &words)
    {
        TextRecorder recorder(m_window->size());
        m_window->render(&recorder, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
        QString all;
        for (const DrawnText &drawn : recorder.texts())
            all += drawn.text + u' ';
        return all.simplified().contains(words);
    }
};

void tst_PunchTools::theDetailsAreOpenedAndRemembered()
{
    m_window->connectTo(m_server);
    m_engine->emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    NatVerdict verdict;
    verdict.mapping = NatMapping::EndpointIndependent;
    m_engine->judge(verdict, PortMappingProtocol::None, true);
    settle();
    auto *details = find<QWidget>("details");
    QVERIFY(!details->isVisible());
    // The picture tells the endpoints, but not what the router is like.
    QVERIFY(isDrawn(FakeEngine::myMapped().toString()));
    QVERIFY(!isDrawn(QStringLiteral("same port for everyone")));
    const int picture = find<QWidget>("map")->height();
    click("detailedButton");
    settle();
    QVERIFY(details->isVisible());
    QVERIFY(isDrawn(QStringLiteral("same port for everyone")));
    QVERIFY(find<QWidget>("map")->height() < picture);

    makeWindow(); // As after the next start.
    m_window->connectTo(m_server);
    QVERIFY(find<QWidget>("details")->isVisible());
    click("detailedButton");
    QVERIFY(!find<QWidget>("details")->isVisible());
    makeWindow();
    m_window->connectTo(m_server);
    QVERIFY(!find<QWidget>("details")->isVisible());
}

void tst_PunchTools::aLinkShowsItsDetails()
{
    m_window->connectTo(m_server);
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    m_engine->report(1, AttemptState::Dialing);
    m_engine->report(1, AttemptState::Won);
    m_engine->link();
    click("detailsButton");
    QVERIFY(find<QWidget>("details")->isVisible());
    QVERIFY(!find<QWidget>("detailedButton")->isVisible());
    settle();
    QVERIFY(isDrawn(QStringLiteral("Connected directly in 87 ms, 1 attempt")));
    find<QTabWidget>("details")->setCurrentIndex(2);
    const QString link = find<QLabel>("linkFact")->text();
    QVERIFY2(link.startsWith(QStringLiteral("Connected from %1 to %2 since ")
                                 .arg(FakeEngine::myLocal().toString(), FakeEngine::peerMapped().toString())),
             qPrintable(link));
}

void tst_PunchTools::thePictureYieldsToTheDetails()
{
    m_window->resize(640, 440);
    m_window->connectTo(m_server);
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    settle();
    auto *map = find<QWidget>("map");
    QVERIFY(map->isVisible());
    click("detailedButton");
    settle();
    QVERIFY(!map->isVisible());
    QVERIFY(find<QWidget>("attempts")->height() >= 2 * 28); // Its header and a row at least.
    // Nothing has to be scrolled to, and what can be done is in sight.
    const QRect window = m_window->rect();
    for (const char *name : {"cancelButton", "detailedButton", "details"}) {
        const auto *widget = find<QWidget>(name);
        QVERIFY2(window.contains(QRect(widget->mapTo(m_window.get(), QPoint()), widget->size())), name);
    }
    m_window->resize(900, 680);
    settle();
    QVERIFY(map->isVisible());
    m_window->resize(640, 440);
    settle();
    QVERIFY(!map->isVisible());
    click("detailedButton");
    settle();
    QVERIFY(map->isVisible());
}

void tst_PunchTools::aSprayIsNamedWhereRowsWouldBe()
{
    m_window->resize(900, 680);
    m_window->connectTo(m_server);
    click("detailedButton");
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    settle();
    QVERIFY(isDrawn(QStringLiteral("The attempts appear here once")));
    m_engine->spray(PunchStrategy::Birthday, 512, 1024);
    settle();
    QVERIFY(!isDrawn(QStringLiteral("The attempts appear here once")));
    QVERIFY(isDrawn(QStringLiteral("512 attempts went out at once")));
    m_engine->emitEvent(event::AttemptChanged{attemptReport(1, AttemptState::Dialing)});
    settle();
    QVERIFY(!isDrawn(QStringLiteral("512 attempts went out at once")));
    m_engine->fail({ErrorCode::NoDirectPath, {}});
    m_window->connectTo(m_server); // Another session, without a spray so far.
    settle();
    QVERIFY(isDrawn(QStringLiteral("The attempts appear here once")));
}

void tst_PunchTools::tabGoesAsTheEyeDoes_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void tst_PunchTools::tabGoesAsTheEyeDoes()
{
    QFETCH(const Qt::LayoutDirection, direction);
    m_window->setLayoutDirection(direction);
    m_window->resize(900, 680);
    m_window->connectTo(m_server);
    click("detailedButton");
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    m_engine->emitEvent(event::AttemptChanged{attemptReport(1, AttemptState::Refused)});
    m_engine->fail({ErrorCode::NoDirectPath, {}});
    settle();
    QVERIFY(find<QWidget>("tryAgainButton")->hasFocus());
    QStringList names;
    QList<QPoint> places;
    const QWidget *first = m_window->focusWidget();
    do {
        keys::press(Qt::Key_Tab);
        const QWidget *focus = m_window->focusWidget();
        names.append(focus->objectName());
        const QPoint place = focus->mapTo(m_window.get(), focus->rect().center());
        places.append(direction == Qt::LeftToRight ? place
                                                   : QPoint(m_window->width() - place.x(), place.y()));
    } while (m_window->focusWidget() != first && names.size() < 30);
    const qsizetype copy = names.indexOf(QStringLiteral("copyReport"));
    QVERIFY(copy >= 0);
    QCOMPARE(names.mid(copy),
             (QStringList{QStringLiteral("copyReport"), QStringLiteral("saveReport"),
                          QStringLiteral("maskAddresses"), QStringLiteral("detailedButton"),
                          QStringLiteral("backButton"), QStringLiteral("tryAgainButton")}));
    const qsizetype last = names.indexOf(QStringLiteral("detailedButton"));
    for (qsizetype i = copy + 1; i < places.size(); ++i)
        QVERIFY2(i == last ? places.at(i).y() > places.at(i - 1).y()
                           : places.at(i).x() > places.at(i - 1).x(),
                 qPrintable(names.at(i)));
    for (qsizetype i = 1; i <= copy; ++i) // From top to bottom; the map has its own order.
        QVERIFY2(names.at(i).startsWith(QStringLiteral("map")) || places.at(i).y() > places.at(i - 1).y(),
                 qPrintable(names.join(u' ')));
}

void tst_PunchTools::theMenuKeyOpensTheMenuAtTheRow()
{
    m_window->resize(900, 680);
    m_window->connectTo(m_server);
    click("detailedButton");
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    for (AttemptId id = 1; id <= 6; ++id)
        m_engine->emitEvent(event::AttemptChanged{attemptReport(id, AttemptState::Refused)});
    settle();
    auto *table = find<AttemptView>("attempts");
    keys::focus(table);
    for (int row = 0; row < 3; ++row)
        keys::press(Qt::Key_Down);
    const QModelIndex current = table->currentIndex();
    QVERIFY(current.row() > 0);
    // As QPA sends it for the menu key.
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &key);
    QTRY_VERIFY(QApplication::activePopupWidget());
    const QPoint corner = table->viewport()->mapFromGlobal(QApplication::activePopupWidget()->pos());
    QVERIFY2(table->visualRect(current).contains(corner), qPrintable(QDebug::toString(corner)));
    QCOMPARE(QApplication::activePopupWidget()->actions().size(), 3);
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

PUNCHLINE_WIDGETS_TEST(tst_PunchTools)
#include "tst_punchtools.moc"
