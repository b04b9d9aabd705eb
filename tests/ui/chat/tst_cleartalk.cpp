// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"

#include <QLabel>
#include <QWindow>

using namespace punchline;

/// A link that others can read, and how the user agrees to it.
class tst_ClearTalk : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void isAgreedTo_data();
    void isAgreedTo();

private:
    /// The middle of a button, in the window.
    QPoint placeOf(const char *button) const
    {
        const auto *found = find<QAbstractButton>(button);
        return found->mapTo(m_window.get(), found->rect().center());
    }
};

void tst_ClearTalk::isAgreedTo_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("keys") << true;
    QTest::newRow("mouse") << false;
}

void tst_ClearTalk::isAgreedTo()
{
    QFETCH(const bool, byKeys);
    QWindow *window = m_window->windowHandle();
    const auto shown = [this](const char *name) {
        const auto *label = m_window->findChild<QLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->text() : QString();
    };
    m_window->connectTo(m_server);
    m_engine->link(Dialect::Classic);
    const auto *notice = m_window->findChild<QWidget *>(QStringLiteral("clearTalkNotice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(QStringLiteral("bannerMessage"))
                ->text()
                .contains(QStringLiteral("neither encrypted nor authenticated")));
    // A text written before that is neither sent nor lost, and the page explains why.
    keys::type(QStringLiteral("hi"));
    keys::press(Qt::Key_Return);
    auto *send = m_window->findChild<QAbstractButton *>(QStringLiteral("sendButton"));
    QVERIFY(!send->isEnabled());
    QVERIFY(shown("inputHint").contains(QStringLiteral("Talk in the clear")));
    QVERIFY(m_engine->sentTexts.isEmpty());

    if (byKeys)
        keys::press(Qt::Key_K, Qt::AltModifier);
    else
        QTest::mouseClick(window, Qt::LeftButton, {}, placeOf("clearTalkButton"));
    QTRY_COMPARE(m_engine->calls.count(QStringLiteral("talkInTheClear")), 1);
    QVERIFY(!notice->isVisible());
    QCOMPARE(shown("inputHint"), QString());
    QVERIFY(m_engine->sentTexts.isEmpty());
    keys::press(Qt::Key_Return); // The field has the focus.
    QCOMPARE(m_engine->sentTexts, QStringList{QStringLiteral("hi")});
    // It still says what the link is.
    QVERIFY(shown("linkPrivacy").contains(QStringLiteral("Not encrypted")));

    // The agreement holds for this link only.
    m_engine->fail({ErrorCode::LinkLost, {}});
    m_window->connectTo(m_server);
    m_engine->link(Dialect::Classic);
    QTRY_VERIFY(notice->isVisible());
    m_window->connectTo(m_server);
    QVERIFY(!notice->isVisible());
}

PUNCHLINE_WIDGETS_TEST(tst_ClearTalk)
#include "tst_cleartalk.moc"
