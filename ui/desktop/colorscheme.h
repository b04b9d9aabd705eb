// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// Whether the user wants light or dark programs, as far as the desktop says so apart from its palette. Tests
/// have a fake.
class ColorScheme : public QObject
{
    Q_OBJECT

public:
    enum class Wish { Unknown, Light, Dark };

    using QObject::QObject;

    [[nodiscard]] Wish wish() const { return m_wish; }

Q_SIGNALS:
    /// wish() has changed.
    void changed();

protected:
    void setWish(Wish wish);

private:
    Wish m_wish = Wish::Unknown;
};

/// The one of this desktop; always unknown if this build cannot ask for it.
[[nodiscard]] std::unique_ptr<ColorScheme> desktopColorScheme();

} // namespace punchline
