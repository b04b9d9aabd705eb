// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/controls/card.h"

#include <QDateTime>
#include <QTimer>

#include <chrono>
#include <optional>

namespace punchline {

class Button;
class TextLabel;

/// The line below the chat's header while the link is lost: since when, and when the next try begins. After
/// LongAway it says what Punchline waits for instead: the server or the other person. Screen readers speak it
/// when it appears and when that changes, not at each second. It is driven by the engine's events and by its
/// own timer, and asks the engine for nothing but the next try.
class ReturnBar : public Card
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::minutes LongAway{5};

    /// @p engine must outlive the bar.
    explicit ReturnBar(Engine &engine, QWidget *parent = nullptr);

    void handleTick(TimePoint now);

Q_SIGNALS:
    /// The button has done its job and no longer needs the focus.
    void focusGivenUp();

private:
    void onHappened(const Event &event);
    void onPhaseChanged(Phase phase);
    void appear(TimePoint now);
    void setTrying(bool trying);
    [[nodiscard]] QString sentence(TimePoint now) const;
    [[nodiscard]] QString sinceText() const;
    [[nodiscard]] QString longSentence() const;

    Engine &m_engine;
    TextLabel *m_sentence;
    Button *m_now;
    QTimer m_tick;
    QDateTime m_lostSince;
    TimePoint m_lostAt;
    TimePoint m_nextTry;
    std::optional<Error> m_reason; ///< Why the latest try that is over has failed.
    bool m_isTrying = true;
    bool m_isLong = false;
    QString m_spoken; ///< The meaning that was announced last; empty if none was.
};

} // namespace punchline
