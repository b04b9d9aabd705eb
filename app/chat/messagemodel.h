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

/// How much of a conversation is kept. Far more than people say in a day: ten thick novels.
struct MessageBounds
{
    int rows = 100'000;
    qsizetype bytes = qsizetype{16} * 1024 * 1024; ///< Of text, as it lies in memory.

    [[nodiscard]] static constexpr MessageBounds nothing() { return {0, 0}; }
};

/// The conversation as a list, oldest first. Conversation writes it, views read it. Where there is more than
/// its bounds allow, the oldest messages are let go: a sixteenth of them at once, so that views, which then
/// have to move everything, seldom do.
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

    /// Adds a message at the end. My own must come with ids 1, 2, 3, ….
    void append(const ChatMessage &message);

    /// Sets the state of my message @p id; a number that is none of mine, or let go, is ignored.
    void setState(quint64 id, DeliveryState state);

    void clear();

private:
    void makeRoomFor(qsizetype bytes);
    void letGo(int count);

    MessageBounds m_bounds;
    QList<ChatMessage> m_messages;
    qsizetype m_bytes = 0;    ///< Of all texts.
    qint64 m_letGo = 0;       ///< How many messages have been let go,
    quint64 m_myLetGo = 0;    ///< and how many of them are mine.
    QList<qint64> m_myPlaces; ///< Of those of mine that are kept, counted from the first message of all.
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::DeliveryState)
