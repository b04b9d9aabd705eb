// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The key exchange, boxes and knocks as in PROTOCOL.md, built on libsodium alone.
namespace attacker {

enum class Role { Initiator, Responder };

[[nodiscard]] Role otherOf(Role role);

/// Decodes and encodes hexadecimal digits.
[[nodiscard]] std::string fromHex(const std::string &digits);
[[nodiscard]] std::string toHex(const std::string &bytes);

[[nodiscard]] std::string randomBytes(std::size_t count);
[[nodiscard]] std::string commitmentTo(const std::string &opening);

/// One side of the exchange, without any state checks: it does whatever it is told.
class Exchange
{
public:
    struct Setup
    {
        Role role = Role::Responder;
        std::string code;    ///< The secret part; empty: no code.
        std::string context; ///< For example "7 0".
        std::string opening;
        std::string peerCommitment;
        std::string scalar; ///< 32 bytes.
    };

    explicit Exchange(Setup setup);

    [[nodiscard]] std::string share() const { return m_share; }
    /// Takes the peer's share. Returns whether a key came out of it.
    bool hearShare(const std::string &peerShare);
    /// This side's confirmation, and a check of the peer's.
    [[nodiscard]] std::string confirmation() const { return macOf(m_setup.role); }
    [[nodiscard]] bool isRight(const std::string &peersMac) const { return peersMac == macOf(peer()); }

    /// Seals this side's next box.
    [[nodiscard]] std::string seal(const std::string &text);
    /// Opens the peer's next box; `nullopt` if @p box is not that.
    [[nodiscard]] std::optional<std::string> open(const std::string &box);

    /// What @p knock is under this key: "initiator", "nominating", "responder", or empty for none of these.
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
    std::string m_secret; ///< ISK; empty until the peer's share arrives.
    std::uint64_t m_sealed = 0;
    std::uint64_t m_opened = 0;
};

/// Checks all this against PROTOCOL.md's worked exchange. Returns the differences, one sentence each.
[[nodiscard]] std::vector<std::string> faultsInWorkedExchange();

} // namespace attacker
