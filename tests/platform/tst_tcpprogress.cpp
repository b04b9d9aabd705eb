// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/tcpprogress.h"

#include "tests/support/testprogram.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_TcpProgress : public QObject
{
    Q_OBJECT

private:
    void connectPair()
    {
        QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
        m_mine.reset(new QTcpSocket);
        m_mine->connectToHost(m_server.serverAddress(), m_server.serverPort());
        QVERIFY(m_mine->waitForConnected());
        QVERIFY(m_server.hasPendingConnections() || m_server.waitForNewConnection(5000));
        m_other.reset(m_server.nextPendingConnection());
    }
    [[nodiscard]] std::optional<TcpProgress> progress() const
    {
        return tcpProgress(m_mine->socketDescriptor());
    }

private Q_SLOTS:
    void countsWhatTheOtherSystemHas()
    {
        connectPair();
        const auto before = progress();
        QVERIFY(before);
        QCOMPARE(before->outstanding, 0U);
        m_mine->write(QByteArray(1000, 'x'));
        QTRY_VERIFY(progress()->acknowledged == before->acknowledged + 1000);
        QCOMPARE(progress()->outstanding, 0U);
        QVERIFY(progress()->roundTrip > 0us);
        QVERIFY(progress()->sinceAck < 5s);
    }

    void countsWhatItDoesNotTake()
    {
        connectPair();
        m_other->setReadBufferSize(1);
        constexpr int Size = 32 * 1024 * 1024;
        m_mine->write(QByteArray(Size, 'x'));
        QTRY_VERIFY(progress()->outstanding > 0);
        // The rest of it is still in this program.
        QVERIFY(progress()->outstanding + progress()->acknowledged < Size);
    }

    void seesWhatHasNotBeenRead()
    {
        connectPair();
        m_mine->setReadBufferSize(1);
        m_other->write("xx");
        m_other->flush();
        QTRY_VERIFY(progress()->sinceArrival < 1s);
    }

    void knowsNothingOfAnythingElse() { QVERIFY(!tcpProgress(NativeSocket::Invalid)); }

private:
    QTcpServer m_server;
    QScopedPointer<QTcpSocket> m_mine;
    QScopedPointer<QTcpSocket> m_other;
};

PUNCHLINE_GUILESS_TEST(tst_TcpProgress)
#include "tst_tcpprogress.moc"
