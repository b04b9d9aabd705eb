// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QStringList>

namespace punchline {

class Button;
class TextLabel;

/// Keeps text that was written for the person on an earlier link, and offers it to its author. Left in the
/// field, the next Enter would send it to whoever is there now. It goes nowhere before the author asks for
/// it, and is lost only when the author gives it up. Hidden while nothing is kept.
class DraftOffer : public Card
{
    Q_OBJECT

public:
    explicit DraftOffer(QWidget *parent = nullptr);

    /// Keeps @p texts, which were written for @p name; empty if the name is not known.
    void keep(const QStringList &texts, const QString &name);

Q_SIGNALS:
    /// The user wants @p texts in the field.
    void wanted(const QStringList &texts);

    /// The offer was accepted or declined.
    void answered();

private:
    void showWords();
    void finish();

    QStringList m_texts;
    QString m_name;
    TextLabel *m_words;
    TextLabel *m_text;
    Button *m_take;
    Button *m_giveUp;
};

} // namespace punchline
