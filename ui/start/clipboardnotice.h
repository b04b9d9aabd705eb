// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/trust/foundinvitation.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class InvitationEdit;
class TextLabel;

/// Offers the invitation on the clipboard, once, and puts it into the field only when the user agrees. It
/// reads the clipboard only while its window is active and the notice itself is visible, accepts only text
/// with a link in it or a code as this program writes it, and shows none of it.
class ClipboardNotice : public QWidget
{
    Q_OBJECT

public:
    /// @p field must outlive the notice; an invitation that has been in it is not offered.
    ClipboardNotice(InvitationEdit &field, QWidget *parent);

    /// Never offers this user's own invitation, neither its link nor its code.
    void ignore(const event::CodeReady &own);

Q_SIGNALS:
    /// The invitation was put into the field.
    void used();

protected:
    bool event(QEvent *event) override;

private:
    void ignore(const PairCode &code);
    void look();
    void offer(const std::optional<FoundInvitation> &invitation);
    void showText();
    void use();
    void dismiss();

    InvitationEdit &m_field;
    QList<PairCode> m_ignored;
    std::optional<FoundInvitation> m_offered; ///< It has a code.
    QWidget *m_line; ///< The visible part; the notice itself keeps its space in the layout.
    TextLabel *m_text;
    Button *m_use;
    Button *m_dismiss;
};

} // namespace punchline
