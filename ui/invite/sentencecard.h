// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"
#include "app/trust/paircode.h"
#include "ui/controls/card.h"

#include <optional>

namespace punchline {

class CopyButton;
class TextLabel;

/// The card with what has to be told to the other person: one sentence with the code and the server in it, to
/// be read aloud or copied.
class SentenceCard : public Card
{
    Q_OBJECT

public:
    explicit SentenceCard(QWidget *parent);

    /// Shows @p code, which @p server knows. Screen readers speak the sentence if it has changed.
    void showCode(const PairCode &code, const ServerAddress &server);

    [[nodiscard]] CopyButton *copyButton() const { return m_copySentence; }

private:
    void setTexts();

    std::optional<PairCode> m_shown;
    ServerAddress m_server;
    TextLabel *m_before;
    TextLabel *m_code;
    TextLabel *m_after;
    TextLabel *m_reach;
    CopyButton *m_copySentence;
    CopyButton *m_copyCode;
};

} // namespace punchline
