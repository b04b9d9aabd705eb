// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/controls/button.h"

namespace punchline {

/// The button that ends a conversation. It says so in words that fit the phase, is hidden in all phases
/// without a conversation, and ends nothing itself.
class DisconnectButton : public Button
{
    Q_OBJECT

public:
    /// @p engine must outlive the button.
    DisconnectButton(const Engine &engine, QWidget *parent);

private:
    void showPhase();

    const Engine &m_engine;
};

} // namespace punchline
