// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"

class QBoxLayout;

namespace punchline {

class Avatar;
class SymbolMark;

/// The top of the chat: who the other person is, whether they are connected, and whether others could read
/// what the two write. Addresses and times are among the details of the connection.
class LinkHeader : public Card
{
    Q_OBJECT

public:
    /// @p state must outlive the header.
    explicit LinkHeader(const SessionState &state, QWidget *parent = nullptr);

    /// Shows the link of the state anew. @p importance applies to whether it stands; what becomes known of
    /// its privacy is always announced.
    void refresh(TextLabel::Importance importance = TextLabel::Importance::Quiet);

    /// Adds a button at the end.
    void addButton(QWidget *button);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether the link stands, and how private it is: in one line if that has room, otherwise in two.
    void arrangeFacts();

    const SessionState &m_state;
    Avatar *m_avatar;
    TextLabel *m_peer;
    TextLabel *m_link;
    SymbolMark *m_lock;
    TextLabel *m_privacy;
    QBoxLayout *m_facts;
};

} // namespace punchline
