// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/sessionreport.h"
#include "ui/controls/translated.h"

#include <QWidget>

class QCheckBox;

namespace punchline {

class TextLabel;

/// Gives a report away: onto the clipboard or into a file, with or without the true addresses. It says what
/// became of it.
class ReportBar : public QWidget
{
    Q_OBJECT

public:
    /// @p report must outlive the bar.
    explicit ReportBar(const SessionReport &report, QWidget *parent = nullptr);

    void copy();

    /// Writes the report to @p path: as JSON if its name ends in ".json", else as text. A file that is there
    /// is replaced, or stays whole if that fails.
    void saveTo(const QString &path);

    /// Forgets what was said of the report before.
    void clear();

private:
    void askAndSave();
    void say(Wording outcome);
    [[nodiscard]] SessionReport::Addresses addresses() const;

    const SessionReport &m_report;
    QCheckBox *m_masked;
    TextLabel *m_outcome;
    Wording m_said = nullptr; ///< What became of the report, if anything was done with it.
};

} // namespace punchline
