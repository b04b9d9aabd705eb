// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/errortext.h"
#include "app/text/statetext.h"

#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr std::array AllCodes{ErrorCode::NameNotFound,
                              ErrorCode::NameServerSilent,
                              ErrorCode::ServerFamilyMissing,
                              ErrorCode::ServerRefused,
                              ErrorCode::ServerUnreachable,
                              ErrorCode::ServerSilent,
                              ErrorCode::ServerClosed,
                              ErrorCode::NotARendezvousServer,
                              ErrorCode::ItIsSsh,
                              ErrorCode::ItIsWeb,
                              ErrorCode::ItIsTls,
                              ErrorCode::ItIsMail,
                              ErrorCode::ItIsProbePort,
                              ErrorCode::ServerMisbehaved,
                              ErrorCode::ServerLost,
                              ErrorCode::ServerFull,
                              ErrorCode::ServerShuttingDown,
                              ErrorCode::VersionUnsupported,
                              ErrorCode::CheckNotSupported,
                              ErrorCode::LocalAddressUnavailable,
                              ErrorCode::LocalAddressFamily,
                              ErrorCode::LocalAddressApart,
                              ErrorCode::LocalPortForbidden,
                              ErrorCode::LocalPortUnavailable,
                              ErrorCode::PeerLeft,
                              ErrorCode::PeerSilent,
                              ErrorCode::PeerMisbehaved,
                              ErrorCode::NoDirectPath,
                              ErrorCode::ServerInside,
                              ErrorCode::ServerProxied,
                              ErrorCode::FamiliesDiffer,
                              ErrorCode::NatsIncompatible,
                              ErrorCode::RelayMissing,
                              ErrorCode::PeerNeedsRelay,
                              ErrorCode::HairpinMissing,
                              ErrorCode::LinkLost,
                              ErrorCode::TextTooLong,
                              ErrorCode::ZeroByteInText,
                              ErrorCode::InputUnreadable,
                              ErrorCode::InputNotText,
                              ErrorCode::CodesNotSupported,
                              ErrorCode::ServerUnavailable,
                              ErrorCode::PlaceTaken,
                              ErrorCode::TooManyAttempts,
                              ErrorCode::NoSuchRoom,
                              ErrorCode::RoomExpired,
                              ErrorCode::WrongCode,
                              ErrorCode::CodeGuessed,
                              ErrorCode::PeerNotAuthenticated,
                              ErrorCode::WordsDiffer,
                              ErrorCode::CertificateUnavailable};

// Scripts need not distinguish these from another error: whether to try again does not differ.
const QSet<ErrorCode> Alike{ErrorCode::ServerClosed, ErrorCode::ItIsSsh,  ErrorCode::ItIsWeb,
                            ErrorCode::ItIsTls,      ErrorCode::ItIsMail, ErrorCode::PeerNeedsRelay};

bool isSentence(const QString &text)
{
    return text.size() > 10 && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'%');
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCodeHasSentencesAndAUniqueWord();
    void detailIsWovenIn();
    void anObstacleToTheRelayIsNamed();
    void words_data();
    void words();
    void statesHaveWords();
    void durations();
};

void tst_ErrorText::eachCodeHasSentencesAndAUniqueWord()
{
    QSet<QString> words;
    QSet<QString> messages;
    for (const ErrorCode code : AllCodes) {
        const ErrorSentences plain = errorSentences({code, {}});
        const ErrorSentences detailed = errorSentences({code, QStringLiteral("Detail")});
        QVERIFY2(isSentence(plain.message), qPrintable(plain.message));
        QVERIFY2(isSentence(plain.advice), qPrintable(plain.advice));
        QVERIFY2(isSentence(detailed.message), qPrintable(detailed.message));
        QVERIFY(detailed.message.contains(QStringLiteral("Detail")));
        QVERIFY(!errorName(code).isEmpty());
        if (!Alike.contains(code))
            words.insert(errorName(code));
        messages.insert(plain.message);
    }
    QCOMPARE(words.size(), static_cast<qsizetype>(AllCodes.size()) - Alike.size());
    QCOMPARE(messages.size(), static_cast<qsizetype>(AllCodes.size()));
}

