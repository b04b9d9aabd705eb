// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/chatpage.h"

#include "app/protocol/classic.h"
#include "app/protocol/overloaded.h"
#include "app/protocol/peermessages.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/chat/chatview.h"
#include "ui/chat/cleartalknotice.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversationmenu.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/disconnectbutton.h"
#include "ui/chat/draftoffer.h"
#include "ui/chat/endbanner.h"
#include "ui/chat/leavequestion.h"
#include "ui/chat/linkheader.h"
#include "ui/chat/linkprompt.h"
#include "ui/chat/messagesearch.h"
#include "ui/chat/returnbar.h"
#include "ui/chat/safetywordspanel.h"
#include "ui/chat/searchbar.h"
#include "ui/chat/stopbutton.h"
#include "ui/chat/typedkeys.h"
#include "ui/chat/unsaid.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

constexpr auto SaidTime = 6s; // Enough to read a sentence.

} // namespace

ChatPage::ChatPage(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_rows(new ConversationRows(*engine.messages(), this))
    , m_search(new MessageSearch(*m_rows, this))
    , m_header(new LinkHeader(engine.state(), this))
    , m_end(new EndBanner(engine.state(), this))
    , m_returnBar(new ReturnBar(engine, this))
    , m_clearTalk(new ClearTalkNotice(engine, this))
    , m_words(new SafetyWordsPanel(this))
    , m_searchBar(new SearchBar(*m_search, this))
    , m_view(new ChatView(this))
    , m_presence(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_draftOffer(new DraftOffer(this))
    , m_linkPrompt(new LinkPrompt(this))
    , m_composer(new Composer(this))
{
    createHeader();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_header);
    layout->addWidget(m_returnBar);
    layout->addWidget(m_words);
    layout->addWidget(m_clearTalk);
    layout->addWidget(m_end);
    layout->addWidget(m_searchBar);
    layout->addWidget(createMessages(), 1);
    layout->addWidget(m_draftOffer);
    layout->addWidget(m_linkPrompt);
    layout->addWidget(m_composer);

    setAcceptDrops(true);
    m_saidTime.setSingleShot(true);
    m_saidTime.setInterval(SaidTime);
    connect(&m_saidTime, &QTimer::timeout, this, &ChatPage::showPresence);
    connect(&m_engine, &Engine::phaseChanged, this, &ChatPage::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &ChatPage::onHappened);
    StopButton &stop = m_view->stopButton();
    connect(&m_engine, &Engine::helloRunningChanged, &stop, &StopButton::setRunning);
    connect(&stop, &QPushButton::clicked, &m_engine, &Engine::stopHello);
    connect(m_view, &ChatView::noticeChosen, this, &ChatPage::detailsRequested);
    connect(m_view, &ChatView::takeBackRequested, this, &ChatPage::takeBack);
    connect(m_header, &LinkHeader::focusGivenUp, m_composer, &Composer::focusField);
    connect(m_returnBar, &ReturnBar::focusGivenUp, m_composer, &Composer::focusField);
    connect(m_view, &ChatView::focusGivenUp, m_composer, &Composer::focusField);
    connect(m_words, &SafetyWordsPanel::matched, &m_engine, &Engine::confirmWords);
    connect(m_words, &SafetyWordsPanel::differed, &m_engine, &Engine::rejectWords);
    connect(m_clearTalk, &ClearTalkNotice::holdingChanged, m_composer, &Composer::setHeld);
    connect(m_clearTalk, &ClearTalkNotice::answered, m_composer, &Composer::focusField);
    connect(m_end, &EndBanner::backRequested, this, &ChatPage::backRequested);
    connect(m_end, &EndBanner::connectAgainRequested, this, &ChatPage::connectAgainRequested);
    connect(m_composer, &Composer::sendRequested, this, &ChatPage::send);
    connect(m_composer, &Composer::typed, &m_engine, &Engine::sayTyping);
    connect(m_composer, &Composer::pageWanted, this, [this](int direction) {
        m_view->verticalScrollBar()->triggerAction(direction < 0 ? QScrollBar::SliderPageStepSub
                                                                 : QScrollBar::SliderPageStepAdd);
    });
    connect(m_draftOffer, &DraftOffer::wanted, m_composer, &Composer::prepend);
    connect(m_draftOffer, &DraftOffer::answered, m_composer, &Composer::focusField);
    connect(m_view, &ChatView::linkChosen, m_linkPrompt, &LinkPrompt::ask);
    connect(m_linkPrompt, &LinkPrompt::openRequested, this, [this](const QUrl &target) {
        if (!QDesktopServices::openUrl(target))
            m_linkPrompt->sayNotOpened();
    });
    connect(m_linkPrompt, &LinkPrompt::answered, m_composer, &Composer::focusField);
    connect(m_search, &MessageSearch::currentChosen, this, &ChatPage::onFound);
    connect(m_searchBar, &SearchBar::closed, m_composer, &Composer::focusField);
    translated(this, [this] { setTexts(); });
    stop.setRunning(m_engine.isHelloRunning());
}

void ChatPage::createHeader()
{
    m_details = new Button(Button::Weight::Quiet, QString(), m_header);
    m_details->setObjectName(QStringLiteral("detailsButton"));
    m_header->addButton(m_details);
    connect(m_details, &QPushButton::clicked, this, &ChatPage::detailsRequested);
    auto *disconnect = new DisconnectButton(m_engine, m_header);
    m_header->addButton(disconnect);
    connect(disconnect, &QPushButton::clicked, this, &ChatPage::onDisconnect);
    auto *menu = new ConversationMenu(*m_rows, m_header);
    m_header->addButton(menu);
    connect(menu, &ConversationMenu::findRequested, this, &ChatPage::find);
    connect(menu, &ConversationMenu::said, this, &ChatPage::say);
}

QWidget *ChatPage::createMessages()
{
    m_view->setObjectName(QStringLiteral("messages"));
    m_view->setModel(m_rows);
    m_presence->setObjectName(QStringLiteral("presence"));
    m_presence->setContentsMargins(theme::WideGap, 0, theme::WideGap, 0);
    m_presence->setMinimumHeight(m_presence->fontMetrics().height()); // It appears without moving anything.

    auto *card = new Card(this, Card::Fill::Content);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, theme::SmallGap, 1, theme::SmallGap);
    layout->setSpacing(theme::TinyGap);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_presence);
    return card;
}

