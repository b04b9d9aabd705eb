// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingspage.h"

#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/column.h"
#include "ui/controls/explanation.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/settings/shortcuts.h"
#include "ui/settings/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace punchline {

namespace {

constexpr int ControlWidth = 240;
constexpr int ControlLetters = 30; ///< The same in average letters, where these are large.

/// Fills @p box with one entry per value of an enum, in the enum's order.
void setChoices(QComboBox *box, const QStringList &choices)
{
    const QSignalBlocker quiet(box);
    const int chosen = box->currentIndex();
    box->clear();
    box->addItems(choices);
    box->setCurrentIndex(chosen);
}

/// Adds the extra gap between one setting and the next.
void beginRow(QVBoxLayout *card)
{
    if (card->count() > 0)
        card->addSpacing(theme::SmallGap);
}

/// Shows @p text in @p hint, and says it with @p control.
void explain(TextLabel &hint, QWidget &control, const QString &text,
             TextLabel::Importance importance = TextLabel::Importance::Quiet)
{
    hint.showText(text, importance);
    control.setAccessibleDescription(text);
}

template <typename Widget> Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_back(named(new Button(Button::Weight::Quiet, QString(), this), "settingsBackButton"))
    , m_name(named(new QLineEdit(this), "nameField"))
    , m_language(named(new QComboBox(this), "languageBox"))
    , m_appearance(named(new QComboBox(this), "appearanceBox"))
    , m_notifications(named(new QComboBox(this), "notificationsBox"))
    , m_tray(named(new QCheckBox(this), "trayCheck"))
    , m_relay(named(new QComboBox(this), "relayBox"))
    , m_portMapping(named(new QCheckBox(this), "portMappingCheck"))
    , m_hello(named(new QCheckBox(this), "helloCheck"))
    , m_note(named(new TextLabel(TextLabel::Size::Small, theme::Tone::Bad, this), "settingsKeptNote"))
{
    createControls();
    setLayout(createColumn()->centredOnPage());
    QWidget *before = m_name;
    for (QWidget *next : std::initializer_list<QWidget *>{m_language, m_appearance, m_notifications, m_tray,
                                                          m_relay, m_portMapping, m_hello, m_back}) {
        setTabOrder(before, next);
        before = next;
    }
    showPreferences();
    connectControls();
}

void SettingsPage::createControls()
{
    m_name->setTextMargins(theme::SmallGap - 2, 0, theme::SmallGap - 2, 0);
    m_name->setMaxLength(static_cast<int>(Preferences::MaxNameLength));
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_name, m_language, m_appearance, m_notifications, m_relay})
        control->setFixedWidth(std::max(ControlWidth, ControlLetters * fontMetrics().averageCharWidth()));
    m_language->addItem({}, QString());
    for (const Language &language : shippedLanguages())
        m_language->addItem(language.name, language.code);
    translated(this, [this] {
        m_language->setItemText(0, tr("As the desktop"));
        setChoices(m_appearance, {tr("As the desktop"), tr("Light"), tr("Dark")});
        setChoices(m_notifications, {tr("Off"), tr("Who has written"), tr("Who has written, and what")});
        setChoices(
            m_relay,
            {tr("If there is no direct way"), tr("Never, only directly"), tr("Always, to hide my address")});
        m_name->setPlaceholderText(tr("Without a name"));
        m_back->setText(tr("&Back"));
        m_back->setAccessibleName(tr("Back"));
        m_note->setText(
            tr("The settings folder cannot be written, so changes will be lost after you close the "
               "program."));
    });
}

void SettingsPage::connectControls()
{
    connect(m_back, &QPushButton::clicked, this, &SettingsPage::backRequested);
    for (const QKeySequence &key : keysOf(Shortcut::Cancel))
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, &SettingsPage::backRequested);
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsPage::saveName);
    connect(m_language, &QComboBox::currentIndexChanged, &m_preferences,
            [this](int index) { m_preferences.setLanguage(m_language->itemData(index).toString()); });
    connect(m_appearance, &QComboBox::currentIndexChanged, &m_preferences,
            [this](int index) { m_preferences.setAppearance(static_cast<Appearance>(index)); });
    connect(m_notifications, &QComboBox::currentIndexChanged, &m_preferences,
            [this](int index) { m_preferences.setNotifications(static_cast<NotificationDetail>(index)); });
    connect(m_tray, &QCheckBox::toggled, &m_preferences, &Preferences::setTray);
    connect(m_relay, &QComboBox::currentIndexChanged, &m_preferences,
            [this](int index) { m_preferences.setRelay(static_cast<RelayUse>(index)); });
    connect(m_portMapping, &QCheckBox::toggled, &m_preferences, &Preferences::setPortMapping);
    connect(m_hello, &QCheckBox::toggled, &m_preferences, &Preferences::setHello);
    connect(&m_preferences, &Preferences::changed, this, &SettingsPage::showPreferences);
}

QWidget *SettingsPage::createHead()
{
    auto *head = new QWidget(this);
    auto *title = new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, head);
    translated(title, [title] { title->setText(tr("Settings")); });
    auto *row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(m_back);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_note);
    return head;
}

