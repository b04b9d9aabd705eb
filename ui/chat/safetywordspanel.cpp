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
    setObjectName(QStringLiteral("safetyWordsPanel"));
    auto *question = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this);
    question->setObjectName(QStringLiteral("wordsQuestion"));
    m_compare = new Button(Button::Weight::Link, {}, this);
    m_compare->setObjectName(QStringLiteral("compareWordsButton"));
    connect(m_compare, &QPushButton::clicked, this, [this] { setOpen(m_opened->isHidden()); });
    m_opened = new QWidget(this);
    auto *match = new Button(Button::Weight::Quiet, {}, m_opened);
    match->setObjectName(QStringLiteral("wordsMatchButton"));
    auto *differ = new Button(Button::Weight::Quiet, {}, m_opened);
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
    auto *how = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, m_opened);
    auto *opened = new QVBoxLayout(m_opened);
    opened->setContentsMargins(0, 0, 0, theme::SmallGap);
    opened->setSpacing(theme::SmallGap);
    opened->addWidget(how);
    opened->addLayout(row);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(question, 1);
    line->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, 2, theme::Gap, 2);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_opened);
    translated(this, [this, question, how, match, differ] {
        how->setText(tr("Ask the other person, for example on the phone."));
        question->setText(tr("Not verified yet: do both of you see the same six words?"));
        match->setText(tr("They &match"));
        match->setAccessibleName(tr("The six words match"));
        differ->setText(tr("They di&ffer"));
        differ->setAccessibleName(tr("The six words differ: end the connection"));
        differ->setToolTip(tr("Ends the connection: somebody may be in between."));
        nameWords();
        setOpen(!m_opened->isHidden());
    });
    setOpen(false);
    hide();
}

void SafetyWordsPanel::setOpen(bool open)
{
    m_opened->setVisible(open);
    m_compare->setText(open ? tr("&Hide the words") : tr("Compare the &words"));
    m_compare->setAccessibleName(open ? tr("Hide the words") : tr("Compare the words"));
}

QWidget *SafetyWordsPanel::createWords()
{
    auto *words = new QWidget(m_opened);
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
    bool isNew = false;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        isNew = isNew || m_words.at(i)->text() != words.value(i);
        m_words.at(i)->setText(words.value(i));
    }
    if (isNew)
        setOpen(false);
    nameWords();
    setVisible(!words.isEmpty());
}

void SafetyWordsPanel::nameWords()
{
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_words.at(i)->setAccessibleName(tr("Safety word %1: %2").arg(i + 1).arg(m_words.at(i)->text()));
}

} // namespace punchline
