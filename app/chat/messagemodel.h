// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>

namespace punchline {

/// What has become of a message.
enum class DeliveryState {
    Sending,      ///< Not acknowledged yet.
    Sent,         ///< Handed to the network; a classic peer acknowledges nothing.
    Delivered,    ///< The peer has acknowledged it.
    NotDelivered, ///< The session ended before it was acknowledged.
    Received,     ///< The peer's message.
};

/// One line of the conversation.
struct ChatMessage
{
    quint64 id = 0; ///< Counts from 1 for each author.
    bool mine = false;
    bool hello = false;
    QString text;
    QDateTime time;
    DeliveryState state = DeliveryState::Received;
};

/// The conversation as a list, oldest first. ChatSession writes it, views read it.
class MessageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TextRole = Qt::DisplayRole,
        IdRole = Qt::UserRole, ///< quint64
        MineRole,              ///< bool
        HelloRole,             ///< bool
        TimeRole,              ///< QDateTime, local time
        StateRole,             ///< DeliveryState
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const ChatMessage &message(int row) const { return m_messages.at(row); }

    /// Adds a message at the end. My own must come with ids 1, 2, 3, ….
    void append(const ChatMessage &message);

    /// Sets the state of my message @p id; a number that is none of mine is ignored.
    void setState(quint64 id, DeliveryState state);

    void clear();

private:
    QList<ChatMessage> m_messages;
    QList<int> m_myRows; ///< The row of my message with id n is m_myRows[n - 1].
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::DeliveryState)
