// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatview.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/tooltips.h"
#include "ui/punch/attemptmodel.h"
#include "ui/window/windowtitle.h"

#include <QComboBox>
#include <QTableView>

#include <algorithm>

using namespace punchline;

/// A stranger's text moves nothing: whatever is in a name, a message, a link, a server's address or an error,
/// the window keeps its width and can be made as small as before.
class tst_ForeignText : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void noTextMovesTheWindow_data();
    void noTextMovesTheWindow();
    void noTextWidensAWidget_data() { noTextMovesTheWindow_data(); }
    void noTextWidensAWidget();
    void aLongNameKeepsItsPlaceAndIsElided();
    void whoIsWritingTakesOneLine();
    void aWordThatDoesNotFitIsBroken();
    void wordsThatFitStayWhole();
    void toolTipsAreShortAndPlain();
    void theTitleIsBounded();

private:
    /// Calls @p look on each page, with @p text wherever foreign text can appear.
    template <typename Look> void onAllPages(const QString &text, const Look &look);
};

namespace {

constexpr QSize Usual(900, 680);

QString withMarks(QChar letter)
{
    QString text;
    for (int i = 0; i < 64; ++i)
        text += letter + QString(8, QChar(0x0301 + i % 4));
    return text;
}

/// As many characters as a DNS name may have.
QString hostOf(const QString &text)
{
    const bool isName = std::ranges::all_of(text, [](QChar letter) { return letter.isLetterOrNumber(); });
    return isName ? text.left(253) : QString(253, u'w');
}

} // namespace

void tst_ForeignText::noTextMovesTheWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("wide letters") << QString(64, u'W');
    QTest::newRow("the widest letter") << QString(64, QChar(0xFDFD));
    QTest::newRow("marks") << withMarks(u'W');
    QTest::newRow("no-break spaces") << QString(64, QChar(0x00A0));
    QTest::newRow("right to left") << QString(64, QChar(0x0635));
    QTest::newRow("Chinese") << QString(64, QChar(0x9F8D));
    QTest::newRow("thousands") << QString(5000, u'w');
    QTest::newRow("markup") << QStringLiteral("<h1>%1</h1>").arg(QString(50, u'M'));
    QTest::newRow("lines") << QStringLiteral("W\n").repeated(60);
}

template <typename Look> void tst_ForeignText::onAllPages(const QString &text, const Look &look)
{
    const ServerAddress server{hostOf(text), DefaultServerPort};
    const auto see = [&](const char *page) {
        settle();
        look(page);
    };
    const auto again = [&] {
        m_engine->reset();
        settle();
    };
    m_window->setServer(server);
    m_window->setCode(FakeEngine::inviteLink().code);
    see("start");
    find<QAbstractButton>("connectButton")->click(); // This adds it to the list.
    see("reaching");
    m_engine->setPhase(Phase::Waiting);
    see("waiting");
    m_engine->pair(event::Verification::Words);
    m_engine->setPhase(Phase::Punching);
    AttemptReport attempt;
    attempt.id = 1;
    attempt.local = FakeEngine::myLocal();
    attempt.remote = FakeEngine::peerMapped();
    attempt.state = AttemptState::Unreachable;
    attempt.error = text;
    m_engine->emitEvent(event::AttemptChanged{attempt});
    see("punching");
    m_engine->fail({ErrorCode::NoDirectPath, text});
    see("failed");
    again();
    m_window->connectTo(server);
    m_engine->fail({ErrorCode::ServerRefused, text});
    see("refused");
    again();
    m_window->checkWith(server);
    see("checking");
    m_engine->fail({ErrorCode::CheckNotSupported, text});
    see("check failed");
    again();
    m_window->inviteThrough(server);
    event::CodeReady ready{FakeEngine::code(), FakeEngine::inviteLink(), std::chrono::minutes(10)};
    ready.link.server = server;
    m_engine->emitEvent(ready);
    m_engine->setPhase(Phase::Waiting);
    see("invite");
    m_engine->fail({ErrorCode::ServerRefused, text});
    see("invite failed");
    again();
    m_window->connectTo(server);
    m_engine->pair(event::Verification::Code);
    m_engine->link();
    see("chat");
    m_engine->emitEvent(event::PeerNamed{text.left(64)});
    see("name");
    m_engine->emitEvent(event::PeerTyping{true});
    see("typing");
    m_engine->addPeerText(text);
    m_engine->addPeerText(
        QStringLiteral("https://%1.example.org/%2").arg(QString(60, u'w'), text.left(1500)));
    see("message");
    auto *messages = find<ChatView>("messages");
    messages->setCurrentIndex(messages->model()->index(messages->model()->rowCount() - 1, 0));
    messages->setFocus();
    keys::press(Qt::Key_Return);
    see("link");
    m_window->takeHandOver(server, FakeEngine::inviteLink().code);
    see("hand-over");
    m_engine->fail({ErrorCode::LinkLost, text});
    see("lost");
    again();
    find<QAbstractButton>("hostButton")->click();
    HostState failed;
    failed.phase = HostState::Phase::Failed;
    failed.reason = text;
    m_host->show(failed);
    see("host");
}

void tst_ForeignText::noTextMovesTheWindow()
{
    QFETCH(const QString, text);
    QMap<QString, QSize> calm;
    m_window->resize(Usual);
    onAllPages(QStringLiteral("calm"), [&](const char *page) {
        calm.insert(QString::fromLatin1(page), m_window->minimumSizeHint());
    });
    makeWindow();
    m_window->resize(Usual);
    onAllPages(text, [&](const char *page) {
        QVERIFY2(m_window->minimumSizeHint() == calm.value(QString::fromLatin1(page)),
                 qPrintable(QStringLiteral("%1: %2 instead of %3")
                                .arg(QString::fromLatin1(page), QDebug::toString(m_window->minimumSizeHint()),
                                     QDebug::toString(calm.value(QString::fromLatin1(page))))));
        QCOMPARE(m_window->size(), Usual);
    });
}

