// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the CPU time of one side's key exchange: share, confirm, sealing an offer and opening one; and of
// the link's certificate, the other thing made once per session. Usage: bench_keyexchange [RUNS]

#include "app/trust/keyexchange.h"
#include "app/trust/linkcertificate.h"

#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

using namespace punchline;

namespace {

KeyExchangeSetup setup(Role role, const QByteArray &opening, const QByteArray &peerCommitment)
{
    return {.role = role,
            .code = SecretBytes::copyOf("velvet-guitar"),
            .context = "7",
            .opening = opening,
            .peerCommitment = peerCommitment};
}

/// CPU time of this process, in milliseconds.
double cpuTime()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// The initiator's part of one exchange, from its opening to the peer's offer.
double oneSide()
{
    const QByteArray offer(300, 'x'); // The size of an offer with its candidates.
    const QByteArray peerOpening = freshOpening();
    const QByteArray peerCommitment = commitmentTo(peerOpening);

    double spent = -cpuTime();
    const QByteArray opening = freshOpening();
    const QByteArray commitment = commitmentTo(opening);
    spent += cpuTime();

    KeyExchange peer(setup(Role::Responder, peerOpening, commitment));

    spent -= cpuTime();
    KeyExchange self(setup(Role::Initiator, opening, peerCommitment));
    const auto confirm = self.handleShare(peer.share());
    const auto sealed = self.seal(offer);
    spent += cpuTime();

    const auto peerConfirm = peer.handleShare(self.share());
    const auto peerOffer = peer.seal(offer);
    if (!confirm || !sealed || !peerConfirm || !peerOffer)
        qFatal("The shares were refused.");

    spent -= cpuTime();
    const bool agreed = self.handleConfirm(*peerConfirm) == KeyExchange::Confirmed::Yes
        && self.open(*peerOffer) && self.sessionKey() && self.safetyWordIndexes();
    spent += cpuTime();
    if (!agreed)
        qFatal("The two did not agree.");
    return spent;
}

double oneCertificate()
{
    const double begin = cpuTime();
    const auto made = createLinkCertificate(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));
    if (!made)
        qFatal("There is no certificate.");
    return cpuTime() - begin;
}

void print(const char *what, int runs, const std::function<double()> &measured)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(measured());
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times.at(static_cast<std::size_t>(part * static_cast<double>(times.size() - 1)));
    };
    QTextStream(stdout) << what << ", " << runs << " runs: median " << at(0.5) << " ms, p90 " << at(0.9)
                        << " ms, max " << at(1.0) << " ms of CPU\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 1000;
    print("key exchange of one side (bar: 2 ms)", runs, oneSide);
    print("link certificate", runs, oneCertificate);
    return 0;
}