Column *SettingsPage::createColumn()
{
    auto *page = new Column(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, theme::WideGap, 0, theme::Gap);
    column->setSpacing(theme::Gap);
    column->addWidget(createHead());

    QVBoxLayout *you = addCard(column, [] { return tr("You and this program"); });
    addRow(
        you, m_name, [] { return tr("Your &name"); },
        [] { return tr("The other person sees it in the chat."); });
    addRow(you, m_language, [] { return tr("&Language"); }, {});
    addRow(you, m_appearance, [] { return tr("&Appearance"); }, {});

    QVBoxLayout *away = addCard(column, [] { return tr("When you look elsewhere"); });
    addRow(
        away, m_notifications, [] { return tr("N&otifications"); },
        [] { return tr("Whoever sees your screen can read them."); });
    m_trayHint = addCheck(
        away, m_tray, [] { return tr("Keep an icon in the &tray"); }, [this] { return trayText(); });
    m_trayHint->setObjectName(QStringLiteral("trayHint"));

    QVBoxLayout *connection = addCard(column, [] { return tr("Connections, from the next one on"); });
    m_relayHint = addRow(
        connection, m_relay, [] { return tr("Chat through the &server"); }, [this] { return relayText(); });
    m_relayHint->setObjectName(QStringLiteral("relayHint"));
    addCheck(
        connection, m_portMapping, [] { return tr("Ask my &router to let the other person in"); },
        [] { return tr("Helps with routers that can open a port on request."); });
    addCheck(
        connection, m_hello, [] { return tr("Say “&Hello, world” each second"); },
        [] { return tr("The first of you to arrive says it, until somebody writes."); });
    column->addStretch();
    return page;
}

QVBoxLayout *SettingsPage::addCard(QVBoxLayout *column, const Text &title)
{
    auto *heading = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this);
    heading->setFont(theme::scaled(heading->font(), 1.0, QFont::DemiBold));
    translated(heading, [=] { heading->setText(title()); });
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::TinyGap);
    column->addWidget(heading);
    column->addWidget(card);
    return layout;
}

TextLabel *SettingsPage::addRow(QVBoxLayout *card, QWidget *control, const Text &label, const Text &hint)
{
    auto *name = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this);
    name->setBuddy(control);
    translated(name, [=] {
        name->setText(label());
        control->setAccessibleName(label().remove(u'&'));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(name, 1);
    row->addWidget(control);
    beginRow(card);
    card->addLayout(row);
    return hint ? addHint(card, control, hint, 0) : nullptr;
}

TextLabel *SettingsPage::addCheck(QVBoxLayout *card, QCheckBox *check, const Text &label, const Text &hint)
{
    translated(check, [=] {
        check->setText(label());
        check->setAccessibleName(label().remove(u'&'));
    });
    beginRow(card);
    card->addWidget(check);
    // Aligned with the text beside the box.
    const int indent = check->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, check)
        + check->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, check);
    return addHint(card, check, hint, indent);
}

TextLabel *SettingsPage::addHint(QVBoxLayout *card, QWidget *control, const Text &hint, int indent)
{
    auto *text = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this);
    translated(text, [=] { explain(*text, *control, hint()); });
    setExplanation(*control, *text);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(indent); // Before the text, on whichever side that begins.
    row->addWidget(text, 1);
    card->addLayout(row);
    return text;
}

void SettingsPage::setTray(Tray tray)
{
    m_hasTray = tray;
    explain(*m_trayHint, *m_tray, trayText());
}

QString SettingsPage::trayText() const
{
    return m_hasTray == Tray::There
        ? tr("Closing the window then hides it; the icon brings it back.")
        : tr("This desktop has no tray at the moment. The icon comes as soon as there is one.");
}

QString SettingsPage::relayText() const
{
    switch (m_preferences.relay()) {
    case RelayUse::IfNeeded:
        return tr("Without a direct way, the server carries sealed bytes and sees only how many and when.");
    case RelayUse::Never:
        return tr("If there is no direct way between the two of you, you cannot chat.");
    case RelayUse::Always:
        return tr(
            "The other person does not learn your address, but the server does. This needs a server that "
            "relays, and is slower than a direct link.");
    }
    return {};
}

void SettingsPage::showPreferences()
{
    m_name->setText(m_preferences.name());
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language())));
    m_appearance->setCurrentIndex(static_cast<int>(m_preferences.appearance()));
    m_notifications->setCurrentIndex(static_cast<int>(m_preferences.notifications()));
    m_tray->setChecked(m_preferences.tray());
    m_relay->setCurrentIndex(static_cast<int>(m_preferences.relay()));
    explain(*m_relayHint, *m_relay, relayText(), TextLabel::Importance::Announced);
    m_portMapping->setChecked(m_preferences.portMapping());
    m_hello->setChecked(m_preferences.hello());
    m_note->setVisible(!m_preferences.isKept());
}

void SettingsPage::saveName()
{
    m_preferences.setName(m_name->text());
    m_name->setText(m_preferences.name()); // Shows the name as it was accepted.
}

void SettingsPage::focusAction()
{
    m_name->setFocus();
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    saveName(); // Leaving the page ends the input.
    QWidget::hideEvent(event);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    showPreferences();
    QWidget::showEvent(event);
}

} // namespace punchline
