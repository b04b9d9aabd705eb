// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/conversationmenu.h"

#include "ui/chat/conversationrows.h"
#include "ui/controls/savefile.h"
#include "ui/controls/translated.h"
#include "ui/settings/shortcuts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace punchline {

ConversationMenu::ConversationMenu(const ConversationRows &rows, QWidget *parent)
    : Button(Symbol::More, parent)
    , m_rows(rows)
{
    setObjectName(QStringLiteral("conversationMenu"));
    auto *menu = new QMenu(this);
    m_find = menu->addAction({}, this, &ConversationMenu::findRequested);
    m_copy = menu->addAction({}, this, &ConversationMenu::copy);
    m_save = menu->addAction({}, this, &ConversationMenu::ask);
    m_find->setShortcuts(keysOf(Shortcut::Find));
    m_save->setShortcuts(keysOf(Shortcut::Save));
    setMenu(menu);
    translated(this, [this] {
        setText(tr("&More"));
        setAccessibleName(tr("More about this conversation"));
        setToolTip(tr("Find in, copy or save this conversation"));
        m_find->setText(tr("&Find…"));
        m_copy->setText(tr("&Copy the conversation"));
        m_save->setText(tr("&Save the conversation…"));
    });
}

void ConversationMenu::copy()
{
    QGuiApplication::clipboard()->setText(m_rows.transcript());
    Q_EMIT said(tr("The conversation is in the clipboard."), true);
}

void ConversationMenu::ask()
{
    const QString path = askWhereToSave(this, tr("Save the conversation"),
                                        QStringLiteral("punchline-conversation.txt"), tr("Text (*.txt)"));
    if (!path.isEmpty())
        saveTo(path);
}

void ConversationMenu::saveTo(const QString &path)
{
    const QString reason = writeFile(path, (m_rows.transcript() + u'\n').toUtf8());
    if (reason.isEmpty())
        Q_EMIT said(tr("The conversation is saved."), true);
    else
        Q_EMIT said(tr("The conversation is not saved (%1): choose another folder.").arg(reason), false);
}

} // namespace punchline
