// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemModel>

#include <vector>

namespace punchline {

/// Finds the messages that contain a term, ignoring case, and steps through them from the newest on. Messages
/// that arrive during a search are searched, too, and removed ones are forgotten. It knows no widget.
class MessageSearch : public QObject
{
    Q_OBJECT

public:
    /// @p messages has the roles of MessageModel and must outlive the search.
    explicit MessageSearch(QAbstractItemModel &messages, QObject *parent = nullptr);

    /// Searches for @p term and goes to the newest match; an empty term ends the search.
    void setTerm(const QString &term);
    [[nodiscard]] const QString &term() const { return m_term; }

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Which of them is the current one, 1 for the oldest; 0 if none.
    [[nodiscard]] int position() const { return m_position; }

    /// The current message; invalid if nothing was found.
    [[nodiscard]] QModelIndex current() const;

    /// Steps to the next older or newer match and wraps around at the ends.
    void toOlder();
    void toNewer();

Q_SIGNALS:
    /// term(), count() or position() has changed.
    void changed();

    /// The current message has changed, or the user asked for the same one again.
    void currentChosen();

private:
    [[nodiscard]] bool isFound(int row) const;
    void handleInserted(const QModelIndex &parent, int first, int last);
    void handleRemoved(const QModelIndex &parent, int first, int last);
    void searchAll();

    QAbstractItemModel &m_messages;
    QString m_term;
    std::vector<int> m_rows; ///< The messages that match, oldest first.
    int m_position = 0;
};

} // namespace punchline
