// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/ownstyle.h"

#include "ui/controls/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace punchline {

namespace {

constexpr int ScrollBarWidth = 12;
constexpr qreal HandleMargin = 3;
constexpr int LeastHandle = 32;
constexpr int IndicatorSize = 18;
constexpr int CellMargin = 8;  // Of tables.
constexpr int FieldMargin = 3; ///< Above and below what is written in a box.
constexpr qreal FieldRadius = theme::CornerRadius - 2;
constexpr qreal FocusWidth = 1.6;
constexpr qreal ChevronSize = 8;
constexpr int MarkWidth = 2; ///< Of the line below the chosen tab.

/// The handle's emphasis, from the pointer state in the style option.
theme::Emphasis emphasisOf(const QStyleOptionComplex &bar)
{
    const bool isAtHandle = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    if (isAtHandle && bar.state.testFlag(QStyle::State_Sunken))
        return theme::Emphasis::Held;
    return isAtHandle && bar.state.testFlag(QStyle::State_MouseOver) ? theme::Emphasis::Pointed
                                                                     : theme::Emphasis::Idle;
}

/// Restores what the drawing of one element changes.
class Saved
{
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter &m_painter;
};

/// False for the line edit in a box that can be edited: the box is the field.
bool isFramed(const QStyleOption &lineEdit)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&lineEdit);
    return frame && frame->lineWidth > 0;
}

/// The colours of a field or box: filled like a place to write in, with an edge that can be seen; the accent
/// shows the focus.
void drawField(const QStyleOption &option, QPainter &painter, const QRectF &rect, qreal radius)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = isEnabled && option.state.testFlag(QStyle::State_HasFocus);
    const qreal width = hasFocus ? FocusWidth : 1;
    painter.setPen(QPen(hasFocus        ? theme::accent(option.palette)
                            : isEnabled ? theme::edge(option.palette)
                                        : theme::line(option.palette),
                        width));
    painter.setBrush(option.palette.color(isEnabled ? QPalette::Base : QPalette::Window));
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

/// An open arrow in @p rect that points up, down, left or right.
void drawChevron(QPainter &painter, const QRectF &rect, QStyle::PrimitiveElement element, const QColor &color)
{
    const qreal turn = element == QStyle::PE_IndicatorArrowUp ? 180
        : element == QStyle::PE_IndicatorArrowLeft            ? 90
        : element == QStyle::PE_IndicatorArrowRight           ? -90
                                                              : 0;
    const qreal half = std::min({ChevronSize, rect.width(), rect.height()}) / 2;
    painter.translate(rect.center());
    painter.rotate(turn);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
}

/// A check box or radio button: filled with the accent while it is on.
void drawIndicator(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    const bool isRound = element == QStyle::PE_IndicatorRadioButton;
    const QRectF rect = QRectF(option.rect);
    const qreal radius = isRound ? rect.width() / 2 : 4;
    if (!option.state.testFlag(QStyle::State_On)) {
        drawField(option, painter, rect, radius);
        return;
    }
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled ? theme::accent(option.palette) : theme::line(option.palette));
    painter.drawRoundedRect(rect, radius, radius);
    const QColor mark = isEnabled ? theme::accentText(option.palette)
                                  : option.palette.color(QPalette::Disabled, QPalette::WindowText);
    const qreal unit = rect.width() / 18;
    if (isRound) {
        painter.setBrush(mark);
        painter.drawEllipse(rect.center(), 3.5 * unit, 3.5 * unit);
        return;
    }
    painter.translate(rect.topLeft());
    painter.setPen(QPen(mark, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{{4.5 * unit, 9.5 * unit}, {7.5 * unit, 12.5 * unit}, {13.5 * unit, 6 * unit}});
}

void drawTab(const QStyleOption &option, QPainter &painter)
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (option.state.testFlag(QStyle::State_MouseOver) && !isChosen)
        painter.fillRect(option.rect,
                         theme::mixed(option.palette.color(QPalette::WindowText),
                                      option.palette.color(QPalette::Window), 0.06));
    if (isChosen) {
        QRect mark = option.rect;
        mark.setTop(mark.bottom() - MarkWidth + 1);
        painter.fillRect(mark, theme::accent(option.palette));
    }
}

