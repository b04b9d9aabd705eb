// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace punchline {

/// A text that a click, or Space, copies. It is elided in the middle where it has too little room, and
/// copied whole.
class CopyText : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CopyText(QWidget *parent);

    /// @p what is what the text is, for who cannot see where it stands: "This machine, seen from outside as".
    void setWhat(const QString &what);

    /// @p whole is what is copied and shown as a tooltip: the text itself, and more of its kind below it.
    /// Without a text the widget is hidden.
    void showText(const QString &shown, const QString &whole);

    /// How the text stands in the widget.
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void copied(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();
    void updateNames();

    QString m_what;
    QString m_whole;
    Qt::Alignment m_alignment = Qt::AlignCenter;
};

} // namespace punchline
