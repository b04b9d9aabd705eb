// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The key exchange, the boxes and the knocks as PROTOCOL.md describes them, with libsodium and nothing else.
namespace attacker {

enum class Role { Initiator, Responder };

[[nodiscard]] Role otherOf(Role role);

/// The bytes that a text of hexadecimal digits stands for, and the other way round.
[[nodiscard]] std::string fromHex(const std::string &digits);
[[nodiscard]] std::string toHex(const std::string &bytes);

[[nodiscard]] std::string randomBytes(std::size_t count);
[[nodiscard]] std::string commitmentTo(const std::string &opening);

/// One side of the exchange, without any order or patience: it does what it is told.
class Exchange
{
public:
    struct Setup
    {
        Role role = Role::Responder;
        std::string code;    ///< The secret part; empty: without one.
        std::string context; ///< "7 0".
        std::string opening;
        std::string peerCommitment;
        std::string scalar; ///< 32 bytes.
    };

    explicit Exchange(Setup setup);

    [[nodiscard]] std::string share() const { return m_share; }
    /// Whether a key came of it.
    bool hearShare(const std::string &peerShare);
    /// What this side confirms with, and what a peer with the same key would.
    [[nodiscard]] std::string confirmation() const { return macOf(m_setup.role); }
    [[nodiscard]] bool isRight(const std::string &peersMac) const { return peersMac == macOf(peer()); }

    /// The next box of this side.
    [[nodiscard]] std::string seal(const std::string &text);
    /// The peer's next box; nothing where it is another one.
    [[nodiscard]] std::optional<std::string> open(const std::string &box);

    /// "initiator", "nominating", "responder", or empty: what @p knock is under this key.
    [[nodiscard]] std::string nameOf(const std::string &knock) const;
    [[nodiscard]] std::string knock(const std::string &name) const;
    [[nodiscard]] std::string sharedSecret() const { return m_secret; }

private:
    [[nodiscard]] Role peer() const { return otherOf(m_setup.role); }
    [[nodiscard]] std::string macOf(Role sender) const;
    [[nodiscard]] std::string derived(const std::string &label) const;
    [[nodiscard]] std::string boundTo(Role sender, std::uint64_t number) const;

    Setup m_setup;
    std::string m_sid;
    std::string m_share;
    std::string m_peerShare;
    std::string m_secret; ///< ISK; empty before the peer's share.
    std::uint64_t m_sealed = 0;
    std::uint64_t m_opened = 0;
};

/// Whether all of this gives what PROTOCOL.md's worked exchange says; what does not, one sentence each.
[[nodiscard]] std::vector<std::string> faultsInWorkedExchange();

} // namespace attacker
