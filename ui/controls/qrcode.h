// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBitArray>
#include <QWidget>

namespace punchline {

/// A QR code (ISO/IEC 18004) of a text: dark on light whatever the palette is, with the quiet zone that
/// scanners need, each module a whole number of the screen's pixels. Hidden where there is nothing to show,
/// as in a build without the library that makes the codes.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Whether this build can make codes.
    [[nodiscard]] static bool isAvailable();

    /// Shows the code of @p text; hides where it is empty or too long for any code.
    void setText(const QString &text);

    /// Modules a side, without the quiet zone; 0 where there is no code.
    [[nodiscard]] int modules() const { return m_modules; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.at(y * m_modules + x); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_dark;
    int m_modules = 0;
};

} // namespace punchline
