// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "ui/chat/chatnotice.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>

#include <vector>

namespace punchline {

/// The conversation as the chat page shows it, over a model with the roles of MessageModel: one row per
/// message. In a run of `Hello, world` the newest have rows of their own, and one row before them stands for
/// all older ones until it is unfolded. A notice is a row without a message. A row knows whether it begins a
/// new day and whether it continues what its author just said, and describes itself in words for screen
/// readers. It never changes a message. Messages may only be appended, removed from the oldest on, or
/// cleared.
class ConversationRows : public QAbstractListModel
{
    Q_OBJECT

public:
    /// In addition to the roles of MessageModel, which refer to the row's first message.
    enum Role {
        /// int: number of hellos folded into the row; 0 for a single message. Can be set to 0.
        FoldedRole = Qt::UserRole + 100,
        DayRole,        ///< QDate: the day that begins here; invalid if none does.
        ContinuedRole,  ///< bool: same author as the row before, and soon after it.
        PartRole,       ///< int, can be set: which part of a long text is shown, see partStarts().
        OlderGoneRole,  ///< bool: older messages existed but are no longer kept.
        TranscriptRole, ///< QString: the row's messages with their names and times, one per line; empty for
                        ///< one that was taken back.
        LineRole,       ///< QString: a line instead of a message, for a fold or a notice; else empty.
    };

    /// Most rows that a run of hellos takes, including the one into which the older ones are folded.
    static constexpr int MostHelloRows = 7;

    /// @p messages must outlive it.
    explicit ConversationRows(QAbstractItemModel &messages, QObject *parent = nullptr);

    /// The name for the other person in spoken texts; if empty, "the other person".
    void setPeerName(const QString &name);

    /// True if @p index, of a model with these roles, is a line instead of a message.
    [[nodiscard]] static bool isLine(const QModelIndex &index)
    {
        return !index.data(LineRole).toString().isEmpty();
    }

    /// Appends a notice; @p text tells it in the current language.
    void addNotice(std::function<QString()> text);

    /// Appends the notice that the link is back after @p away; if the last row is such a notice of the same
    /// day, it tells both instead.
    void addReturn(std::chrono::milliseconds away);

    /// The whole conversation, as by TranscriptRole.
    [[nodiscard]] QString transcript() const;

    /// Shows a part of @p row that contains @p term, ignoring case, if there is one.
    void showPartWith(int row, const QString &term);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    /// The messages that a row stands for.
    struct Row
    {
        int first = 0;
        int count = 1;   ///< More than one only in a fold, none for a notice.
        int notice = -1; ///< Which notice it is, if any.
        int mine = 0;    ///< How many of them are mine.
        bool isHello = false;
        bool isUnfolded = false; ///< True if its whole run is to be shown.
        bool beginsDay = false;
        bool isContinued = false;
        int part = 0;
    };

    void handleInserted(const QModelIndex &parent, int first, int last);
    void handleRemoved(const QModelIndex &parent, int first, int last);
    void handleChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void rebuild();
    void append(int message);
    void appendRow(const Row &row);
    void append(const ChatNotice &notice);
    [[nodiscard]] const ChatNotice &noticeOf(const Row &row) const
    {
        return m_notices[static_cast<std::size_t>(row.notice)];
    }
    /// Whether @p row, which is about to be appended, is the first of its day.
    [[nodiscard]] bool isFirstOfDay(const Row &row) const;
    [[nodiscard]] QVariant of(int message, int role) const;
    [[nodiscard]] QDateTime timeOf(const Row &row) const;
    /// Of the row's first message.
    [[nodiscard]] DeliveryState stateOf(const Row &row) const
    {
        return of(row.first, MessageModel::StateRole).value<DeliveryState>();
    }
    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void becomeFirst(std::size_t row);
    void fold();
    void unfold(int at);
    /// A row for @p message alone.
    [[nodiscard]] Row single(int message) const;
    [[nodiscard]] int rowsOfLastRun() const;
    void judgeContinued(std::size_t row);
    /// The text of @p message, made harmless.
    [[nodiscard]] QString textOf(int message) const;
    [[nodiscard]] QString line(const Row &row) const;
    [[nodiscard]] QString transcriptOf(const Row &row) const;
    [[nodiscard]] QString spoken(const Row &row) const;
    [[nodiscard]] QString spokenMessage(const Row &row) const;
    [[nodiscard]] QString spokenText(const Row &row) const;
    [[nodiscard]] QString tip(const Row &row) const;

    QAbstractItemModel &m_messages;
    std::vector<ChatNotice> m_notices;
    std::vector<Row> m_rows;
    std::vector<int> m_rowOf; ///< The row of each message.
    bool m_isOlderGone = false;
    QString m_peerName;
};

} // namespace punchline
