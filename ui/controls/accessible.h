// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>

namespace punchline {

/// From now on assistive technologies find an @p Interface, made with a pointer to it, for each @p Widget.
/// Can be called for each widget; once is enough.
template <typename Widget, typename Interface> void installAccessible()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *widget = qobject_cast<Widget *>(object);
            return widget ? new Interface(widget) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace punchline
