// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// Whether this desktop has a tray now. A tray can appear later, as during session start-up, and can
/// disappear. Tests have a fake.
class TrayWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isThere() const { return m_isThere; }

Q_SIGNALS:
    /// isThere() has changed.
    void changed();

protected:
    void setThere(bool isThere);

private:
    bool m_isThere = false;
};

/// The tray of this desktop.
[[nodiscard]] std::unique_ptr<TrayWatch> desktopTray();

} // namespace punchline
