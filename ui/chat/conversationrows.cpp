// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/conversationrows.h"

#include "app/protocol/plaintext.h"
#include "app/text/statetext.h"
#include "ui/chat/textparts.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace punchline {

namespace {

// A message within this time of the previous one is grouped with it.
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
    m_notices.clear();
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
        becomeFirst(static_cast<std::size_t>(rows));
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
        Q_EMIT dataChanged(index(0), index(std::min(1, rowCount() - 1)),
                           {OlderGoneRole, DayRole, ContinuedRole, FoldedRole});
}

/// Messages before @p row were removed, and perhaps the first ones folded into it.
void ConversationRows::becomeFirst(std::size_t row)
{
    Row &first = m_rows[row];
    first.beginsDay = true;
    first.isContinued = false;
    first.count += std::min(0, first.first);
    first.first = std::max(0, first.first);
    first.mine = 0;
    for (int message = first.first; message < first.first + first.count; ++message)
        first.mine += of(message, MessageModel::MineRole).toBool() ? 1 : 0;
    judgeContinued(row + 1); // Its predecessor is now a message, not a fold.
}

ConversationRows::Row ConversationRows::single(int message) const
{
    Row row;
    row.first = message;
    row.mine = of(message, MessageModel::MineRole).toBool() ? 1 : 0;
    row.isHello = of(message, MessageModel::HelloRole).toBool();
    return row;
}

/// @p row holds a single message or does not exist.
void ConversationRows::judgeContinued(std::size_t row)
{
    if (row == 0 || row >= m_rows.size())
        return;
    const Row &before = m_rows[row - 1];
    Row &judged = m_rows[row];
    judged.isContinued = before.count == 1 && judged.count == 1 && judged.isHello == before.isHello
        && !judged.beginsDay && judged.mine == before.mine
        && timeOf(before).secsTo(timeOf(judged)) < GroupSeconds;
}

int ConversationRows::rowsOfLastRun() const
{
    int rows = 0;
    for (auto row = m_rows.rbegin(); row != m_rows.rend() && row->isHello && rows < MostHelloRows; ++row) {
        ++rows;
        if (row->beginsDay)
            break;
    }
    return rows;
}

void ConversationRows::append(int message)
{
    Row row = single(message);
    row.beginsDay = isFirstOfDay(row);
    if (row.isHello && !row.beginsDay && m_rows.back().isHello) {
        row.isUnfolded = m_rows.back().isUnfolded;
        if (!row.isUnfolded && rowsOfLastRun() == MostHelloRows) {
            m_rowOf.push_back(rowCount() - 1);
            fold();
            return;
        }
    }
    m_rowOf.push_back(rowCount());
    appendRow(row);
}

void ConversationRows::appendRow(const Row &row)
{
    const int at = rowCount();
    beginInsertRows({}, at, at);
    m_rows.push_back(row);
    judgeContinued(m_rows.size() - 1);
    endInsertRows();
}

void ConversationRows::addNotice(std::function<QString()> text)
{
    append(ChatNotice(std::move(text), QDateTime::currentDateTime()));
}

void ConversationRows::addReturn(std::chrono::milliseconds away)
{
    const ChatNotice added(away, QDateTime::currentDateTime());
    const int last = rowCount() - 1;
    if (last >= 0 && at(last).notice >= 0 && m_notices.back().fold(added))
        Q_EMIT dataChanged(index(last), index(last), {LineRole, Qt::AccessibleTextRole});
    else
        append(added);
}

void ConversationRows::append(const ChatNotice &notice)
{
    Row row;
    row.first = static_cast<int>(m_rowOf.size());
    row.count = 0;
    row.notice = static_cast<int>(m_notices.size());
    m_notices.push_back(notice);
    row.beginsDay = isFirstOfDay(row);
    appendRow(row);
}

bool ConversationRows::isFirstOfDay(const Row &row) const
{
    return m_rows.empty() || timeOf(m_rows.back()).date() != timeOf(row).date();
}

/// Of the row's newest message.
QDateTime ConversationRows::timeOf(const Row &row) const
{
    return row.notice >= 0 ? noticeOf(row).time()
                           : of(row.first + row.count - 1, MessageModel::TimeRole).toDateTime();
}

/// Shifts the rows of the last run by one message. The number of rows stays the same, so nothing else moves.
void ConversationRows::fold()
{
    const std::size_t top = m_rows.size() - MostHelloRows;
    Row &folded = m_rows[top];
    folded.mine += m_rows[top + 1].mine;
    m_rowOf[static_cast<std::size_t>(folded.first + folded.count)] = static_cast<int>(top);
    ++folded.count;
    for (std::size_t row = top + 1; row < m_rows.size(); ++row) {
        m_rows[row] = single(m_rows[row].first + 1);
        m_rowOf[static_cast<std::size_t>(m_rows[row].first)] = static_cast<int>(row);
        judgeContinued(row);
    }
    Q_EMIT dataChanged(index(static_cast<int>(top)), index(rowCount() - 1), {FoldedRole});
}

