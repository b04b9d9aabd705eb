// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/accessiblemessages.h"

#include "ui/chat/messageview.h"
#include "ui/controls/accessible.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPointer>

#include <map>

namespace punchline {

namespace {

/// One row. It identifies itself by its row number, so it must be dropped when rows before it are removed.
class AccessibleMessage
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    AccessibleMessage(MessageView *view, int row)
        : m_view(view)
        , m_row(row)
    { }
    ~AccessibleMessage() override = default;
    Q_DISABLE_COPY_MOVE(AccessibleMessage)

    [[nodiscard]] int row() const { return m_row; }

    [[nodiscard]] bool isValid() const override { return m_view && index().isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return index().data(Qt::AccessibleTextRole).toString();
        return kind == QAccessible::Description ? index().data(Qt::ToolTipRole).toString() : QString();
    }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.readOnly = true;
        state.selected = m_view->selectionModel()->isSelected(index());
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        state.offscreen = !m_view->visualRect(index()).intersects(m_view->viewport()->rect());
        state.invisible = !m_view->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_view->setFocus();
        m_view->setCurrentIndex(index());
        if (action != pressAction())
            return;
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(m_view, &enter);
    }

private:
    [[nodiscard]] QModelIndex index() const
    {
        const QAbstractItemModel *model = m_view->model();
        return model ? model->index(m_row, 0) : QModelIndex();
    }

    QPointer<MessageView> m_view;
    int m_row;
};

class AccessibleMessages : public QAccessibleWidget
{
public:
    explicit AccessibleMessages(MessageView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(*view)
    {
        QObject::connect(qApp, &QApplication::focusChanged, &m_listener,
                         [this](QWidget *, const QWidget *now) { tellCurrent(now == &m_view); });
    }

    ~AccessibleMessages() override { forgetRows(); }
    Q_DISABLE_COPY_MOVE(AccessibleMessages)

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.readOnly = true;
        return state;
    }

    [[nodiscard]] int childCount() const override
    {
        listen();
        return rowCount() + QAccessibleWidget::childCount();
    }

    [[nodiscard]] QAccessibleInterface *child(int place) const override
    {
        listen();
        if (place < 0 || place >= rowCount())
            return QAccessibleWidget::child(place - rowCount());
        const auto known = m_rows.find(place);
        if (known != m_rows.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new AccessibleMessage(&m_view, place);
        m_rows.emplace(place, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *message = dynamic_cast<const AccessibleMessage *>(child))
            return message->row();
        const int place = QAccessibleWidget::indexOfChild(child);
        return place < 0 ? -1 : rowCount() + place;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y);
        if (widget && widget->object() != m_view.viewport())
            return widget;
        const QModelIndex index = m_view.indexAt(m_view.viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(index.row()) : widget;
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        if (m_view.hasFocus() && m_view.currentIndex().isValid())
            return child(m_view.currentIndex().row());
        return QAccessibleWidget::focusChild();
    }

private:
    // Nobody wants to hear each of many messages that arrive at once.
    static constexpr int MostTold = 16;

    [[nodiscard]] int rowCount() const { return m_view.model() ? m_view.model()->rowCount() : 0; }

    /// Connects to the view's current model.
    void listen() const
    {
        const QAbstractItemModel *model = m_view.model();
        if (model == m_model)
            return;
        forgetRows();
        if (m_model)
            m_model->disconnect(&m_listener);
        m_model = model;
        if (!model)
            return;
        const auto forget = [this] { forgetRows(); };
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_listener,
                         [this](const QModelIndex &, int first, int last) { tellInserted(first, last); });
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_listener, forget);
        QObject::connect(model, &QAbstractItemModel::modelReset, &m_listener, forget);
        QObject::connect(model, &QAbstractItemModel::dataChanged, &m_listener,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             const int current = m_view.currentIndex().row();
                             if (current >= first.row() && current <= last.row())
                                 tell(current, QAccessible::NameChanged);
                         });
        QObject::connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, &m_listener,
                         [this] { tellCurrent(m_view.hasFocus()); });
    }

    void tell(int row, QAccessible::Event what) const
    {
        QAccessibleEvent event(child(row), what);
        QAccessible::updateAccessibility(&event);
    }

    void tellCurrent(bool hasFocus) const
    {
        if (hasFocus && m_view.currentIndex().isValid())
            tell(m_view.currentIndex().row(), QAccessible::Focus);
    }

    void tellInserted(int first, int last) const
    {
        if (last + 1 < rowCount()) // The rows after them have new numbers.
            forgetRows();
        for (int row = std::max(first, last - MostTold + 1); row <= last; ++row)
            tell(row, QAccessible::ObjectCreated);
    }

    void forgetRows() const
    {
        for (const auto &[row, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
        m_rows.clear();
    }

    MessageView &m_view;
    QObject m_listener;
    mutable QPointer<const QAbstractItemModel> m_model;
    mutable std::map<int, QAccessible::Id> m_rows; ///< The rows that were requested.
};

} // namespace

void installAccessibleMessages()
{
    installAccessible<MessageView, AccessibleMessages>();
}

} // namespace punchline
