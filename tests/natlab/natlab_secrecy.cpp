// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int LabIsSkipped = 77;

// The texts of the two sides (Stage), and their addresses at home (World), as text and as bytes.
const QByteArray Texts[] = {"A to B", "B to A"};
const QByteArray Homes[] = {"192.168.1.10", "192.168.1.20", QByteArray("\xc0\xa8\x01\x0a", 4),
                            QByteArray("\xc0\xa8\x01\x14", 4)};

} // namespace

/// Searches the traffic on the lab's wire, between two homes and to the server, for what nobody may read.
class NatlabSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsInTheClear_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addRow("a plain pair") << QStringLiteral("eim-drop");
        QTest::addRow("predicted") << QStringLiteral("seq-drop");
        QTest::addRow("by the birthday way") << QStringLiteral("random-drop");
    }

    void nothingIsInTheClear()
    {
        QFETCH(const QString, kind);
        const QTemporaryDir place;
        const QString fileName = place.filePath(QStringLiteral("wire.pcap"));
        QProcess natlab;
        natlab.start(QStringLiteral(NATLAB),
                     {QStringLiteral("pair"), QStringLiteral("eim-drop"), kind, QStringLiteral("--delay"),
                      QStringLiteral("10"), QStringLiteral("--pcap"), fileName});
        QVERIFY(natlab.waitForFinished(60'000));
        if (natlab.exitCode() == LabIsSkipped)
            QSKIP("The lab cannot be built here.");
        // Both texts were exchanged; otherwise it would have failed.
        QCOMPARE(natlab.exitCode(), 0);

        QFile file(fileName);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray wire = file.readAll();
        // The search does find plaintext: the greeting's name.
        QVERIFY(wire.contains("punchline"));
        for (const QByteArray &text : Texts)
            QVERIFY2(!wire.contains(text), text.constData());
        for (const QByteArray &home : Homes)
            QVERIFY2(!wire.contains(home), home.toHex().constData());
    }
};

PUNCHLINE_GUILESS_TEST(NatlabSecrecy)
#include "natlab_secrecy.moc"
