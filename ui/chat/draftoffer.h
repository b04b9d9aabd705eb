// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

#include <QStringList>

namespace punchline {

class Button;
class TextLabel;

/// Keeps what was written for the person of an earlier link, and offers it to the person who wrote it: in the
/// field it would go to whoever is there now with the next Enter. It is nobody's before it is asked for, and
/// lost only when it is given up. Hidden while nothing is kept.
class DraftOffer : public Card
{
    Q_OBJECT

public:
    explicit DraftOffer(QWidget *parent = nullptr);

    /// Keeps @p texts, which were written for @p name; empty where the name is not known.
    void keep(const QStringList &texts, const QString &name);

Q_SIGNALS:
    /// The person wants @p texts in the field.
    void wanted(const QStringList &texts);

    /// The offer is answered, however.
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
