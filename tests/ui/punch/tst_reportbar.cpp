// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/reportbar.h"

#include "tests/ui/widgetstest.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

class tst_ReportBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const Endpoint own(QHostAddress(QStringLiteral("81.2.69.160")), 50000);
        m_report.begin({QStringLiteral("example.org"), 8877}, {});
        m_report.handleEvent(event::ServerReached{own, Dialect::Framed}, {});
    }

    void copiesWithoutAddressesAtFirst()
    {
        ReportBar bar(m_report);
        bar.findChild<QPushButton *>(QStringLiteral("copyReport"))->click();
        const QString masked = QGuiApplication::clipboard()->text();
        QCOMPARE(masked, m_report.text(SessionReport::Addresses::Masked));
        QCOMPARE(outcome(bar), QStringLiteral("Copied."));
        bar.findChild<QCheckBox *>(QStringLiteral("maskAddresses"))->click();
        bar.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_report.text(SessionReport::Addresses::Shown));
        bar.clear();
        QCOMPARE(outcome(bar), QString());
    }

    void savesByTheName()
    {
        const QTemporaryDir folder;
        ReportBar bar(m_report);
        bar.saveTo(folder.filePath(QStringLiteral("report.txt")));
        QCOMPARE(contents(folder.filePath(QStringLiteral("report.txt"))),
                 m_report.text(SessionReport::Addresses::Masked).toUtf8());
        bar.saveTo(folder.filePath(QStringLiteral("report.JSON")));
        QVERIFY(QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("report.JSON")))).isObject());
        QCOMPARE(outcome(bar), QStringLiteral("Saved."));
    }

    void saysThatItCannotSave()
    {
        const QTemporaryDir folder;
        ReportBar bar(m_report);
        bar.saveTo(folder.filePath(QStringLiteral("no/such/folder/report.txt")));
        QVERIFY(outcome(bar).startsWith(QStringLiteral("Not saved")));
        auto *label = bar.findChild<QLabel *>(QStringLiteral("reportOutcome"));
        QVERIFY(!label->toolTip().isEmpty());
    }

private:
    static QString outcome(const ReportBar &bar)
    {
        return bar.findChild<QLabel *>(QStringLiteral("reportOutcome"))->text();
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SessionReport m_report;
};

PUNCHLINE_WIDGETS_TEST(tst_ReportBar)
#include "tst_reportbar.moc"
