// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/hostaddresses.h"
#include "ui/controls/card.h"

#include <QTimer>

#include <optional>

class QButtonGroup;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace punchline {

class Button;
class TextLabel;

/// The addresses of the own server, each with whom it is for and a button that copies it, and where it is
/// wanted a field for the one that only the person can know, the router's; one of them is chosen for
/// invitations. It shows what it is given and never asks for more.
class HostAddressList : public Card
{
    Q_OBJECT

public:
    explicit HostAddressList(QWidget *parent);

    /// What the person has chosen stays so where it is still there; else it is the first.
    void showAddresses(const QList<HostAddress> &addresses);

    /// Whether there is a field for the router's address.
    enum class RouterField { Hidden, Shown };
    void showRouterField(RouterField field);

    /// Nothing where there are no addresses, or what is in the field is none.
    [[nodiscard]] std::optional<HostAddress> chosen() const;

    /// Puts the keyboard focus on the chosen address.
    void focusChosen();

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] QWidget *createRouterRow();
    [[nodiscard]] std::optional<HostAddress> typed() const;
    void judgeTyped();
    void rebuild();
    void addRow(QVBoxLayout *rows, const HostAddress &address, int id);
    void copy(Button *button, const QString &text);
    void showNothingCopied();

    QList<HostAddress> m_addresses;
    QButtonGroup *m_choice;
    bool m_isChosen = false;   ///< By the person.
    QWidget *m_rows = nullptr; ///< Made anew with the addresses.
    QVBoxLayout *m_layout;
    QWidget *m_routerRow = nullptr;
    QRadioButton *m_routerChoice = nullptr;
    QLineEdit *m_routerAddress = nullptr;
    TextLabel *m_routerHint = nullptr;
    QList<Button *> m_copyButtons;
    QTimer m_copied; ///< Until the button says again what it does.
};

} // namespace punchline
