// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/button.h"
#include "ui/start/clipboardnotice.h"
#include "ui/start/invitationedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace punchline;

/// An invitation on the clipboard is offered, alone or in a message; nothing else is, and only once.
class tst_ClipboardNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyAPlainInvitationIsOffered_data();
    void onlyAPlainInvitationIsOffered();
    void itIsUsedOnlyWhenSomebodySaysSo();
    void itIsOfferedOnce_data();
    void itIsOfferedOnce();
    void ownAndKnownOnesAreNotOffered();
    void theClipboardIsReadOnlyWhileTheWindowIsActive();
    void nothingMoves();

private:
    [[nodiscard]] Button *button(const char *name) const
    {
        return m_window->findChild<Button *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool isOffered() const
    {
        return m_window->findChild<QLabel *>(QStringLiteral("clipboardNotice"))->isVisible();
    }
    static void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

    std::unique_ptr<QWidget> m_window;
    InvitationEdit *m_field = nullptr;
    ClipboardNotice *m_notice = nullptr;
};

void tst_ClipboardNotice::init()
{
    QGuiApplication::clipboard()->clear();
    m_window = std::make_unique<QWidget>();
    m_field = new InvitationEdit(m_window.get());
    m_notice = new ClipboardNotice(*m_field, m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_notice);
    layout->addWidget(m_field);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(!isOffered());
}

void tst_ClipboardNotice::cleanup()
{
    m_window.reset();
}

void tst_ClipboardNotice::onlyAPlainInvitationIsOffered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("offered");
    const auto row = [](const char *text, bool offered) {
        QTest::newRow(text) << QString::fromUtf8(text) << offered;
    };
    row("7-velvet-guitar", true);
    row(" 7-Velvet-Guitar\n", true);
    row("punchline://example.org:99/#7-velvet-guitar", true);
    row(" PUNCHLINE://Example.org/#7-k3m9q0wz7c4hx2v5a\n", true);
    row("", false);
    row("7-velvet", false);
    row("7 velvet guitar", false); // As somebody types it, or as any text might read.
    row("7-velv-guit", false);
    row("7velvetguitar", false);
    row("7-velvet-qqqq", false);
    row("7-k3m9q0wz7c4hx2v5a", false);
    row("Come: punchline://example.org/#7-velvet-guitar", true);
    row("punchline://example.org/#7-velvet-guitar and more", true);
    row("Enter 7-velvet-guitar\non the server example.org.", true);
    row("call me at 7 about velvet guitar", false);
    row("7-velvet-guitar or 8-velvet-guitar", false); // Only a person can choose.
    row("example.org:8877", false);
    row("punchline://example.org/", false);
    row("https://example.org/#7-velvet-guitar", false);
    QTest::newRow("long") << QString(5000, u' ') + QStringLiteral("7-velvet-guitar") << false;
}

void tst_ClipboardNotice::onlyAPlainInvitationIsOffered()
{
    QFETCH(QString, text);
    QFETCH(bool, offered);
    copy(text);
    QTRY_COMPARE(isOffered(), offered);
    QVERIFY(m_field->text().isEmpty());
    copy(QStringLiteral("something else"));
    QTRY_VERIFY(!isOffered());
}

void tst_ClipboardNotice::itIsUsedOnlyWhenSomebodySaysSo()
{
    QSignalSpy used(m_notice, &ClipboardNotice::used);
    QSignalSpy entered(m_field, &InvitationEdit::serverEntered);
    copy(FakeEngine::inviteLink().toString());
    QTRY_VERIFY(isOffered());
    QVERIFY(m_field->text().isEmpty());
    QTest::mouseClick(button("clipboardUseButton"), Qt::LeftButton);
    QCOMPARE(used.size(), 1);
    QCOMPARE(entered.size(), 1); // With its server, as if pasted.
    QCOMPARE(entered.first().first().value<ServerAddress>(), FakeEngine::inviteLink().server);
    QVERIFY(m_field->code() == FakeEngine::inviteLink().code);
    QVERIFY(!isOffered());
}

void tst_ClipboardNotice::itIsOfferedOnce_data()
{
    QTest::addColumn<QByteArray>("pressed");
    QTest::newRow("used") << QByteArray("clipboardUseButton");
    QTest::newRow("not wanted") << QByteArray("clipboardDismissButton");
}

void tst_ClipboardNotice::itIsOfferedOnce()
{
    QFETCH(QByteArray, pressed);
    copy(QStringLiteral("7-velvet-guitar"));
    QTRY_VERIFY(isOffered());
    QTest::mouseClick(button(pressed.constData()), Qt::LeftButton);
    QVERIFY(!isOffered());
    m_field->clear();
    copy(QStringLiteral("8-velvet-guitar"));
    QTRY_VERIFY(isOffered());
    copy(QStringLiteral("7-velvet-guitar"));
    QTRY_VERIFY(!isOffered());
}

void tst_ClipboardNotice::ownAndKnownOnesAreNotOffered()
{
    m_notice->ignore(
        event::CodeReady{FakeEngine::code(), FakeEngine::inviteLink(), std::chrono::minutes(10)});
    m_field->setText(QStringLiteral("8-velvet-guitar"));
    for (const QString &text : {FakeEngine::code().toString(), QStringLiteral("8-velvet-guitar")}) {
        copy(QStringLiteral("9-velvet-guitar"));
        QTRY_VERIFY(isOffered());
        copy(text);
        QTRY_VERIFY(!isOffered());
    }
    // The offer is withdrawn if its invitation becomes known meanwhile.
    copy(QStringLiteral("9-velvet-guitar"));
    QTRY_VERIFY(isOffered());
    m_field->setText(QStringLiteral("9 velvet guitar"));
    QVERIFY(!isOffered());
}

void tst_ClipboardNotice::theClipboardIsReadOnlyWhileTheWindowIsActive()
{
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    copy(QStringLiteral("7-velvet-guitar"));
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(!isOffered());
    m_window->activateWindow();
    QTRY_VERIFY(isOffered());
}

void tst_ClipboardNotice::nothingMoves()
{
    const QRect before = m_field->geometry();
    const QSize size = m_notice->size();
    copy(QStringLiteral("7-velvet-guitar"));
    QTRY_VERIFY(isOffered());
    QCoreApplication::processEvents();
    QCOMPARE(m_field->geometry(), before);
    QCOMPARE(m_notice->size(), size);
}

PUNCHLINE_WIDGETS_TEST(tst_ClipboardNotice)
#include "tst_clipboardnotice.moc"
