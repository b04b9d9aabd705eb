// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/knownstate.h"
#include "tests/ui/punch/attemptreports.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/copytext.h"
#include "ui/controls/theme.h"
#include "ui/punch/maplayout.h"
#include "ui/punch/networkmap.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

namespace {

/// A map with the state that it reads.
class FedMap
    : private KnownState
    , public NetworkMap
{
public:
    FedMap()
        : NetworkMap(known)
    { }

    void handleEvent(const Event &event)
    {
        known.handle(event);
        NetworkMap::handleEvent(event);
    }
};

/// Everything that a map can show.
void fill(FedMap &map)
{
    map.handleEvent(event::ServerReached{endpoint("192.0.2.1:8877"), Dialect::Framed});
    map.handleEvent(event::EndpointObserved{endpoint("192.168.1.23:40001"), endpoint("203.0.113.5:40001"),
                                            endpoint("192.0.2.1:8877")});
    map.handleEvent(event::PeerFound{Role::Initiator, Dialect::Framed, endpoint("198.51.100.77:51234")});
    map.handleEvent(
        event::CandidateFound{event::Side::Peer, {CandidateKind::Host, endpoint("10.0.0.9:4000")}});
    map.handleEvent(event::CandidateFound{
        event::Side::Peer, {CandidateKind::Host, endpoint("[2001:db8:85a3:1234:5678:8a2e:370:7334]:51234")}});
}

CopyText *label(const NetworkMap &map, const char *name)
{
    return map.findChild<CopyText *>(QString::fromLatin1(name));
}

} // namespace

class tst_NetworkMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndpointIsCopiedWithAClick();
    void theKeyboardCopiesToo();
    void textsNeverOverlap_data();
    void textsNeverOverlap();
    void linesStayInside_data();
    void linesStayInside();
    void rightToLeftIsMirrored();
    void itRestsWhenNothingMoves();
};

void tst_NetworkMap::anEndpointIsCopiedWithAClick()
{
    FedMap map;
    map.resize(850, map.sizeHint().height());
    map.show();
    QVERIFY(label(map, "mapMyOutside")->isHidden()); // Nothing is known, so nothing can be clicked.
    fill(map);
    QTest::mouseClick(label(map, "mapMyOutside"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("203.0.113.5:40001"));
    // A label for several endpoints copies all of them, complete.
    QTest::mouseClick(label(map, "mapPeerInside"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("10.0.0.9:4000\n[2001:db8:85a3:1234:5678:8a2e:370:7334]:51234"));
    map.clear();
    QVERIFY(label(map, "mapMyOutside")->isHidden());
}

void tst_NetworkMap::theKeyboardCopiesToo()
{
    FedMap map;
    map.show();
    fill(map);
    CopyText *server = label(map, "mapServer");
    QVERIFY(server->focusPolicy() & Qt::TabFocus);
    QVERIFY(server->accessibleName().contains(QStringLiteral("192.0.2.1:8877")));
    keys::focus(server);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
        QGuiApplication::clipboard()->clear();
        keys::press(key);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("192.0.2.1:8877"));
    }
}

void tst_NetworkMap::textsNeverOverlap_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {520, 590, 850, 1600})
        QTest::addRow("%d", width) << width;
}

void tst_NetworkMap::textsNeverOverlap()
{
    QFETCH(int, width);
    FedMap map;
    map.resize(width, map.sizeHint().height());
    map.show();
    fill(map);
    const QList<CopyText *> labels = map.findChildren<CopyText *>();
    QCOMPARE(labels.size(), 5);
    for (const CopyText *one : labels) {
        QVERIFY2(map.rect().contains(one->geometry()), qPrintable(one->objectName()));
        for (const CopyText *other : labels)
            QVERIFY2(one == other || !one->geometry().intersects(other->geometry()),
                     qPrintable(one->objectName() + u' ' + other->objectName()));
    }
}

