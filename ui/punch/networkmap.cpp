// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/networkmap.h"

#include "ui/controls/copytext.h"
#include "ui/controls/motion.h"
#include "ui/controls/translated.h"
#include "ui/punch/mappainter.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto FrameTime =
    50ms; // The animation shifts dashes by a few pixels: 20 frames a second are smooth enough.
constexpr int LeastWidth = 520;
constexpr int NatLines = 3; // As many as the longest facts need in most languages.

/// The first of several known endpoints, and how many more there are.
QString firstAndMore(const QList<Endpoint> &endpoints)
{
    if (endpoints.isEmpty())
        return {};
    const QString first = endpoints.first().toString();
    return endpoints.size() == 1 ? first : QStringLiteral("%1 +%2").arg(first).arg(endpoints.size() - 1);
}

void showAt(CopyText *label, const QList<Endpoint> &endpoints)
{
    QStringList lines;
    for (const Endpoint &endpoint : endpoints)
        lines.append(endpoint.toString());
    label->showText(firstAndMore(endpoints), lines.join(u'\n'));
}

} // namespace

NetworkMap::NetworkMap(const SessionState &state, QWidget *parent)
    : QWidget(parent)
    , m_scene(state)
    , m_myInside(new CopyText(this))
    , m_myOutside(new CopyText(this))
    , m_server(new CopyText(this))
    , m_peerOutside(new CopyText(this))
    , m_peerInside(new CopyText(this))
{
    m_myInside->setObjectName(QStringLiteral("mapMyInside"));
    m_myOutside->setObjectName(QStringLiteral("mapMyOutside"));
    m_server->setObjectName(QStringLiteral("mapServer"));
    m_peerOutside->setObjectName(QStringLiteral("mapPeerOutside"));
    m_peerInside->setObjectName(QStringLiteral("mapPeerInside"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus); // Its description tells the whole map.
    m_movement.setInterval(FrameTime);
    connect(&m_movement, &QTimer::timeout, this, [this] {
        ++m_step;
        showScene(); // The desktop may want less motion by now.
    });
    translated(this, [this] { setTexts(); });
}

void NetworkMap::setTexts()
{
    setAccessibleName(tr("Map of the connection"));
    m_myInside->setWhat(tr("This machine, own address"));
    m_myOutside->setWhat(tr("This machine, seen from outside as"));
    m_server->setWhat(tr("Server"));
    m_peerOutside->setWhat(tr("The other machine, seen from outside as"));
    m_peerInside->setWhat(tr("The other machine, own address"));
    m_scene.handleLanguageChange();
    setAccessibleDescription(m_scene.words());
    updateGeometry();
    update();
}

QSize NetworkMap::minimumSizeHint() const
{
    return {std::max(LeastWidth, MapPainter::leastWidth(font())), MapLayout::leastHeight(texts())};
}

QSize NetworkMap::sizeHint() const
{
    return {minimumSizeHint().width(), MapLayout::mostHeight(texts())};
}

MapTexts NetworkMap::texts() const
{
    return {font(), m_server->sizeHint().height(), m_isDetailed ? NatLines : 0};
}

MapLayout NetworkMap::arranged() const
{
    return MapLayout::arranged(size(), texts(), layoutDirection());
}

void NetworkMap::setDetailed(bool detailed)
{
    m_isDetailed = detailed;
    updateGeometry();
    placeTexts();
    update();
}

void NetworkMap::handleEvent(const Event &event)
{
    m_scene.handleEvent(event);
    // Attempts arrive by the hundred and affect only the lines.
    if (!std::holds_alternative<event::AttemptChanged>(event))
        showEndpoints();
    showScene();
}

void NetworkMap::clear()
{
    m_scene.clear();
    showEndpoints();
    showScene();
}

void NetworkMap::showEndpoints()
{
    showAt(m_myInside, m_scene.mine().inside);
    showAt(m_myOutside, m_scene.mine().outside);
    showAt(m_peerInside, m_scene.peer().inside);
    showAt(m_peerOutside, m_scene.peer().outside);
    showAt(m_server, m_scene.server().isNull() ? QList<Endpoint>{} : QList{m_scene.server()});
    placeTexts();
}

void NetworkMap::showScene()
{
    updateMovement();
    update();
}

void NetworkMap::updateMovement()
{
    if (!mayMove(*this) || !isVisible() || !m_scene.isMoving())
        m_movement.stop();
    else if (!m_movement.isActive())
        m_movement.start();
}

void NetworkMap::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateMovement();
}

void NetworkMap::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateMovement();
}

void NetworkMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTexts();
}

bool NetworkMap::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutDirectionChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        placeTexts();
        break;
    case QEvent::ToolTip: // On request only: it changes too often to be announced.
    case QEvent::Enter:
    case QEvent::FocusIn:
        setAccessibleDescription(m_scene.words());
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void NetworkMap::placeTexts()
{
    const MapLayout layout = arranged();
    const auto place = [](CopyText *label, const QRectF &area) {
        const QSize wanted = label->sizeHint();
        const int width = std::min(wanted.width(), static_cast<int>(area.width()));
        // Each endpoint is at the bottom of its text.
        label->setGeometry(static_cast<int>(area.center().x()) - width / 2,
                           static_cast<int>(area.bottom()) - wanted.height(), width, wanted.height());
    };
    place(m_myInside, layout.mine.machineText);
    place(m_myOutside, layout.mine.natText);
    place(m_server, layout.serverText);
    place(m_peerOutside, layout.peer.natText);
    place(m_peerInside, layout.peer.machineText);
}

void NetworkMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MapLayout layout = arranged();
    MapPainter(painter, layout, palette(), font()).paint(m_scene, m_step);
}

} // namespace punchline
