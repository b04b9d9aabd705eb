// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/fakeserverhost.h"
#include "tests/support/faketray.h"
#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/programicon.h"
#include "ui/desktop/trayicon.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

/// The tray icon, on a desktop whose tray the test controls, and a real window.
class tst_TrayIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thereIsNoneUnlessItIsWanted();
    void thereIsNoneWithoutATray();
    void closingHidesWhereItCanBeBroughtBack();
    void closingEndsWhereTheTrayIsGone();
    void aTrayThatComesLaterIsUsed();
    void aTrayThatGoesBringsTheWindowBack();
    void aPanelThatIsStartedAnewDisturbsNobody();
    void quitEndsInAnyCase_data();
    void quitEndsInAnyCase();
    void theMenuShowsAndHides();
    void theMarkIsSeen();

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_tray->menu()->findChild<QAction *>(QString::fromLatin1(name));
    }
    void want() { m_preferences->setTray(true); }

    std::unique_ptr<FakeTray> m_desktop;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<FakeEngine> m_engine;
    FakeServerHost m_host;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayIcon> m_tray;
};

void tst_TrayIcon::init()
{
    m_desktop = std::make_unique<FakeTray>();
    m_desktop->setThere(true);
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_engine = std::make_unique<FakeEngine>();
    m_window = std::make_unique<MainWindow>(*m_engine, m_host, *m_settings);
    m_tray = std::make_unique<TrayIcon>(*m_preferences, *m_desktop, *m_window);
    m_window->setTray(*m_tray);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_TrayIcon::cleanup()
{
    m_tray.reset();
    m_window.reset();
    m_engine.reset();
    m_preferences.reset();
    m_settings.reset();
    m_folder.reset();
    m_desktop.reset();
}

void tst_TrayIcon::thereIsNoneUnlessItIsWanted()
{
    QVERIFY(!m_tray->isShown());
    want();
    QVERIFY(m_tray->isShown());
    m_preferences->setTray(false);
    QVERIFY(!m_tray->isShown());
    QVERIFY(!m_tray->menu());
}

void tst_TrayIcon::thereIsNoneWithoutATray()
{
    m_desktop->setThere(false);
    want();
    QVERIFY(!m_tray->isShown());
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->close();
    QCOMPARE(finished.size(), 1);
}

void tst_TrayIcon::closingHidesWhereItCanBeBroughtBack()
{
    want();
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->connectTo({QStringLiteral("example.org"), 8877});
    m_engine->link();
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(finished.size(), 0);
    QCOMPARE(m_engine->phase(), Phase::Linked); // The conversation goes on.
    action("trayToggle")->trigger();
    QVERIFY(m_window->isVisible());
}

void tst_TrayIcon::closingEndsWhereTheTrayIsGone()
{
    want();
    m_desktop->setThere(false);
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->close();
    QCOMPARE(finished.size(), 1);
}

void tst_TrayIcon::aTrayThatComesLaterIsUsed()
{
    m_desktop->setThere(false);
    want();
    m_window->showSettings();
    const auto *hint = m_window->findChild<QLabel *>(QStringLiteral("trayHint"));
    QVERIFY(hint->text().contains(QStringLiteral("no tray at the moment")));
    m_desktop->setThere(true);
    QVERIFY(m_tray->isShown());
    QVERIFY(hint->text().contains(QStringLiteral("brings it back")));
    m_window->close();
    QVERIFY(!m_window->isVisible());
    action("trayToggle")->trigger();
    QVERIFY(m_window->isVisible());
}

void tst_TrayIcon::aTrayThatGoesBringsTheWindowBack()
{
    want();
    m_window->close();
    QVERIFY(!m_window->isVisible());
    m_desktop->setThere(false);
    QTRY_VERIFY(m_window->isVisible()); // Nothing else could bring it back.
    m_desktop->setThere(true);          // The tray is used again.
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_tray->isShown());
}

void tst_TrayIcon::aPanelThatIsStartedAnewDisturbsNobody()
{
    want();
    m_window->close();
    QSignalSpy missed(m_tray.get(), &TrayIcon::showRequested);
    m_desktop->setThere(false);
    m_desktop->setThere(true);
    QVERIFY(!missed.wait(static_cast<int>((TrayIcon::GoneTime * 3 / 2).count())));
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_tray->isShown());
}

void tst_TrayIcon::quitEndsInAnyCase_data()
{
    QTest::addColumn<bool>("hidden");
    QTest::newRow("from the window") << false;
    QTest::newRow("from the tray") << true;
}

void tst_TrayIcon::quitEndsInAnyCase()
{
    QFETCH(bool, hidden);
    want();
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->connectTo({QStringLiteral("example.org"), 8877});
    m_engine->link();
    if (hidden) {
        m_window->close();
        action("trayQuit")->trigger();
    } else {
        keys::activate(m_window.get());
        keys::press(Qt::Key_Q, Qt::ControlModifier);
    }
    QTRY_COMPARE(m_engine->phase(), Phase::Leaving); // Not without a goodbye.
    QVERIFY(closing.size() > 0);
    m_engine->close(event::CloseReason::Left);
    QCOMPARE(finished.size(), 1);
}

void tst_TrayIcon::theMenuShowsAndHides()
{
    want();
    Q_EMIT m_tray->menu()->aboutToShow();
    QCOMPARE(action("trayToggle")->text(), QStringLiteral("Hide"));
    action("trayToggle")->trigger();
    QVERIFY(!m_window->isVisible());
    Q_EMIT m_tray->menu()->aboutToShow();
    QCOMPARE(action("trayToggle")->text(), QStringLiteral("Show"));
    action("trayToggle")->trigger();
    QVERIFY(m_window->isVisible());
}

void tst_TrayIcon::theMarkIsSeen()
{
    for (const int size : {16, 22, 48}) {
        const QImage plain = programIcon().pixmap(size).toImage();
        const QImage marked = markedProgramIcon().pixmap(size).toImage();
        int changed = 0;
        for (int y = 0; y < plain.height(); ++y) {
            for (int x = 0; x < plain.width(); ++x)
                changed += plain.pixel(x, y) == marked.pixel(x, y) ? 0 : 1;
        }
        QVERIFY2(changed > plain.width() * plain.height() / 8, qPrintable(QString::number(size)));
    }
}

PUNCHLINE_WIDGETS_TEST(tst_TrayIcon)
#include "tst_trayicon.moc"