void tst_ErrorText::detailIsWovenIn()
{
    QCOMPARE(errorSentences({ErrorCode::NameNotFound, QStringLiteral("nowhere.example")}).message,
             QStringLiteral("There is no machine with the name nowhere.example."));
    // A detail that looks like a placeholder stays as it is.
    QCOMPARE(errorSentences({ErrorCode::LinkLost, QStringLiteral("%1")}).message,
             QStringLiteral("The connection broke (%1)."));
    QCOMPARE(errorSentences({ErrorCode::LinkLost, QStringLiteral("a\nb\x1b[2J\u202e")}).message,
             QStringLiteral("The connection broke (a b␛[2J\ufffd)."));
    QVERIFY(errorSentences({ErrorCode::LinkLost, QString(10'000, u'x')}).message.size() < 500);
}

void tst_ErrorText::anObstacleToTheRelayIsNamed()
{
    const ErrorSentences plain = errorSentences({ErrorCode::NoDirectPath, {}});
    QSet<QString> messages;
    for (const RelayObstacle obstacle : {RelayObstacle::UnwantedHere, RelayObstacle::UnwantedThere,
                                         RelayObstacle::NotOffered, RelayObstacle::Failed}) {
        const ErrorSentences told = errorSentences({ErrorCode::NoDirectPath, {}, obstacle});
        QVERIFY(told.message.startsWith(plain.message + u' '));
        QVERIFY(told.advice.startsWith(plain.advice + u' '));
        QVERIFY2(isSentence(told.message), qPrintable(told.message));
        QVERIFY2(isSentence(told.advice), qPrintable(told.advice));
        messages.insert(told.message);
    }
    QCOMPARE(messages.size(), 4);
    const ErrorSentences serverLacks =
        errorSentences({ErrorCode::NatsIncompatible, {}, RelayObstacle::NotOffered});
    QVERIFY(serverLacks.message.contains(QStringLiteral("This server does not relay")));
    QVERIFY(serverLacks.advice.contains(QStringLiteral("can start it with --relay.")));
}

void tst_ErrorText::words_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](ErrorCode code, const char *word) {
        QTest::addRow("%s %d", word, static_cast<int>(code)) << code << QString::fromLatin1(word);
    };
    row(ErrorCode::ServerRefused, "server-refused");
    row(ErrorCode::NameNotFound, "name-not-found");
    row(ErrorCode::NameServerSilent, "name-server-silent");
    row(ErrorCode::ServerFamilyMissing, "server-family-missing");
    row(ErrorCode::ServerUnreachable, "server-unreachable");
    row(ErrorCode::ServerSilent, "server-silent");
    row(ErrorCode::ServerClosed, "server-silent");
    row(ErrorCode::NotARendezvousServer, "not-a-rendezvous-server");
    row(ErrorCode::ItIsSsh, "not-a-rendezvous-server");
    row(ErrorCode::ItIsWeb, "not-a-rendezvous-server");
    row(ErrorCode::ItIsTls, "not-a-rendezvous-server");
    row(ErrorCode::ItIsMail, "not-a-rendezvous-server");
    row(ErrorCode::ItIsProbePort, "probe-port");
    row(ErrorCode::ServerMisbehaved, "server-misbehaved");
    row(ErrorCode::ServerLost, "server-lost");
    row(ErrorCode::ServerFull, "server-full");
    row(ErrorCode::ServerShuttingDown, "server-shutting-down");
    row(ErrorCode::VersionUnsupported, "version-unsupported");
    row(ErrorCode::CheckNotSupported, "check-not-supported");
    row(ErrorCode::LocalAddressUnavailable, "local-address-unavailable");
    row(ErrorCode::LocalAddressFamily, "local-address-family");
    row(ErrorCode::LocalAddressApart, "local-address-apart");
    row(ErrorCode::LocalPortForbidden, "local-port-forbidden");
    row(ErrorCode::LocalPortUnavailable, "local-port-unavailable");
    row(ErrorCode::PeerLeft, "peer-left");
    row(ErrorCode::PeerSilent, "peer-silent");
    row(ErrorCode::PeerMisbehaved, "peer-misbehaved");
    row(ErrorCode::NoDirectPath, "no-direct-path");
    row(ErrorCode::ServerInside, "server-inside-network");
    row(ErrorCode::ServerProxied, "server-behind-proxy");
    row(ErrorCode::FamiliesDiffer, "no-common-family");
    row(ErrorCode::NatsIncompatible, "nats-incompatible");
    row(ErrorCode::RelayMissing, "relay-missing");
    row(ErrorCode::PeerNeedsRelay, "relay-missing");
    row(ErrorCode::HairpinMissing, "hairpin-missing");
    row(ErrorCode::LinkLost, "link-lost");
    row(ErrorCode::TextTooLong, "text-too-long");
    row(ErrorCode::ZeroByteInText, "zero-byte");
    row(ErrorCode::InputUnreadable, "input-unreadable");
    row(ErrorCode::InputNotText, "input-not-text");
    row(ErrorCode::CodesNotSupported, "codes-not-supported");
    row(ErrorCode::ServerUnavailable, "server-unavailable");
    row(ErrorCode::PlaceTaken, "place-taken");
    row(ErrorCode::TooManyAttempts, "too-many-attempts");
    row(ErrorCode::NoSuchRoom, "no-such-room");
    row(ErrorCode::RoomExpired, "room-expired");
    row(ErrorCode::WrongCode, "wrong-code");
    row(ErrorCode::CodeGuessed, "code-guessed");
    row(ErrorCode::PeerNotAuthenticated, "peer-not-authenticated");
    row(ErrorCode::WordsDiffer, "words-differ");
    row(ErrorCode::CertificateUnavailable, "certificate-unavailable");
}

void tst_ErrorText::words()
{
    QFETCH(ErrorCode, code);
    QTEST(errorName(code), "word");
}

void tst_ErrorText::statesHaveWords()
{
    QSet<QString> stateText;
    for (int state = 0; state <= static_cast<int>(AttemptState::Lost); ++state) {
        stateText.insert(wordsFor(static_cast<AttemptState>(state)).brief);
        QVERIFY(isSentence(wordsFor(static_cast<AttemptState>(state)).full));
    }
    QCOMPARE(stateText.size(), 8);

    QSet<QString> kindWords;
    for (int kind = 0; kind <= static_cast<int>(CandidateKind::Incoming); ++kind) {
        kindWords.insert(wordsFor(static_cast<CandidateKind>(kind)).brief);
        QVERIFY(isSentence(wordsFor(static_cast<CandidateKind>(kind)).full));
    }
    QCOMPARE(kindWords.size(), 5);

    QSet<QString> phases;
    for (int phase = 0; phase <= static_cast<int>(Phase::Ended); ++phase)
        phases.insert(phaseSentence(static_cast<Phase>(phase)));
    QCOMPARE(phases.size(), 9);

    for (int error = 0; error <= static_cast<int>(LastServerAddressError); ++error)
        QVERIFY(isSentence(serverAddressHint(static_cast<ServerAddressError>(error)) + u'.'));
}

void tst_ErrorText::durations()
{
    QCOMPARE(durationText(-5s), QStringLiteral("0 s"));
    QCOMPARE(durationText(59'999ms), QStringLiteral("59 s"));
    QCOMPARE(durationText(125s), QStringLiteral("2 min"));
    QCOMPARE(durationText(2h + 5min), QStringLiteral("2 h 5 min"));
}

PUNCHLINE_APPLESS_TEST(tst_ErrorText)
#include "tst_errortext.moc"
