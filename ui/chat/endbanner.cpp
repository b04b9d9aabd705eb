// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/endbanner.h"

#include "app/text/errortext.h"
#include "app/text/statetext.h"
#include "ui/controls/button.h"
#include "ui/controls/translated.h"

namespace punchline {

EndBanner::EndBanner(const SessionState &state, QWidget *parent)
    : Banner(parent)
    , m_state(state)
    , m_back(new Button(Button::Weight::Quiet, QString(), this))
    , m_connectAgain(new Button(Button::Weight::Accent, QString(), this))
{
    setObjectName(QStringLiteral("chatBanner"));
    m_back->setObjectName(QStringLiteral("backToStartButton"));
    m_connectAgain->setObjectName(QStringLiteral("connectAgainButton"));
    for (Button *button : {m_back, m_connectAgain})
        addButton(button);
    connect(m_back, &QPushButton::clicked, this, &EndBanner::backRequested);
    connect(m_connectAgain, &QPushButton::clicked, this, &EndBanner::connectAgainRequested);
    translated(this, [this] {
        m_back->setText(tr("&Back to start"));
        m_back->setAccessibleName(tr("Back to the start page"));
        m_connectAgain->setText(tr("Connect &again"));
        m_connectAgain->setAccessibleName(tr("Connect again"));
        if (!isHidden())
            showEnd();
    });
}

void EndBanner::tell(int undelivered)
{
    if (!m_state.error && m_state.closed != event::CloseReason::PeerLeft)
        return; // The user left: nothing to explain.
    m_undelivered = undelivered;
    showEnd();
}

void EndBanner::showEnd()
{
    const std::optional<Error> &error = m_state.error;
    const ErrorSentences sentences = error ? errorSentences(*error) : ErrorSentences{};
    const QString message = error ? sentences.message : peerLeftSentence(m_state.peerName);
    QString advice = error ? sentences.advice : QString();
    // A possible interception matters more.
    const bool isUnsafe = error && error->code == ErrorCode::WordsDiffer;
    if (m_undelivered == 1 && !isUnsafe)
        advice =
            tr("One message did not arrive. It is kept, and offered to you when you are connected again.");
    else if (m_undelivered > 1 && !isUnsafe)
        advice = tr("%n messages did not arrive. They are kept, and offered to you when you are connected "
                    "again.",
                    nullptr, m_undelivered);
    showSentences(error ? theme::Tone::Bad : theme::Tone::Muted, message, advice);
}

} // namespace punchline
