// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/controls/banner.h"

namespace punchline {

class Button;

/// Says that others can read the link and that nothing proves who is at the other end, and asks whether to
/// talk anyway. Shown while the engine holds back the user's messages.
class ClearTalkNotice : public Banner
{
    Q_OBJECT

public:
    /// @p engine must outlive the notice.
    explicit ClearTalkNotice(Engine &engine, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The engine has begun or ceased to hold back the user's messages.
    void holdingChanged(bool holding);
    /// The user has agreed.
    void answered();

private:
    void setHolding(bool holding);
    void showText();

    Button *m_agree;
    bool m_isHolding = false;
};

} // namespace punchline
