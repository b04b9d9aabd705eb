// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/translated.h"
#include "ui/start/serverhistory.h"
#include "ui/start/startwords.h"

#include <QWidget>

#include <optional>
#include <variant>

class QVBoxLayout;

namespace punchline {

class AddressBox;
class Button;
class ClipboardNotice;
class HostLine;
class InvitationEdit;
class ServerHost;
class TextLabel;

/// The first page: which server introduces the two machines, and in which of three ways they meet there. It
/// judges the address and the code while they are typed and asks for the session, or for a check of this
/// machine's network; it never starts one itself.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// @p settings hold the history of addresses; they and @p host must outlive the page.
    explicit StartPage(QSettings &settings, ServerHost &host, QWidget *parent = nullptr);

    /// Puts @p address into the field.
    void setServer(const ServerAddress &address);

    /// Puts @p code into the field for codes and links.
    void setCode(const PairCode &code);

    /// Empties that field where it holds @p code, which is used up.
    void forgetCode(const PairCode &code);

    /// What offers an invitation that is on the clipboard.
    [[nodiscard]] ClipboardNotice *clipboardNotice() const { return m_notice; }

    /// Says below that field why @p code did not work. It stays, so that it can be corrected.
    void refuseCode(const PairCode &code, const ServerAddress &server, ErrorCode why);

    /// Puts the cursor into that field.
    void askForCode();

    /// Puts the cursor into the address field, or where a code is waiting, on Join, or where it did not work,
    /// into its field.
    void focusAction();

public Q_SLOTS:
    /// What the Connect button does: remembers the address and asks for the connection, where it is one.
    void connectNow();

    /// What the Invite button does.
    void inviteNow();

    /// What the Join button does, and Enter in the field beside it.
    void joinNow();

    /// What the button for a check does: remembers the address and asks for the check, where it is one.
    void checkNow();

Q_SIGNALS:
    void connectRequested(const punchline::ServerAddress &server);
    void inviteRequested(const punchline::ServerAddress &server);
    /// The same through the server in this program.
    void ownInviteRequested();
    void joinRequested(const punchline::ServerAddress &server, const punchline::PairCode &code);
    void checkRequested(const punchline::ServerAddress &server);
    /// The page of the server in this program is wanted.
    void hostPageRequested();
    void settingsRequested();

private:
    void setTexts();
    void buildField();
    void buildButtons();
    [[nodiscard]] QWidget *createForm();
    [[nodiscard]] QWidget *createWays();
    void addWay(QVBoxLayout *layout, Wording title, Wording description, Button *button);
    /// The address, remembered from now on; nothing where it is none.
    [[nodiscard]] std::optional<ServerAddress> takeAddress();
    void showHistory();
    void judge();
    void judgeCode();
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] bool invitesByItself() const;
    void takeInvitation(const TypedInvitation &invitation);
    void forgetAddresses();

    ServerHistory m_history;
    const ServerHost &m_ownServer;
    JudgedServer m_judged = ServerAddressError::Empty;
    std::optional<RefusedCode> m_refused; ///< The last one.
    MovedInvitation m_moved =
        MovedInvitation::Nothing; ///< Of which it is said, as long as the address stays as it was then.
    QString m_movedAddress;
    AddressBox *m_address;
    TextLabel *m_hint;
    TextLabel *m_note;
    InvitationEdit *m_code;
    TextLabel *m_codeHint;
    Button *m_connect;
    Button *m_invite;
    Button *m_join;
    Button *m_check;
    Button *m_forget;
    HostLine *m_host;
    ClipboardNotice *m_notice;
    Button *m_settings;
};

} // namespace punchline
