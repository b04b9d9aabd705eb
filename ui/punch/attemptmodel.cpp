// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/attemptmodel.h"

#include "app/text/statetext.h"
#include "ui/controls/tooltips.h"

#include <algorithm>

namespace punchline {

namespace {

QString elapsedText(std::chrono::milliseconds time)
{
    return time < std::chrono::seconds(1)
        ? AttemptModel::tr("%1 ms").arg(time.count())
        : AttemptModel::tr("%1 s").arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 1);
}

} // namespace

int AttemptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttemptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case SortRole:
        return sortKey(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == TryColumn || index.column() == TimeColumn
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case StateRole:
        return QVariant::fromValue(row.report.state);
    default:
        return {};
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return section == TryColumn || section == TimeColumn
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case LocalColumn:
        return tr("Local");
    case RemoteColumn:
        return tr("Remote");
    case TryColumn:
        return tr("Try");
    case StateColumn:
        return tr("State");
    case TimeColumn:
        return tr("Time");
    case ErrorColumn:
        return tr("Error");
    default:
        return {};
    }
}

void AttemptModel::handleReport(const AttemptReport &report, TimePoint now)
{
    m_now = std::max(m_now, now);
    const auto known = m_rowOf.constFind(report.id);
    if (known == m_rowOf.cend()) {
        const int row = static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.append({report, now});
        m_rowOf.insert(report.id, row);
        endInsertRows();
        return;
    }
    m_rows[*known] = {report, now};
    Q_EMIT dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
}

void AttemptModel::handleTick(TimePoint now)
{
    m_now = std::max(m_now, now);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!isUnderWay(m_rows.at(row).report.state))
            continue;
        const QModelIndex changed = index(row, TimeColumn);
        Q_EMIT dataChanged(changed, changed, {Qt::DisplayRole});
    }
}

void AttemptModel::handleEnd()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        Row &ended = m_rows[row];
        if (!isUnderWay(ended.report.state))
            continue;
        ended.report.elapsed = time(ended);
        ended.report.state = AttemptState::Lost;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void AttemptModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    endResetModel();
}

void AttemptModel::handleLanguageChange()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString AttemptModel::text(const Row &row, int column) const
{
    const AttemptReport &report = row.report;
    switch (column) {
    case KindColumn:
        return wordsFor(report.kind).brief;
    case LocalColumn:
        return report.local.toString();
    case RemoteColumn:
        return report.remote.toString();
    case TryColumn:
        return QString::number(report.tryNumber);
    case StateColumn:
        return wordsFor(report.state).brief;
    case TimeColumn:
        return elapsedText(time(row));
    case ErrorColumn:
        return report.error
            .simplified(); // The system's texts may contain line breaks; a table cell has one line.
    default:
        return {};
    }
}

std::chrono::milliseconds AttemptModel::time(const Row &row) const
{
    using namespace std::chrono;
    return row.report.elapsed
        + (isUnderWay(row.report.state) ? duration_cast<milliseconds>(m_now - row.reported) : 0ms);
}

QVariant AttemptModel::sortKey(const Row &row, int column) const
{
    switch (column) {
    case KindColumn:
        return static_cast<int>(row.report.kind);
    case TryColumn:
        return row.report.tryNumber;
    case StateColumn:
        return static_cast<int>(row.report.state);
    case TimeColumn:
        return static_cast<qlonglong>(time(row).count());
    default:
        return text(row, column);
    }
}

QString AttemptModel::toolTip(const Row &row)
{
    const AttemptReport &report = row.report;
    QStringList lines{tr("%1: %2").arg(wordsFor(report.kind).brief, wordsFor(report.kind).full),
                      tr("%1: %2").arg(wordsFor(report.state).brief, wordsFor(report.state).full)};
    if (!report.error.isEmpty())
        lines.append(foreignToolTip(tr("The system says: %1").arg(report.error.simplified())));
    return lines.join(u'\n');
}

} // namespace punchline
