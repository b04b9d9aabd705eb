// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// Whether the person wants programs light or dark, as far as this desktop tells beside its palette. Tests
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

/// That of this desktop; always unknown where this build cannot ask it.
[[nodiscard]] std::unique_ptr<ColorScheme> desktopColorScheme();

} // namespace punchline
