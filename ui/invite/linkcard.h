// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/invitelink.h"
#include "ui/controls/card.h"

class QLineEdit;

namespace punchline {

class CopyButton;
class QrCode;
class TextLabel;

/// The card with the link of an invitation: to be sent, or scanned from the screen.
class LinkCard : public Card
{
    Q_OBJECT

public:
    explicit LinkCard(QWidget *parent);

    void showLink(const InviteLink &link);

    [[nodiscard]] CopyButton *copyButton() const { return m_copy; }

private:
    QLineEdit *m_link;
    CopyButton *m_copy;
    TextLabel *m_use;
    TextLabel *m_scan;
    QrCode *m_qr;
};

} // namespace punchline
