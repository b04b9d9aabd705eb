// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStackedWidget>

#include <functional>

namespace punchline {

/// The pages of the window, one of which is shown. If a page needs more height than the window has (a small
/// window, a large font, a language with long texts), it scrolls instead of being squeezed until its texts
/// are cut off. Its ActionRow, if it has one, stays below what scrolls. Otherwise the stack knows nothing of
/// the pages' content.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// @p page must have a layout; the stack owns it. @p focus puts the keyboard focus on the most likely
    /// next action on it.
    void addPage(QWidget *page, const std::function<void()> &focus);

    [[nodiscard]] QWidget *currentPage() const { return m_pages.value(currentWidget()); }

    /// Shows @p page, which must have been added, and moves the focus into it.
    void showPage(QWidget *page);

private:
    QHash<QWidget *, std::function<void()>> m_focus; ///< Keyed by page.
    QHash<QWidget *, QWidget *> m_pages;             ///< By what of the stack shows them.
};

} // namespace punchline
