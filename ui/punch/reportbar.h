// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/sessionreport.h"
#include "ui/controls/translated.h"

#include <QWidget>

class QCheckBox;

namespace punchline {

class TextLabel;

/// Exports a report to the clipboard or to a file, with or without the real addresses, and says whether that
/// worked.
class ReportBar : public QWidget
{
    Q_OBJECT

public:
    /// @p report must outlive the bar.
    explicit ReportBar(const SessionReport &report, QWidget *parent = nullptr);

    void copy();

    /// Writes the report to @p path: as JSON if its name ends in ".json", otherwise as text. An existing file
    /// is replaced, or left intact if that fails.
    void saveTo(const QString &path);

    /// Clears the message about the previous report.
    void clear();

private:
    void askAndSave();
    void say(Wording outcome);
    [[nodiscard]] SessionReport::Addresses addresses() const;

    const SessionReport &m_report;
    QCheckBox *m_masked;
    TextLabel *m_outcome;
    Wording m_said = nullptr; ///< The outcome of the last export; null if there was none.
};

} // namespace punchline
