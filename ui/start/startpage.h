// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/translated.h"
#include "ui/start/serverhistory.h"
#include "ui/start/starttext.h"

#include <QWidget>

#include <optional>
#include <variant>

class QLayout;

namespace punchline {

class AddressBox;
class Button;
class ClipboardNotice;
class HostLine;
class InvitationCard;
class InvitationEdit;
class ServerHost;
class TextLabel;
class Tile;

/// The first page: which server introduces the two machines, and in which of three ways they meet there. It
/// validates the address and the code while they are typed and requests the session, or a check of this
/// machine's network; it never starts one itself. Most of its members are widgets.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// @p settings hold the history of addresses; they and @p host must outlive the page.
    explicit StartPage(QSettings &settings, ServerHost &host, QWidget *parent = nullptr);

    /// Puts @p address into the address field.
    void setServer(const ServerAddress &address);

    /// Puts @p code into the field for codes and links.
    void setCode(const PairCode &code);

    /// Clears that field if it holds @p code, which is used up.
    void forgetCode(const PairCode &code);

    /// The notice that offers an invitation from the clipboard.
    [[nodiscard]] ClipboardNotice *clipboardNotice() const { return m_notice; }

    /// Explains below that field why @p code did not work. The code stays, so that it can be corrected.
    void refuseCode(const PairCode &code, const ServerAddress &server, ErrorCode why);

    /// Puts the focus into that field.
    void askForCode();

    /// Puts the focus into the address field; on Join if a code is waiting; into the code's field if the code
    /// did not work.
    void focusAction();

public Q_SLOTS:
    /// Does what the Connect button does: remembers the address and requests the connection, if the address
    /// is valid.
    void connectNow();

    /// Does what the Invite button does.
    void inviteNow();

    /// Does what the Join button does, like Enter in the field beside it.
    void joinNow();

    /// Does what the check button does: remembers the address and requests the check, if the address is
    /// valid.
    void checkNow();

Q_SIGNALS:
    void connectRequested(const punchline::ServerAddress &server);
    void inviteRequested(const punchline::ServerAddress &server);
    /// The same, through the server in this program.
    void ownInviteRequested();
    void joinRequested(const punchline::ServerAddress &server, const punchline::PairCode &code);
    void checkRequested(const punchline::ServerAddress &server);
    /// The user wants the page of the server in this program.
    void hostPageRequested();
    void settingsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setTexts();
    void buildField();
    void buildButtons();
    void orderTabs();
    [[nodiscard]] QWidget *createForm();
    [[nodiscard]] QLayout *createWays();
    /// Remembers the address and returns it; asks for it and returns `nullopt` if it is not valid.
    [[nodiscard]] std::optional<ServerAddress> takeAddress();
    void showHistory();
    void judge();
    void judgeCode();
    /// Whether the code and the server are both there.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool isRefused() const;
    /// Whether joining is the obvious next step, rather than connecting.
    [[nodiscard]] bool isJoinNext() const { return isComplete() && !isRefused(); }
    [[nodiscard]] bool invitesByItself() const;
    void takeInvitation(const FoundInvitation &invitation);
    void takeServer(const ServerAddress &server);
    void setMoved(Moved moved);
    void onOwnServerChanged();
    void forgetAddresses();

    ServerHistory m_history;
    const ServerHost &m_ownServer;
    JudgedServer m_judged = ServerAddressError::Empty;
    std::optional<RefusedCode> m_refused; ///< The last refused code.
    Moved m_moved = Moved::Nothing;       ///< Mentioned until the address changes.
    QString m_movedAddress;
    bool m_isOwnRunning = false;
    AddressBox *m_address;
    TextLabel *m_hint;
    TextLabel *m_note;
    InvitationCard *m_invitation;
    InvitationEdit *m_code;
    Button *m_connect;
    Tile *m_invite;
    Button *m_check;
    Button *m_forget;
    HostLine *m_host;
    ClipboardNotice *m_notice;
    Button *m_settings;
};

} // namespace punchline
