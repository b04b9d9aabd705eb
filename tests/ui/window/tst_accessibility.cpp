// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace punchline;

/// Walks through what a screen reader sees, on every page in every state.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameAndARole_data();
    void everyControlHasANameAndARole();
    void everyTextIsSaid_data() { everyControlHasANameAndARole_data(); }
    void everyTextIsSaid();
    void everyControlIsReachedByTab_data() { everyControlHasANameAndARole_data(); }
    void everyControlIsReachedByTab();
    void theFocusIsSeen_data() { everyControlHasANameAndARole_data(); }
    void theFocusIsSeen();
};

namespace {

/// Object names of the parts of Qt's own controls.
bool isInternal(const QWidget *widget)
{
    return widget->objectName().startsWith(QStringLiteral("qt_"))
        || widget->objectName() == QLatin1String("ScrollLeftButton")
        || widget->objectName() == QLatin1String("ScrollRightButton") || widget->inherits("QComboBoxListView")
        || widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QTableCornerButton");
}

bool isControl(const QWidget *widget)
{
    return !isInternal(widget)
        && (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
            || (widget->focusPolicy() & Qt::TabFocus));
}

QString described(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

QList<QWidget *> controlsOf(const MainWindow &window)
{
    QList<QWidget *> found = window.findChildren<QWidget *>();
    found.removeIf([](const QWidget *widget) { return !isControl(widget); });
    return found;
}

} // namespace

void tst_Accessibility::everyControlHasANameAndARole_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes())
        QTest::addRow("%s", scene.name) << scene;
}

void tst_Accessibility::everyControlHasANameAndARole()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    const QList<QWidget *> controls = controlsOf(stage.window());
    QVERIFY(controls.size() >= 24);
    for (QWidget *control : controls) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(control);
        QVERIFY2(accessible, qPrintable(described(control)));
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(described(control)));
        QVERIFY2(accessible->role() != QAccessible::NoRole, qPrintable(described(control)));
    }
}

/// An accessible name would be spoken instead of a label's text.
void tst_Accessibility::everyTextIsSaid()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    const QList<QLabel *> labels = stage.window().findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        QString said = QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
        QVERIFY2(said.remove(u'&').contains(QString(label->text()).remove(u'&')),
                 qPrintable(described(label) + QStringLiteral(": ") + said));
    }
}

void tst_Accessibility::everyControlIsReachedByTab()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    for (const QWidget *control : controlsOf(stage.window())) {
        if (qobject_cast<const QAbstractButton *>(control) && control->isVisible() && control->isEnabled())
            QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(described(control)));
    }
}

void tst_Accessibility::theFocusIsSeen()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    stage.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
    stage.window().setAttribute(Qt::WA_KeyboardFocusChange); // As the Tab key does.
    const QList<QWidget *> controls = controlsOf(stage.window());
    for (QWidget *control : controls) {
        if (!control->isVisible() || !control->isEnabled() || !(control->focusPolicy() & Qt::TabFocus)
            || !control->window()->isActiveWindow())
            continue;
        if (QWidget *before = QApplication::focusWidget())
            before->clearFocus();
        QWidget *seen = control->parentWidget(); // A parent may show the focus instead.
        if (seen->parentWidget() && !seen->isWindow())
            seen = seen->parentWidget();
        const QImage without = seen->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        if (!control->hasFocus())
            continue; // It passes the focus to another control.
        const QImage with = seen->grab().toImage();
        QVERIFY2(without != with, qPrintable(described(control)));
    }
}

PUNCHLINE_WIDGETS_TEST(tst_Accessibility)
#include "tst_accessibility.moc"
