// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace punchline {

/// The round button that leads to the newest message, with the number of those not yet seen.
class NewestButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NewestButton(QWidget *parent);

    void setUnseen(int unseen);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setTexts();

    int m_unseen = 0;
};

} // namespace punchline
