// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/messageview.h"

#include <QUrl>

namespace punchline {

class Button;

/// What a person does with the conversation: copies messages, follows links (it asks for that and opens
/// nothing itself), turns the parts of long ones, and finds what is new. What the peer says while nobody
/// watches the end stands below a line, and a button leads to it.
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
    /// The texts of the selected rows, oldest first, a line each, to the clipboard.
    void copySelection() const;

Q_SIGNALS:
    void unseenChanged(int unseen);

    /// A person has chosen a link of a message.
    void linkChosen(const QUrl &target);

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void reset() override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isWatched() const;
    [[nodiscard]] QUrl linkAt(const QPoint &position) const;
    [[nodiscard]] QUrl firstLinkOf(const QModelIndex &index) const;
    /// The row whose line to its next part is at @p position; invalid where there is none.
    [[nodiscard]] QModelIndex nextPartAt(const QPoint &position) const;
    [[nodiscard]] bool hasParts(const QModelIndex &index) const;
    void showNextPart(const QModelIndex &index);
    void countUnseen(int start, int end);
    void setUnseen(int unseen);
    void noticeWatching();
    void placeJump();

    Button *m_jump;
    QUrl m_pressed;                      ///< The link on which the mouse button went down,
    QPersistentModelIndex m_pressedNext; ///< or the row whose next part it asks for.
    int m_unseen = 0;
};

} // namespace punchline
