// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

namespace punchline {

/// The live table of attempts. Its columns are as wide as their content, so that no endpoint is ever cut;
/// only the error gives way. The state has a colour and a word.
class AttemptView : public QTableView
{
    Q_OBJECT

public:
    explicit AttemptView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void widenColumns(int first, int last);
    void fitErrorColumn();
    void onRowsChanged();

    int m_measuredRows = 0; ///< Rows from here on have not been asked how wide they are.
};

} // namespace punchline
