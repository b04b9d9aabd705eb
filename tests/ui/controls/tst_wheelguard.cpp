// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcuts.h"

#include <QComboBox>
#include <QWheelEvent>

using namespace punchline;

class tst_WheelGuard : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelChangesNoBox();
};

void tst_WheelGuard::theWheelChangesNoBox()
{
    keys::press(keysOf(Shortcut::ShowSettings).constFirst());
    const auto boxes = m_window->findChild<SettingsPage *>()->findChildren<QComboBox *>();
    QVERIFY(boxes.size() >= 3);
    for (QComboBox *box : boxes) {
        QTRY_VERIFY(box->isVisible());
        const int before = box->currentIndex();
        box->setFocus();
        const QPoint where = box->mapTo(m_window.get(), box->rect().center());
        for (const int turn : {120, -120}) {
            QWheelEvent wheel(where, m_window->mapToGlobal(where), {}, QPoint(0, turn), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_window->windowHandle(), &wheel);
            QCOMPARE(box->currentIndex(), before);
        }
    }
}

PUNCHLINE_WIDGETS_TEST(tst_WheelGuard)

#include "tst_wheelguard.moc"
