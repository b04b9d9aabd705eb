// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/actionrow.h"
#include "ui/window/pagestack.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFont>
#include <QTest>

using namespace punchline;

/// Where things are, on every page in every state: from the smallest window to a wide one, with ordinary and
/// with large letters, from left to right and from right to left. tst_fittingtexts looks at what is in the
/// widgets, tst_contrast at their colours.
class tst_Geometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void faultsAreSeen();
    void nothingOverlapsAndActionsAreInSight_data();
    void nothingOverlapsAndActionsAreInSight();
};

namespace {

QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(widget.metaObject()->className()),
                                       widget.objectName());
}

/// True if @p widget has a place of its own: what lies above others on purpose ignores the mouse, and views
/// arrange their parts themselves.
bool hasOwnPlace(const QWidget &widget)
{
    return widget.isVisible() && !widget.isWindow() && !widget.testAttribute(Qt::WA_TransparentForMouseEvents)
        && !widget.size().isEmpty();
}

/// What overlaps or sticks out among the children of @p parent and theirs.
QStringList faultsIn(const QWidget &parent)
{
    QStringList faults;
    QList<const QWidget *> placed;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (!widget || !hasOwnPlace(*widget))
            continue;
        for (const QWidget *other : placed) {
            if (other->geometry().intersects(widget->geometry()))
                faults.append(QStringLiteral("%1 overlaps %2").arg(nameOf(*widget), nameOf(*other)));
        }
        placed.append(widget);
        if (!parent.rect().contains(widget->geometry()))
            faults.append(QStringLiteral("%1 sticks out of %2").arg(nameOf(*widget), nameOf(parent)));
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        faults += faultsIn(area && area->viewport()->children().size() == 1 && area->inherits("QScrollArea")
                               ? *qobject_cast<const QWidget *>(area->viewport()->children().first())
                               : (area ? *area->viewport() : *widget));
    }
    return faults;
}

} // namespace

void tst_Geometry::cleanup()
{
    QApplication::setFont(QFont());
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void tst_Geometry::faultsAreSeen()
{
    QWidget window;
    window.resize(100, 100);
    auto *outer = new QWidget(&window);
    outer->setGeometry(0, 0, 100, 50);
    auto *first = new QWidget(outer);
    auto *second = new QWidget(outer);
    first->setGeometry(0, 0, 50, 50);
    second->setGeometry(50, 0, 50, 50);
    window.show();
    QCOMPARE(faultsIn(window), QStringList());
    second->setGeometry(49, 0, 50, 50);
    QCOMPARE(faultsIn(window).size(), 1);
    second->setGeometry(60, 0, 50, 50);
    QCOMPARE(faultsIn(window).size(), 1);
    second->hide();
    QCOMPARE(faultsIn(window), QStringList());
}

void tst_Geometry::nothingOverlapsAndActionsAreInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    auto direction = Qt::LeftToRight;
    for (const QSize size : {QSize(640, 440), QSize(900, 680), QSize(1900, 1000)}) {
        for (const int points : {0, 18}) {
            QTest::addRow("%dx%d, %s, %s", size.width(), size.height(),
                          points > 0 ? "18 pt" : "usual letters",
                          direction == Qt::LeftToRight ? "left to right" : "right to left")
                << size << points << direction;
            direction = direction == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight;
        }
        direction = direction == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight;
    }
}

void tst_Geometry::nothingOverlapsAndActionsAreInSight()
{
    QFETCH(const QSize, size);
    QFETCH(const int, points);
    QFETCH(const Qt::LayoutDirection, direction);
    QFont font = QApplication::font();
    if (points > 0)
        font.setPointSize(points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(direction);
    QStringList faults;
    for (const Scene &scene : allScenes()) {
        if (QLatin1String(scene.name) == QLatin1String("punching-timeline"))
            continue; // It takes a second, and its place is that of punching-addresses.
        Stage stage(scene, size);
        settle();
        const MainWindow &window = stage.window();
        QStringList here = faultsIn(*window.centralWidget());
        const QWidget *page = window.findChild<PageStack *>()->currentWidget();
        for (const ActionRow *row : page->findChildren<ActionRow *>()) {
            for (const QWidget *action :
                 row->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                const QRect place(action->mapTo(&window, QPoint()), action->size());
                if (action->isVisible() && !window.rect().contains(place))
                    here.append(QStringLiteral("%1 is out of sight").arg(nameOf(*action)));
            }
        }
        for (const QString &fault : here)
            faults.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(scene.name), fault));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

PUNCHLINE_WIDGETS_TEST(tst_Geometry)
#include "tst_geometry.moc"
