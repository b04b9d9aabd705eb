// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/copybutton.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto SaidTime = 2s;

} // namespace

CopyButton::CopyButton(Weight weight, QWidget *parent)
    : Button(weight, {}, parent)
{
    m_copied.setSingleShot(true);
    m_copied.setInterval(SaidTime);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_copied, &QTimer::timeout, this, &CopyButton::showLabel);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CopyButton::showLabel);
}

void CopyButton::setLabel(const QString &label)
{
    m_label = label;
    setText(tr("Copied"));
    const int said = sizeHint().width();
    setText(m_label);
    setMinimumWidth(std::max(said, sizeHint().width()));
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    setText(tr("Copied"));
    m_copied.start();
}

void CopyButton::showLabel()
{
    if (m_copied.isActive() && QGuiApplication::clipboard()->text() == m_content)
        return; // The signal for what this button copied may come late.
    m_copied.stop();
    setText(m_label);
}

} // namespace punchline
