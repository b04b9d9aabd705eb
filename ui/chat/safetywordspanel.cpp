// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/safetywordspanel.h"

#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int Rows = 2;
constexpr int Columns = 3;

} // namespace

SafetyWordsPanel::SafetyWordsPanel(QWidget *parent)
    : Card(parent)
{
    setTone(theme::Tone::Busy);
    auto *question = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, this);
    auto *match = new Button(Button::Weight::Quiet, {}, this);
    match->setObjectName(QStringLiteral("wordsMatchButton"));
    auto *differ = new Button(Button::Weight::Quiet, {}, this);
    differ->setObjectName(QStringLiteral("wordsDifferButton"));
    connect(match, &QPushButton::clicked, this, &SafetyWordsPanel::matched);
    connect(differ, &QPushButton::clicked, this, &SafetyWordsPanel::differed);

    auto *answers = new QVBoxLayout;
    answers->setSpacing(theme::SmallGap);
    for (Button *button : {match, differ})
        answers->addWidget(button);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::WideGap);
    row->addWidget(createWords(), 1);
    row->addLayout(answers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::Gap, theme::Gap);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(question);
    layout->addLayout(row);
    translated(this, [this, question, match, differ] {
        question->setText(
            tr("Not verified yet: does the other person see the same six words? Ask them, for example on "
               "the phone."));
        match->setText(tr("They &match"));
        match->setAccessibleName(tr("The six words match"));
        differ->setText(tr("They di&ffer"));
        differ->setAccessibleName(tr("The six words differ: end the connection"));
        differ->setToolTip(tr("Ends the connection: somebody may be in between."));
        nameWords();
    });
    hide();
}

QWidget *SafetyWordsPanel::createWords()
{
    auto *words = new QWidget(this);
    words->setObjectName(QStringLiteral("safetyWords"));
    auto *grid = new QGridLayout(words);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::Gap);
    grid->setVerticalSpacing(theme::SmallGap);
    for (int i = 0; i < Rows * Columns; ++i) {
        auto *word = new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, words);
        word->setWordWrap(false);
        word->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(word, i / Columns, i % Columns);
        m_words.append(word);
    }
    for (int column = 0; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    return words;
}

void SafetyWordsPanel::showWords(const QStringList &words)
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words.at(i)->setText(words.value(i));
    nameWords();
    setVisible(!words.isEmpty());
}

void SafetyWordsPanel::nameWords()
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words.at(i)->setAccessibleName(tr("Safety word %1: %2").arg(i + 1).arg(m_words.at(i)->text()));
}

} // namespace punchline
