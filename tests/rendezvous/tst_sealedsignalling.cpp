// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/sealedsignalling.h"
#include "tests/support/testprogram.h"
#include "tests/trust/twosides.h"

#include <QStringList>
#include <QTest>

using namespace punchline;

namespace {

/// One side, with what it has sent and what it has learned, in order.
class Signaller
{
public:
    Signaller(KeyExchangeSetup setup, Confirming confirming)
        : m_signalling(std::move(setup), confirming, nullptr)
    {
        const auto note = [this](auto signal, const char *word) {
            QObject::connect(&m_signalling, signal, &m_signalling,
                             [this, word] { m_found.append(QString::fromLatin1(word)); });
        };
        note(&SealedSignalling::keyed, "keyed");
        note(&SealedSignalling::confirmed, "confirmed");
        note(&SealedSignalling::wrongCode, "wrong code");
        note(&SealedSignalling::spoilt, "spoilt");
        QObject::connect(&m_signalling, &SealedSignalling::payloadReady, &m_signalling,
                         [this](const QByteArray &payload) { m_said.append(payload); });
        m_signalling.begin();
    }

    /// What it has sent since the last call.
    QList<QByteArray> takeSaid() { return std::exchange(m_said, {}); }
    QStringList hear(const QList<QByteArray> &payloads)
    {
        for (const QByteArray &payload : payloads)
            m_signalling.handlePayload(payload);
        return std::exchange(m_found, {});
    }
    [[nodiscard]] bool isExposed() const { return m_signalling.isExposed(); }

private:
    SealedSignalling m_signalling;
    QList<QByteArray> m_said;
    QStringList m_found;
};

} // namespace

/// Which side confirms first, and what the other side can know at each point.
class tst_SealedSignalling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheLobbyBothConfirmAtOnce();
    void withACodeWhoInvitesWaits();
    void aGuesserHearsNothing();
    void whoJoinsIsExposedUntilTheOtherHasShown();
};

void tst_SealedSignalling::inTheLobbyBothConfirmAtOnce()
{
    auto setups = twosides::setups();
    Signaller one(std::move(setups.initiator), Confirming::AtOnce);
    Signaller other(std::move(setups.responder), Confirming::AtOnce);
    const auto ones = one.takeSaid();
    QCOMPARE(one.hear(other.takeSaid()), QStringList{QStringLiteral("keyed")});
    QCOMPARE(other.hear(ones), QStringList{QStringLiteral("keyed")});
    const auto confirm = one.takeSaid();
    QCOMPARE(confirm.size(), 1);
    QCOMPARE(one.hear(other.takeSaid()), QStringList{QStringLiteral("confirmed")});
    QCOMPARE(other.hear(confirm), QStringList{QStringLiteral("confirmed")});
}

void tst_SealedSignalling::withACodeWhoInvitesWaits()
{
    auto setups = twosides::setups();
    Signaller inviter(std::move(setups.initiator), Confirming::AfterPeer);
    Signaller joiner(std::move(setups.responder), Confirming::AtOnce);
    const auto share = inviter.takeSaid();
    QCOMPARE(inviter.hear(joiner.takeSaid()), QStringList());
    QCOMPARE(inviter.takeSaid(), QList<QByteArray>());
    joiner.hear(share);
    QCOMPARE(inviter.hear(joiner.takeSaid()),
             QStringList({QStringLiteral("confirmed"), QStringLiteral("keyed")}));
    QVERIFY(!inviter.isExposed());
    QCOMPARE(joiner.hear(inviter.takeSaid()), QStringList{QStringLiteral("confirmed")});
}

void tst_SealedSignalling::aGuesserHearsNothing()
{
    auto setups = twosides::setups();
    setups.responder.code = SecretBytes::copyOf("velvet-trumpet");
    Signaller inviter(std::move(setups.initiator), Confirming::AfterPeer);
    Signaller guesser(std::move(setups.responder), Confirming::AtOnce);
    guesser.hear(inviter.takeSaid());
    QCOMPARE(inviter.hear(guesser.takeSaid()), QStringList{QStringLiteral("wrong code")});
    QCOMPARE(inviter.takeSaid(), QList<QByteArray>());
}

void tst_SealedSignalling::whoJoinsIsExposedUntilTheOtherHasShown()
{
    auto setups = twosides::setups();
    Signaller inviter(std::move(setups.initiator), Confirming::AfterPeer);
    Signaller joiner(std::move(setups.responder), Confirming::AtOnce);
    const auto share = joiner.takeSaid();
    QVERIFY(!joiner.isExposed());
    joiner.hear(inviter.takeSaid());
    QVERIFY(joiner.isExposed());
    inviter.hear(share);
    inviter.hear(joiner.takeSaid());
    joiner.hear(inviter.takeSaid());
    QVERIFY(!joiner.isExposed());
}

PUNCHLINE_APPLESS_TEST(tst_SealedSignalling)

#include "tst_sealedsignalling.moc"
