// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/translated.h"

#include <QEvent>
#include <QWidget>

#include <utility>
#include <vector>

namespace punchline {

namespace {

/// Qt sends language changes to every widget; this child of a widget listens there.
class Texts : public QObject
{
public:
    explicit Texts(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }

    void add(std::function<void()> set) { m_sets.push_back(std::move(set)); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            for (const auto &set : m_sets)
                set();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::vector<std::function<void()>> m_sets;
};

} // namespace

void translated(QWidget *widget, std::function<void()> setTexts)
{
    setTexts();
    Texts *texts = nullptr;
    for (QObject *child : widget->children()) {
        if ((texts = dynamic_cast<Texts *>(child)))
            break;
    }
    if (!texts)
        texts = new Texts(widget);
    texts->add(std::move(setTexts));
}

} // namespace punchline
