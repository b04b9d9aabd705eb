// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/portalcolorscheme.h"

#include "tests/support/privatebus.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/theme.h"
#include "ui/desktop/appearancekeeper.h"

#include <QApplication>
#include <QDBusContext>
#include <QDBusVariant>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

/// The settings portal of a desktop.
class FakePortal
    : public QObject
    , protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QVariant scheme = 0U;
    bool refuses = false;

    void change(const QVariant &wanted)
    {
        scheme = wanted;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                              QDBusVariant(wanted));
    }

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the specification's
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (refuses || group != QStringLiteral("org.freedesktop.appearance")
            || key != QStringLiteral("color-scheme"))
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
    // NOLINTEND(readability-identifier-naming)
};

/// The desktop's light or dark preference, on the test's own bus, and its effect.
class tst_PortalColorScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachWishIsRead_data();
    void eachWishIsRead();
    void aChangeIsHeard();
    void aPortalThatComesLaterIsAsked();
    void aRefusalIsNoWish();
    void theProgramFollowsUnlessThePersonHasChosen();

private:
    using Wish = ColorScheme::Wish;

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

void tst_PortalColorScheme::init()
{
    if (!PrivateBus::isAvailable())
        QSKIP("dbus-daemon is not installed");
    m_bus = std::make_unique<PrivateBus>();
    m_portal = std::make_unique<FakePortal>();
}

void tst_PortalColorScheme::cleanup()
{
    m_portal.reset();
    m_bus.reset();
}

void tst_PortalColorScheme::eachWishIsRead_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<Wish>("wish");
    QTest::newRow("none") << QVariant(0U) << Wish::Unknown;
    QTest::newRow("dark") << QVariant(1U) << Wish::Dark;
    QTest::newRow("light") << QVariant(2U) << Wish::Light;
    QTest::newRow("from the future") << QVariant(77U) << Wish::Unknown;
    QTest::newRow("no number") << QVariant(QStringLiteral("dark")) << Wish::Unknown;
}

void tst_PortalColorScheme::eachWishIsRead()
{
    QFETCH(QVariant, value);
    QFETCH(Wish, wish);
    comes();
    // The first answer proves that the change below will be answered, too.
    m_portal->scheme = wish == Wish::Dark ? 2U : 1U;
    const PortalColorScheme scheme(program());
    QCOMPARE(scheme.wish(), Wish::Unknown); // The constructor did not block.
    QTRY_VERIFY(scheme.wish() != Wish::Unknown);
    // The signal's match rule may reach the bus later than the signal.
    QTRY_VERIFY((m_portal->change(value), scheme.wish() == wish));
}

void tst_PortalColorScheme::aChangeIsHeard()
{
    comes();
    const PortalColorScheme scheme(program());
    QTRY_VERIFY((m_portal->change(1U), scheme.wish() == Wish::Dark));
    m_portal->change(2U);
    QTRY_COMPARE(scheme.wish(), Wish::Light);
}

void tst_PortalColorScheme::aPortalThatComesLaterIsAsked()
{
    m_portal->scheme = 1U;
    const PortalColorScheme scheme(program());
    comes();
    QTRY_COMPARE(scheme.wish(), Wish::Dark);
}

void tst_PortalColorScheme::aRefusalIsNoWish()
{
    m_portal->scheme = 1U;
    comes();
    const PortalColorScheme scheme(program());
    QTRY_COMPARE(scheme.wish(), Wish::Dark);
    m_portal->refuses = true;
    QTRY_VERIFY((m_portal->change(1U), scheme.wish() == Wish::Unknown));
}

void tst_PortalColorScheme::theProgramFollowsUnlessThePersonHasChosen()
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
    m_portal->scheme = other;
    const PortalColorScheme scheme(program());
    const AppearanceKeeper keeper(preferences, scheme);
    QCOMPARE(isDark(), isDesktopDark); // Until it is known.
    QTRY_COMPARE(isDark(), !isDesktopDark);
    QTRY_VERIFY((m_portal->change(same), isDark() == isDesktopDark));
    preferences.setAppearance(isDesktopDark ? Appearance::Dark : Appearance::Light);
    m_portal->change(other);
    QTRY_VERIFY(scheme.wish() != Wish::Unknown && (scheme.wish() == Wish::Dark) != isDesktopDark);
    QCOMPARE(isDark(), isDesktopDark);
    preferences.setAppearance(Appearance::System);
    QCOMPARE(isDark(), !isDesktopDark);
    m_portal->change(0U); // No preference: the palette decides.
    QTRY_COMPARE(isDark(), isDesktopDark);
}

PUNCHLINE_WIDGETS_TEST(tst_PortalColorScheme)
#include "tst_portalcolorscheme.moc"
