// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStackedWidget>

namespace punchline {

/// The pages of the window, one of which is shown. A page whose texts need more height than the window has,
/// in a small window, a large font or a long language, can be scrolled instead of being squeezed until they
/// are cut. It knows nothing of what is on them.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// @p page must have a layout; the stack owns it.
    void addPage(QWidget *page);

    [[nodiscard]] QWidget *currentPage() const;

    /// @p page must have been added.
    void showPage(QWidget *page);
};

} // namespace punchline
