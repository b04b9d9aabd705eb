// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/chatsession.h"
#include "tests/fuzz/fuzz.h"

#include <array>
#include <deque>
#include <map>
#include <set>
#include <vector>

using namespace punchline;

/// A conversation over one link after another, two bytes a step. Either both sides are honest: then every
/// text arrives once and in order, whatever links are lost and replaced, and no tick is early. Or one of them
/// says whatever the input tells it to: then the other one keeps its bounds, and goes on with the next link.
namespace {

using namespace std::chrono_literals;

/// What one side has written, and what has become of it: the plain lists that a delivery must agree with.
/// A text is what its number says, so that it is known again wherever it appears.
class Ledger
{
public:
    void write(quint64 number) { REQUIRE(number == ++m_written); }
    void send(quint64 number)
    {
        REQUIRE(number >= 1 && number <= m_written && !m_takenBack.contains(number));
        m_sent.insert(number);
    }
    void takeBack(quint64 number)
    {
        REQUIRE(number >= 1 && number <= m_written && !m_sent.contains(number));
        REQUIRE(m_takenBack.insert(number).second);
    }
    /// The other side has it: the next one that was not taken back.
    void arrive(quint64 number)
    {
        REQUIRE(m_sent.contains(number) && number == next(m_arrived.empty() ? 0 : m_arrived.back()));
        m_arrived.push_back(number);
    }
    /// It is marked as delivered, while the other side keeps @p kept texts.
    void deliver(quint64 number, quint64 kept)
    {
        REQUIRE(m_delivered < kept && m_arrived.at(m_delivered) == number);
        ++m_delivered;
    }
    /// The same if nobody knows what the other side has: it was sent, and so was each before it.
    void deliver(quint64 number)
    {
        REQUIRE(m_sent.contains(number) && number == next(m_lastDelivered));
        m_lastDelivered = number;
        ++m_delivered;
    }

    [[nodiscard]] bool isDone() const
    {
        return m_delivered == m_arrived.size() && m_arrived.size() + m_takenBack.size() == m_written;
    }
    [[nodiscard]] quint64 pending() const { return m_written - m_takenBack.size() - m_delivered; }

private:
    [[nodiscard]] quint64 next(quint64 number) const
    {
        do
            ++number;
        while (m_takenBack.contains(number));
        return number;
    }

    quint64 m_written = 0;
    std::set<quint64> m_sent;
    std::set<quint64> m_takenBack;
    std::vector<quint64> m_arrived;
    quint64 m_delivered = 0;
    quint64 m_lastDelivered = 0;
};

/// A session, and what it has to keep to on each link.
struct Side
{
    explicit Side(bool keepsLater)
        : keepsLater(keepsLater)
        , session(keepsLater ? ChatSession::Keeping::Elsewhere : ChatSession::Keeping::AtOnce)
    { }

    bool keepsLater;
    ChatSession session;
    Ledger ledger;
    quint64 heard = 0; ///< Texts of the other side,
    quint64 kept = 0;  ///< and how many of them are kept.
    int link = 1;
    quint32 generation = 1;
    bool isUp = true;      ///< The link, as this side knows.
    bool isOver = false;   ///< So is the conversation.
    quint64 acked = 0;     ///< Of my texts, as the other side has said.
    quint64 lastSent = 0;  ///< On this link.
    bool mayResend = true; ///< The other side has said its first words on this link.
};

class Fuzzed
{
public:
    Fuzzed(bool isHonest, bool firstKeepsLater, bool secondKeepsLater)
        : m_isHonest(isHonest)
        , m_sides{Side(firstKeepsLater), Side(secondKeepsLater)}
    {
        for (const int side : {0, 1})
            obey(side, at(side).session.handleLinked(Dialect::Framed, false, m_now, 1));
    }

