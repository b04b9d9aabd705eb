// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/text/trusttext.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace punchline {

/// What is known about the link, at the top of the chat: that it is direct, between which endpoints, since
/// when, and whether others could read it.
class LinkHeader : public Card
{
    Q_OBJECT

public:
    explicit LinkHeader(QWidget *parent = nullptr);

    /// The link has been up since @p since.
    void showLink(const event::LinkEstablished &link, const QDateTime &since);

    /// The name the other person gave, made fit to be shown; empty if they gave none. It proves nothing.
    void showName(const QString &name);

    /// Shows who can read the link, as far as is known now.
    void showPrivacy(LinkPrivacy privacy);

    /// The link ended at @p when; its duration stays visible.
    void showEnded(const QDateTime &when);

    /// Updates the duration to @p now.
    void handleTick(const QDateTime &now);

    /// Adds a button at the end.
    void addButton(QWidget *button);

private:
    void keepRoom();
    /// @p importance applies to the state.
    void setTexts(TextLabel::Importance importance = TextLabel::Importance::Quiet);

    TextLabel *m_state;
    TextLabel *m_endpoints;
    TextLabel *m_since;
    TextLabel *m_privacy;
    std::optional<event::LinkEstablished> m_link; ///< The link that is shown, even after its end.
    std::optional<LinkPrivacy> m_shownPrivacy;
    QString m_name;
    QDateTime m_linkedAt;
    QDateTime m_now; ///< Where the duration ends: now, or the end of the link.
    bool m_isLinked = false;
};

} // namespace punchline
