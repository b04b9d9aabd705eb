// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/portalwishes.h"

#include "tests/support/privatebus.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/motion.h"
#include "ui/controls/theme.h"
#include "ui/desktop/appearancekeeper.h"

#include <QApplication>
#include <QDBusContext>
#include <QDBusVariant>
#include <QMap>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <utility>

using namespace punchline;

namespace {

using SettingName = std::pair<QString, QString>; // Its group, and its key.
using Settings = QMap<SettingName, QVariant>;

SettingName colorScheme()
{
    return {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme")};
}

SettingName reducedMotion()
{
    return {QStringLiteral("org.freedesktop.appearance"), QStringLiteral("reduced-motion")};
}

SettingName gnomesAnimations()
{
    return {QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations")};
}

SettingName kdesDurations()
{
    return {QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor")};
}

} // namespace

/// The settings portal of a desktop.
class FakePortal
    : public QObject
    , protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Settings settings;

    void change(const SettingName &name, const QVariant &value)
    {
        settings.insert(name, value);
        announce(name, value);
    }
    /// From now on it has no such setting.
    void lose(const SettingName &name)
    {
        settings.remove(name);
        announce(name, 0U);
    }

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the specification's
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const auto found = settings.constFind({group, key});
        if (found == settings.cend()) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"));
            return {};
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(*found)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    // NOLINTEND(readability-identifier-naming)

private:
    void announce(const SettingName &name, const QVariant &value)
    {
        Q_EMIT SettingChanged(name.first, name.second, QDBusVariant(value));
    }
};

/// The desktop's wishes, on the test's own bus, and their effects.
class tst_PortalWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachSchemeIsRead_data();
    void eachSchemeIsRead();
    void eachDesktopsWayOfLessMotionIsRead_data();
    void eachDesktopsWayOfLessMotionIsRead();
    void aChangeIsHeard();
    void aPortalThatComesLaterIsAsked();
    void aRefusalIsNoWish();
    void theProgramFollowsUnlessThePersonHasChosen();
    void theProgramComesToRest();

private:
    using ColorScheme = DesktopWishes::ColorScheme;

    void comes() const
    {
        qRegisterMetaType<QDBusVariant>(); // Qt looks up the signal's types by name.
        QDBusConnection desktop = m_bus->connection(QStringLiteral("desktop"));
        QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_portal.get(),
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    [[nodiscard]] QDBusConnection program() const { return m_bus->connection(QStringLiteral("program")); }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
};

void tst_PortalWishes::init()
{
    if (!PrivateBus::isAvailable())
        QSKIP("dbus-daemon is not installed");
    m_bus = std::make_unique<PrivateBus>();
    m_portal = std::make_unique<FakePortal>();
}

void tst_PortalWishes::cleanup()
{
    m_portal.reset();
    m_bus.reset();
}

void tst_PortalWishes::eachSchemeIsRead_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("none") << QVariant(0U) << ColorScheme::Unknown;
    QTest::newRow("dark") << QVariant(1U) << ColorScheme::Dark;
    QTest::newRow("light") << QVariant(2U) << ColorScheme::Light;
    QTest::newRow("from the future") << QVariant(77U) << ColorScheme::Unknown;
    QTest::newRow("no number") << QVariant(QStringLiteral("dark")) << ColorScheme::Unknown;
}

void tst_PortalWishes::eachSchemeIsRead()
{
    QFETCH(QVariant, value);
    QFETCH(ColorScheme, scheme);
    comes();
    // The first answer proves that the change below will be answered, too.
    m_portal->settings.insert(colorScheme(), scheme == ColorScheme::Dark ? 2U : 1U);
    const PortalWishes wishes(program());
    QCOMPARE(wishes.colorScheme(), ColorScheme::Unknown); // The constructor did not block.
    QTRY_VERIFY(wishes.colorScheme() != ColorScheme::Unknown);
    // The signal's match rule may reach the bus later than the signal.
    QTRY_VERIFY((m_portal->change(colorScheme(), value), wishes.colorScheme() == scheme));
}

void tst_PortalWishes::eachDesktopsWayOfLessMotionIsRead_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<Motion>("motion");
    const QVariant none = QStringLiteral("0");
    const QVariant half = QStringLiteral("0.5");
    QTest::newRow("nothing") << Settings{} << Motion::Usual;
    QTest::newRow("less") << Settings{{reducedMotion(), 1U}} << Motion::Less;
    QTest::newRow("usual") << Settings{{reducedMotion(), 0U}} << Motion::Usual;
    QTest::newRow("from the future") << Settings{{reducedMotion(), 77U}} << Motion::Usual;
    QTest::newRow("GNOME: off") << Settings{{gnomesAnimations(), false}} << Motion::Less;
    QTest::newRow("GNOME: on") << Settings{{gnomesAnimations(), true}} << Motion::Usual;
    QTest::newRow("KDE: at once") << Settings{{kdesDurations(), none}} << Motion::Less;
    QTest::newRow("KDE: at once, as a number") << Settings{{kdesDurations(), 0.0}} << Motion::Less;
    QTest::newRow("KDE: fast") << Settings{{kdesDurations(), half}} << Motion::Usual;
    QTest::newRow("KDE: empty") << Settings{{kdesDurations(), QString()}} << Motion::Usual;
    QTest::newRow("one of two") << Settings{{reducedMotion(), 0U}, {gnomesAnimations(), false}}
                                << Motion::Less;
}

