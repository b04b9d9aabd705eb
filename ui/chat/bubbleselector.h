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

/// Selects a part of the text of one message, with the mouse or with Shift and the arrows, where the view
/// itself selects whole rows. There is one or the other: each ends the other one. ChatView drives it.
class BubbleSelector
{
public:
    /// @p view must outlive it.
    explicit BubbleSelector(MessageView &view);

    /// The left button went down at @p position: a selection may begin there.
    void press(const QPoint &position);

    /// The mouse has moved there with the button down. Whether it selects within the message in which it went
    /// down; beyond that message rows are selected.
    [[nodiscard]] bool drag(const QPoint &position);

    /// The button is up again.
    void release();

    /// Selects the word at @p position; false where there is none.
    [[nodiscard]] bool selectWord(const QPoint &position);

    /// Extends what is selected in @p current, if the keys of @p event ask for that.
    [[nodiscard]] bool extend(const QKeyEvent &event, const QModelIndex &current);

    /// What is selected, as it is shown; empty where nothing is.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const;

    /// The row of which a part is selected; -1: none.
    [[nodiscard]] int row() const;

    void clear();

private:
    void select(const TextSelection &selection);

    MessageView &m_view;
    int m_pressedRow = -1; ///< While the button is down on a text.
    int m_pressedPlace = 0;
};

} // namespace punchline
