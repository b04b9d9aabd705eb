// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/motion.h"

#include <QObject>

#include <memory>

namespace punchline {

/// What the user wants of every program, as far as the desktop says so apart from its palette: light or dark
/// colours, and how much may move. This base class knows nothing; a subclass learns it from a desktop.
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    enum class ColorScheme { Unknown, Light, Dark };

    using QObject::QObject;

    [[nodiscard]] ColorScheme colorScheme() const { return m_colorScheme; }
    /// Usual if the desktop does not say.
    [[nodiscard]] Motion motion() const { return m_motion; }

Q_SIGNALS:
    /// colorScheme() has changed.
    void colorSchemeChanged();
    /// motion() has changed; it is @p motion now.
    void motionChanged(punchline::Motion motion);

protected:
    void setColorScheme(ColorScheme scheme);
    void setMotion(Motion motion);

private:
    ColorScheme m_colorScheme = ColorScheme::Unknown;
    Motion m_motion = Motion::Usual;
};

/// Those of this desktop, known only after a while; never, if this build cannot ask for them.
[[nodiscard]] std::unique_ptr<DesktopWishes> desktopWishes();

} // namespace punchline
