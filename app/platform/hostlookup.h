// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nameresolver.h"

#include <QObject>

#include <memory>

namespace punchline {

/// Looks up the addresses of a host name, each family separately and both at once, so that a name server that
/// answers for one family and drops the other's query does not delay both. The end of the program does not
/// wait for a resolver either, as it does with QHostInfo. Deleting it drops the queries.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    /// The most queries that the program may have open. A silent name server holds each for half a minute.
    static constexpr int MaxQuestions = 16;

    explicit HostLookup(QObject *parent = nullptr);
    ~HostLookup() override;

    /// Begins the lookup; call once. @p name is an ASCII host name, not an address.
    void start(const QString &name);

Q_SIGNALS:
    /// Emitted once for each family, in any order, never from inside start().
    void answered(punchline::AddressFamily family, const punchline::Resolution &resolution);

private:
    struct Mailbox;

    void ask(const QByteArray &name, AddressFamily family);

    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace punchline
