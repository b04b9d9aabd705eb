// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/invitelink.h"

#include <QComboBox>

namespace punchline {

/// The field for a server's address, with those that were used before as its list. An invitation that is put
/// in here, which belongs elsewhere, is told and taken out again.
///
/// An editable combo box is its line edit's focus proxy: keys come to the box, which hands them on by calling
/// the line edit's event() past all event filters, and the line edit's returnPressed() comes twice. So Return
/// is taken here, where it arrives.
class AddressBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressBox(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Return or Enter was pressed.
    void entered();
    /// A link, or a code in full, has been pasted, or typed and sent off with Return. The field has what was
    /// in it before.
    void invitationEntered(const punchline::TypedInvitation &invitation);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onEdited(const QString &text);

    QString m_before; ///< What was in the field before the last change.
};

} // namespace punchline
