// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/portalcolorscheme.h"

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

QString schemeGroup()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString schemeKey()
{
    return QStringLiteral("color-scheme");
}

ColorScheme::Wish wishOf(const QVariant &value)
{
    switch (value.toUInt()) {
    case 1:
        return ColorScheme::Wish::Dark;
    case 2:
        return ColorScheme::Wish::Light;
    default:
        return ColorScheme::Wish::Unknown;
    }
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

PortalColorScheme::PortalColorScheme(const QDBusConnection &bus, QObject *parent)
    : ColorScheme(parent)
    , m_bus(bus)
{
    auto *names =
        new QDBusServiceWatcher(portalName(), m_bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(names, &QDBusServiceWatcher::serviceRegistered, this, &PortalColorScheme::ask);
    qRegisterMetaType<QDBusVariant>(); // Qt looks up the slot's types by name.
    // A service name would be looked up now, which blocks. Whoever sends the signal, the portal is asked. A
    // signature with a space in it would be normalised on each call.
    // clang-format off
    m_bus.connect(QString(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    ask();
}

void PortalColorScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &)
{
    if (group == schemeGroup() && key == schemeKey())
        ask();
}

void PortalColorScheme::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(portalName(), portalPath(), settingsInterface(),
                                                           QStringLiteral("Read"));
    question.setArguments({schemeGroup(), schemeKey()});
    m_question = std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(question));
    connect(m_question.get(), &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QDBusVariant> reply = *finished;
                setWish(reply.isValid() ? wishOf(unpacked(reply.value().variant())) : Wish::Unknown);
            });
}

} // namespace punchline
