// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/chat/chatstage.h"
#include "tests/support/testprogram.h"

#include <QCborArray>
#include <QCborValue>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

/// What outlives a program: bytes, as on a disk.
struct Shelf
{
    QList<QByteArray> entries;
    OutboxStore::Progress progress;
};

/// A store on a shelf. It keeps nothing itself.
class ShelfStore final : public OutboxStore
{
public:
    explicit ShelfStore(Shelf &shelf)
        : m_shelf(shelf)
    { }

    [[nodiscard]] std::size_t size() const override
    {
        return static_cast<std::size_t>(m_shelf.entries.size());
    }
    [[nodiscard]] Entry at(std::size_t place) const override
    {
        const QByteArray bytes = m_shelf.entries.at(static_cast<qsizetype>(place));
        const QCborArray fields = QCborValue::fromCbor(bytes).toArray();
        return {{static_cast<quint64>(fields.at(0).toInteger()), fields.at(1).toString()},
                chat::WrittenAt(fields.at(2).toInteger())};
    }
    void append(const Entry &entry) override
    {
        const QCborArray fields{static_cast<qint64>(entry.id), entry.text,
                                static_cast<qint64>(entry.written.value_or(0ns).count())};
        m_shelf.entries.append(QCborValue(fields).toCbor());
    }
    void remove(std::size_t place) override { m_shelf.entries.removeAt(static_cast<qsizetype>(place)); }
    [[nodiscard]] Progress progress() const override { return m_shelf.progress; }
    void setProgress(const Progress &progress) override { m_shelf.progress = progress; }

private:
    Shelf &m_shelf;
};

} // namespace

/// What is written survives the session in which it was written, if its store does.
class tst_OutboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherSessionGoesOn();
    void nothingIsLeftOfWhatIsDone();
    void aLongQueue();
};

void tst_OutboxStore::anotherSessionGoesOn()
{
    Shelf shelf;
    {
        ChatStage before(std::make_unique<ShelfStore>(shelf));
        before.returns();
        before.link();
        before.resumes(0);
        before.say("arrived");
        before.hears(Ack{1});
        before.say("under way");
        before.unlinks();
        before.say("waits");
        before.say("regretted");
    }
    ChatStage after(std::make_unique<ShelfStore>(shelf));
    after.returns();
    QVERIFY(!after.session().outbox().isEmpty());
    after.takesBack(2); // It may have arrived.
    after.takesBack(4);
    QCOMPARE(after.say("new"), said({"mine 5 new"}));
    // Nothing goes out before the peer has said what it has, as if only the link had been lost.
    QCOMPARE(after.link(), said({"send Resume 1 0"}));
    QCOMPARE(after.resumes(2), said({"resumed 1", "delivered 2", "send 3 waits", "send 4 new"}));
    QCOMPARE(after.hears(Ack{4}), said({"delivered 3", "delivered 5"}));
    QVERIFY(after.session().outbox().isEmpty());
    QCOMPARE(after.session().outbox().settled(), 5U);
}

void tst_OutboxStore::nothingIsLeftOfWhatIsDone()
{
    Shelf shelf;
    ChatStage stage(std::make_unique<ShelfStore>(shelf));
    stage.returns();
    stage.link();
    stage.resumes(0);
    stage.say("one");
    stage.say("two");
    QCOMPARE(shelf.entries.size(), 2); // Kept before they are sent.
    stage.hears(Ack{2});
    QCOMPARE(shelf.entries.size(), 0);
    stage.unlinks();
    stage.say("three");
    stage.takesBack(3);
    QCOMPARE(shelf.entries.size(), 0);
    QVERIFY((shelf.progress == OutboxStore::Progress{3, 2, 2}));
}

void tst_OutboxStore::aLongQueue()
{
    Shelf shelf;
    {
        ChatStage before(std::make_unique<ShelfStore>(shelf));
        for (qsizetype i = 0; i < Outbox::MaxUnsent; ++i)
            before.say("x");
        QVERIFY(!before.session().outbox().hasRoom());
    }
    ChatStage after(std::make_unique<ShelfStore>(shelf));
    QVERIFY(!after.session().outbox().hasRoom());
    after.returns();
    QCOMPARE(after.link().size(), 1 + static_cast<qsizetype>(Outbox::WindowSize));
    QVERIFY(after.session().outbox().hasRoom());
}

PUNCHLINE_APPLESS_TEST(tst_OutboxStore)

#include "tst_outboxstore.moc"
