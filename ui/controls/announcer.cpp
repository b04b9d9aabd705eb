// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/announcer.h"

#include "ui/controls/accessible.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace punchline {

namespace {

class AccessibleAnnouncer : public QAccessibleWidget
{
public:
    explicit AccessibleAnnouncer(Announcer *announcer)
        : QAccessibleWidget(announcer, QAccessible::Notification)
        , m_announcer(*announcer)
    { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_announcer.sentence() : QString();
    }

    /// Readers skip what is off screen, as this always is.
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        return state;
    }

private:
    const Announcer &m_announcer;
};

/// Tracks whether an assistive technology is active, from the first query on.
class Listeners : public QAccessible::ActivationObserver
{
public:
    Listeners() { QAccessible::installActivationObserver(this); }
    ~Listeners() override { QAccessible::removeActivationObserver(this); }
    Q_DISABLE_COPY_MOVE(Listeners)

    void accessibilityActiveChanged(bool active) override { m_areThere = active; }
    [[nodiscard]] bool areThere() const { return m_areThere; }

private:
    bool m_areThere = QAccessible::isActive();
};

} // namespace

bool Announcer::isHeard()
{
    static const Listeners listeners;
    return listeners.areThere();
}

Announcer::Announcer(QWidget *window)
    : QWidget(window)
{
    installAccessible<Announcer, AccessibleAnnouncer>();
    setObjectName(QStringLiteral("announcer"));
    hide();
}

const Announcer *Announcer::latest(const QWidget &speaker)
{
    const auto all = speaker.window()->findChildren<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    return all.isEmpty() ? nullptr : *std::ranges::max_element(all, {}, &Announcer::m_turn);
}

void Announcer::announce(const QWidget &speaker, const QString &sentence)
{
    constexpr qsizetype AtOnce = 8;
    QWidget *window = speaker.window();
    const Announcer *last = latest(speaker);
    const quint64 turn = last ? last->m_turn + 1 : 1;
    const auto all = window->findChildren<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
    Announcer *next =
        all.size() < AtOnce ? new Announcer(window) : *std::ranges::min_element(all, {}, &Announcer::m_turn);
    next->m_turn = turn;
    next->say(sentence);
}

void Announcer::say(const QString &sentence)
{
    m_sentence = sentence;
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

} // namespace punchline