void tst_ForeignText::noTextWidensAWidget()
{
    QFETCH(const QString, text);
    m_window->resize(Usual);
    onAllPages(text, [&](const char *page) {
        const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            QVERIFY2(widget->minimumSizeHint().width() < Usual.width(),
                     qPrintable(QStringLiteral("%1: %2 %3 wants %4")
                                    .arg(QString::fromLatin1(page),
                                         QString::fromLatin1(widget->metaObject()->className()),
                                         widget->objectName())
                                    .arg(widget->minimumSizeHint().width())));
        }
    });
}

void tst_ForeignText::whoIsWritingTakesOneLine()
{
    m_window->resize(m_window->minimumSizeHint());
    m_window->connectTo(m_server);
    m_engine->link();
    settle();
    const auto *presence = find<TextLabel>("presence");
    const QRect calm = presence->geometry();
    m_engine->emitEvent(event::PeerNamed{QString(32, u'W') + u' ' + QString(31, u'W')});
    m_engine->emitEvent(event::PeerTyping{true});
    settle();
    QVERIFY(presence->fontMetrics().horizontalAdvance(presence->text()) > presence->width());
    QCOMPARE(presence->geometry(), calm);
}

void tst_ForeignText::aLongNameKeepsItsPlaceAndIsElided()
{
    m_window->resize(Usual);
    m_window->connectTo(m_server);
    m_engine->link();
    settle();
    const auto *state = find<TextLabel>("linkPeer");
    const int least = state->minimumSizeHint().width();
    const QRect details = find<QWidget>("detailsButton")->geometry();
    const QString name(64, u'W');
    m_engine->emitEvent(event::PeerNamed{name});
    settle();
    QCOMPARE(state->minimumSizeHint().width(), least);
    QCOMPARE(find<QWidget>("detailsButton")->geometry(), details);
    QVERIFY(state->toolTip().contains(name)); // The tool tip has the complete text.
    QVERIFY(state->text().contains(name));
    QVERIFY(state->width() < state->fontMetrics().horizontalAdvance(name));
    // Its end is elided and its beginning is shown: nothing is drawn at the far edge of the label.
    const QImage image = const_cast<TextLabel *>(state)->grab().toImage();
    const QColor ground = image.pixelColor(image.width() - 1, 0);
    for (int y = 0; y < image.height(); ++y)
        QCOMPARE(image.pixelColor(image.width() - 1, y), ground);
}

void tst_ForeignText::aWordThatDoesNotFitIsBroken()
{
    QWidget window;
    auto *label = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, &window);
    const QString word(100, u'W');
    label->setText(word);
    const int width = label->minimumSizeHint().width();
    const int all = label->fontMetrics().horizontalAdvance(word);
    QVERIFY(width < all / 3);
    const int height = label->heightForWidth(width);
    QVERIFY(height >= all / width * label->fontMetrics().height());
    label->resize(width, height);
    // The last line is drawn inside the label.
    const QImage image = label->grab().toImage();
    const QColor ground = image.pixelColor(image.width() - 1, image.height() - 1);
    const int lastLine = image.height() - label->fontMetrics().height() / 2;
    bool isDrawn = false;
    for (int x = 0; x < image.width(); ++x)
        isDrawn = isDrawn || image.pixelColor(x, lastLine) != ground;
    QVERIFY(isDrawn);
    label->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(label->heightForWidth(width), height);
}

void tst_ForeignText::wordsThatFitStayWhole()
{
    TextLabel label(TextLabel::Size::Body);
    label.setText(QStringLiteral("A Verbindungsherstellung takes as long as it takes."));
    QCOMPARE(label.minimumSizeHint(), label.QLabel::minimumSizeHint());
    QCOMPARE(label.sizeHint(), label.QLabel::sizeHint());
    const int width = label.minimumSizeHint().width();
    QCOMPARE(label.heightForWidth(width), label.QLabel::heightForWidth(width));
}

void tst_ForeignText::toolTipsAreShortAndPlain()
{
    for (const QString &text : {QString(5000, u'w'), QStringLiteral("<h1>big</h1>"),
                                QStringLiteral("&lt;b&gt;"), QStringLiteral("<img src='file:///etc/motd'>"),
                                QStringLiteral("two words ").repeated(300), withMarks(u'x')}) {
        const QString tip = foreignToolTip(text);
        QVERIFY2(!Qt::mightBeRichText(tip), qPrintable(tip));
        QVERIFY(tip.size() < 500);
        const QStringList lines = tip.split(u'\n');
        for (const QString &line : lines)
            QVERIFY(line.size() <= 80);
    }
    QCOMPARE(foreignToolTip(QStringLiteral("Zoë")), QStringLiteral("Zoë"));

    AttemptModel model;
    AttemptReport report;
    report.id = 1;
    report.error = QStringLiteral("<b>no</b> ") + QString(4000, u'n');
    model.handleReport(report, std::chrono::steady_clock::now());
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!Qt::mightBeRichText(tip));
    QVERIFY(tip.size() < 1000);
}

void tst_ForeignText::theTitleIsBounded()
{
    TitleFacts facts;
    facts.phase = Phase::Linked;
    facts.peer = QString(5000, u'W') + u'\n';
    QVERIFY(titleOf(facts).size() < 100);
    QVERIFY(!titleOf(facts).contains(u'\n'));
}

PUNCHLINE_WIDGETS_TEST(tst_ForeignText)
#include "tst_foreigntext.moc"