    void step(uint8_t what, uint8_t with)
    {
        const int side = m_isHonest ? what / 8 % 2 : 0;
        Side &here = at(side);
        switch (what % 8) {
        case 0:
        case 1:
            return say(side, 1 + with % 20);
        case 2:
        case 3:
            return m_isHonest ? carry(side, 1 + with % 100) : hear(what / 8, with);
        case 4:
            return lose(side);
        case 5:
            return relink(side);
        case 6:
            return obey(side, here.session.takeBack(1 + with));
        default:
            if (with % 4 == 0)
                return pass(std::chrono::milliseconds(with));
            return keep(side, with);
        }
    }

    void end()
    {
        if (!m_isHonest)
            return;
        m_newest = {m_newest.id + 1, std::min(at(0).generation, at(1).generation) + 1};
        for (const int side : {0, 1})
            take(side);
        while (!m_ways[m_newest.id][0].empty() || !m_ways[m_newest.id][1].empty()) {
            for (const int side : {0, 1}) {
                carry(side, 1000);
                keep(side, 255);
            }
        }
        for (const Side &side : m_sides) {
            REQUIRE(side.ledger.isDone());
            REQUIRE(side.session.outbox().isEmpty());
            REQUIRE(side.kept == side.heard);
        }
    }

private:
    struct Link
    {
        int id = 1;
        quint32 generation = 1;
    };

    Side &at(int side) { return m_sides.at(static_cast<std::size_t>(side)); }

    void say(int side, int count)
    {
        for (; count > 0; --count) {
            const auto number = QString::number(m_said.at(static_cast<std::size_t>(side)) + 1);
            obey(side, at(side).session.sendText(number, LineEnd::Feed, {}));
        }
    }

    /// Up to @p count messages arrive at @p side.
    void carry(int side, int count)
    {
        Side &here = at(side);
        auto &way = m_ways[here.link].at(static_cast<std::size_t>(side));
        for (; count > 0 && here.isUp && !way.empty(); --count) {
            const TalkMessage message = way.front();
            way.pop_front();
            arrive(side, message);
        }
    }

    void arrive(int side, const TalkMessage &message)
    {
        Side &here = at(side);
        const quint64 before = here.acked;
        if (const auto *resume = std::get_if<Resume>(&message)) {
            here.acked = std::max(here.acked, resume->kept);
            here.lastSent = std::max(here.lastSent, here.acked);
            here.mayResend = true;
        } else if (const auto *ack = std::get_if<Ack>(&message)) {
            here.acked = std::max(here.acked, ack->id);
        }
        obey(side, here.session.handleMessage(message, m_now));
        if (!here.isUp) // It was a lie.
            here.acked = before;
    }

    /// The hostile side says something that is often almost right.
    void hear(int what, uint8_t with)
    {
        Side &here = at(0);
        const quint64 near = with % 5;
        const auto around = [near](quint64 number) { return number + near > 2 ? number + near - 2 : near; };
        switch (what % 8) {
        case 0:
            return arrive(0, Resume{here.generation + (with % 16 == 0 ? 1U : 0U), around(here.acked)});
        case 1:
            return arrive(0, Ack{around(with % 2 == 0 ? here.lastSent : here.acked)});
        case 2:
            return arrive(0, Text{around(here.heard), QStringLiteral("t"), with % 8 == 0});
        case 3:
            for (int i = 0; i < with % 140 && here.isUp; ++i)
                arrive(0, Text{here.heard + 1, QStringLiteral("t")});
            return;
        case 4:
            return arrive(0, with % 64 == 0 ? TalkMessage(Leave()) : TalkMessage(Typing()));
        case 5:
            return arrive(0, Name{QString::number(with)});
        case 6:
            return arrive(0, Resume{here.generation, here.acked});
        default:
            return arrive(0, StopHello());
        }
    }

    /// The side gets a link that the other one has already, or a new one. Both count from what both know.
    void relink(int side)
    {
        if (at(side).link == m_newest.id)
            m_newest = {m_newest.id + 1,
                        (m_isHonest ? std::min(at(0).generation, at(1).generation) : at(side).generation)
                            + 1};
        take(side);
    }

    void take(int side)
    {
        Side &here = at(side);
        here.link = m_newest.id;
        here.generation = m_newest.generation;
        here.isUp = true;
        here.mayResend = false;
        here.lastSent = 0;
        obey(side, here.session.handleRelinked(here.generation, m_now));
    }

