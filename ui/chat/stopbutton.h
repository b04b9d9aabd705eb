// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/button.h"

#include <QModelIndex>

namespace punchline {

class MessageView;

/// The button beside the newest of my hellos that stops them.
class StopButton : public Button
{
    Q_OBJECT

public:
    /// Becomes a part of @p view, and follows what it shows.
    explicit StopButton(MessageView &view);

    /// Tells whether this side is sending hellos.
    void setRunning(bool running);

    /// Moves to where it belongs, or hides.
    void place();

Q_SIGNALS:
    /// It hides while it has the focus.
    void focusGivenUp();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    /// The newest of my hellos; invalid if none is near the end.
    [[nodiscard]] QModelIndex liveRow() const;

    MessageView &m_view;
    bool m_isRunning = false;
};

} // namespace punchline
