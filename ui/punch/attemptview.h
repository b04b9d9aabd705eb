// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/translated.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace punchline {

/// The live table of attempts. Its columns are as wide as their content, so no endpoint is ever truncated;
/// only the error column shrinks. The state has a colour and a word. A click on a header sorts by its column,
/// and the third click restores the original order; an endpoint or a whole row can be copied.
class AttemptView : public QTableView
{
    Q_OBJECT

public:
    explicit AttemptView(QWidget *parent = nullptr);

    /// Shows @p model, which must be an AttemptModel, through the view's own proxy.
    void setModel(QAbstractItemModel *model) override;

    /// How many dials went out so far, including those of sprays, which have no rows.
    void setTries(int tries);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCopyAction(Wording text, const QKeySequence &key, const QList<int> &columns);
    void widenColumns(int first, int last);
    void fitErrorColumn();
    void onReset();
    void showPlaceholder();

    QSortFilterProxyModel *m_sorted;
    int m_tries = 0;
    QString m_placeholder; ///< Shown while there are no rows.
};

} // namespace punchline
