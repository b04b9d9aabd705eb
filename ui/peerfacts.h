// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/event.h"

#include <QString>

#include <optional>

namespace punchline {

/// What the events of a session tell of the other person and of the link to them, for what names both outside
/// of the pages: the title, notifications, the tray.
class PeerFacts
{
public:
    /// Another session begins: nothing is known.
    void begin() { *this = {}; }

    /// Whether that has told anything new.
    bool handle(const Event &event);

    /// Whether a link has stood in this session.
    [[nodiscard]] bool wasLinked() const { return m_link.has_value(); }

    /// The name that they have given themselves, or their address; before there is either a word for whoever
    /// it will be.
    [[nodiscard]] QString name() const;

    /// What the link lacks in privacy, a word or two; empty: nothing, or there is no link.
    [[nodiscard]] QString privacyMark() const;

private:
    std::optional<event::LinkEstablished> m_link;
    event::Verification m_verification = event::Verification::None;
    bool m_wordsConfirmed = false;
    QString m_name;
};

} // namespace punchline
