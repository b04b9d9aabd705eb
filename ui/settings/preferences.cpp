// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/preferences.h"

#include "app/protocol/plaintext.h"
#include "ui/settings/language.h"

#include <QSettings>

#include <array>

namespace punchline {

namespace {

// In the order of the enums.
constexpr std::array KeyNames = {"name",        "notifications", "tray",     "appearance", "language",
                                 "portMapping", "hello",         "linkOnly", "details",    "relay"};
static_assert(KeyNames.size() == static_cast<std::size_t>(Preferences::Key::Relay) + 1);
constexpr std::array DetailNames = {"off", "sender", "text"};
constexpr std::array AppearanceNames = {"system", "light", "dark"};
constexpr std::array RelayNames = {"ifNeeded", "never", "always"};
constexpr std::array BoolNames = {"false", "true"};

constexpr auto DefaultNotifications = NotificationDetail::Sender;
constexpr bool DefaultTray = false;
constexpr auto DefaultAppearance = Appearance::System;
constexpr bool DefaultPortMapping = true;
constexpr auto DefaultRelay = RelayUse::IfNeeded;
constexpr bool DefaultHello = true;
constexpr bool DefaultLinkOnly = false;
constexpr bool DefaultDetails = false;

template <std::size_t N, typename Enum> QString nameIn(const std::array<const char *, N> &names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

/// The enum value that @p key names in @p settings; @p otherwise if it names none.
template <std::size_t N, typename Enum>
Enum read(const QSettings &settings, Preferences::Key key, const std::array<const char *, N> &names,
          Enum otherwise)
{
    const QString stored = settings.value(nameIn(KeyNames, key)).toString();
    for (std::size_t i = 0; i < N; ++i) {
        if (stored == QLatin1String(names.at(i)))
            return static_cast<Enum>(i);
    }
    return otherwise;
}

QString oneLine(const QString &name)
{
    return visibleText(name, Preferences::MaxNameLength, LineBreaks::Fold).simplified();
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

QString Preferences::name() const
{
    return oneLine(m_settings.value(nameIn(KeyNames, Key::Name)).toString());
}

void Preferences::setName(const QString &name)
{
    write(Key::Name, oneLine(name));
}

NotificationDetail Preferences::notifications() const
{
    return read(m_settings, Key::Notifications, DetailNames, DefaultNotifications);
}

void Preferences::setNotifications(NotificationDetail detail)
{
    write(Key::Notifications, nameIn(DetailNames, detail));
}

bool Preferences::tray() const
{
    return read(m_settings, Key::Tray, BoolNames, DefaultTray);
}

void Preferences::setTray(bool on)
{
    write(Key::Tray, nameIn(BoolNames, on));
}

QString Preferences::language() const
{
    return language::chosen(m_settings);
}

void Preferences::setLanguage(const QString &code)
{
    if (code == language())
        return;
    language::choose(m_settings, code);
    Q_EMIT changed(Key::Language);
}

Appearance Preferences::appearance() const
{
    return read(m_settings, Key::Appearance, AppearanceNames, DefaultAppearance);
}

void Preferences::setAppearance(Appearance appearance)
{
    write(Key::Appearance, nameIn(AppearanceNames, appearance));
}

bool Preferences::portMapping() const
{
    return read(m_settings, Key::PortMapping, BoolNames, DefaultPortMapping);
}

void Preferences::setPortMapping(bool on)
{
    write(Key::PortMapping, nameIn(BoolNames, on));
}

bool Preferences::hello() const
{
    return read(m_settings, Key::Hello, BoolNames, DefaultHello);
}

void Preferences::setHello(bool on)
{
    write(Key::Hello, nameIn(BoolNames, on));
}

RelayUse Preferences::relay() const
{
    return read(m_settings, Key::Relay, RelayNames, DefaultRelay);
}

void Preferences::setRelay(RelayUse use)
{
    write(Key::Relay, nameIn(RelayNames, use));
}

bool Preferences::linkOnly() const
{
    return read(m_settings, Key::LinkOnly, BoolNames, DefaultLinkOnly);
}

void Preferences::setLinkOnly(bool on)
{
    write(Key::LinkOnly, nameIn(BoolNames, on));
}

bool Preferences::details() const
{
    return read(m_settings, Key::Details, BoolNames, DefaultDetails);
}

void Preferences::setDetails(bool on)
{
    write(Key::Details, nameIn(BoolNames, on));
}

bool Preferences::isKept() const
{
    return m_settings.isWritable() && m_settings.status() == QSettings::NoError;
}

void Preferences::write(Key key, const QString &value)
{
    const QString name = nameIn(KeyNames, key);
    if (m_settings.value(name).toString() == value)
        return;
    m_settings.setValue(name, value);
    m_settings.sync();
    Q_EMIT changed(key);
}

} // namespace punchline
