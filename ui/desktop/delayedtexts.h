// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QSet>

namespace punchline {

/// Watches the user's texts that were written while the link was lost, and tells when they have left on the
/// next one. It follows the engine's events and its messages.
class DelayedTexts : public QObject
{
    Q_OBJECT

public:
    /// @p engine must outlive it.
    explicit DelayedTexts(Engine &engine, QObject *parent = nullptr);

Q_SIGNALS:
    /// The last text that waited has been sent.
    void left();

private:
    void onHappened(const Event &event);
    void onChanged(int first, int last);

    QAbstractItemModel &m_messages;
    QSet<quint64> m_waiting; ///< The ids of those that waited when the link came back.
};

} // namespace punchline
