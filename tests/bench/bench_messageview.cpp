// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the chat view with 100,000 messages, of which the model keeps the newest: the cost of opening it,
// appending a message and scrolling by a page, each until it is painted, and then the cost of the worst texts
// of a single message. Offscreen unless QT_QPA_PLATFORM is set; in processor time, since others may use the
// machine. Usage: bench_messageview [MESSAGES]

#include "app/chat/messagemodel.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"

#include "tests/support/worsttexts.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace punchline;

namespace {

ChatMessage message(int number)
{
    ChatMessage message;
    message.mine = number % 2 == 0;
    message.id = static_cast<quint64>(number / 2 + 1);
    message.hello = number % 5 == 0;
    // From one word to a dozen lines, identical in each run.
    const int words = 1 + (number * 7919) % (number % 10 == 0 ? 150 : 12);
    message.text = QStringLiteral("lorem ipsum ").repeated(words);
    message.time = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number);
    message.state = message.mine ? DeliveryState::Delivered : DeliveryState::Received;
    return message;
}

class ProcessorTimer
{
public:
    void start() { m_start = std::clock(); }
    [[nodiscard]] std::clock_t ticks() const { return std::clock() - m_start; }

private:
    std::clock_t m_start = std::clock();
};

double milliseconds(const ProcessorTimer &timer)
{
    return static_cast<double>(timer.ticks()) * 1e3 / CLOCKS_PER_SEC;
}

void paint(ChatView &view)
{
    QCoreApplication::processEvents();
    view.viewport()->repaint();
}

struct Figures
{
    std::vector<double> times;

    [[nodiscard]] QString text()
    {
        std::ranges::sort(times);
        const auto at = [&](double part) {
            return times.at(static_cast<std::size_t>(part * static_cast<double>(times.size() - 1)));
        };
        return QStringLiteral("median %1 ms, p99 %2 ms, max %3 ms")
            .arg(at(0.5), 0, 'f', 3)
            .arg(at(0.99), 0, 'f', 3)
            .arg(at(1), 0, 'f', 3);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 ? std::max(1000, arguments.at(1).toInt()) : 100'000;
    QTextStream out(stdout);

    MessageModel model;
    for (int i = 0; i < count; ++i)
        model.append(message(i));

    ProcessorTimer timer;
    timer.start();
    ConversationRows rows(model);
    ChatView view;
    view.resize(720, 540);
    view.setModel(&rows);
    view.show();
    paint(view);
    out << "open " << count << " messages: " << milliseconds(timer) << " ms\n";

    Figures append;
    Figures painted;
    for (int i = 0; i < 1000; ++i) {
        const ChatMessage next = message(count + i);
        timer.start();
        model.append(next);
        append.times.push_back(milliseconds(timer));
        paint(view);
        painted.times.push_back(milliseconds(timer));
    }
    out << "append one: " << append.text() << "\n";
    out << "append one and paint: " << painted.text() << "\n";

    Figures page;
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < 1000; ++i) {
        timer.start();
        bar->setValue(bar->value() - bar->pageStep());
        paint(view);
        page.times.push_back(milliseconds(timer));
    }
    out << "scroll by a page: " << page.text() << "\n";

    Figures jump;
    for (int i = 0; i < 200; ++i) {
        const int target = static_cast<int>(QRandomGenerator::global()->bounded(1.0) * bar->maximum());
        timer.start();
        bar->setValue(target);
        paint(view);
        jump.times.push_back(milliseconds(timer));
    }
    out << "jump anywhere: " << jump.text() << "\n";

    view.scrollToEnd();
    paint(view);
    int number = count + 1000;
    for (const auto &[name, text] : test::worstTexts()) {
        ChatMessage worst = message(++number);
        worst.text = text;
        worst.hello = false;
        timer.start();
        model.append(worst);
        paint(view);
        const double shown = milliseconds(timer);
        timer.start();
        paint(view);
        const double again = milliseconds(timer);
        timer.start();
        view.resize(view.width() - 1, view.height());
        paint(view);
        out << name << ": shown " << shown << " ms, painted again " << again << " ms, resized "
            << milliseconds(timer) << " ms\n";
    }
    return 0;
}
