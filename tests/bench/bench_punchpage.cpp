// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the punch page with 2,048 attempts, 200 of which change per second, on each of its tabs: the
// longest gap between two turns of the event loop, during which the window was unresponsive, and the time of
// a frame. Offscreen. Usage: bench_punchpage [SECONDS]

#include "tests/support/fakeengine.h"
#include "ui/punch/punchpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTabWidget>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr int Attempts = 2048;
constexpr auto UpdateInterval = 5ms;

/// Counts the paint events of a watched widget.
class Frames : public QObject
{
public:
    [[nodiscard]] int count() const { return m_count; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(FakeEngine &engine, int number, AttemptState state, int tryNumber)
{
    AttemptReport made;
    made.id = static_cast<AttemptId>(number + 1);
    made.kind = CandidateKind::ServerReflexive;
    made.local = FakeEngine::myLocal();
    made.remote = Endpoint(FakeEngine::peerMapped().address, static_cast<quint16>(2000 + number));
    made.state = state;
    made.tryNumber = tryNumber;
    engine.emitEvent(event::AttemptChanged{made});
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : 5;
    QTextStream out(stdout);

    FakeEngine engine;
    PunchPage page(engine);
    page.resize(900, 680);
    page.show();
    engine.start({});
    engine.pair(event::Verification::Code);
    engine.setPhase(Phase::Punching);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Attempts; ++i)
        report(engine, i, AttemptState::Dialing, 1);
    QCoreApplication::processEvents();
    out << Attempts << " attempts begin: " << milliseconds(timer) << " ms\n";

    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("details"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        int changes = 0;
        QTimer update;
        update.setTimerType(Qt::PreciseTimer);
        QObject::connect(&update, &QTimer::timeout, &page, [&] {
            const int number = (changes * 7919) % Attempts;
            const bool redials = (changes / Attempts) % 2 == 1;
            report(engine, number, redials ? AttemptState::Dialing : AttemptState::Refused,
                   1 + changes / Attempts);
            ++changes;
        });
        std::vector<double> gaps;
        Frames frames;
        page.findChild<QWidget *>(QStringLiteral("map"))->installEventFilter(&frames);
        QTimer heartbeat;
        heartbeat.setTimerType(Qt::PreciseTimer);
        QElapsedTimer since;
        QObject::connect(&heartbeat, &QTimer::timeout, &page, [&] {
            gaps.push_back(milliseconds(since));
            since.restart();
        });
        since.start();
        update.start(UpdateInterval);
        heartbeat.start(UpdateInterval);
        QEventLoop loop; // Not the application's loop, whose end would close the window.
        QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
        loop.exec();
        update.stop();
        heartbeat.stop();

        std::ranges::sort(gaps);
        timer.restart();
        if (page.grab().isNull())
            qFatal("the page cannot be drawn");
        QString name = tabs->tabText(tab);
        out << name.remove(u'&') << ": " << changes / seconds << " changes a second, longest gap "
            << gaps.back() << " ms, p99 " << gaps.at(gaps.size() * 99 / 100) << " ms, "
            << frames.count() / seconds << " frames a second, a whole one " << milliseconds(timer) << " ms\n";
    }
    return 0;
}