/// The title of a table's column, over a line.
void drawHeader(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    QRect line = option.rect;
    line.setTop(line.bottom());
    painter.fillRect(line, theme::line(option.palette));
}

} // namespace

OwnStyle::OwnStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{ }

void OwnStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void OwnStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

void OwnStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // What is below it is seen beside its handle.
}

void OwnStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Saved saved(*painter);
    switch (element) {
    case PE_PanelLineEdit:
        if (isFramed(*option))
            drawField(*option, *painter, option->rect, FieldRadius);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawIndicator(element, *option, *painter);
        break;
    case PE_FrameFocusRect:
        painter->setPen(QPen(theme::accent(option->palette), FocusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.8, 0.8, -0.8, -0.8), 4, 4);
        break;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->setPen(theme::line(option->palette));
        painter->setBrush(element == PE_PanelTipLabel ? option->palette.brush(QPalette::ToolTipBase)
                                                      : QBrush(Qt::NoBrush));
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1,
                          theme::line(option->palette));
        break;
    case PE_FrameTabBarBase:
        break;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        drawChevron(*painter, option->rect, element, option->palette.color(QPalette::WindowText));
        break;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    }
}

void OwnStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (element == CE_TabBarTabShape)
        drawTab(*option, *painter);
    else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        drawHeader(*option, *painter);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void OwnStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    const Saved saved(*painter);
    if (control == CC_ScrollBar) {
        drawScrollBar(*option, *painter, widget);
    } else if (control == CC_ComboBox) {
        drawField(*option, *painter, option->rect, FieldRadius);
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawChevron(*painter, arrow, PE_IndicatorArrowDown,
                    option->palette.color(option->state.testFlag(State_Enabled) ? QPalette::Active
                                                                                : QPalette::Disabled,
                                          QPalette::Text));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void OwnStyle::drawScrollBar(const QStyleOptionComplex &bar, QPainter &painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&bar);
    // Where nothing scrolls there is no handle.
    if (!slider || slider->maximum <= slider->minimum || !bar.state.testFlag(State_Enabled))
        return;
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    const QRectF inner = QRectF(handle).adjusted(HandleMargin, HandleMargin, -HandleMargin, -HandleMargin);
    const qreal radius = std::min(inner.width(), inner.height()) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::scrollHandle(bar.palette, emphasisOf(bar)));
    painter.drawRoundedRect(inner, radius, radius);
}

QRect OwnStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        rect.setTop(option->rect.top() + FieldMargin);
        rect.setBottom(option->rect.bottom() - FieldMargin);
    }
    return rect;
}

QSize OwnStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox) // Its edit field has margins of its own around the letters.
        result.setHeight(
            std::max(result.height(), option->fontMetrics.height() + theme::SmallGap + 2 * FieldMargin));
    if ((type == CT_LineEdit && isFramed(*option)) || type == CT_ComboBox)
        result.setHeight(std::max(result.height(), theme::ControlHeight));
    else if (type == CT_TabBarTab)
        result += QSize(theme::Gap, theme::SmallGap);
    else if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + theme::Gap));
    return result;
}

int OwnStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
    case PM_ScrollView_ScrollBarOverlap:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return LeastHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return IndicatorSize;
    case PM_HeaderMargin:
        return CellMargin;
    case PM_FocusFrameHMargin: // Beside the text in a cell.
        return qobject_cast<const QTableView *>(widget) ? CellMargin
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme::Gap - 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int OwnStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
        return 1;
    case SH_UnderlineShortcut:
        return m_areMnemonicsShown ? 1 : 0;
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Less ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

bool OwnStyle::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (const auto *key = dynamic_cast<const QKeyEvent *>(event); key && key->key() == Qt::Key_Alt)
            showMnemonics(event->type() == QEvent::KeyPress);
        break;
    case QEvent::ApplicationDeactivate:
    case QEvent::WindowDeactivate:
        showMnemonics(false);
        break;
    default:
        break;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void OwnStyle::showMnemonics(bool shown)
{
    if (m_areMnemonicsShown == shown)
        return;
    m_areMnemonicsShown = shown;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const auto parts = window->findChildren<QWidget *>();
        for (QWidget *part : parts)
            part->update();
    }
}

} // namespace punchline
