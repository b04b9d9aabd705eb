// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/reportbar.h"

#include "ui/controls/button.h"
#include "ui/controls/savefile.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/tooltips.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace punchline {

ReportBar::ReportBar(const SessionReport &report, QWidget *parent)
    : QWidget(parent)
    , m_report(report)
{
    // The order of creation is the tab order.
    auto *copyButton = new Button(Button::Weight::Link, {}, this);
    auto *saveButton = new Button(Button::Weight::Link, {}, this);
    m_masked = new QCheckBox(this);
    m_outcome = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this);
    // Most reports are given to somebody else.
    m_masked->setChecked(true);
    m_masked->setObjectName(QStringLiteral("maskAddresses"));
    copyButton->setObjectName(QStringLiteral("copyReport"));
    saveButton->setObjectName(QStringLiteral("saveReport"));
    m_outcome->setObjectName(QStringLiteral("reportOutcome"));
    m_outcome->setWordWrap(false);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addWidget(copyButton);
    layout->addWidget(saveButton);
    layout->addWidget(m_masked);
    layout->addWidget(m_outcome);
    layout->addStretch();
    connect(copyButton, &QPushButton::clicked, this, &ReportBar::copy);
    connect(saveButton, &QPushButton::clicked, this, &ReportBar::askAndSave);
    translated(this, [this, copyButton, saveButton] {
        copyButton->setText(tr("C&opy report"));
        copyButton->setAccessibleName(tr("Copy report"));
        saveButton->setText(tr("&Save report…"));
        saveButton->setAccessibleName(tr("Save report"));
        m_masked->setText(tr("&Hide addresses"));
        m_masked->setToolTip(
            tr("Replaces each address in the report by another one. Ports stay as they are."));
        say(m_said);
    });
}

void ReportBar::say(Wording outcome)
{
    m_said = outcome;
    m_outcome->showText(outcome ? outcome() : QString(), TextLabel::Importance::Announced);
}

void ReportBar::clear()
{
    say(nullptr);
}

SessionReport::Addresses ReportBar::addresses() const
{
    return m_masked->isChecked() ? SessionReport::Addresses::Masked : SessionReport::Addresses::Shown;
}

void ReportBar::copy()
{
    QGuiApplication::clipboard()->setText(m_report.text(addresses()));
    say([] { return tr("Copied."); });
}

void ReportBar::askAndSave()
{
    const QString path = askWhereToSave(this, tr("Save report"), QStringLiteral("punchline-report.txt"),
                                        tr("Text (*.txt);;JSON (*.json)"));
    if (!path.isEmpty())
        saveTo(path);
}

void ReportBar::saveTo(const QString &path)
{
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = isJson ? m_report.json(addresses()) : m_report.text(addresses()).toUtf8();
    const QString reason = writeFile(path, bytes);
    m_outcome->setToolTip(foreignToolTip(reason.isEmpty() ? QDir::toNativeSeparators(path) : reason));
    if (reason.isEmpty())
        say([] { return tr("Saved."); });
    else
        say([] { return tr("Not saved: choose another folder."); });
}

} // namespace punchline
