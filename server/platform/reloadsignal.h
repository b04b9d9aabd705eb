// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Turns SIGHUP, which asks a daemon to read its configuration again, into a Qt signal in the main thread.
/// Never comes on Windows, which has no such signal. One instance per process.
class ReloadSignal : public QObject
{
    Q_OBJECT

public:
    explicit ReloadSignal(QObject *parent = nullptr);

Q_SIGNALS:
    /// Comes once for each signal that arrives.
    void requested();
};

} // namespace punchline
