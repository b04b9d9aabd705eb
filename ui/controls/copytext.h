// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace punchline {

/// A text that is copied by a click or by Space. If it does not fit, it is elided in the middle, but always
/// copied whole.
class CopyText : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CopyText(QWidget *parent);

    /// @p what describes the text for people who cannot see its context: "This machine, seen from outside
    /// as".
    void setWhat(const QString &what);

    /// @p whole is what is copied and shown as a tool tip: the text itself and more of its kind below it. The
    /// widget is hidden if there is no text.
    void showText(const QString &shown, const QString &whole);

    /// Alignment of the text in the widget.
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
