// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chatpage.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/classic.h"
#include "app/protocol/peermessages.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/linkheader.h"
#include "ui/messageinput.h"
#include "ui/messageview.h"
#include "ui/spokenmessages.h"
#include "ui/text/errortext.h"
#include "ui/text/trustwords.h"
#include "ui/text/words.h"
#include "ui/wordspanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

using namespace std::chrono_literals;

QString tooLongSentence(qsizetype limit)
{
    const ErrorSentences sentences = errorSentences({ErrorCode::TextTooLong, QString::number(limit)});
    return QStringLiteral("%1 %2").arg(sentences.message, sentences.advice);
}

} // namespace

ChatPage::ChatPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_header(new LinkHeader(this))
    , m_banner(new Banner(this))
    , m_words(new WordsPanel(this))
    , m_view(new MessageView(this))
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Bad, this))
{
    auto *spoken = new SpokenMessages(this);
    spoken->setSourceModel(engine.messages());
    m_view->setObjectName(QStringLiteral("messages"));
    m_view->setModel(spoken);
    m_hint->setObjectName(QStringLiteral("inputHint"));
    m_hint->hide();
    createHeader();
    createBanner();

    auto *viewCard = new Card(this, Card::Fill::Content);
    auto *viewLayout = new QVBoxLayout(viewCard);
    viewLayout->setContentsMargins(1, theme::SmallGap, 1, theme::SmallGap);
    viewLayout->addWidget(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_header);
    layout->addWidget(m_words);
    layout->addWidget(m_banner);
    layout->addWidget(viewCard, 1);
    layout->addWidget(createHelloRow());
    layout->addWidget(m_hint);
    layout->addWidget(createInputRow());

    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_header->handleTick(QDateTime::currentDateTime()); });
    connect(&m_engine, &Engine::phaseChanged, this, &ChatPage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &ChatPage::onHappened);
    connect(m_words, &WordsPanel::matched, &m_engine, &Engine::confirmWords);
    connect(m_words, &WordsPanel::differed, &m_engine, &Engine::rejectWords);
    connect(&m_engine, &Engine::helloRunningChanged, this, &ChatPage::onHelloRunningChanged);
    onHelloRunningChanged(m_engine.isHelloRunning());
    updateSending();
}

void ChatPage::createHeader()
{
    auto *details = new Button(Button::Weight::Quiet, tr("De&tails"), m_header);
    details->setObjectName(QStringLiteral("detailsButton"));
    details->setAccessibleName(tr("Connection details"));
    details->setToolTip(tr("How the two machines are connected, and what was tried"));
    m_header->addButton(details);
    connect(details, &QPushButton::clicked, this, &ChatPage::detailsRequested);
    m_disconnect = new Button(Button::Weight::Quiet, tr("&Disconnect"), m_header);
    m_disconnect->setObjectName(QStringLiteral("disconnectButton"));
    m_disconnect->setAccessibleName(tr("Disconnect"));
    m_header->addButton(m_disconnect);
    connect(m_disconnect, &QPushButton::clicked, &m_engine, &Engine::leave);
}

void ChatPage::createBanner()
{
    m_banner->setObjectName(QStringLiteral("chatBanner"));
    auto *back = new Button(Button::Weight::Quiet, tr("&Back to start"), m_banner);
    back->setObjectName(QStringLiteral("backToStartButton"));
    back->setAccessibleName(tr("Back to the start page"));
    m_connectAgain = new Button(Button::Weight::Accent, tr("Connect &again"), m_banner);
    m_connectAgain->setObjectName(QStringLiteral("connectAgainButton"));
    m_connectAgain->setAccessibleName(tr("Connect again"));
    for (Button *button : {back, m_connectAgain}) {
        button->setAutoDefault(true); // Enter presses the button that has the focus.
        m_banner->addButton(button);
    }
    connect(back, &QPushButton::clicked, this, &ChatPage::backRequested);
    connect(m_connectAgain, &QPushButton::clicked, this, &ChatPage::onConnectAgain);
}

