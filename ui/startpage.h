// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/serverhistory.h"

#include <QWidget>

#include <optional>
#include <variant>

class QComboBox;

namespace punchline {

class Button;
class TextLabel;

/// The first page: which server introduces the two machines. It judges the address while it is typed and
/// asks for the connection, or for a check of this machine's network; it never makes one itself.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// @p settings hold the history of addresses and must outlive the page.
    explicit StartPage(QSettings &settings, QWidget *parent = nullptr);

    /// Puts @p address into the field.
    void setServer(const ServerAddress &address);

    /// Puts the cursor into the address field.
    void focusAddress();

public Q_SLOTS:
    /// What the Connect button does: remembers the address and asks for the connection, where it is one.
    void connectNow();

    /// What the button for a check does: remembers the address and asks for the check, where it is one.
    void checkNow();

Q_SIGNALS:
    void connectRequested(const punchline::ServerAddress &server);
    void checkRequested(const punchline::ServerAddress &server);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildField();
    [[nodiscard]] QWidget *createForm();
    /// The address, remembered from now on; nothing where it is none.
    [[nodiscard]] std::optional<ServerAddress> takeAddress();
    void showHistory();
    void judge();
    void forgetAddresses();
    void updateNote();

    ServerHistory m_history;
    std::variant<ServerAddress, ServerAddressError> m_judged = ServerAddressError::Empty;
    QComboBox *m_address;
    TextLabel *m_hint;
    TextLabel *m_note;
    Button *m_connect;
    Button *m_check;
    Button *m_forget;
};

} // namespace punchline
