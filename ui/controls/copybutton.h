// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/button.h"

#include <QTimer>

namespace punchline {

/// A button that copies a text. It says "Copied" for a moment, unless something else is copied meanwhile, and
/// keeps its width.
class CopyButton : public Button
{
    Q_OBJECT

public:
    CopyButton(Weight weight, QWidget *parent);

    /// The button's usual text.
    void setLabel(const QString &label);

    void setContent(const QString &content) { m_content = content; }

private:
    void copy();
    void showLabel();

    QString m_label;
    QString m_content;
    QTimer m_copied; ///< Until the button shows its usual text again.
};

} // namespace punchline
