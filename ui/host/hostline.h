// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/host/serverhost.h"

#include <QWidget>

namespace punchline {

class Button;
class CopyText;
class TextLabel;

/// The line about our own server on the start page. It offers to start the server or, while it runs, shows
/// its address, a button for its page and a button that stops it. It follows the ServerHost and asks it to
/// start and to stop.
class HostLine : public QWidget
{
    Q_OBJECT

public:
    /// @p host must outlive the line.
    explicit HostLine(ServerHost &host, QWidget *parent);

    /// The widgets that Tab reaches, in this order.
    [[nodiscard]] QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    /// The user wants to see the server's page; the server may just have been started.
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
