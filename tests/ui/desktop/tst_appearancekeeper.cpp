// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/palettes.h"
#include "ui/controls/theme.h"
#include "ui/desktop/appearancekeeper.h"

#include "tests/ui/widgetstest.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace punchline;

class tst_AppearanceKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDesktopsOwnIsKept();
    void aChoiceIsFollowedAtOnceAndTakenBack();
    void otherColoursAreNoticed();
    void itComesToRest();
    void placeholdersAndChoicesCanBeReadInAnyCase();

private:
    DesktopWishes m_desktops; ///< Has none.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
};

void tst_AppearanceKeeper::init()
{
    QApplication::setPalette(QPalette());
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
}

void tst_AppearanceKeeper::cleanup()
{
    m_preferences.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_AppearanceKeeper::theDesktopsOwnIsKept()
{
    const QPalette before = QApplication::palette();
    const AppearanceKeeper keeper(*m_preferences, m_desktops);
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text, QPalette::HighlightedText})
        QCOMPARE(QApplication::palette().color(role), before.color(role));
}

void tst_AppearanceKeeper::aChoiceIsFollowedAtOnceAndTakenBack()
{
    const QPalette system = QApplication::palette();
    QWidget window;
    window.show();
    const AppearanceKeeper keeper(*m_preferences, m_desktops);
    m_preferences->setAppearance(Appearance::Dark);
    QTRY_VERIFY(theme::isDark(window.palette()));
    m_preferences->setAppearance(Appearance::Light);
    QTRY_VERIFY(!theme::isDark(window.palette()));
    QCOMPARE(window.palette().color(QPalette::Window), palettes::light().color(QPalette::Window));
    m_preferences->setAppearance(Appearance::System);
    QTRY_COMPARE(window.palette().color(QPalette::Window), system.color(QPalette::Window));
    QCOMPARE(window.palette().color(QPalette::Text), system.color(QPalette::Text));
}

void tst_AppearanceKeeper::otherColoursAreNoticed()
{
    const QColor window = QApplication::palette().color(QPalette::Window);
    const AppearanceKeeper keeper(*m_preferences, m_desktops);
    QCoreApplication::processEvents();
    // A test cannot make a desktop dark, but any change of the application palette is signalled in the same
    // way.
    QPalette other = palettes::dark();
    other.setColor(QPalette::PlaceholderText, other.color(QPalette::Base));
    QApplication::setPalette(other);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), window);
    const QPalette palette = QApplication::palette();
    QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base))
            >= theme::TextContrast);
}

void tst_AppearanceKeeper::itComesToRest()
{
    class Counter : public QObject
    {
    public:
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::ApplicationPaletteChange ? 1 : 0;
            return false;
        }
    };
    const AppearanceKeeper keeper(*m_preferences, m_desktops);
    m_preferences->setAppearance(Appearance::Dark);
    m_preferences->setAppearance(Appearance::System);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    Counter counter;
    qApp->installEventFilter(&counter);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(counter.count, 0);
}

void tst_AppearanceKeeper::placeholdersAndChoicesCanBeReadInAnyCase()
{
    const AppearanceKeeper keeper(*m_preferences, m_desktops);
    for (const Appearance appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        m_preferences->setAppearance(appearance);
        const QPalette palette = QApplication::palette();
        QCOMPARE(palette.color(QPalette::PlaceholderText).alpha(), 255);
        QVERIFY(theme::contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText))
                >= theme::TextContrast);
        QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base))
                >= theme::TextContrast);
    }
}

PUNCHLINE_WIDGETS_TEST(tst_AppearanceKeeper)
#include "tst_appearancekeeper.moc"
