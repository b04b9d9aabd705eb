// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/trust/invitelink.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class InvitationEdit;
class TextLabel;

/// Offers the invitation that is on the clipboard, once, and puts it into the field only when the person says
/// so. It looks at the clipboard only while its window is active and itself shown, takes nothing but a text
/// that as a whole is a link or a code in full, and shows none of it.
class ClipboardNotice : public QWidget
{
    Q_OBJECT

public:
    /// @p field must outlive the notice; what has been in it is not offered.
    ClipboardNotice(InvitationEdit &field, QWidget *parent);

    /// Never offers this user's own invitation, neither its link nor its code.
    void ignore(const event::CodeReady &own);

Q_SIGNALS:
    /// The invitation is in the field now.
    void used();

protected:
    bool event(QEvent *event) override;

private:
    void ignore(const PairCode &code);
    void look();
    void offer(const std::optional<TypedInvitation> &invitation);
    void showText();
    void use();
    void dismiss();

    InvitationEdit &m_field;
    QList<PairCode> m_ignored;
    std::optional<TypedInvitation> m_offered;
    QWidget *m_line; ///< What is seen of it: the notice itself keeps its place.
    TextLabel *m_text;
    Button *m_use;
    Button *m_dismiss;
};

} // namespace punchline
