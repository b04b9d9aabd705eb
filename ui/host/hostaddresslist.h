// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/hostaddresses.h"
#include "ui/controls/card.h"

#include <optional>

class QButtonGroup;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace punchline {

class TextLabel;

/// The addresses of our own server, each with its audience and a copy button, and if needed a field for the
/// router's address, which only the user can know. One of them is chosen for invitations. It shows only what
/// it is given.
class HostAddressList : public Card
{
    Q_OBJECT

public:
    explicit HostAddressList(QWidget *parent);

    /// Keeps the user's choice if it is still in the list; otherwise chooses the first.
    void showAddresses(const QList<HostAddress> &addresses);

    /// Whether there is a field for the router's address.
    enum class RouterField { Hidden, Shown };
    void showRouterField(RouterField field);

    /// The chosen address; `nullopt` if there are no addresses or the field holds no valid one.
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

    QList<HostAddress> m_addresses;
    QButtonGroup *m_choice;
    bool m_isChosen = false;   ///< By the user.
    QWidget *m_rows = nullptr; ///< Rebuilt with the addresses.
    QVBoxLayout *m_layout;
    QWidget *m_routerRow = nullptr;
    QRadioButton *m_routerChoice = nullptr;
    QLineEdit *m_routerAddress = nullptr;
    TextLabel *m_routerHint = nullptr;
};

} // namespace punchline
