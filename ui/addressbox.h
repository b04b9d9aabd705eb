// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace punchline {

/// The field for a server's address, with those that were used before as its list.
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

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace punchline