void tst_PortalWishes::eachDesktopsWayOfLessMotionIsRead()
{
    QFETCH(Settings, settings);
    QFETCH(Motion, motion);
    // Asked last, its answer proves that the others have come.
    settings.insert(colorScheme(), 1U);
    m_portal->settings = settings;
    comes();
    const PortalWishes wishes(program());
    QCOMPARE(wishes.motion(), Motion::Usual); // The constructor did not block.
    QTRY_COMPARE(wishes.colorScheme(), ColorScheme::Dark);
    QTRY_COMPARE(wishes.motion(), motion);
}

void tst_PortalWishes::aChangeIsHeard()
{
    comes();
    const PortalWishes wishes(program());
    QTRY_VERIFY((m_portal->change(colorScheme(), 1U), wishes.colorScheme() == ColorScheme::Dark));
    m_portal->change(colorScheme(), 2U);
    QTRY_COMPARE(wishes.colorScheme(), ColorScheme::Light);
}

void tst_PortalWishes::aPortalThatComesLaterIsAsked()
{
    m_portal->settings.insert(colorScheme(), 1U);
    const PortalWishes wishes(program());
    comes();
    QTRY_COMPARE(wishes.colorScheme(), ColorScheme::Dark);
}

void tst_PortalWishes::aRefusalIsNoWish()
{
    m_portal->settings.insert(colorScheme(), 1U);
    comes();
    const PortalWishes wishes(program());
    QTRY_COMPARE(wishes.colorScheme(), ColorScheme::Dark);
    QTRY_VERIFY((m_portal->lose(colorScheme()), wishes.colorScheme() == ColorScheme::Unknown));
}

void tst_PortalWishes::theProgramFollowsUnlessThePersonHasChosen()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Preferences preferences(settings);
    QApplication::setPalette(QPalette());
    const bool isDesktopDark = theme::isDark(QApplication::palette());
    const QVariant same = isDesktopDark ? 1U : 2U;
    const QVariant other = isDesktopDark ? 2U : 1U;
    const auto isDark = [] { return theme::isDark(QApplication::palette()); };

    comes();
    m_portal->settings.insert(colorScheme(), other);
    const PortalWishes wishes(program());
    const AppearanceKeeper keeper(preferences, wishes);
    QCOMPARE(isDark(), isDesktopDark); // Until it is known.
    QTRY_COMPARE(isDark(), !isDesktopDark);
    QTRY_VERIFY((m_portal->change(colorScheme(), same), isDark() == isDesktopDark));
    preferences.setAppearance(isDesktopDark ? Appearance::Dark : Appearance::Light);
    m_portal->change(colorScheme(), other);
    QTRY_VERIFY(wishes.colorScheme() != ColorScheme::Unknown
                && (wishes.colorScheme() == ColorScheme::Dark) != isDesktopDark);
    QCOMPARE(isDark(), isDesktopDark);
    preferences.setAppearance(Appearance::System);
    QCOMPARE(isDark(), !isDesktopDark);
    m_portal->change(colorScheme(), 0U); // No preference: the palette decides.
    QTRY_COMPARE(isDark(), isDesktopDark);
}

void tst_PortalWishes::theProgramComesToRest()
{
    const auto *style = qobject_cast<OwnStyle *>(QApplication::style());
    const QWidget widget;
    comes();
    const PortalWishes wishes(program());
    connect(&wishes, &DesktopWishes::motionChanged, style, &OwnStyle::setMotion);
    QVERIFY(mayMove(widget));
    QTRY_VERIFY((m_portal->change(gnomesAnimations(), false), !mayMove(widget)));
    m_portal->change(gnomesAnimations(), true);
    QTRY_VERIFY(mayMove(widget));
}

PUNCHLINE_WIDGETS_TEST(tst_PortalWishes)
#include "tst_portalwishes.moc"
