// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/searchbar.h"

#include "ui/chat/messagesearch.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace punchline {

namespace {

constexpr int MaxTermLength = 200;

} // namespace

SearchBar::SearchBar(MessageSearch &search, QWidget *parent)
    : Card(parent)
    , m_search(search)
    , m_term(new QLineEdit(this))
    , m_count(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_older(new Button(Button::Weight::Quiet, QString(), this))
    , m_newer(new Button(Button::Weight::Quiet, QString(), this))
    , m_close(new Button(Button::Weight::Quiet, QString(), this))
{
    setObjectName(QStringLiteral("searchBar"));
    m_term->setObjectName(QStringLiteral("searchTerm"));
    m_term->setMaxLength(MaxTermLength);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_count->setWordWrap(false);
    m_older->setObjectName(QStringLiteral("searchOlder"));
    m_newer->setObjectName(QStringLiteral("searchNewer"));
    m_close->setObjectName(QStringLiteral("searchClose"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Gap, theme::SmallGap, theme::Gap, theme::SmallGap);
    row->setSpacing(theme::SmallGap);
    row->addWidget(m_term, 1);
    row->addWidget(m_count);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(m_close);

    translated(this, [this] {
        m_term->setAccessibleName(tr("Search the messages"));
        m_term->setPlaceholderText(tr("Search the messages"));
        m_older->setText(tr("O&lder"));
        m_older->setAccessibleName(tr("Older message"));
        m_older->setToolTip(tr("The message before that has it (Enter)"));
        m_newer->setText(tr("Ne&wer"));
        m_newer->setAccessibleName(tr("Newer message"));
        m_newer->setToolTip(tr("The next message that has it (Shift+Enter)"));
        m_close->setText(tr("Close"));
        m_close->setAccessibleName(tr("Close the search"));
        m_close->setToolTip(tr("Ends the search (Esc)"));
        showCount();
    });
    connect(m_term, &QLineEdit::textChanged, this, [this](const QString &term) { m_search.setTerm(term); });
    connect(m_older, &QPushButton::clicked, this, [this] { m_search.toOlder(); });
    connect(m_newer, &QPushButton::clicked, this, [this] { m_search.toNewer(); });
    connect(m_close, &QPushButton::clicked, this, &SearchBar::close);
    connect(&m_search, &MessageSearch::changed, this, &SearchBar::showCount);
    hide();
}

void SearchBar::open()
{
    show();
    m_term->setFocus();
    m_term->selectAll();
    m_search.setTerm(m_term->text());
}

void SearchBar::close()
{
    m_search.setTerm({});
    hide();
    Q_EMIT closed();
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ShiftModifier)
            m_search.toNewer();
        else
            m_search.toOlder();
    } else {
        Card::keyPressEvent(event);
    }
}

void SearchBar::showCount()
{
    const int count = m_search.count();
    const bool isFound = count > 0;
    if (m_search.term().isEmpty())
        m_count->setText({});
    else
        m_count->showText(isFound ? tr("%L1 of %L2").arg(m_search.position()).arg(count) : tr("Not found"),
                          TextLabel::Importance::Announced);
    m_older->setEnabled(isFound);
    m_newer->setEnabled(isFound);
}

} // namespace punchline
