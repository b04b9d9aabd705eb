// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QSettings;

namespace punchline {

/// What a notification reveals: anybody who looks at the screen can read it.
enum class NotificationDetail { Off, Sender, Text };

/// Whether a server may carry a link; as RelayPolicy, in the same order.
enum class RelayUse { IfNeeded, Never, Always };

enum class Appearance { System, Light, Dark };

/// What the user has chosen in the settings: each choice with its type, range and default. The settings page
/// writes it; everything else reads it and is notified of changes. The file may have been edited by hand or
/// damaged: a value out of range reads as the default.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Key {
        Name,
        Notifications,
        Tray,
        Appearance,
        Language,
        PortMapping,
        Hello,
        LinkOnly,
        Details,
        Relay
    };

    static constexpr qsizetype MaxNameLength = 40;

    /// @p settings must outlive it.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    /// What the other person is to call this user; one line, may be empty.
    [[nodiscard]] QString name() const;
    void setName(const QString &name);

    [[nodiscard]] NotificationDetail notifications() const;
    void setNotifications(NotificationDetail detail);

    /// True if the tray is to have an icon, and closing the window only hides it.
    [[nodiscard]] bool tray() const;
    void setTray(bool on);

    /// The code of a shipped language; empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Whether the router may be asked to open a port for the other person.
    [[nodiscard]] bool portMapping() const;
    void setPortMapping(bool on);

    /// Whether this side sends the `Hello, world` stream when it is its turn.
    [[nodiscard]] bool hello() const;
    void setHello(bool on);

    [[nodiscard]] RelayUse relay() const;
    void setRelay(RelayUse use);

    /// Whether an invitation has a link but no code.
    [[nodiscard]] bool linkOnly() const;
    void setLinkOnly(bool on);

    /// Whether the punch page shows its technical details.
    [[nodiscard]] bool details() const;
    void setDetails(bool on);

    /// Whether changes persist after the program exits.
    [[nodiscard]] bool isKept() const;

Q_SIGNALS:
    void changed(punchline::Preferences::Key key);

private:
    void write(Key key, const QString &value);

    QSettings &m_settings;
};

} // namespace punchline
