// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/text/trustwords.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace punchline {

/// What is known of the link, on top of the chat: that it is direct, between which endpoints, since when,
/// and whether others could read it.
class LinkHeader : public Card
{
    Q_OBJECT

public:
    explicit LinkHeader(QWidget *parent = nullptr);

    /// The link stands since @p since.
    void showLink(const event::LinkEstablished &link, const QDateTime &since);

    /// How the other person calls themselves, made fit to be shown; empty: not at all. It proves nothing.
    void showName(const QString &name);

    /// Who can read the link, as far as is known now.
    void showPrivacy(LinkPrivacy privacy);

    /// The link has ended at @p when; how long it lasted stays.
    void showEnded(const QDateTime &when);

    /// Lets the duration run on to @p now.
    void handleTick(const QDateTime &now);

    /// Adds a button at the end.
    void addButton(QWidget *button);

private:
    void keepRoom();
    /// @p importance: of the state.
    void setTexts(TextLabel::Importance importance = TextLabel::Importance::Quiet);

    TextLabel *m_state;
    TextLabel *m_endpoints;
    TextLabel *m_since;
    TextLabel *m_privacy;
    std::optional<event::LinkEstablished> m_link; ///< The one that is shown, be it at its end.
    std::optional<LinkPrivacy> m_shownPrivacy;
    QString m_name;
    QDateTime m_linkedAt;
    QDateTime m_now; ///< When it ended, once it has.
    bool m_isLinked = false;
};

} // namespace punchline
