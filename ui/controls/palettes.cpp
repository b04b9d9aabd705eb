// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/palettes.h"

#include "ui/controls/theme.h"

namespace punchline::palettes {

namespace {

struct Colors
{
    QColor window;
    QColor button;
    QColor base;
    QColor alternateBase;
    QColor text;
    QColor highlight;
    QColor highlightedText;
};

constexpr double PlaceholderShare = 0.6; // Of the text colour; readable() raises it if needed.
constexpr double DisabledShare = 0.5;

QPalette paletteOf(const Colors &colors)
{
    QPalette palette(colors.button, colors.window); // Derives the shades of edges, too.
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternateBase);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::HighlightedText, colors.highlightedText);
    palette.setColor(QPalette::PlaceholderText, theme::mixed(colors.text, colors.base, PlaceholderShare));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, colors.text);
        palette.setColor(QPalette::Disabled, role, theme::mixed(colors.text, colors.window, DisabledShare));
    }
    for (const QPalette::ColorRole role : {QPalette::Link, QPalette::LinkVisited})
        palette.setColor(role, theme::readable(colors.highlight, colors.window));
    return readable(palette);
}

} // namespace

QPalette light()
{
    return paletteOf({.window = QColor(0xf3, 0xf4, 0xf6),
                      .button = QColor(0xf3, 0xf4, 0xf6),
                      .base = Qt::white,
                      .alternateBase = QColor(0xf7, 0xf8, 0xfa),
                      .text = QColor(0x1b, 0x1e, 0x23),
                      .highlight = QColor(0x1c, 0x6c, 0xb0),
                      .highlightedText = Qt::white});
}

QPalette dark()
{
    return paletteOf({.window = QColor(0x20, 0x22, 0x26),
                      .button = QColor(0x2c, 0x2f, 0x34),
                      .base = QColor(0x19, 0x1b, 0x1e),
                      .alternateBase = QColor(0x1e, 0x20, 0x24),
                      .text = QColor(0xe6, 0xe6, 0xe6),
                      .highlight = QColor(0x3d, 0xae, 0xe9),
                      .highlightedText = Qt::black});
}

QPalette readable(const QPalette &palette)
{
    QPalette mended = palette;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor wanted = palette.color(group, QPalette::PlaceholderText);
        // It is often the text colour at half opacity.
        const QColor seen = theme::mixed(QColor(wanted.rgb()), base, wanted.alphaF());
        if (wanted.alpha() != 255 || theme::contrast(seen, base) < theme::TextContrast)
            mended.setColor(group, QPalette::PlaceholderText, theme::readable(seen, base));
        const QColor highlight = palette.color(group, QPalette::Highlight);
        mended.setColor(group, QPalette::Highlight,
                        theme::readable(highlight, palette.color(group, QPalette::HighlightedText)));
    }
    return mended;
}

} // namespace punchline::palettes
