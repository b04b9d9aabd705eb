// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// What stands for a person: the first letter of @p name, which is fit to be shown; empty for a person
/// without a name, or with one that does not begin with a letter of ordinary length.
[[nodiscard]] QString avatarLetter(const QString &name);

/// Draws a circle with @p letter, or with a figure if that is empty, as large as fits into @p area.
void drawAvatar(QPainter &painter, const QRectF &area, const QString &letter, const QFont &font,
                const QPalette &palette);

/// The same as a widget beside a name; screen readers skip it.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent);

    void setName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_letter;
};

} // namespace punchline
