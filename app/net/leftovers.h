// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QObject>

#include <vector>

namespace punchline {

class PeerLink;

/// The connections and dials that a punching has made besides its link. There are NATs that give up a whole
/// mapping, and with it the link, when one RST comes through it; and a closed socket answers with RST to what
/// was still on its way. So these stay open beside the link until nothing is on its way any more, and are
/// then read empty and closed, which sends FIN. A child of the link; nobody says anything on them any more.
class Leftovers : public QObject
{
    Q_OBJECT

public:
    explicit Leftovers(QObject *link);
    ~Leftovers() override;

    void keep(NativeSocket socket) { m_sockets.push_back(std::move(socket)); }
    /// Takes @p loser over.
    void keep(PeerLink *loser);

private:
    std::vector<NativeSocket> m_sockets;
};

} // namespace punchline
