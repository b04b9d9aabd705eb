// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/spokenmessages.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"
#include "ui/text/words.h"

#include <QLocale>

namespace punchline {

namespace {

QTime timeOf(const QModelIndex &index)
{
    return index.data(MessageModel::TimeRole).toDateTime().time();
}

QString stateText(const QModelIndex &index)
{
    return deliveryWords(index.data(MessageModel::StateRole).value<DeliveryState>());
}

} // namespace

QVariant SpokenMessages::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    switch (role) {
    case Qt::AccessibleTextRole: {
        const QString text =
            visibleText(source.data(MessageModel::TextRole).toString(), AnyLength, LineBreaks::Keep);
        const QString time = clockTime(timeOf(source));
        return source.data(MessageModel::MineRole).toBool()
            ? tr("I, %1: %2 (%3)").arg(time, text, stateText(source))
            : tr("The other person, %1: %2").arg(time, text);
    }
    // Never the text itself: a tool tip would read a peer's text as markup.
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(stateText(source),
                                             QLocale().toString(timeOf(source), QLocale::LongFormat));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

} // namespace punchline
