// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace punchline {

/// The longest message from a later start to the first one: any link with its server, and some room.
inline constexpr qsizetype MaxInstanceMessage = 1024;

/// Where starts of the same name find each other: the user's runtime directory. Empty if there is none.
[[nodiscard]] QString instanceFolder();

/// Finds out whether this start of the program is the first of its name, and if not, hands a message to the
/// first. The lock file decides, so exactly one of several simultaneous starts is the first, and leftovers of
/// a crash belong to nobody. It never waits longer than Patience for a first start that does not answer.
class InstanceClaim : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First,      ///< No other start is running: takeLock(), and open an InstanceDoor.
        HandedOver, ///< The first start has the message.
        Alone,      ///< It cannot be known: there is no folder for the lock, or the first start does not
                    ///< answer.
    };

    /// For a first start that has just begun and does not listen yet, or is busy.
    static constexpr std::chrono::milliseconds Patience{5000};

    /// @p name is a file's base name, @p folder an existing folder that only the user can write to.
    InstanceClaim(const QString &name, const QString &folder, QObject *parent = nullptr);

    /// Begins; decided() may be emitted before it returns. @p message has at most MaxInstanceMessage bytes.
    void begin(const QByteArray &message, std::chrono::milliseconds patience = Patience);

    /// After Outcome::First: holds the claim as long as it lives.
    [[nodiscard]] std::unique_ptr<QLockFile> takeLock() { return std::move(m_lock); }

Q_SIGNALS:
    /// Emitted once.
    void decided(punchline::InstanceClaim::Outcome outcome);

private:
    void attempt();
    void handleAnswer();
    void decide(Outcome outcome);

    std::unique_ptr<QLockFile> m_lock;
    QString m_address;
    QByteArray m_frame;
    QTimer m_retry;
    QTimer m_patience;
    bool m_isDecided = false;
    QLocalSocket m_socket; // Declared last: it emits signals when it is destroyed.
};

/// Receives the messages of later starts, on the first start's side. Anybody who runs programs as this user
/// can send one. It confirms each message as soon as it is complete. At most MaxVisitors are served at once,
/// each for at most Deadline. It checks nothing but the length.
class InstanceDoor : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxVisitors = 8;
    static constexpr std::chrono::milliseconds Deadline{2000};

    /// @p lock comes from InstanceClaim with the same @p name and @p folder.
    InstanceDoor(const QString &name, const QString &folder, std::unique_ptr<QLockFile> lock,
                 QObject *parent = nullptr);
    ~InstanceDoor() override;

    /// Begins to listen and returns whether that worked. Without it, later starts run alone.
    [[nodiscard]] bool open();

    /// Stops listening and gives up the claim: the next start is a first one.
    void close();

Q_SIGNALS:
    void knocked(const QByteArray &message);

private:
    void handleVisitors();
    void handleBytes(QLocalSocket *visitor);

    std::unique_ptr<QLockFile> m_lock;
    QString m_address;
    int m_visitors = 0;
    QLocalServer m_server; // Declared last: its visitors are destroyed with it, and report that.
};

} // namespace punchline
