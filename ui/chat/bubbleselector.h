// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QKeyEvent;
class QModelIndex;
class QPoint;

namespace punchline {

class MessageView;
struct TextSelection;

/// Selects part of the text of one message, with the mouse or with Shift and the arrow keys, while the view
/// itself selects whole rows. Either kind of selection ends the other. ChatView drives it.
class BubbleSelector
{
public:
    /// @p view must outlive it.
    explicit BubbleSelector(MessageView &view);

    /// The left button was pressed at @p position: a selection may begin there.
    void press(const QPoint &position);

    /// The mouse moved to @p position with the button down. True if it selects text within the message in
    /// which it was pressed; outside that message, whole rows are selected instead.
    [[nodiscard]] bool drag(const QPoint &position);

    /// The button was released.
    void release();

    /// Selects the word at @p position; false if there is none.
    [[nodiscard]] bool selectWord(const QPoint &position);

    /// Extends the selection in @p current if the keys of @p event ask for that.
    [[nodiscard]] bool extend(const QKeyEvent &event, const QModelIndex &current);

    /// The selected text as it is shown; empty if nothing is selected.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const;

    /// The row in which text is selected; -1 if there is none.
    [[nodiscard]] int row() const;

    void clear();

private:
    void select(const TextSelection &selection);

    MessageView &m_view;
    int m_pressedRow = -1; ///< Valid while the button is down on a text; else -1.
    int m_pressedPlace = 0;
};

} // namespace punchline
