// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/qrcode.h"

#include "ui/controls/translated.h"

#include <QPainter>

#ifdef PUNCHLINE_HAS_QRCODE
#include <qrcodegen.hpp>

#include <stdexcept>
#endif

namespace punchline {

namespace {

constexpr int QuietZone = 4;      // Modules per side (ISO/IEC 18004, 6.3.8).
constexpr int ModulesAcross = 41; // A typical link's code with its quiet zone.
constexpr int ModuleSize = 4;
constexpr int LeastModuleSize = 3; // A camera still reads it, and in a small window every text has room.

} // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    translated(this, [this] { setAccessibleName(tr("QR code of the link")); });
    hide();
}

bool QrCode::isAvailable()
{
#ifdef PUNCHLINE_HAS_QRCODE
    return true;
#else
    return false;
#endif
}

void QrCode::setText(const QString &text)
{
    m_modules = 0;
    m_dark.clear();
#ifdef PUNCHLINE_HAS_QRCODE
    try {
        if (!text.isEmpty()) {
            const auto code =
                qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
            m_modules = code.getSize();
            m_dark.resize(qsizetype(m_modules) * m_modules);
            for (int i = 0; i < m_modules * m_modules; ++i)
                m_dark.setBit(i, code.getModule(i % m_modules, i / m_modules));
        }
    } catch (const std::length_error &) {
        m_modules = 0; // Too long for any code; the link can still be copied.
    }
#else
    Q_UNUSED(text)
#endif
    setVisible(m_modules > 0);
    update();
}

QSize QrCode::sizeHint() const
{
    const int side = ModuleSize * qMax(ModulesAcross, m_modules + 2 * QuietZone);
    return {side, side};
}

QSize QrCode::minimumSizeHint() const
{
    return sizeHint() * LeastModuleSize / ModuleSize;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules == 0)
        return;
    QPainter painter(this);
    // In physical pixels: a module that ends between two of them would be blurred.
    const qreal ratio = devicePixelRatioF();
    const int side = static_cast<int>(qMin(width(), height()) * ratio);
    const int module = qMax(1, side / (m_modules + 2 * QuietZone));
    const auto middle = [ratio](int whole, int part) { return (static_cast<int>(whole * ratio) - part) / 2; };
    painter.scale(1 / ratio, 1 / ratio);
    painter.fillRect(middle(width(), side), middle(height(), side), side, side, Qt::white);
    const int left = middle(width(), module * m_modules);
    const int top = middle(height(), module * m_modules);
    for (int y = 0; y < m_modules; ++y) {
        for (int x = 0; x < m_modules; ++x) {
            if (isDark(x, y))
                painter.fillRect(left + x * module, top + y * module, module, module, Qt::black);
        }
    }
}

} // namespace punchline