    void lose(int side)
    {
        Side &here = at(side);
        here.isUp = false;
        here.isOver = here.isOver || here.session.hasPeerLeft();
        obey(side, here.isOver ? here.session.handleBroken() : here.session.handleUnlinked());
    }

    void keep(int side, uint8_t with)
    {
        Side &here = at(side);
        if (!here.keepsLater)
            return;
        here.kept = std::min(here.heard, here.kept + with);
        obey(side, here.session.handleKept(here.kept));
    }

    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        for (const int side : {0, 1}) {
            const auto due = at(side).session.nextTimeout();
            if (due && *due <= m_now)
                obey(side, at(side).session.handleTimeout(m_now));
        }
    }

    void obey(int side, const ChatCommands &commands)
    {
        for (const chat::Command &command : commands)
            std::visit([this, side](const auto &c) { obey(side, c); }, command);
        const Side &here = at(side);
        REQUIRE(here.ledger.pending() <= Outbox::MaxUnsent + Outbox::WindowSize);
        REQUIRE(here.heard - here.kept <= 2 * Outbox::WindowSize + 1);
    }

    void obey(int side, const chat::Send &send)
    {
        Side &here = at(side);
        REQUIRE(here.isUp && !here.isOver);
        if (const auto *text = std::get_if<Text>(&send.message)) {
            REQUIRE(here.mayResend && text->id == here.lastSent + 1);
            REQUIRE(text->id > here.acked && text->id <= here.acked + Outbox::WindowSize);
            here.lastSent = text->id;
            here.ledger.send(text->text.toULongLong());
        } else if (const auto *ack = std::get_if<Ack>(&send.message)) {
            REQUIRE(ack->id <= here.kept);
        } else if (const auto *resume = std::get_if<Resume>(&send.message)) {
            REQUIRE(resume->kept == here.kept && resume->generation == here.generation);
        }
        if (m_isHonest)
            m_ways[here.link].at(static_cast<std::size_t>(1 - side)).push_back(send.message);
    }

    void obey(int side, const chat::Added &added)
    {
        Side &here = at(side);
        if (added.mine) {
            ++m_said.at(static_cast<std::size_t>(side));
            here.ledger.write(added.text.id);
            return;
        }
        REQUIRE(added.text.id == ++here.heard);
        if (!here.keepsLater)
            here.kept = here.heard;
        if (m_isHonest)
            at(1 - side).ledger.arrive(added.text.text.toULongLong());
    }

    void obey(int side, const chat::Marked &marked)
    {
        Ledger &ledger = at(side).ledger;
        if (marked.state == DeliveryState::TakenBack)
            ledger.takeBack(marked.id);
        else if (marked.state == DeliveryState::Delivered && m_isHonest)
            ledger.deliver(marked.id, at(1 - side).kept);
        else if (marked.state == DeliveryState::Delivered)
            ledger.deliver(marked.id);
        else
            REQUIRE(marked.state != DeliveryState::NotDelivered || !m_isHonest);
    }

    void obey(int side, const chat::HangUp &hangUp)
    {
        REQUIRE(!m_isHonest);
        at(side).isUp = false;
        at(side).isOver = at(side).isOver || hangUp.end != chat::Ending::Misbehaved;
    }

    template <typename Fact> void obey(int, const Fact &) { }

    bool m_isHonest;
    std::array<Side, 2> m_sides; ///< A hostile one is only in its place.
    std::array<quint64, 2> m_said{};
    Link m_newest;
    std::map<int, std::array<std::deque<TalkMessage>, 2>> m_ways; ///< By link, towards each side.
    ChatSession::TimePoint m_now{1h};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    Fuzzed fuzzed(data[0] % 2 == 0, data[0] / 2 % 2 != 0, data[0] / 4 % 2 != 0);
    for (std::size_t at = 1; at + 2 <= size; at += 2)
        fuzzed.step(data[at], data[at + 1]);
    fuzzed.end();
    return 0;
}
