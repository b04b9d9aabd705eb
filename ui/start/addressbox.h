// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/foundinvitation.h"

#include <QComboBox>

namespace punchline {

/// The field for a server's address, with previously used addresses as its list. Of a message that names a
/// server it keeps the address. An invitation pasted or typed here belongs elsewhere, so the box reports it
/// and restores its previous content.
///
/// An editable combo box is its line edit's focus proxy: key events reach the box, which passes them on by
/// calling the line edit's event(), past all event filters, and the line edit's returnPressed() fires twice.
/// So Return is handled here, where it arrives.
class AddressBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressBox(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Return or Enter was pressed.
    void entered();
    /// An invitation with a code was pasted or dropped, or was typed and submitted with Return. The field has
    /// its previous content again.
    void invitationEntered(const punchline::FoundInvitation &invitation);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void writeFromLeft();
    void onEdited(const QString &text);

    QString m_before; ///< Content of the field before the last change.
};

} // namespace punchline
