// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/conversationrows.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"
#include "ui/text/textparts.h"
#include "ui/text/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace punchline {

namespace {

// What is said within this time of the message before belongs to the same breath.
constexpr qint64 GroupSeconds = 300;

} // namespace

ConversationRows::ConversationRows(QAbstractItemModel &messages, QObject *parent)
    : QAbstractListModel(parent)
    , m_messages(messages)
{
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this, &ConversationRows::handleInserted);
    connect(&m_messages, &QAbstractItemModel::rowsRemoved, this, &ConversationRows::handleRemoved);
    connect(&m_messages, &QAbstractItemModel::dataChanged, this, &ConversationRows::handleChanged);
    connect(&m_messages, &QAbstractItemModel::modelReset, this, &ConversationRows::rebuild);
    rebuild();
}

void ConversationRows::setPeerName(const QString &name)
{
    if (name == std::exchange(m_peerName, name))
        return;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole});
}

void ConversationRows::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    m_isOlderGone = false;
    endResetModel();
    if (const int count = m_messages.rowCount(); count > 0)
        handleInserted({}, 0, count - 1);
}

void ConversationRows::handleInserted(const QModelIndex &, int first, int last)
{
    for (int message = first; message <= last; ++message)
        append(message);
}

void ConversationRows::handleRemoved(const QModelIndex &, int, int last)
{
    const int messages = last + 1;
    const bool isAllGone = static_cast<std::size_t>(messages) == m_rowOf.size();
    const int rows = isAllGone ? rowCount() : m_rowOf[static_cast<std::size_t>(messages)];
    for (Row &row : m_rows)
        row.first -= messages;
    if (rows < rowCount())
        becomeFirst(m_rows[static_cast<std::size_t>(rows)]);
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + rows);
    m_rowOf.erase(m_rowOf.begin(), m_rowOf.begin() + messages);
    for (int &row : m_rowOf)
        row -= rows;
    m_isOlderGone = true;
    if (rows > 0)
        endRemoveRows();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(0), {OlderGoneRole, DayRole, ContinuedRole, HelloCountRole});
}

/// What was before @p row is gone, and perhaps the first of its hellos.
void ConversationRows::becomeFirst(Row &row) const
{
    row.beginsDay = true;
    row.isContinued = false;
    row.count += std::min(0, row.first);
    row.first = std::max(0, row.first);
    row.mine = 0;
    for (int message = row.first; message < row.first + row.count; ++message)
        row.mine += of(message, MessageModel::MineRole).toBool() ? 1 : 0;
}

void ConversationRows::append(int message)
{
    const bool isHello = of(message, MessageModel::HelloRole).toBool();
    const bool isMine = of(message, MessageModel::MineRole).toBool();
    const QDateTime time = of(message, MessageModel::TimeRole).toDateTime();
    Row row{message, 1, isMine ? 1 : 0, isHello, true, false};
    if (!m_rows.empty()) {
        const Row &before = m_rows.back();
        const QDateTime previous = of(message - 1, MessageModel::TimeRole).toDateTime();
        row.beginsDay = previous.date() != time.date();
        if (isHello && before.isHello && !row.beginsDay) {
            m_rows.back().count += 1;
            m_rows.back().mine += row.mine;
            m_rowOf.push_back(rowCount() - 1);
            const QModelIndex changed = index(rowCount() - 1);
            Q_EMIT dataChanged(changed, changed, {HelloCountRole, HelloMineRole});
            return;
        }
        row.isContinued = !isHello && !before.isHello && !row.beginsDay
            && isMine == of(message - 1, MessageModel::MineRole).toBool()
            && previous.secsTo(time) < GroupSeconds;
    }
    const int at = rowCount();
    beginInsertRows({}, at, at);
    m_rows.push_back(row);
    m_rowOf.push_back(at);
    endInsertRows();
}

void ConversationRows::handleChanged(const QModelIndex &first, const QModelIndex &last,
                                     const QList<int> &roles)
{
    const auto rowOf = [this](int message) { return index(m_rowOf[static_cast<std::size_t>(message)]); };
    Q_EMIT dataChanged(rowOf(first.row()), rowOf(last.row()), roles);
}

int ConversationRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationRows::of(int message, int role) const
{
    return m_messages.index(message, 0).data(role);
}

QVariant ConversationRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = at(index.row());
    switch (role) {
    case HelloCountRole:
        return row.isHello ? row.count : 0;
    case HelloMineRole:
        return row.isHello ? row.mine : 0;
    case DayRole:
        return row.beginsDay ? of(row.first, MessageModel::TimeRole).toDateTime().date() : QDate();
    case ContinuedRole:
        return row.isContinued;
    case PartRole:
        return row.part;
    case OlderGoneRole:
        return m_isOlderGone && index.row() == 0;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return tip(row);
    default:
        return of(row.first, role);
    }
}

bool ConversationRows::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != PartRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_rows[static_cast<std::size_t>(index.row())].part = value.toInt();
    Q_EMIT dataChanged(index, index, {PartRole, Qt::AccessibleTextRole});
    return true;
}

void ConversationRows::showPartWith(int row, const QString &term)
{
    const QString text = textOf(at(row));
    const QList<qsizetype> starts = partStarts(text);
    const qsizetype found = text.indexOf(term, 0, Qt::CaseInsensitive);
    if (found >= 0 && !textPart(text, starts, at(row).part).contains(term, Qt::CaseInsensitive))
        setData(index(row), partAt(starts, found), PartRole);
}

QString ConversationRows::textOf(const Row &row) const
{
    return visibleText(of(row.first, MessageModel::TextRole).toString(), AnyLength, LineBreaks::Keep);
}

QString ConversationRows::spoken(const Row &row) const
{
    if (m_isOlderGone && row.first == 0)
        return tr("Older messages are no longer kept. %1").arg(spokenMessage(row));
    return spokenMessage(row);
}

/// No more of it than is shown.
QString ConversationRows::spokenText(const Row &row) const
{
    const QString text = textOf(row);
    const QList<qsizetype> starts = partStarts(text);
    QString part = textPart(text, starts, row.part);
    if (starts.size() == 1)
        return part;
    return tr("%1 (part %2 of %3)").arg(part, QString::number(row.part + 1), QString::number(starts.size()));
}

QString ConversationRows::spokenMessage(const Row &row) const
{
    const QString time = clockTime(of(row.first, MessageModel::TimeRole).toDateTime().time());
    if (row.isHello)
        return tr("%1: %2").arg(time, helloCountWords(row.mine, row.count - row.mine));
    const QString text = spokenText(row);
    if (row.mine > 0)
        return tr("I, %1: %2 (%3)")
            .arg(time, text, deliveryWords(of(row.first, MessageModel::StateRole).value<DeliveryState>()));
    if (m_peerName.isEmpty())
        return tr("The other person, %1: %2").arg(time, text);
    return QStringLiteral("%1, %2: %3").arg(m_peerName, time, text);
}

QString ConversationRows::tip(const Row &row) const
{
    // Never the text itself: a tool tip would read a peer's text as markup.
    const QTime first = of(row.first, MessageModel::TimeRole).toDateTime().time();
    const QString time = QLocale().toString(first, QLocale::LongFormat);
    if (row.isHello) {
        const QTime last = of(row.first + row.count - 1, MessageModel::TimeRole).toDateTime().time();
        return QStringLiteral("%1 – %2").arg(time, QLocale().toString(last, QLocale::LongFormat));
    }
    const auto state = of(row.first, MessageModel::StateRole).value<DeliveryState>();
    return QStringLiteral("%1 · %2").arg(deliveryWords(state), time);
}

} // namespace punchline
