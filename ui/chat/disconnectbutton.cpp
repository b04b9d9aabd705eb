// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/disconnectbutton.h"

#include "ui/controls/translated.h"

namespace punchline {

DisconnectButton::DisconnectButton(const Engine &engine, QWidget *parent)
    : Button(Weight::Quiet, {}, parent)
    , m_engine(engine)
{
    setObjectName(QStringLiteral("disconnectButton"));
    connect(&engine, &Engine::phaseChanged, this, &DisconnectButton::showPhase);
    translated(this, [this] { showPhase(); });
}

void DisconnectButton::showPhase()
{
    const Phase phase = m_engine.phase();
    const bool isReturning = phase == Phase::Returning; // Then nothing is connected.
    setEnabled(phase == Phase::Linked || isReturning);
    setText(phase == Phase::Leaving ? tr("Disconnecting…")
                : isReturning       ? tr("E&nd the chat")
                                    : tr("&Disconnect"));
    setAccessibleName(isReturning ? tr("End the chat") : tr("Disconnect"));
    setVisible(phase == Phase::Linked || isReturning || phase == Phase::Leaving);
}

} // namespace punchline
