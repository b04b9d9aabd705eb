// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace punchline {

/// The pages of the window, one of which is shown. A page whose texts need more height than the window has,
/// in a small window, a large font or a long language, can be scrolled instead of being squeezed until they
/// are cut. It knows nothing of what is on them.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// @p page must have a layout; the stack owns it. @p focus puts the keyboard focus on what is most likely
    /// wanted on it.
    void addPage(QWidget *page, const std::function<void()> &focus);

    [[nodiscard]] QWidget *currentPage() const;

    /// Shows @p page, which must have been added, and puts the focus into it.
    void showPage(QWidget *page);

private:
    QHash<QWidget *, std::function<void()>> m_focus; ///< By page.
};

} // namespace punchline
