// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"

class QBoxLayout;
class QHBoxLayout;

namespace punchline {

class Avatar;
class Disclosure;
class SymbolMark;

/// The top of the chat: who the other person is, whether they are connected, and whether others could read
/// what the two write. If the link leads through a server, a line says what that means; the reason can be
/// opened below it, and is closed at the start of each conversation. Addresses and times are among the
/// details of the connection.
class LinkHeader : public Card
{
    Q_OBJECT

public:
    /// @p state must outlive the header.
    explicit LinkHeader(const SessionState &state, QWidget *parent = nullptr);

    /// Shows the link of the state anew. @p importance applies to whether it stands; what becomes known of
    /// its privacy is always announced.
    void refresh(TextLabel::Importance importance = TextLabel::Importance::Quiet);

    /// Adds a button at the end of the first line.
    void addButton(QWidget *button);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The button with the focus goes away.
    void focusGivenUp();

private:
    [[nodiscard]] QWidget *createRelay();
    void showRelay(TextLabel::Importance importance);
    void showPrivacy();
    /// Whether the link stands, and how private it is: in one line if that has room, otherwise in two.
    void arrangeFacts();

    const SessionState &m_state;
    Avatar *m_avatar;
    TextLabel *m_peer;
    TextLabel *m_link;
    SymbolMark *m_lock;
    TextLabel *m_privacy;
    QBoxLayout *m_facts;
    QHBoxLayout *m_row;
    TextLabel *m_relay;
    Disclosure *m_why;
    TextLabel *m_reason;
    QWidget *m_way; ///< The three above: how the link leads through a server.
};

} // namespace punchline
