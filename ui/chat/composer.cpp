// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/composer.h"

#include "app/protocol/peermessages.h"
#include "app/text/errortext.h"
#include "ui/chat/emojipicker.h"
#include "ui/chat/messageinput.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace punchline {

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Bad, this))
    , m_limit(MaxTextBytes)
{
    m_hint->setObjectName(QStringLiteral("inputHint"));
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(m_hint);
    layout->addWidget(createRow());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    translated(this, [this] {
        m_emoji->setText(tr("Emo&ji"));
        m_emoji->setAccessibleName(tr("Choose an emoji"));
        m_emoji->setToolTip(tr("Emoji"));
        m_send->setText(tr("S&end"));
        m_send->setAccessibleName(tr("Send"));
        onTextChanged();
    });
    connect(m_input, &MessageInput::sendRequested, this, &Composer::send);
    connect(m_input, &MessageInput::pasteRefused, this, &Composer::onPasteRefused);
    connect(m_input, &MessageInput::pageWanted, this, &Composer::pageWanted);
    connect(m_input, &MessageInput::attachmentRefused, this, &Composer::onAttachmentRefused);
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] {
        onTextChanged();
        if (!m_input->toPlainText().isEmpty())
            Q_EMIT typed();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_emoji, &QPushButton::clicked, this, &Composer::offerEmoji);
}

void Composer::offerEmoji()
{
    if (!m_picker) {
        m_picker = new EmojiPicker(this);
        connect(m_picker, &EmojiPicker::chosen, this, [this](const QString &emoji) {
            m_input->insertPlainText(emoji);
            focusField();
        });
    }
    m_picker->openAbove(*m_emoji);
}

QWidget *Composer::createRow()
{
    auto *row = new QWidget(this);
    auto *field = new Card(row, Card::Fill::Content);
    m_input = new MessageInput(field);
    m_input->setObjectName(QStringLiteral("messageInput"));
    m_emoji = new Button(Symbol::Emoji, field);
    m_emoji->setObjectName(QStringLiteral("emojiButton"));
    m_send = new Button(Button::Weight::Accent, QString(), row);
    m_send->setObjectName(QStringLiteral("sendButton"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    auto *fieldLayout = new QHBoxLayout(field);
    fieldLayout->setContentsMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    fieldLayout->setSpacing(0);
    fieldLayout->addWidget(m_input);
    fieldLayout->addWidget(m_emoji, 0, Qt::AlignBottom);
    field->showFocusOf(m_input);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(field, 1);
    layout->addWidget(m_send, 0, Qt::AlignBottom);
    return row;
}

void Composer::setLinked(bool linked)
{
    m_isLinked = linked;
    updateSend();
}

void Composer::setLimit(qsizetype bytes)
{
    m_limit = bytes;
    onTextChanged();
}

void Composer::setHeld(bool held)
{
    m_isHeld = held;
    onTextChanged();
}

QString Composer::text() const
{
    return m_input->toPlainText();
}

void Composer::prepend(const QStringList &texts)
{
    QStringList all = texts;
    if (const QString written = text(); !written.isEmpty())
        all.append(written);
    m_input->setPlainText(all.join(u'\n'));
    m_input->moveCursor(QTextCursor::End);
}

void Composer::clear()
{
    m_input->clear();
}

void Composer::focusField()
{
    m_input->setFocus();
}

void Composer::takeKey(QKeyEvent &key)
{
    focusField();
    QCoreApplication::sendEvent(m_input, &key);
}

void Composer::takeDrop(const QMimeData &dropped)
{
    m_input->take(dropped);
    focusField();
}

void Composer::send()
{
    const QString written = text();
    if (!m_isLinked || m_isHeld || written.trimmed().isEmpty())
        return;
    if (isTooLong())
        showTooLong();
    else
        Q_EMIT sendRequested(written);
}

bool Composer::isTooLong() const
{
    const QString written = text();
    return written.size() > m_limit || written.toUtf8().size() > m_limit;
}

void Composer::onTextChanged()
{
    if (isTooLong())
        showTooLong();
    else
        showHint(m_isHeld && !text().trimmed().isEmpty() ? heldSentence() : QString());
    updateSend();
}

void Composer::onPasteRefused(qsizetype characters)
{
    showHint(tr("The pasted text was not taken over: it has %L1 characters, and one message holds at most "
                "%L2 bytes. Paste it in parts.")
                 .arg(characters)
                 .arg(m_limit));
}

void Composer::onAttachmentRefused()
{
    showHint(
        tr("Only text can be sent here for now. To show a picture or a file, put it where the other person "
           "can open it, and send the link."));
}

void Composer::showTooLong()
{
    showHint(errorSentences({ErrorCode::TextTooLong, QString::number(m_limit)}).together());
}

QString Composer::heldSentence()
{
    return tr("This text stays here: press “Talk in the clear” to send it where others can read it.");
}

void Composer::showFull()
{
    showHint(tr("The other side takes messages too slowly. What you write stays here: send it again in a "
                "moment."));
}

void Composer::showHint(const QString &sentence)
{
    m_hint->showText(sentence, TextLabel::Importance::Announced);
    m_hint->setVisible(!sentence.isEmpty());
}

void Composer::updateSend()
{
    m_send->setEnabled(m_isLinked && !m_isHeld && !text().trimmed().isEmpty() && !isTooLong());
    if (!m_isLinked)
        m_send->setToolTip(tr("There is no connection. What you write stays here."));
    else
        m_send->setToolTip(m_isHeld ? heldSentence() : QString());
}

} // namespace punchline