void ConversationRows::unfold(int at)
{
    const auto top = static_cast<std::size_t>(at);
    const Row folded = m_rows[top];
    std::vector<Row> shown;
    for (int message = folded.first; message < folded.first + folded.count; ++message)
        shown.push_back(single(message));
    shown.front().beginsDay = folded.beginsDay;
    const int more = folded.count - 1;
    beginInsertRows({}, at + 1, at + more);
    m_rows[top] = shown.front();
    m_rows.insert(m_rows.begin() + at + 1, shown.begin() + 1, shown.end());
    for (std::size_t row = top; row < m_rows.size(); ++row) {
        for (int message = m_rows[row].first; message < m_rows[row].first + m_rows[row].count; ++message)
            m_rowOf[static_cast<std::size_t>(message)] = static_cast<int>(row);
    }
    for (std::size_t row = top; row < m_rows.size() && m_rows[row].isHello; ++row) {
        if (row > top && m_rows[row].beginsDay)
            break;
        m_rows[row].isUnfolded = true;
    }
    for (int row = at + 1; row <= at + folded.count; ++row)
        judgeContinued(static_cast<std::size_t>(row));
    endInsertRows();
    Q_EMIT dataChanged(index(at), index(std::min(at + folded.count, rowCount() - 1)), {FoldedRole});
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
    case FoldedRole:
        return row.count > 1 ? row.count : 0;
    case DayRole:
        return row.beginsDay ? timeOf(row).date() : QDate();
    case ContinuedRole:
        return row.isContinued;
    case PartRole:
        return row.part;
    case OlderGoneRole:
        return m_isOlderGone && index.row() == 0;
    case LineRole:
        return line(row);
    case TranscriptRole:
        return transcriptOf(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return tip(row);
    default:
        return row.count > 0 ? of(row.first, role) : QVariant();
    }
}

QString ConversationRows::transcript() const
{
    QStringList lines;
    for (const Row &row : m_rows)
        lines.append(transcriptOf(row));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ConversationRows::transcriptOf(const Row &row) const
{
    // The same in every language, so that other programs can read it.
    const auto line = [](const QDateTime &time, const QString &text) {
        return QStringLiteral("[%1] %2").arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), text);
    };
    if (row.notice >= 0)
        return line(timeOf(row), this->line(row));
    if (stateOf(row) == DeliveryState::TakenBack)
        return {}; // The two never spoke of it.
    const QString peer = m_peerName.isEmpty() ? tr("The other person") : m_peerName;
    // No line of a text can be taken for another message, whatever a peer writes into it.
    const QString indented = QStringLiteral("\n    ");
    QStringList lines;
    for (int message = row.first; message < row.first + row.count; ++message) {
        const QString author = of(message, MessageModel::MineRole).toBool() ? tr("Me") : peer;
        lines.append(line(of(message, MessageModel::TimeRole).toDateTime(),
                          QStringLiteral("%1: %2").arg(author, textOf(message).replace(u'\n', indented))));
    }
    return lines.join(u'\n');
}

QString ConversationRows::line(const Row &row) const
{
    if (row.notice >= 0)
        return noticeOf(row).sentence();
    return row.count > 1 ? earlierText(row.count) : QString();
}

bool ConversationRows::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == FoldedRole && value.toInt() == 0 && at(index.row()).count > 1) {
        unfold(index.row());
        return true;
    }
    if (role != PartRole)
        return false;
    m_rows[static_cast<std::size_t>(index.row())].part = value.toInt();
    Q_EMIT dataChanged(index, index, {PartRole, Qt::AccessibleTextRole});
    return true;
}

void ConversationRows::showPartWith(int row, const QString &term)
{
    const QString text = textOf(at(row).first);
    const QList<qsizetype> starts = partStarts(text);
    const qsizetype found = text.indexOf(term, 0, Qt::CaseInsensitive);
    if (found >= 0 && !textPart(text, starts, at(row).part).contains(term, Qt::CaseInsensitive))
        setData(index(row), partAt(starts, found), PartRole);
}

QString ConversationRows::textOf(int message) const
{
    return visibleText(of(message, MessageModel::TextRole).toString(), AnyLength, LineBreaks::Keep);
}

QString ConversationRows::spoken(const Row &row) const
{
    const bool isFirst = m_isOlderGone && &row == &m_rows.front();
    return isFirst ? tr("Older messages are no longer kept. %1").arg(spokenMessage(row)) : spokenMessage(row);
}

/// Only the part that is shown.
QString ConversationRows::spokenText(const Row &row) const
{
    const QString text = textOf(row.first);
    const QList<qsizetype> starts = partStarts(text);
    QString part = textPart(text, starts, row.part);
    if (starts.size() == 1)
        return part;
    return tr("%1 (part %2 of %3)").arg(part, QString::number(row.part + 1), QString::number(starts.size()));
}

QString ConversationRows::spokenMessage(const Row &row) const
{
    if (row.notice >= 0)
        return line(row);
    if (row.count > 1)
        return QStringLiteral("%1 · %2").arg(earlierText(row.count),
                                             helloCountText(row.mine, row.count - row.mine));
    const QString time = clockTime(of(row.first, MessageModel::TimeRole).toDateTime().time(),
                                   row.isHello ? ClockStep::Seconds : ClockStep::Minutes);
    const QString text = spokenText(row);
    if (row.mine > 0)
        return tr("I, %1: %2 (%3)").arg(time, text, wordsFor(stateOf(row)).full);
    if (m_peerName.isEmpty())
        return tr("The other person, %1: %2").arg(time, text);
    return QStringLiteral("%1, %2: %3").arg(m_peerName, time, text);
}

QString ConversationRows::tip(const Row &row) const
{
    // Never the text itself: a tool tip would interpret a peer's text as markup.
    QString time = QLocale().toString(timeOf(row).time(), QLocale::LongFormat);
    if (row.notice >= 0)
        return time;
    if (row.count > 1) {
        const QTime first = of(row.first, MessageModel::TimeRole).toDateTime().time();
        return QStringLiteral("%1 – %2").arg(QLocale().toString(first, QLocale::LongFormat), time);
    }
    return QStringLiteral("%1 · %2").arg(wordsFor(stateOf(row)).full, time);
}

} // namespace punchline
