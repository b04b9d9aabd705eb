// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemModel;
class QWidget;

namespace punchline {

/// Counts the peer's messages that arrived while nobody could see them, because the window was not active or
/// showed something else. The hello stream does not count. Looking at the messages resets the count, as does
/// a new conversation.
class Unread : public QObject
{
    Q_OBJECT

public:
    /// @p messages has the roles of MessageModel; it and @p window must outlive the counter.
    Unread(QAbstractItemModel &messages, QWidget &window, QObject *parent = nullptr);

    /// @p place is the part of the window that shows the messages; it lives as long as the window does.
    /// Without one, the whole window counts.
    void setPlace(QWidget &place);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void countChanged(int count);
    /// A message was counted; emitted after countChanged(). @p text is the peer's text as it arrived.
    void arrived(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInSight() const;
    void onInserted(int first, int last);
    void setCount(int count);

    QAbstractItemModel &m_messages;
    QWidget &m_window;
    QPointer<QWidget> m_place;
    int m_count = 0;
};

} // namespace punchline
