// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/emojipicker.h"

#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace punchline {

namespace {

constexpr int Columns = 10;
constexpr int Cell = 34;
constexpr double EmojiSize = 1.5;

/// Faces, gestures, hearts and a few things, each kind in rows of its own.
QStringList offered()
{
    return QStringLiteral("😀 😄 😂 🤣 😊 🙂 😉 😍 😘 😎 "
                          "🤔 😐 🙄 😏 😴 😮 😱 😳 😅 😇 "
                          "😢 😭 😞 😤 😡 🤯 🤗 🤷 🤦 🙈 "
                          "👍 👎 👌 👋 🙏 👏 💪 🤝 ✌️ 🤞 "
                          "❤️ 🧡 💛 💚 💙 💜 💔 🔥 ✨ ⭐ "
                          "🎉 🎂 🎁 ☕ 🍺 🍕 🌍 ☀️ 🌧️ 🌙 "
                          "✅ ❌ ❓ ❗ 💡 🔒 🔑 💻 📷 🚀")
        .split(u' ');
}

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("emojiPicker"));
    m_list->setObjectName(QStringLiteral("emojiList"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({Cell, Cell});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFont(theme::scaled(font(), EmojiSize));
    // Screen readers know the names of emoji in every language.
    const QStringList emoji = offered();
    for (const QString &one : emoji) {
        auto *item = new QListWidgetItem(one, m_list);
        item->setTextAlignment(Qt::AlignCenter);
        item->setSizeHint({Cell, Cell});
    }
    const auto rows = static_cast<int>((emoji.size() + Columns - 1) / Columns);
    m_list->setFixedSize(Columns * Cell + 2, rows * Cell + 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::SmallGap, theme::SmallGap, theme::SmallGap, theme::SmallGap);
    layout->addWidget(m_list);
    setFrameShape(QFrame::StyledPanel);
    const auto choose = [this](const QListWidgetItem *item) {
        close();
        Q_EMIT chosen(item->text());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    translated(this, [this] { m_list->setAccessibleName(tr("Emoji")); });
}

void EmojiPicker::openAbove(const QWidget &anchor)
{
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint corner = anchor.mapToGlobal(QPoint(anchor.width(), 0));
    const QPoint wanted(corner.x() - width(), corner.y() - height() - theme::SmallGap);
    move(std::clamp(wanted.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::max(screen.top(), wanted.y()));
    m_list->setCurrentRow(0);
    show();
    m_list->setFocus();
}

} // namespace punchline
