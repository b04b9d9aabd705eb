// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/disclosure.h"

#include "ui/controls/accessible.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace punchline {

namespace {

constexpr int ArrowGap = 4;   ///< Between the text and the arrow.
constexpr int ArrowInset = 6; ///< From the button's edge.

/// Twice as wide as high, and as large as the letters.
QSize arrowSize(const QFontMetrics &letters)
{
    return {letters.xHeight() + 2, letters.xHeight() / 2 + 1};
}

/// Qt describes checkable buttons as check boxes, which choose something and open nothing.
class AccessibleDisclosure : public QAccessibleWidget
{
public:
    explicit AccessibleDisclosure(Disclosure *button)
        : QAccessibleWidget(button, QAccessible::Button)
        , m_button(*button)
    { }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_button.isChecked();
        state.collapsed = !m_button.isChecked();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_button.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    Disclosure &m_button;
};

} // namespace

Disclosure::Disclosure(QWidget *parent)
    : Button(Weight::Link, {}, parent)
{
    installAccessible<Disclosure, AccessibleDisclosure>();
    setCheckable(true);
    makeRoom();
    connect(this, &QPushButton::toggled, this, [this] {
        QAccessible::State changed;
        changed.expanded = true;
        changed.collapsed = true;
        QAccessibleStateChangeEvent event(this, changed);
        QAccessible::updateAccessibility(&event);
    });
}

void Disclosure::makeRoom()
{
    const int room = arrowSize(fontMetrics()).width() + ArrowGap;
    setContentsMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

void Disclosure::changeEvent(QEvent *event)
{
    Button::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        makeRoom();
}

void Disclosure::paintEvent(QPaintEvent *event)
{
    Button::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(textColor(), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF arrow =
        QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, arrowSize(fontMetrics()),
                            rect().adjusted(ArrowInset, 0, -ArrowInset, 0));
    const double tip = isChecked() ? arrow.top() : arrow.bottom();
    const double ends = isChecked() ? arrow.bottom() : arrow.top();
    painter.drawPolyline(QPolygonF{{arrow.left(), ends}, {arrow.center().x(), tip}, {arrow.right(), ends}});
}

} // namespace punchline
