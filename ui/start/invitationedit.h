// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/invitelink.h"

#include <QLineEdit>

#include <optional>

class QStringListModel;

namespace punchline {

/// How much can be typed where an invitation can be: any link, and room to see that something is too long.
inline constexpr int MaxTypedLength = 600;

/// The invitation that @p text as a whole is: a link, or a code in full. A person may type a code as they
/// like; where there can be everything else, too, it has to be that.
[[nodiscard]] std::optional<TypedInvitation> wholeInvitation(const QString &text);

/// The field for a code or a link from the other person. It completes the words of a code and judges what is
/// typed; what becomes of that the page decides.
class InvitationEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit InvitationEdit(QWidget *parent = nullptr);

    [[nodiscard]] const TypedInvitation &judged() const { return m_judged; }

    /// The code alone or within a link; nothing where there is none.
    [[nodiscard]] std::optional<PairCode> code() const;

Q_SIGNALS:
    /// judged() has changed.
    void judgedChanged();
    /// A whole link has been pasted or typed.
    void linkEntered(const punchline::InviteLink &link);

private:
    void onTextChanged(const QString &typed);

    TypedInvitation m_judged = PairCodeError::Empty;
    QStringListModel *m_completions;
};

} // namespace punchline