void ChatPage::setTexts()
{
    m_details->setText(tr("De&tails"));
    m_details->setAccessibleName(tr("Connection details"));
    m_details->setToolTip(tr("How the two machines are connected, and what was tried"));
    m_presence->setElided(tr("The other person is writing…"));
    showPeer();
    showGreeting();
    if (m_isChatting)
        showPrivacy();
}

void ChatPage::focusAction()
{
    m_composer->focusField();
}

void ChatPage::keyPressEvent(QKeyEvent *event)
{
    // Typing is meant for the message field, wherever the user last clicked.
    if (isTyped(*event))
        m_composer->takeKey(*event);
    else if (event->key() == Qt::Key_Escape && !m_linkPrompt->isHidden())
        m_linkPrompt->withdraw();
    else if (event->key() == Qt::Key_Escape && !m_searchBar->isHidden())
        m_searchBar->close();
    else
        QWidget::keyPressEvent(event);
}

void ChatPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ChatPage::dropEvent(QDropEvent *event)
{
    m_composer->takeDrop(*event->mimeData());
    event->setDropAction(Qt::CopyAction); // After a move, the source would delete what it gave.
    event->accept();
}

void ChatPage::find()
{
    m_searchBar->open();
}

void ChatPage::onFound()
{
    m_view->setSearchTerm(m_search->term());
    if (const QModelIndex found = m_search->current(); found.isValid()) {
        m_rows->showPartWith(found.row(), m_search->term());
        m_view->setCurrentIndex(found);
        m_view->scrollTo(found, QAbstractItemView::PositionAtCenter);
    }
}

void ChatPage::onPhaseChanged(Phase phase)
{
    if (phase == Phase::Reaching)
        beginSession();
    if (phase == Phase::Linked && !m_isChatting)
        beginChat();
    if (phase == Phase::Ended && m_isChatting)
        showEnd();
    m_composer->setLinked(phase == Phase::Linked || phase == Phase::Returning);
}

void ChatPage::onHappened(const Event &event)
{
    std::visit(
        Overloaded{
            [this](const auto &e) { handle(e); }, [this](const event::Searching &) { m_header->refresh(); },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                           event::WaitingForPeer, event::WaitingInterrupted, event::PeerFound,
                           event::PeerNatTold, event::CandidateFound, event::AttemptChanged,
                           event::SprayProgressed, event::Returning, event::ClearTalk, event::MessageAdded,
                           event::MessageDelivered, event::SessionClosed>{}},
        event);
}

void ChatPage::handle(const event::WordsConfirmed &)
{
    showPrivacy();
}

