// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/foundinvitation.h"

#include <QLineEdit>

#include <optional>

class QStringListModel;

namespace punchline {

/// The field for whatever the other person said or sent: a code, a link, a server's address, or a message
/// with these in it. It completes the words of a code, judges the input, and keeps only the code of what is
/// pasted; the page decides what to do with the rest.
class InvitationEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit InvitationEdit(QWidget *parent = nullptr);

    [[nodiscard]] const InvitationReading &judged() const { return m_judged; }

    /// The code in the field; `nullopt` if there is none.
    [[nodiscard]] std::optional<PairCode> code() const;

    /// The address in the field, with the code or alone; `nullopt` if there is none.
    [[nodiscard]] std::optional<ServerAddress> server() const;

    /// Takes @p invitation, as if it had been pasted over what is in the field.
    void take(const FoundInvitation &invitation);

    /// Takes what was typed, as if it had been pasted. The field does so by itself when the focus leaves it.
    void submit();

Q_SIGNALS:
    /// judged() has changed.
    void judgedChanged();
    /// A server's address was pasted, dropped or submitted. It is no longer in the field, which holds the
    /// code that came with it, if any.
    void serverEntered(const punchline::ServerAddress &server);

private:
    void onTextChanged();
    void onEdited(const QString &text);
    void keep(const QString &text, const FoundInvitation &invitation);

    InvitationReading m_judged = PairCodeError::Empty;
    QString m_before; ///< Content of the field before the last change.
    QStringListModel *m_completions;
};

} // namespace punchline
