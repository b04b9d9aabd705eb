// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace punchline {

/// The attempts of one session as a table, a row each in the order in which they began. It is fed with
/// reports and told the time; it has no clock of its own.
class AttemptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;

    enum Column {
        KindColumn,
        LocalColumn,
        RemoteColumn,
        TryColumn,
        StateColumn,
        TimeColumn,
        ErrorColumn,
        ColumnCount
    };
    enum Role {
        StateRole = Qt::UserRole, ///< AttemptState, in every column.
        SortRole,                 ///< What the column is sorted by.
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes over a report that arrived at @p now: a new row, or a change of the attempt's row.
    void handleReport(const AttemptReport &report, TimePoint now);

    /// Lets the time of attempts that are still under way run on.
    void handleTick(TimePoint now);

    /// The session has ended: nothing is under way any more.
    void handleEnd();

    void clear();

    /// Tells the views that every word may be another one.
    void handleLanguageChange();

private:
    struct Row
    {
        AttemptReport report;
        TimePoint reported;
    };

    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] std::chrono::milliseconds time(const Row &row) const;
    [[nodiscard]] QVariant sortKey(const Row &row, int column) const;
    [[nodiscard]] static QString toolTip(const Row &row);

    QList<Row> m_rows;
    QHash<AttemptId, int> m_rowOf;
    TimePoint m_now;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::AttemptState)
