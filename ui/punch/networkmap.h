// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/punch/maplayout.h"
#include "ui/punch/mapscene.h"

#include <QTimer>
#include <QWidget>

namespace punchline {

class CopyText;

/// A drawing of the session: this machine, its NAT, the server, the other NAT and the other machine, with the
/// endpoints on each side of each NAT, which a click copies, and the attempts as lines between them. A
/// MapScene holds its content; it is fed with events.
class NetworkMap : public QWidget
{
    Q_OBJECT

public:
    /// @p state must outlive it.
    explicit NetworkMap(const SessionState &state, QWidget *parent = nullptr);

    void handleEvent(const Event &event);

    /// Clears the previous session.
    void clear();

    /// Whether it tells what is known about the NATs, which means little to most people.
    void setDetailed(bool detailed);

    /// True while anything is animated.
    [[nodiscard]] bool isMoving() const { return m_movement.isActive(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] MapTexts texts() const;
    [[nodiscard]] MapLayout arranged() const;
    void setTexts();
    void showEndpoints();
    void showScene();
    void placeTexts();
    void updateMovement();

    MapScene m_scene;
    QTimer m_movement;
    int m_step = 0; ///< Of the animation.
    bool m_isDetailed = false;
    CopyText *m_myInside;
    CopyText *m_myOutside;
    CopyText *m_server;
    CopyText *m_peerOutside;
    CopyText *m_peerInside;
};

} // namespace punchline
