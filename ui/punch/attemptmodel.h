// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace punchline {

/// The attempts of one session as a table, one row each, in the order in which they began. It is fed with
/// reports and timestamps; it has no clock.
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
        SortRole,                 ///< The sort key of the column.
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Applies a report that arrived at @p now: adds a row or updates the attempt's row.
    void handleReport(const AttemptReport &report, TimePoint now);

    /// Advances the elapsed time of attempts that are still under way.
    void handleTick(TimePoint now);

    /// The session has ended: no attempt is under way any more.
    void handleEnd();

    void clear();

    /// Tells the views that every text may have changed.
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
