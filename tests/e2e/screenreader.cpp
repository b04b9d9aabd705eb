// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/screenreader.h"

#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

namespace punchline::test {

namespace {

const QString &accessibleInterface()
{
    static const QString name = QStringLiteral("org.a11y.atspi.Accessible");
    return name;
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const Accessible &object)
{
    argument.beginStructure();
    argument << object.service << object.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Accessible &object)
{
    argument.beginStructure();
    argument >> object.service >> object.path;
    argument.endStructure();
    return argument;
}

ScreenReader::ScreenReader(const QString &sessionBus)
    : m_bus(QString())
{
    qDBusRegisterMetaType<Accessible>();
    qDBusRegisterMetaType<QList<Accessible>>();
    const QString session = QStringLiteral("session");
    const QDBusReply<QString> address =
        QDBusConnection::connectToBus(sessionBus, session)
            .call(QDBusMessage::createMethodCall(
                QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    QDBusConnection::disconnectFromBus(session);
    if (!address.isValid())
        return;
    m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("accessibility"));
    // Programs send only events that somebody has registered for.
    const Accessible registry{QStringLiteral("org.a11y.atspi.Registry"),
                              QDBusObjectPath(QStringLiteral("/org/a11y/atspi/registry"))};
    call(registry, QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("RegisterEvent"),
         {QStringLiteral("object:state-changed:showing"), QStringList(), QString()});
    m_bus.connect(QString(), QString(), QStringLiteral("org.a11y.atspi.Event.Object"),
                  QStringLiteral("StateChanged"), this, SLOT(onStateChanged(QDBusMessage)));
}

ScreenReader::~ScreenReader()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("accessibility"));
}

QDBusMessage ScreenReader::call(const Accessible &object, const QString &interface, const QString &method,
                                const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(object.service, object.path.path(), interface, method);
    message.setArguments(arguments);
    constexpr int Patience = 5000; // Milliseconds: then the program is busy or gone.
    return m_bus.call(message, QDBus::Block, Patience);
}

QList<Accessible> ScreenReader::programs()
{
    return children({QStringLiteral("org.a11y.atspi.Registry"),
                     QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))});
}

QString ScreenReader::name(const Accessible &object)
{
    const QDBusReply<QDBusVariant> reply =
        call(object, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
             {accessibleInterface(), QStringLiteral("Name")});
    return reply.value().variant().toString();
}

QString ScreenReader::role(const Accessible &object)
{
    const QDBusReply<QString> reply = call(object, accessibleInterface(), QStringLiteral("GetRoleName"));
    return reply.value();
}

QList<Accessible> ScreenReader::children(const Accessible &object)
{
    const QDBusReply<QList<Accessible>> reply =
        call(object, accessibleInterface(), QStringLiteral("GetChildren"));
    return reply.value();
}

QList<Accessible> ScreenReader::all(const Accessible &object, const QString &wanted)
{
    QList<Accessible> found;
    const QList<Accessible> below = children(object);
    for (const Accessible &child : below) {
        if (role(child) == wanted)
            found.append(child);
        found += all(child, wanted);
    }
    return found;
}

QStringList ScreenReader::names(const Accessible &object, const QString &wanted)
{
    QStringList names;
    const QList<Accessible> found = all(object, wanted);
    for (const Accessible &one : found)
        names.append(name(one));
    return names;
}

std::optional<Accessible> ScreenReader::button(const Accessible &object, const QString &wanted)
{
    const QList<Accessible> found = all(object, QStringLiteral("push button"));
    for (const Accessible &one : found) {
        if (name(one) == wanted)
            return one;
    }
    return std::nullopt;
}

void ScreenReader::press(const Accessible &object)
{
    const QString action = QStringLiteral("org.a11y.atspi.Action");
    const QDBusReply<QDBusVariant> count = call(object, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                QStringLiteral("Get"), {action, QStringLiteral("NActions")});
    for (int i = 0; i < count.value().variant().toInt(); ++i) {
        const QDBusReply<QString> name = call(object, action, QStringLiteral("GetName"), {i});
        if (name.value() == QLatin1String("Press"))
            call(object, action, QStringLiteral("DoAction"), {i});
    }
}

void ScreenReader::onStateChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0).toString() != QLatin1String("showing") || arguments.value(1).toInt() != 1)
        return;
    const Accessible object{message.service(), QDBusObjectPath(message.path())};
    if (role(object) == QLatin1String("notification"))
        m_heard.append(name(object));
}

} // namespace punchline::test
