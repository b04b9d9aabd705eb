// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/engine/engine.h"

namespace punchline {

Engine::Engine(QObject *parent)
    : QObject(parent)
{
    // Connect this first: slots are called in order of connection.
    connect(this, &Engine::happened, this, [this](const Event &event) { m_state.handle(event); });
    connect(this, &Engine::phaseChanged, this, [this](Phase phase) {
        if (phase == Phase::Reaching)
            m_state = {};
    });
}

} // namespace punchline
