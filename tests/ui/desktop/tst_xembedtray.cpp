// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/xembedtray.h"

#include "tests/support/program.h"
#include "tests/ui/widgetstest.h"

#include <QStandardPaths>
#include <QTest>

#include <xcb/xcb.h>

using namespace punchline;
using punchline::test::Program;

/// Trays of the older kind, on a real X server that the test starts.
class tst_XEmbedTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTrayComesAndGoes();
    void aBrokenConnectionHasNone();
    void withoutX11ThereIsNone();

private:
    using Connection = std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)>;

    [[nodiscard]] Connection connected() const
    {
        return {xcb_connect(m_name.constData(), nullptr), &xcb_disconnect};
    }
    /// Does what a starting tray does: its window owns the selection while it exists.
    static void becomeTray(xcb_connection_t *tray)
    {
        const QByteArray name("_NET_SYSTEM_TRAY_S0");
        const auto question = xcb_intern_atom(tray, 0, static_cast<uint16_t>(name.size()), name.constData());
        const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> atom(
            xcb_intern_atom_reply(tray, question, nullptr), &std::free);
        QVERIFY(atom);
        const auto *screen = xcb_setup_roots_iterator(xcb_get_setup(tray)).data;
        const auto window = xcb_generate_id(tray);
        xcb_create_window(tray, XCB_COPY_FROM_PARENT, window, screen->root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(tray, window, atom->atom, XCB_CURRENT_TIME);
        xcb_flush(tray);
    }

    std::unique_ptr<Program> m_display;
    QByteArray m_name;
};

void tst_XEmbedTray::init()
{
    if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        QSKIP("Xvfb is not installed");
    m_display = std::make_unique<Program>("Xvfb",
                                          QStringList{QStringLiteral("-displayfd"), QStringLiteral("1"),
                                                      QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                                                      QStringLiteral("-noreset")});
    QTRY_VERIFY(m_display->out().contains('\n'));
    m_name = ':' + m_display->out().trimmed();
}

void tst_XEmbedTray::cleanup()
{
    m_display.reset();
}

void tst_XEmbedTray::aTrayComesAndGoes()
{
    const Connection program = connected();
    QVERIFY(!hasXEmbedTray(program.get(), 0));
    Connection tray = connected();
    becomeTray(tray.get());
    QTRY_VERIFY(hasXEmbedTray(program.get(), 0));
    QVERIFY(!hasXEmbedTray(program.get(), 1));
    tray.reset();
    QTRY_VERIFY(!hasXEmbedTray(program.get(), 0));
}

void tst_XEmbedTray::aBrokenConnectionHasNone()
{
    const Connection program = connected();
    const Connection tray = connected();
    becomeTray(tray.get());
    QTRY_VERIFY(hasXEmbedTray(program.get(), 0));
    m_display.reset();
    QVERIFY(!hasXEmbedTray(program.get(), 0));
}

void tst_XEmbedTray::withoutX11ThereIsNone()
{
    QVERIFY(QGuiApplication::platformName() != QStringLiteral("xcb"));
    QVERIFY(!hasXEmbedTray());
}

PUNCHLINE_WIDGETS_TEST(tst_XEmbedTray)
#include "tst_xembedtray.moc"
