// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/invitelink.h"

#include <QLineEdit>

#include <optional>

class QStringListModel;

namespace punchline {

/// Most characters that an invitation field accepts: room for any link, and enough more to see that a text is
/// too long.
inline constexpr int MaxTypedLength = 600;

/// The invitation in @p text if the whole text is a link or a complete code. Looser
/// spellings of a code do not count here, since the text may well be something else.
[[nodiscard]] std::optional<TypedInvitation> wholeInvitation(const QString &text);

/// The field for a code or a link from the other person. It completes the words of a code and judges the
/// input; the page decides what to do with it.
class InvitationEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit InvitationEdit(QWidget *parent = nullptr);

    [[nodiscard]] const TypedInvitation &judged() const { return m_judged; }

    /// The code, alone or from a link; `nullopt` if there is none.
    [[nodiscard]] std::optional<PairCode> code() const;

Q_SIGNALS:
    /// judged() has changed.
    void judgedChanged();
    /// A complete link was pasted or typed.
    void linkEntered(const punchline::InviteLink &link);

private:
    void onTextChanged(const QString &typed);

    TypedInvitation m_judged = PairCodeError::Empty;
    QStringListModel *m_completions;
};

} // namespace punchline
