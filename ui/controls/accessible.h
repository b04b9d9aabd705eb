// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>

namespace punchline {

/// Makes assistive technologies use an @p Interface, constructed with a pointer to the widget, for each @p
/// Widget. One call is enough; further calls do no harm.
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
