// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/portalwishes.h"

#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace punchline {

namespace {

// The portal's name on the bus, its object, and its settings interface.
QString portalName()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}

QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}

QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

DesktopWishes::ColorScheme schemeOf(const QVariant &value)
{
    switch (value.toUInt()) {
    case 1:
        return DesktopWishes::ColorScheme::Dark;
    case 2:
        return DesktopWishes::ColorScheme::Light;
    default:
        return DesktopWishes::ColorScheme::Unknown;
    }
}

/// KDE multiplies durations with this number, which the portal passes on as text.
bool isZero(const QVariant &factor)
{
    bool isNumber = false;
    const double number = factor.toDouble(&isNumber);
    return isNumber && number <= 0;
}

/// Read() returns a variant inside a variant.
QVariant unpacked(QVariant value)
{
    constexpr int Deepest = 2;
    for (int i = 0; i < Deepest && value.metaType() == QMetaType::fromType<QDBusVariant>(); ++i)
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

PortalWishes::PortalWishes(const QDBusConnection &bus, QObject *parent)
    : DesktopWishes(parent)
    , m_bus(bus)
    , m_settings{{
          {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("reduced-motion"), {}, {}},
          {QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), {}, {}},
          {QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor"), {}, {}},
          {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), {}, {}},
      }}
{
    auto *names =
        new QDBusServiceWatcher(portalName(), m_bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(names, &QDBusServiceWatcher::serviceRegistered, this, &PortalWishes::askForAll);
    qRegisterMetaType<QDBusVariant>(); // Qt looks up the slot's types by name.
    // A service name would be looked up now, which blocks. Whoever sends the signal, the portal is asked. A
    // signature with a space in it would be normalised on each call.
    // clang-format off
    m_bus.connect(QString(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    askForAll();
}

void PortalWishes::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &)
{
    for (Setting &setting : m_settings) {
        if (setting.group == group && setting.key == key)
            ask(setting);
    }
}

void PortalWishes::askForAll()
{
    for (Setting &setting : m_settings)
        ask(setting);
}

void PortalWishes::ask(Setting &setting)
{
    QDBusMessage question = QDBusMessage::createMethodCall(portalName(), portalPath(), settingsInterface(),
                                                           QStringLiteral("Read"));
    question.setArguments({setting.group, setting.key});
    setting.question = std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(question));
    connect(setting.question.get(), &QDBusPendingCallWatcher::finished, this,
            [this, &setting](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                setting.value = reply.isValid() ? unpacked(reply.value().variant()) : QVariant();
                heed();
            });
}

void PortalWishes::heed()
{
    const auto &[reducedMotion, gnomesAnimations, kdesDurations, colorScheme] = m_settings;
    setColorScheme(schemeOf(colorScheme.value));
    const bool areGnomesOff = gnomesAnimations.value.isValid() && !gnomesAnimations.value.toBool();
    const bool wantsLess = reducedMotion.value.toUInt() == 1 || areGnomesOff || isZero(kdesDurations.value);
    setMotion(wantsLess ? Motion::Less : Motion::Usual);
}

} // namespace punchline
