// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/xembedtray.h"

#include <QGuiApplication>
#include <QtGui/qguiapplication_platform.h>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace punchline {

namespace {

struct Free
{
    void operator()(void *memory) const { std::free(memory); } // xcb allocates replies with malloc().
};

template <typename T> std::unique_ptr<T, Free> owned(T *reply)
{
    return std::unique_ptr<T, Free>(reply);
}

} // namespace

bool hasXEmbedTray(xcb_connection_t *display, int screen)
{
    if (!display)
        return false;
    const QByteArray name = "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen);
    const auto length = static_cast<uint16_t>(name.size());
    const auto atom =
        owned(xcb_intern_atom_reply(display, xcb_intern_atom(display, 1, length, name.constData()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false; // No client has ever used the selection's name.
    const auto owner =
        owned(xcb_get_selection_owner_reply(display, xcb_get_selection_owner(display, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

bool hasXEmbedTray()
{
    const auto *platform = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // Qt shows its icon on this screen. Platforms that draw into memory have this interface but no
    // connection.
    return platform && hasXEmbedTray(platform->connection(), 0);
}

} // namespace punchline
