// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QListWidget;

namespace punchline {

/// A small window with the emoji that people use most, to be chosen by mouse or keyboard. It closes when one
/// is chosen, on Escape, and on a click elsewhere.
class EmojiPicker : public QFrame
{
    Q_OBJECT

public:
    explicit EmojiPicker(QWidget *parent);

    /// Opens above @p anchor, on its screen.
    void openAbove(const QWidget &anchor);

Q_SIGNALS:
    void chosen(const QString &emoji);

private:
    QListWidget *m_list;
};

} // namespace punchline
