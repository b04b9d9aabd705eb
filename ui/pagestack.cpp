// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/pagestack.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace punchline {

namespace {

constexpr int LeastHeight = 440; // Less would leave no room to read in.

// What is said of a control, above or below, is seen with it.
constexpr int Surroundings = 60;

/// QScrollArea would give a page its preferred height at least; this gives it what its texts need.
class ScrolledPage : public QScrollArea
{
public:
    explicit ScrolledPage(QWidget *page, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // Whatever gets the focus is scrolled to.
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(page);
        // The window's own background is behind both.
        page->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), LeastHeight};
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            fit();
        }
        return QScrollArea::eventFilter(watched, event);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const QSize room = viewport()->size();
        const QLayout *layout = widget()->layout();
        const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(room.width())
                                                       : layout->totalMinimumSize().height();
        widget()->resize(room.width(), std::max(room.height(), needed));
    }
};

/// What scrolls @p page: it lies in its viewport.
QWidget *scrolled(const QWidget *page)
{
    return page->parentWidget()->parentWidget();
}

} // namespace

void PageStack::addPage(QWidget *page, const std::function<void()> &focus)
{
    m_focus.insert(page, focus);
    addWidget(new ScrolledPage(page, this));
}

QWidget *PageStack::currentPage() const
{
    const auto *current = qobject_cast<const QScrollArea *>(currentWidget());
    return current ? current->widget() : nullptr;
}

void PageStack::showPage(QWidget *page)
{
    setCurrentWidget(scrolled(page));
    m_focus.value(page)();
    revealFocus();
}

void PageStack::revealFocus()
{
    const auto reveal = [this] {
        const QWidget *page = currentPage();
        QWidget *focused = page ? page->focusWidget() : nullptr;
        if (focused && page->isAncestorOf(focused))
            qobject_cast<QScrollArea *>(currentWidget())->ensureWidgetVisible(focused, 0, Surroundings);
    };
    QMetaObject::invokeMethod(this, reveal, Qt::QueuedConnection);
}

} // namespace punchline
