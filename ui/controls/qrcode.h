// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBitArray>
#include <QWidget>

namespace punchline {

/// A QR code (ISO/IEC 18004) of a text: dark on light in any palette, with the quiet zone that scanners need,
/// and each module a whole number of screen pixels. Hidden if there is nothing to show, as in a build without
/// the QR code library.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Whether this build can make codes.
    [[nodiscard]] static bool isAvailable();

    /// Shows the code of @p text; hides if the text is empty or too long for any code.
    void setText(const QString &text);

    /// Modules per side, without the quiet zone; 0 if there is no code.
    [[nodiscard]] int modules() const { return m_modules; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.at(y * m_modules + x); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QBitArray m_dark;
    int m_modules = 0;
};

} // namespace punchline
