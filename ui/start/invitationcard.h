// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

namespace punchline {

class Button;
class InvitationEdit;
class TextLabel;

/// The card for what somebody was told or sent: the field for it, the button that joins with it, and a hint
/// below. The page judges what is in the field together with the server's address and says what to show.
class InvitationCard : public Card
{
    Q_OBJECT

public:
    explicit InvitationCard(QWidget *parent);

    [[nodiscard]] InvitationEdit *field() const { return m_field; }
    [[nodiscard]] Button *joinButton() const { return m_join; }

    /// Shows @p hint below the field; @p tone Bad is announced.
    void showHint(const QString &hint, theme::Tone tone);

    /// Whether joining can be done, or is even the obvious next step.
    enum class Joining { Impossible, Possible, Next };
    void setJoining(Joining joining);

private:
    InvitationEdit *m_field;
    Button *m_join;
    TextLabel *m_hint;
};

} // namespace punchline
