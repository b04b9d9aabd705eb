// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/leavequestion.h"

#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QVBoxLayout>

#include <utility>

namespace punchline {

namespace {

constexpr int TextWidth = 380;

} // namespace

LeaveQuestion::LeaveQuestion(QWidget *window, What what, const Unsaid &unsaid)
    : QDialog(window)
{
    setObjectName(QStringLiteral("leaveQuestion"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sentence = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this);
    sentence->setObjectName(QStringLiteral("leaveSentence"));
    sentence->setFixedWidth(TextWidth);
    auto *leave = new Button(Button::Weight::Quiet, QString(), this);
    leave->setObjectName(QStringLiteral("leaveAnywayButton"));
    auto *stay = new Button(Button::Weight::Accent, QString(), this);
    stay->setObjectName(QStringLiteral("stayButton"));
    stay->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::WideGap);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(sentence);
    layout->addLayout(buttonRow({leave, stay}));
    translated(this, [=, this] {
        setWindowTitle(what == What::Close ? tr("Close Punchline?") : tr("Disconnect?"));
        QStringList sentences;
        if (unsaid.hasDraft)
            sentences.append(tr("The text in the message field has not been sent."));
        if (unsaid.undelivered > 0)
            sentences.append(tr("%n of your messages have not arrived yet.", nullptr, unsaid.undelivered));
        sentences.append(what == What::Close
                             ? tr("If you close now, that is lost.")
                             : tr("If you disconnect now, the other person does not get that."));
        sentence->setText(sentences.join(u' '));
        leave->setText(what == What::Close ? tr("&Close anyway") : tr("&Disconnect anyway"));
        leave->setAccessibleName(what == What::Close ? tr("Close anyway") : tr("Disconnect anyway"));
        stay->setText(tr("&Stay"));
        stay->setAccessibleName(tr("Stay in the conversation"));
        setAccessibleDescription(sentence->text());
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    stay->setFocus();
}

void LeaveQuestion::ask(QWidget *window, What what, const Unsaid &unsaid, std::function<void()> leave)
{
    delete window->findChild<LeaveQuestion *>(QString(), Qt::FindDirectChildrenOnly);
    auto *question = new LeaveQuestion(window, what, unsaid);
    connect(question, &QDialog::accepted, window, std::move(leave));
    question->open();
}

} // namespace punchline
