// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/clipboardnotice.h"

#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/start/invitationedit.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>

namespace punchline {

namespace {

constexpr qsizetype MaxIgnored = 64;

/// The invitation in @p content, if it is beyond doubt: a text on the clipboard may well be something else.
std::optional<FoundInvitation> invitationIn(const QMimeData *content)
{
    if (!content || !content->hasText())
        return std::nullopt;
    const InvitationReading reading = readInvitation(content->text());
    const auto *found = std::get_if<FoundInvitation>(&reading);
    return found && found->isSpelledOut ? std::optional(*found) : std::nullopt;
}

} // namespace

ClipboardNotice::ClipboardNotice(InvitationEdit &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QWidget(this))
    , m_text(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, m_line))
    , m_use(new Button(Button::Weight::Link, {}, m_line))
    , m_dismiss(new Button(Button::Weight::Link, {}, m_line))
{
    m_text->setObjectName(QStringLiteral("clipboardNotice"));
    m_text->setWordWrap(false);
    m_use->setObjectName(QStringLiteral("clipboardUseButton"));
    m_dismiss->setObjectName(QStringLiteral("clipboardDismissButton"));
    translated(this, [this] {
        showText();
        m_use->setText(tr("&Use it"));
        m_use->setAccessibleName(tr("Use the invitation on the clipboard"));
        m_dismiss->setText(tr("Not now"));
        m_dismiss->setAccessibleName(tr("Do not use the invitation on the clipboard"));
    });
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::SmallGap);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_use, m_dismiss})
        row->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    // It appears while the user is reading or clicking on the page, so nothing may move.
    QSizePolicy keepsPlace = m_line->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_line->setSizePolicy(keepsPlace);
    m_line->hide();

    connect(m_use, &QPushButton::clicked, this, &ClipboardNotice::use);
    connect(m_dismiss, &QPushButton::clicked, this, &ClipboardNotice::dismiss);
    connect(&m_field, &InvitationEdit::judgedChanged, this, [this] {
        if (const auto code = m_field.code())
            ignore(*code);
    });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardNotice::look);
}

void ClipboardNotice::ignore(const event::CodeReady &own)
{
    if (own.code)
        ignore(*own.code);
    ignore(own.link.code);
}

void ClipboardNotice::ignore(const PairCode &code)
{
    m_ignored.removeAll(code);
    m_ignored.append(code);
    if (m_ignored.size() > MaxIgnored)
        m_ignored.removeFirst();
    if (m_offered && m_offered->code == code)
        offer(std::nullopt);
}

bool ClipboardNotice::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    // A window activation reaches every visible widget in the window.
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        look();
    return result;
}

void ClipboardNotice::look()
{
    if (!isVisible() || !isActiveWindow())
        return;
    auto invitation = invitationIn(QGuiApplication::clipboard()->mimeData());
    if (invitation && m_ignored.contains(*invitation->code))
        invitation.reset();
    offer(invitation);
}

void ClipboardNotice::offer(const std::optional<FoundInvitation> &invitation)
{
    m_offered = invitation;
    m_line->setVisible(invitation.has_value());
    showText();
}

void ClipboardNotice::showText()
{
    m_text->showText(m_offered ? tr("An invitation is on the clipboard.") : QString(),
                     TextLabel::Importance::Announced);
}

void ClipboardNotice::use()
{
    m_field.take(FoundInvitation(*m_offered)); // This also withdraws the offer.
    Q_EMIT used();
}

void ClipboardNotice::dismiss()
{
    ignore(PairCode(*m_offered->code));
}

} // namespace punchline
