// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/bubbleselector.h"
#include "ui/chat/messageview.h"

#include <QUrl>

namespace punchline {

class Button;

/// What a person does with the conversation: copies messages or parts of them, follows links (it asks for
/// that and opens nothing itself), turns the parts of long ones, unfolds and stops the hellos, and finds what
/// is new. What the peer says while nobody watches the end stands below a line, and a button leads to it.
class ChatView : public MessageView
{
    Q_OBJECT

public:
    explicit ChatView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// How many of the peer's messages nobody has seen yet; hellos do not count.
    [[nodiscard]] int unseen() const { return m_unseen; }

    /// Marks each place where @p term stands; empty: none.
    void setSearchTerm(const QString &term);

public Q_SLOTS:
    /// What is selected to the clipboard: a part of a text, or the texts of rows, oldest first, a line each.
    void copySelection() const;

    /// Whether this side's hellos go out; a button beside the newest of them stops that.
    void setHelloRunning(bool running);

Q_SIGNALS:
    void unseenChanged(int unseen);

    /// A person has chosen a link of a message.
    void linkChosen(const QUrl &target);

    /// A person wants no more hellos.
    void stopRequested();

    /// A button in the view has done its part and needs the focus no more.
    void focusGivenUp();

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void reset() override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isWatched() const;
    [[nodiscard]] QUrl linkAt(const QPoint &position) const;
    [[nodiscard]] QUrl firstLinkOf(const QModelIndex &index) const;
    /// The row whose line that shows more is at @p position; invalid where there is none.
    [[nodiscard]] QModelIndex moreAt(const QPoint &position) const;
    [[nodiscard]] bool hasMore(const QModelIndex &index) const;
    void showMore(const QModelIndex &index);
    /// Whether @p key has scrolled within the current message, which is higher than the view.
    [[nodiscard]] bool scrollWithin(int key);
    void countUnseen(int start, int end);
    void setUnseen(int unseen);
    void noticeWatching();
    void placeJump();
    void placeStop();
    /// The newest of my hellos, beside which they can be stopped; invalid where there is none near the end.
    [[nodiscard]] QModelIndex liveRow() const;

    BubbleSelector m_selector;
    Button *m_jump;
    Button *m_stop;
    bool m_isHelloRunning = false;
    QUrl m_pressed;                      ///< The link on which the mouse button went down,
    QPersistentModelIndex m_pressedMore; ///< or the row of which it asks for more.
    int m_unseen = 0;
};

} // namespace punchline
