// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QObject>

#include <vector>

namespace punchline {

class PeerLink;

/// The connections and dials that punching made besides its link. Some NATs drop a whole mapping, and the
/// link with it, when one RST passes through; and a closed socket answers late packets with RST. So these
/// stay open beside the link until nothing is in flight any more, and are then drained and closed, which
/// sends FIN. A child of the link; nothing is sent on them any more.
class Leftovers : public QObject
{
    Q_OBJECT

public:
    explicit Leftovers(QObject *link);
    ~Leftovers() override;

    void keep(NativeSocket socket) { m_sockets.push_back(std::move(socket)); }
    /// Takes ownership of @p loser.
    void keep(PeerLink *loser);

private:
    std::vector<NativeSocket> m_sockets;
};

} // namespace punchline
