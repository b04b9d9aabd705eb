// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"

#include <QWidget>

namespace punchline {

class Button;
class CopyText;
class TextLabel;

/// The line about the own server on the start page: the way to one where it does not run, else at which
/// address it runs, the way to its page and the button that stops it. It follows the ServerHost and asks it
/// to start and to stop.
class HostLine : public QWidget
{
    Q_OBJECT

public:
    /// @p host must outlive the line.
    explicit HostLine(ServerHost &host, QWidget *parent);

    /// What can be reached by Tab, in this order.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    /// The person wants to see the page of the server, which may just have been started.
    void showRequested();

private:
    void showState();

    ServerHost &m_host;
    TextLabel *m_text;
    CopyText *m_address;
    Button *m_start;
    Button *m_show;
    Button *m_stop;
};

} // namespace punchline
