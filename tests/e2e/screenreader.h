// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>
#include <QStringList>

#include <optional>

namespace punchline::test {

/// An object of a program as assistive technologies see it: the program's name on their bus, and its object
/// path.
struct Accessible
{
    QString service;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Accessible &object);
const QDBusArgument &operator>>(const QDBusArgument &argument, Accessible &object);

/// Acts as a screen reader over AT-SPI: it walks through the objects of programs, presses buttons and hears
/// announcements.
class ScreenReader : public QObject
{
    Q_OBJECT

public:
    /// A reader on the desktop of the session bus at @p sessionBus. isThere() tells whether AT-SPI is
    /// available.
    explicit ScreenReader(const QString &sessionBus);
    ~ScreenReader() override;
    Q_DISABLE_COPY_MOVE(ScreenReader)

    [[nodiscard]] bool isThere() const { return m_bus.isConnected(); }

    /// The accessible programs.
    [[nodiscard]] QList<Accessible> programs();

    [[nodiscard]] QString name(const Accessible &object);
    [[nodiscard]] QString role(const Accessible &object);
    [[nodiscard]] QList<Accessible> children(const Accessible &object);

    /// All objects below @p object with role @p wanted, in reading order.
    [[nodiscard]] QList<Accessible> all(const Accessible &object, const QString &wanted);

    /// Their names.
    [[nodiscard]] QStringList names(const Accessible &object, const QString &wanted);

    /// The first button below @p object whose name is @p wanted.
    [[nodiscard]] std::optional<Accessible> button(const Accessible &object, const QString &wanted);

    /// Performs the action of a click on @p object.
    void press(const Accessible &object);

    /// The announcements: the names of the notifications that appeared.
    [[nodiscard]] const QStringList &heard() const { return m_heard; }

private Q_SLOTS:
    void onStateChanged(const QDBusMessage &message);

private:
    QDBusMessage call(const Accessible &object, const QString &interface, const QString &method,
                      const QVariantList &arguments = {});

    QDBusConnection m_bus;
    QStringList m_heard;
};

} // namespace punchline::test

Q_DECLARE_METATYPE(punchline::test::Accessible)
