// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace punchline {

class Button;
class Column;
class Preferences;
class TextLabel;

/// All settings on one page. It writes each choice into the Preferences at once and acts on none of them;
/// there is nothing to confirm.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// Whether this desktop can show a tray icon now.
    enum class Tray { Missing, There };

    /// @p preferences must outlive the page.
    explicit SettingsPage(Preferences &preferences, QWidget *parent = nullptr);

    /// Tells whether there is a tray; until then none is assumed.
    void setTray(Tray tray);

    /// Puts the focus into the first field.
    void focusAction();

Q_SIGNALS:
    void backRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Text = std::function<QString()>;

    void createControls();
    void connectControls();
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] Column *createColumn();
    [[nodiscard]] QVBoxLayout *addCard(QVBoxLayout *column, const Text &title);
    /// A control with its name before it and an explanation below; returns that, `nullptr` if @p hint is
    /// empty.
    TextLabel *addRow(QVBoxLayout *card, QWidget *control, const Text &label, const Text &hint);
    TextLabel *addCheck(QVBoxLayout *card, QCheckBox *check, const Text &label, const Text &hint);
    TextLabel *addHint(QVBoxLayout *card, QWidget *control, const Text &hint, int indent);
    void showPreferences();
    [[nodiscard]] QString trayText() const;
    [[nodiscard]] QString relayText() const;
    void saveName();

    Preferences &m_preferences;
    Button *m_back;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_appearance;
    QComboBox *m_notifications;
    QCheckBox *m_tray;
    QComboBox *m_relay;
    TextLabel *m_trayHint = nullptr;
    TextLabel *m_relayHint = nullptr;
    Tray m_hasTray = Tray::Missing;
    QCheckBox *m_portMapping;
    QCheckBox *m_hello;
    TextLabel *m_note;
};

} // namespace punchline
