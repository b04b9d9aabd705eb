// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIdentityProxyModel>

namespace punchline {

/// The messages of a MessageModel with what is needed beside the picture: each row in words for screen
/// readers, and a tool tip that explains its mark.
class SpokenMessages : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace punchline
