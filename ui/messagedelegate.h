// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemDelegate>
#include <QCache>
#include <QTextLayout>

namespace punchline {

/// Draws one message as a bubble: mine to the right in the accent colour, the peer's to the left, the
/// `Hello, world` stream lighter. The text is laid out as plain text and never read as markup. Layouts of
/// the rows drawn last are kept; a row's text must not change.
class MessageDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The height that the row needs at the width of @p option.rect.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height of a message of one line: what a row probably needs.
    [[nodiscard]] static int usualHeight(const QFont &font);

    /// Forgets all layouts: the rows or the font have changed.
    void clearCache();

private:
    /// One message laid out for a width.
    struct Bubble
    {
        QTextLayout text;
        QSizeF size; ///< Of the text.
        int width = 0;
    };
    struct Geometry;

    [[nodiscard]] const Bubble &bubble(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] Geometry geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable QCache<int, Bubble> m_bubbles;
};

/// A message's text made harmless, and as QTextLayout wants it: any line break becomes a line separator.
[[nodiscard]] QString layoutText(const QString &text);

} // namespace punchline
