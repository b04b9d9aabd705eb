// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>

namespace punchline {

/// The delivery state of a message.
enum class DeliveryState {
    Sending,      ///< Not acknowledged yet.
    Sent,         ///< Handed to the network; a classic peer acknowledges nothing.
    Delivered,    ///< The peer has acknowledged it.
    NotDelivered, ///< The session ended before it was acknowledged.
    Received,     ///< The peer's message.
    Waiting,      ///< There is no link; it goes out on the next one.
    TakenBack,    ///< Taken back before it was sent. The peer never sees it.
};

/// One line of the conversation.
struct ChatMessage
{
    quint64 id = 0; ///< Counted from 1 for each author.
    bool mine = false;
    bool hello = false;
    QString text;
    QDateTime time;
    DeliveryState state = DeliveryState::Received;
};

/// How much of a conversation is kept: ten thick novels, far more than people write in a day.
struct MessageBounds
{
    int rows = 100'000;
    qsizetype bytes = qsizetype{16} * 1024 * 1024; ///< Size of the text in memory.

    [[nodiscard]] static constexpr MessageBounds nothing() { return {0, 0}; }
};

/// The conversation as a list, oldest first. Conversation writes it, views read it. If its bounds are
/// exceeded, the oldest messages are removed, a sixteenth of them at once: views then have to move
/// everything, so this should be rare.
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

    explicit MessageModel(const MessageBounds &bounds = {}, QObject *parent = nullptr)
        : QAbstractListModel(parent)
        , m_bounds(bounds)
    { }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const ChatMessage &message(int row) const { return m_messages.at(row); }

    /// Appends a message. My own must come with ids 1, 2, 3, ….
    void append(const ChatMessage &message);

    /// Sets the state of my message @p id. Ignored if there is no such message, or if it was removed.
    void setState(quint64 id, DeliveryState state);

    void clear();

private:
    void makeRoomFor(qsizetype bytes);
    void letGo(int count);

    MessageBounds m_bounds;
    QList<ChatMessage> m_messages;
    qsizetype m_bytes = 0;    ///< Size of all texts.
    qint64 m_letGo = 0;       ///< How many messages have been removed,
    quint64 m_myLetGo = 0;    ///< and how many of them are mine.
    QList<qint64> m_myPlaces; ///< Positions of my remaining messages, counted from the very first message.
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::DeliveryState)
