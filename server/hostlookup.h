// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace punchline {

/// Asks the system for a host's addresses, each time anew: QHostInfo::lookupHost() repeats for a minute what
/// it has heard, and whoever moves a service to another machine by its name waits for as long. Never blocks;
/// one question at a time, on a thread that outlives this where the system takes its time.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    explicit HostLookup(QObject *parent = nullptr);
    ~HostLookup() override;

    /// found() comes, and never before this returns. While a question is open there is no second one.
    void start(const QString &host);

Q_SIGNALS:
    /// In the system's order. None: @p problem says why.
    void found(const QList<QHostAddress> &addresses, const QString &problem);

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    bool m_isAsking = false;
};

} // namespace punchline
