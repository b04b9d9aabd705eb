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

/// The longest message from a later start to the first: any link with its server, and room to spare.
inline constexpr qsizetype MaxInstanceMessage = 1024;

/// Where the starts of one name find each other: the user's runtime directory. Empty where there is none.
[[nodiscard]] QString instanceFolder();

/// Finds out whether this start of the program is the first one of a name, and if not, hands a message to the
/// first. The lock file decides, so that of several starts at one moment one is the first, and what a crash
/// has left behind is nobody's. It never waits longer than Patience for a first one that does not answer.
class InstanceClaim : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First,      ///< Nobody else runs: takeLock(), and open an InstanceDoor.
        HandedOver, ///< The first one has the message.
        Alone,      ///< There is no telling: no folder for the lock, or the first one does not answer.
    };

    /// For a first one that has just begun and does not listen yet, or is busy.
    static constexpr std::chrono::milliseconds Patience{5000};

    /// @p name is a file's base name, @p folder an existing folder that only the user can write to.
    InstanceClaim(const QString &name, const QString &folder, QObject *parent = nullptr);

    /// Begins; decided() may come before it returns. @p message has at most MaxInstanceMessage bytes.
    void begin(const QByteArray &message, std::chrono::milliseconds patience = Patience);

    /// After Outcome::First: what holds the claim as long as it lives.
    [[nodiscard]] std::unique_ptr<QLockFile> takeLock() { return std::move(m_lock); }

Q_SIGNALS:
    /// Comes once.
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
    QLocalSocket m_socket; // Last: it tells of its own end.
};

/// The first start's ear for the later ones: takes their messages, of which anybody who runs programs as this
/// user can be the author, and confirms each as soon as it is whole. At most MaxVisitors are listened to at
/// once, each for at most Deadline. It judges nothing but the length.
class InstanceDoor : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxVisitors = 8;
    static constexpr std::chrono::milliseconds Deadline{2000};

    /// @p lock is what InstanceClaim gave for the same @p name and @p folder.
    InstanceDoor(const QString &name, const QString &folder, std::unique_ptr<QLockFile> lock,
                 QObject *parent = nullptr);
    ~InstanceDoor() override;

    /// Begins to listen; whether it does. Without it later starts stand alone.
    [[nodiscard]] bool open();

    /// Listens no more and gives up the claim: the next start is a first one.
    void close();

Q_SIGNALS:
    void knocked(const QByteArray &message);

private:
    void handleVisitors();
    void handleBytes(QLocalSocket *visitor);

    std::unique_ptr<QLockFile> m_lock;
    QString m_address;
    int m_visitors = 0;
    QLocalServer m_server; // Last: its visitors end with it, and tell of it.
};

} // namespace punchline
