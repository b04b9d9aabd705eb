// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemModel;
class QWidget;

namespace punchline {

/// Counts the peer's messages that have arrived while nobody could see them: while the window was not the
/// active one, or showed something else. The hello stream does not count. Looking at them begins anew, as a
/// new conversation does.
class Unread : public QObject
{
    Q_OBJECT

public:
    /// @p messages has the roles of MessageModel; it and @p window must outlive the counter.
    Unread(QAbstractItemModel &messages, QWidget &window, QObject *parent = nullptr);

    /// @p place shows the messages: a part of the window, which lives as long as it does. Without one all of
    /// the window does.
    void setPlace(QWidget &place);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void countChanged(int count);
    /// A message has been counted, after countChanged(). @p text is the peer's, as it came.
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
