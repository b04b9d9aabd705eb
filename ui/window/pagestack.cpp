// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/pagestack.h"

#include "ui/controls/actionrow.h"
#include "ui/controls/explanation.h"
#include "ui/controls/fade.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace punchline {

namespace {

constexpr int LeastHeight = 440; // Less would leave no room for reading.
constexpr int Around = 6;        // Margin around what is scrolled to.

/// Gives a page the height that its texts need; QScrollArea would give it at least its preferred height. The
/// focused widget is scrolled into view, with what explains it, and kept there while the layout changes,
/// until the user scrolls away.
class ScrolledPage : public QScrollArea
{
public:
    explicit ScrolledPage(QWidget *page, QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // The page's own widgets take the focus.
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(page);
        // Lets the window's background show through both.
        page->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
        connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
            if (now && widget()->isAncestorOf(now))
                follow(now);
        });
        connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
            if (!m_isArranging)
                m_isFollowing = isInSight(focused());
        });
    }

    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }

    using QScrollArea::keyPressEvent;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 0};
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            arrange();
        }
        return QScrollArea::eventFilter(watched, event);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        arrange();
    }

private:
    /// The widget on the page that has the focus, or will have it when the window is active; `nullptr` if
    /// none.
    [[nodiscard]] QWidget *focused() const
    {
        QWidget *focus = window()->focusWidget();
        return focus && widget()->isAncestorOf(focus) ? focus : nullptr;
    }

    /// The rectangle of @p part of the page in viewport coordinates.
    [[nodiscard]] QRect placeOf(const QWidget *part) const
    {
        return {part->mapTo(viewport(), QPoint()), part->size()};
    }

    [[nodiscard]] bool isInSight(const QWidget *focus) const
    {
        return !focus || placeOf(focus).intersects(viewport()->rect());
    }

    void follow(QWidget *focus)
    {
        m_isFollowing = true;
        // First, scroll areas within the page show the widget.
        for (QWidget *around = focus->parentWidget(); around != widget(); around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(focus, 0, 0);
        }
        const QScopedValueRollback arranging(m_isArranging, true);
        QRect place = placeOf(focus);
        if (const QWidget *explanation = explanationOf(*focus))
            place |= placeOf(explanation);
        const int below = place.bottom() + 1 + Around - viewport()->height();
        const int above = place.top() - Around;
        QScrollBar *bar = verticalScrollBar();
        if (below > 0)
            bar->setValue(bar->value()
                          + std::min(below, above)); // Shows its top if it is taller than the view.
        else if (above < 0)
            bar->setValue(bar->value() + above);
    }

    void arrange()
    {
        {
            const QScopedValueRollback arranging(m_isArranging, true);
            fit();
            widget()->layout()->activate();
        }
        if (QWidget *focus = m_isFollowing ? focused() : nullptr)
            follow(focus);
    }

    void fit()
    {
        const QSize room = viewport()->size();
        const QLayout *layout = widget()->layout();
        const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(room.width())
                                                       : layout->totalMinimumSize().height();
        widget()->resize(room.width(), std::max(room.height(), needed));
    }

    bool m_isFollowing = true;
    bool m_isArranging = false;
};

/// A page that scrolls, and its action row, from which the keys scroll it, too.
class ShownPage : public QWidget
{
public:
    ShownPage(QWidget *page, QWidget *parent)
        : QWidget(parent)
        , m_scrolled(new ScrolledPage(page, this))
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(m_scrolled, 1);
        if (auto *actions = page->findChild<ActionRow *>(QString(), Qt::FindDirectChildrenOnly)) {
            actions->standAlone();
            layout->addWidget(actions);
        }
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {layout()->minimumSize().width(), LeastHeight};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // What the page itself does not take has been through the scroll area already.
        if (m_scrolled->isAncestorOf(window()->focusWidget()))
            event->ignore();
        else
            m_scrolled->keyPressEvent(event);
    }

private:
    ScrolledPage *m_scrolled; // child
};

} // namespace

void PageStack::addPage(QWidget *page, const std::function<void()> &focus)
{
    m_focus.insert(page, focus);
    auto *shown = new ShownPage(page, this);
    m_pages.insert(shown, page);
    addWidget(shown);
}

void PageStack::showPage(QWidget *page)
{
    if (page != currentPage())
        Fade::begin(*this);
    setCurrentWidget(m_pages.key(page));
    m_focus.value(page)();
}

} // namespace punchline