void ChatPage::handle(const event::LinkEstablished &link)
{
    if (link.generation == 1)
        offerDraft();
    m_composer->setLimit(textLimit());
    m_header->refresh(TextLabel::Importance::Announced);
    if (link.generation == 1 || link.away.count() == 0)
        m_rows->addNotice([linked = state()] { return linkSentence(linked); });
    else
        m_rows->addReturn(link.away);
    showPrivacy();
}

void ChatPage::handle(const event::LinkInterrupted &)
{
    m_header->refresh(); // The bar below it is announced.
}

void ChatPage::handle(const event::PeerNamed &)
{
    showPeer();
}

void ChatPage::handle(const event::PeerTyping &)
{
    showPeer();
}

void ChatPage::handle(const event::ErrorOccurred &occurred)
{
    if (occurred.error.code == ErrorCode::TextTooLong)
        m_composer->showTooLong();
}

void ChatPage::showPeer()
{
    const QString &name = state().peerName;
    m_rows->setPeerName(name);
    m_view->setPeerName(name);
    m_header->refresh();
    showPresence();
}

void ChatPage::showGreeting()
{
    m_view->setGreeting(m_isChatting ? tr("Say hello: what you write goes straight to the other person.")
                                     : QString());
}

void ChatPage::showPresence()
{
    const QString &name = state().peerName;
    m_presence->setTone(theme::Tone::Muted);
    if (!state().isPeerTyping || !m_isChatting)
        m_presence->setText({});
    else
        m_presence->setText(name.isEmpty() ? tr("The other person is writing…")
                                           : tr("%1 is writing…").arg(name));
}

void ChatPage::say(const QString &sentence, bool done)
{
    m_presence->setTone(done ? theme::Tone::Muted : theme::Tone::Bad);
    m_presence->showText(sentence, TextLabel::Importance::Announced);
    m_saidTime.start();
}

void ChatPage::showPrivacy()
{
    const LinkPrivacy privacy = linkPrivacy(state());
    m_header->refresh();
    const bool hadFocus = m_words->isAncestorOf(focusWidget());
    m_words->showWords(privacy == LinkPrivacy::Unverified && state().peer ? state().peer->safetyWords
                                                                          : QStringList());
    if (hadFocus && m_words->isHidden())
        m_composer->focusField();
}

void ChatPage::offerDraft()
{
    QStringList texts = std::exchange(m_undelivered, {});
    if (const QString written = m_composer->text(); !written.trimmed().isEmpty())
        texts.append(written);
    m_composer->clear();
    m_draftOffer->keep(texts, std::exchange(m_writtenFor, {}));
}

void ChatPage::beginSession()
{
    m_isChatting = false;
    showPeer();
}

void ChatPage::beginChat()
{
    m_isChatting = true;
    showGreeting();
    m_end->hide();
    m_view->scrollToEnd();
}

void ChatPage::showEnd()
{
    m_isChatting = false;
    showGreeting();
    m_undelivered += myTexts(*m_engine.messages(), {DeliveryState::NotDelivered});
    m_writtenFor = state().peerName;
    m_linkPrompt->withdraw();
    // When a focused widget hides, Qt focuses the next one, and the next key would press it.
    if (m_words->isAncestorOf(focusWidget()) || m_header->isAncestorOf(focusWidget()))
        m_composer->focusField();
    m_words->hide();
    showPeer();
    m_end->tell(static_cast<int>(m_undelivered.size()));
}

Unsaid ChatPage::unsaid() const
{
    const QStringList texts = myTexts(
        *m_engine.messages(), {DeliveryState::Waiting, DeliveryState::Sending, DeliveryState::NotDelivered});
    return {!m_composer->text().trimmed().isEmpty(), static_cast<int>(texts.size())};
}

void ChatPage::onDisconnect()
{
    if (const Unsaid left = unsaid(); left.isNothing())
        m_engine.leave();
    else
        LeaveQuestion::ask(window(), LeaveQuestion::What::Disconnect, left, [this] { m_engine.leave(); });
}

void ChatPage::send(const QString &text)
{
    const SendResult result = m_engine.sendText(text);
    if (result == SendResult::Full)
        m_composer->showFull();
    else if (result != SendResult::Refused) // Its event has already told the user.
        m_composer->clear();
    m_view->scrollToEnd();
    m_composer->focusField();
}

void ChatPage::takeBack(const QList<quint64> &ids)
{
    const bool isDone = takeBackTexts(m_engine, ids);
    say(isDone ? wordsFor(DeliveryState::TakenBack).full
               : tr("This message may have arrived already, so it cannot be taken back."),
        isDone);
}

qsizetype ChatPage::textLimit() const
{
    return state().link->dialect == Dialect::Classic ? classic::MaxTextBytes : MaxTextBytes;
}

} // namespace punchline
