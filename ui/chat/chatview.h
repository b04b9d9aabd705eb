// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/bubbleselector.h"
#include "ui/chat/messageview.h"

#include <QUrl>

namespace punchline {

class NewestButton;
class StopButton;

/// How the user works with the conversation: copies messages or parts of them, takes back those that wait,
/// follows links (it signals that and opens nothing itself), pages through long messages, unfolds and stops
/// the hellos, and finds new messages. What the peer says while nobody is watching the end appears below a
/// line, and a button leads to it. Most of its functions handle one kind of event or one action of its menu.
class ChatView : public MessageView
{
    Q_OBJECT

public:
    explicit ChatView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Number of the peer's messages that have not been seen yet; hellos do not count.
    [[nodiscard]] int unseen() const { return m_unseen; }

    /// What stands in the middle while nobody has written anything; may be empty.
    void setGreeting(const QString &greeting);

    /// The button that stops the hellos; it signals and stops nothing itself.
    [[nodiscard]] StopButton &stopButton() const { return *m_stop; }

public Q_SLOTS:
    /// Copies the selection to the clipboard: part of a text, or the texts of rows, oldest first, one per
    /// line.
    void copySelection() const;

    /// The same with the names and times of whole messages.
    void copyWithNames() const;

Q_SIGNALS:
    void unseenChanged(int unseen);

    /// The user has chosen a link in a message.
    void linkChosen(const QUrl &target);

    /// The user wants to take back their messages @p ids, which wait for a link.
    void takeBackRequested(const QList<quint64> &ids);

    /// The user has chosen a notice.
    void noticeChosen();

    /// A button in the view has done its job and no longer needs the focus.
    void focusGivenUp();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void reset() override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isWatched() const;
    [[nodiscard]] QUrl linkAt(const QPoint &position) const;
    [[nodiscard]] QUrl firstLinkOf(const QModelIndex &index) const;
    /// The row whose "show more" line is at @p position; invalid if there is none.
    [[nodiscard]] QModelIndex moreAt(const QPoint &position) const;
    [[nodiscard]] QModelIndexList selectedRows() const;
    void selectCurrent();
    [[nodiscard]] bool hasMore(const QModelIndex &index) const;
    void showMore(const QModelIndex &index);
    /// True if @p key scrolled within the current message, which is taller than the view.
    [[nodiscard]] bool scrollWithin(int key);
    [[nodiscard]] bool hasNoMessage(int rows) const;
    void countUnseen(int start, int end);
    void setUnseen(int unseen);
    void noticeWatching();
    void placeJump();

    BubbleSelector m_selector;
    NewestButton *m_jump;
    StopButton *m_stop;
    QUrl m_pressed;                      ///< The link on which the mouse button was pressed,
    QPersistentModelIndex m_pressedMore; ///< or the row whose "show more" line was pressed.
    QString m_greeting;
    int m_unseen = 0;
};

} // namespace punchline