QWidget *ChatPage::createHelloRow()
{
    m_helloRow = new QWidget(this);
    auto *text = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, m_helloRow);
    text->setText(tr("“Hello, world” is sent every second, to show that the connection works."));
    m_stop = new Button(Button::Weight::Quiet, tr("&Stop"), m_helloRow);
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setAccessibleName(tr("Stop sending “Hello, world”"));
    auto *layout = new QHBoxLayout(m_helloRow);
    layout->setContentsMargins(theme::SmallGap, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, &m_engine, &Engine::stopHello);
    return m_helloRow;
}

QWidget *ChatPage::createInputRow()
{
    auto *row = new QWidget(this);
    auto *field = new Card(row, Card::Fill::Content);
    m_input = new MessageInput(field);
    m_input->setObjectName(QStringLiteral("messageInput"));
    m_send = new Button(Button::Weight::Accent, tr("S&end"), row);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setAccessibleName(tr("Send"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    auto *fieldLayout = new QVBoxLayout(field);
    fieldLayout->setContentsMargins(4, 3, 4, 3);
    fieldLayout->addWidget(m_input);
    field->showFocusOf(m_input);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(field, 1);
    layout->addWidget(m_send, 0, Qt::AlignBottom);
    connect(m_input, &MessageInput::sendRequested, this, &ChatPage::send);
    connect(m_input, &MessageInput::pasteRefused, this, &ChatPage::onPasteRefused);
    connect(m_input, &QPlainTextEdit::textChanged, this, &ChatPage::onTextChanged);
    connect(m_send, &QPushButton::clicked, this, &ChatPage::send);
    return row;
}

void ChatPage::focusAction()
{
    if (m_banner->isHidden())
        m_input->setFocus();
    else
        m_connectAgain->setFocus();
}

void ChatPage::onPhaseChanged(Phase phase)
{
    if (phase == Phase::Reaching) {
        m_isChatting = false;
        m_peer = {};
        m_wordsConfirmed = false;
    }
    if (phase == Phase::Linked)
        beginChat();
    if (phase == Phase::Ended && m_isChatting)
        showEnd();
    m_disconnect->setEnabled(phase == Phase::Linked);
    m_disconnect->setText(phase == Phase::Leaving ? tr("Disconnecting…") : tr("&Disconnect"));
    m_disconnect->setVisible(phase == Phase::Linked || phase == Phase::Leaving);
    updateSending();
}

void ChatPage::onHappened(const Event &event)
{
    if (const auto *found = std::get_if<event::PeerFound>(&event)) {
        m_peer = *found;
    } else if (std::holds_alternative<event::WordsConfirmed>(event)) {
        m_wordsConfirmed = true;
        showPrivacy();
    } else if (const auto *link = std::get_if<event::LinkEstablished>(&event)) {
        m_error.reset();
        m_isPeerGone = false;
        m_link = *link;
        m_header->showLink(*link, QDateTime::currentDateTime());
        showPrivacy();
    } else if (const auto *closed = std::get_if<event::SessionClosed>(&event)) {
        m_isPeerGone = closed->reason == event::CloseReason::PeerLeft;
    } else if (const auto *occurred = std::get_if<event::ErrorOccurred>(&event)) {
        if (occurred->error.code == ErrorCode::TextTooLong) {
            m_isRefused = true;
            showHint(tooLongSentence(textLimit()));
        } else {
            m_error = occurred->error;
        }
    }
}

void ChatPage::showPrivacy()
{
    const LinkPrivacy privacy = linkPrivacy(m_link, m_peer.verification, m_wordsConfirmed);
    m_header->showPrivacy(privacy);
    const bool hadFocus = m_words->isAncestorOf(focusWidget());
    m_words->showWords(privacy == LinkPrivacy::Unverified ? m_peer.words : QStringList());
    if (hadFocus && m_words->isHidden())
        m_input->setFocus();
}

void ChatPage::beginChat()
{
    m_isChatting = true;
    m_banner->hide();
    m_tick.start();
    onTextChanged();
    m_view->scrollToEnd();
}

void ChatPage::showEnd()
{
    m_isChatting = false;
    m_tick.stop();
    m_words->hide();
    m_header->showEnded(QDateTime::currentDateTime());
    if (!m_error && !m_isPeerGone)
        return; // This side has left: nothing needs to be explained.

    const ErrorSentences sentences = m_error ? errorSentences(*m_error) : ErrorSentences{};
    const QString message = m_error ? sentences.message : closeSentence(event::CloseReason::PeerLeft);
    const auto undelivered = static_cast<int>(undeliveredTexts().size());
    // Where somebody may be in between, that comes first.
    const bool isUnsafe = m_error && m_error->code == ErrorCode::WordsDiffer;
    QString advice = m_error ? sentences.advice : QString();
    if (undelivered == 1 && !isUnsafe)
        advice = tr("One message did not arrive. “Connect again” puts its text back into the field below.");
    else if (undelivered > 1 && !isUnsafe)
        advice = tr("%n messages did not arrive. “Connect again” puts their text back into the field below.",
                    nullptr, undelivered);
    m_banner->showSentences(m_error ? theme::Tone::Bad : theme::Tone::Muted, message, advice);
    // Whoever is typing goes on typing: the next key must not press a button.
    if (isVisible() && !m_input->hasFocus())
        m_connectAgain->setFocus();
}

QStringList ChatPage::undeliveredTexts() const
{
    QStringList texts;
    const QAbstractItemModel *messages = m_engine.messages();
    for (int row = 0; row < messages->rowCount(); ++row) {
        const QModelIndex index = messages->index(row, 0);
        const auto state = index.data(MessageModel::StateRole).value<DeliveryState>();
        if (state == DeliveryState::NotDelivered && !index.data(MessageModel::HelloRole).toBool())
            texts.append(index.data(MessageModel::TextRole).toString());
    }
    return texts;
}

void ChatPage::onConnectAgain()
{
    // The next session begins with an empty conversation; what did not arrive must not vanish with this one.
    QStringList texts = undeliveredTexts();
    if (!texts.isEmpty()) {
        if (const QString typed = m_input->toPlainText(); !typed.isEmpty())
            texts.append(typed);
        m_input->setPlainText(texts.join(u'\n'));
        m_input->moveCursor(QTextCursor::End);
    }
    Q_EMIT connectAgainRequested();
}

void ChatPage::onHelloRunningChanged(bool running)
{
    const bool hadFocus = m_stop->hasFocus();
    m_helloRow->setVisible(running);
    if (!running && hadFocus)
        m_input->setFocus();
}

void ChatPage::onTextChanged()
{
    showHint(isTooLong(m_input->toPlainText()) ? tooLongSentence(textLimit()) : QString());
    updateSending();
}

void ChatPage::onPasteRefused(qsizetype characters)
{
    showHint(tr("The pasted text was not taken over: it has %L1 characters, and one message holds at most "
                "%L2 bytes. "
                "Paste it in parts.")
                 .arg(characters)
                 .arg(textLimit()));
}

void ChatPage::send()
{
    const QString text = m_input->toPlainText();
    if (m_engine.phase() != Phase::Linked || text.trimmed().isEmpty())
        return;
    if (isTooLong(text)) {
        showHint(tooLongSentence(textLimit()));
        return;
    }
    m_isRefused = false;
    m_engine.sendText(text);
    if (!m_isRefused)
        m_input->clear();
    m_view->scrollToEnd();
    m_input->setFocus();
}

void ChatPage::showHint(const QString &sentence)
{
    m_hint->showText(sentence, TextLabel::Importance::Announced);
    m_hint->setVisible(!sentence.isEmpty());
}

void ChatPage::updateSending()
{
    const QString text = m_input->toPlainText();
    const bool isLinked = m_engine.phase() == Phase::Linked;
    m_send->setEnabled(isLinked && !text.trimmed().isEmpty() && !isTooLong(text));
    m_send->setToolTip(isLinked ? QString() : tr("There is no connection. What you write stays here."));
}

qsizetype ChatPage::textLimit() const
{
    return m_link.dialect == Dialect::Classic ? classic::MaxTextBytes : MaxTextBytes;
}

bool ChatPage::isTooLong(const QString &text) const
{
    return text.size() > textLimit() || text.toUtf8().size() > textLimit();
}

} // namespace punchline