void tst_NetworkMap::linesStayInside_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("isHigh");
    for (const double width : {520.0, 850.0, 2400.0}) {
        for (const double scale : {0.6, 1.0, 2.0}) {
            QTest::addRow("%g wide, font of %g", width, scale) << width << scale << false;
            QTest::addRow("%g wide, font of %g, high", width, scale) << width << scale << true;
        }
    }
}

void tst_NetworkMap::linesStayInside()
{
    QFETCH(double, width);
    QFETCH(double, scale);
    QFETCH(bool, isHigh);
    const QFont font = theme::scaled(QFont(), scale);
    const MapTexts texts{font, QFontMetrics(font).height(), isHigh ? 0 : 3};
    const QSizeF size(width, isHigh ? 900 : MapLayout::leastHeight(texts));
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const MapLayout layout = MapLayout::arranged(size, texts, direction);
        QVERIFY(QRectF(QPointF(), size).contains(layout.drawing));
        QVERIFY(QRectF(QPointF(), size).contains(layout.caption));
        QVERIFY(layout.caption.top() >= layout.drawing.bottom());
        for (const MapScene::Route route : {MapScene::Route::ThroughNats, MapScene::Route::Between}) {
            for (qsizetype count = 1; count <= MapScene::MaxLines + 1; ++count) {
                QList<double> heights;
                for (qsizetype i = 0; i < count; ++i) {
                    const QPainterPath path = layout.line(route, i, count);
                    const QRectF drawn = path.boundingRect().adjusted(0, -9.9, 0, 9.9); // And its sign.
                    QVERIFY2(
                        layout.drawing.contains(drawn),
                        qPrintable(
                            QStringLiteral("%1 of %2: %3").arg(i).arg(count).arg(QDebug::toString(drawn))));
                    heights.append(path.pointAtPercent(0.5).y());
                }
                for (qsizetype i = 1; i < count; ++i) // They are distinguishable.
                    QVERIFY(scale < 1 || heights.at(i) - heights.at(i - 1) > 1.5);
            }
        }
        // Lines from machine to machine pass below the NATs.
        const QPainterPath path = layout.line(MapScene::Route::Between, 0, 1);
        const QRectF nat(layout.mine.nat.center().x() - layout.wallWidth() / 2, layout.mine.nat.top(),
                         layout.wallWidth(), layout.iconSize());
        for (int percent = 0; percent <= 100; ++percent)
            QVERIFY(!nat.contains(path.pointAtPercent(percent / 100.0)));
    }
}

void tst_NetworkMap::rightToLeftIsMirrored()
{
    FedMap map;
    map.resize(850, map.sizeHint().height());
    map.show();
    fill(map);
    QVERIFY(label(map, "mapMyInside")->x() < label(map, "mapPeerInside")->x());
    map.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(label(map, "mapMyInside")->x() > label(map, "mapPeerInside")->x());
    QVERIFY(!map.grab().isNull());
}

void tst_NetworkMap::itRestsWhenNothingMoves()
{
    FedMap map;
    map.resize(850, map.sizeHint().height());
    map.show();
    fill(map);
    QVERIFY(!map.isMoving());
    AttemptReport report = attemptReport(1, AttemptState::Dialing);
    map.handleEvent(event::AttemptChanged{report});
    QVERIFY(map.isMoving());
    map.hide();
    QVERIFY(!map.isMoving()); // Nobody is looking.
    map.show();
    QVERIFY(map.isMoving());
    auto *style = qobject_cast<OwnStyle *>(QApplication::style());
    style->setMotion(Motion::Less); // Even while something moves.
    QTRY_VERIFY(!map.isMoving());
    style->setMotion(Motion::Usual);
    map.handleEvent(event::AttemptChanged{report});
    QVERIFY(map.isMoving());
    report.state = AttemptState::Won;
    map.handleEvent(event::AttemptChanged{report});
    QVERIFY(!map.isMoving());
}

PUNCHLINE_WIDGETS_TEST(tst_NetworkMap)
#include "tst_networkmap.moc"
