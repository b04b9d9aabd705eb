// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTranslator>

#include <algorithm>

namespace punchline {

/// A language in which every text is the English one in brackets that nothing else uses, so that an
/// untranslated text stands out. It can be longer than English by as much as most languages are.
class PseudoLanguage : public QTranslator
{
public:
    enum class Length { AsEnglish, Longer };

    explicit PseudoLanguage(Length length = Length::AsEnglish)
        : m_length(length)
    { }

    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return m_length == Length::Longer ? u'⟦' + text + filling(text.size()) + u'⟧' : u'⟦' + text + u'⟧';
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    /// Filler words, two fifths of @p length characters.
    static QString filling(qsizetype length)
    {
        QString words;
        for (qsizetype wanted = std::max<qsizetype>(2, length * 2 / 5); words.size() < wanted;)
            words += words.size() % 7 == 6 ? u' ' : u'o';
        return words;
    }

    Length m_length;
};

} // namespace punchline
