// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeserverhost.h"
#include "ui/controls/button.h"
#include "ui/start/startpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace punchline {

/// Tests the start page alone: each test function has its own settings.
class StartPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
    }

    void cleanup()
    {
        m_settings.reset();
        m_folder.reset();
    }

protected:
    [[nodiscard]] QSettings &settings() { return *m_settings; }
    static QComboBox *field(const QWidget &page)
    {
        return page.findChild<QComboBox *>(QStringLiteral("serverAddress"));
    }
    static QLineEdit *codeField(const QWidget &page)
    {
        return page.findChild<QLineEdit *>(QStringLiteral("codeField"));
    }
    static Button *button(const QWidget &page, const char *name)
    {
        return page.findChild<Button *>(QString::fromLatin1(name));
    }
    static QLabel *label(const QWidget &page, const char *name)
    {
        return page.findChild<QLabel *>(QString::fromLatin1(name));
    }

    FakeServerHost m_host;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace punchline
