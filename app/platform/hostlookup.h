// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nameresolver.h"

#include <QObject>

#include <memory>

namespace punchline {

/// Looks up the addresses of a host name, each family by itself and both at once: a name server that answers
/// for one and drops the other's question holds nobody up. Neither does the end of the program wait for a
/// resolver, as QHostInfo's does. Deleting it forgets the questions.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    /// How many questions may be under way in the program. A silent name server holds each for half a minute.
    static constexpr int MaxQuestions = 16;

    explicit HostLookup(QObject *parent = nullptr);
    ~HostLookup() override;

    /// Begins; once. @p name is an ASCII host name, not an address.
    void start(const QString &name);

Q_SIGNALS:
    /// Comes once for each family, in any order, never from inside start().
    void answered(punchline::AddressFamily family, const punchline::Resolution &resolution);

private:
    struct Mailbox;

    void ask(const QByteArray &name, AddressFamily family);

    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace punchline
