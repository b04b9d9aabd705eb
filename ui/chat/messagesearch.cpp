// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messagesearch.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"

#include <algorithm>

namespace punchline {

MessageSearch::MessageSearch(QAbstractItemModel &messages, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
{
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this, &MessageSearch::handleInserted);
    connect(&m_messages, &QAbstractItemModel::rowsRemoved, this, &MessageSearch::handleRemoved);
    connect(&m_messages, &QAbstractItemModel::modelReset, this, &MessageSearch::searchAll);
}

void MessageSearch::setTerm(const QString &term)
{
    if (term == m_term)
        return;
    const bool isNarrower = !m_term.isEmpty() && term.contains(m_term, Qt::CaseInsensitive);
    m_term = term;
    if (isNarrower) {
        std::erase_if(m_rows, [this](int row) { return !isFound(row); });
        m_position = count();
        Q_EMIT changed();
        Q_EMIT currentChosen();
    } else {
        searchAll();
    }
}

bool MessageSearch::isFound(int row) const
{
    // Characters that are never shown must not be found.
    const QString text = m_messages.index(row, 0).data(MessageModel::TextRole).toString();
    return visibleText(text, AnyLength, LineBreaks::Keep).contains(m_term, Qt::CaseInsensitive);
}

void MessageSearch::searchAll()
{
    m_rows.clear();
    for (int row = 0; !m_term.isEmpty() && row < m_messages.rowCount(); ++row) {
        if (isFound(row))
            m_rows.push_back(row);
    }
    m_position = count();
    Q_EMIT changed();
    Q_EMIT currentChosen();
}

void MessageSearch::handleInserted(const QModelIndex &, int first, int last)
{
    if (m_term.isEmpty())
        return;
    const int before = count();
    for (int row = first; row <= last; ++row) {
        if (isFound(row))
            m_rows.push_back(row);
    }
    if (count() == before)
        return;
    if (before == 0)
        m_position = count();
    Q_EMIT changed();
    if (before == 0)
        Q_EMIT currentChosen();
}

void MessageSearch::handleRemoved(const QModelIndex &, int, int last)
{
    const int removed = last + 1;
    const auto firstKept = std::ranges::lower_bound(m_rows, removed);
    const int lost = static_cast<int>(std::distance(m_rows.begin(), firstKept));
    m_rows.erase(m_rows.begin(), firstKept);
    for (int &row : m_rows)
        row -= removed;
    m_position = std::min(std::max(1, m_position - lost), count());
    if (lost > 0)
        Q_EMIT changed();
}

QModelIndex MessageSearch::current() const
{
    return m_position > 0 ? m_messages.index(m_rows[static_cast<std::size_t>(m_position - 1)], 0)
                          : QModelIndex();
}

void MessageSearch::toOlder()
{
    if (count() == 0)
        return;
    m_position = m_position > 1 ? m_position - 1 : count();
    Q_EMIT changed();
    Q_EMIT currentChosen();
}

void MessageSearch::toNewer()
{
    if (count() == 0)
        return;
    m_position = m_position < count() ? m_position + 1 : 1;
    Q_EMIT changed();
    Q_EMIT currentChosen();
}

} // namespace punchline
