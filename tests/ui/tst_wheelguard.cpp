// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/fakeserverhost.h"
#include "tests/support/testprogram.h"
#include "tests/ui/keys.h"
#include "ui/mainwindow.h"
#include "ui/settingspage.h"
#include "ui/shortcuts.h"

#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace punchline;

class tst_WheelGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelChangesNoBox();
};

void tst_WheelGuard::theWheelChangesNoBox()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    FakeEngine engine;
    FakeServerHost host;
    MainWindow window(engine, host, settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    keys::press(keysOf(Shortcut::ShowSettings).constFirst());
    const auto boxes = window.findChild<SettingsPage *>()->findChildren<QComboBox *>();
    QVERIFY(boxes.size() >= 3);
    for (QComboBox *box : boxes) {
        QTRY_VERIFY(box->isVisible());
        const int before = box->currentIndex();
        box->setFocus();
        const QPoint where = box->mapTo(&window, box->rect().center());
        for (const int turn : {120, -120}) {
            QWheelEvent wheel(where, window.mapToGlobal(where), {}, QPoint(0, turn), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(window.windowHandle(), &wheel);
            QCOMPARE(box->currentIndex(), before);
        }
    }
}

PUNCHLINE_WIDGETS_TEST(tst_WheelGuard)

#include "tst_wheelguard.moc"
