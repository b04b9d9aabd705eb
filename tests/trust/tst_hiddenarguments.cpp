// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/hiddenarguments.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

class tst_HiddenArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *given, const char *left) {
            QTest::addRow("%s", given) << QByteArray(given) << QByteArray(left);
        };
        row("7-velvet-guitar", "xxxxxxxxxxxxxxx");
        row("7 VELV guit", "xxxxxxxxxxx");
        row("punchline://a.example/#7-k3m9q2x7t4w8r5v6n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        row("Take 7-velvet-guitar.", "xxxxxxxxxxxxxxxxxxxxx");
        row("--code=7-velvet-guitar", "--code=xxxxxxxxxxxxxxx");
        row("--name=Ada", "--name=Ada");
        row("--json", "--json");
        row("join", "join");
        row("-", "-");
        row("", "");
        row("example.org:8877", "example.org:8877");
    }

    void hides()
    {
        QFETCH(QByteArray, given);
        QFETCH(const QByteArray, left);
        QByteArray name("7-velvet-guitar"); // A program can have any name.
        char *arguments[] = {name.data(), given.data(), nullptr};
        hideInvitations(2, arguments);
        QCOMPARE(given, left);
        QCOMPARE(name, QByteArray("7-velvet-guitar"));
    }

    void hidesACodeOfSeveralArguments()
    {
        QByteArray words[] = {"punchline-cli", "join", "7", "velvet", "guitar", "example.org", "--stay", "7"};
        char *arguments[std::size(words) + 1] = {};
        for (std::size_t i = 0; i < std::size(words); ++i)
            arguments[i] = words[i].data();
        hideInvitations(std::size(words), arguments);
        QByteArrayList left(std::begin(words), std::end(words));
        QCOMPARE(left.join(' '), QByteArray("punchline-cli join x xxxxxx xxxxxx example.org --stay 7"));
    }

    void takesNoArguments()
    {
        char *none[] = {nullptr};
        hideInvitations(0, none);
    }
};

PUNCHLINE_APPLESS_TEST(tst_HiddenArguments)
#include "tst_hiddenarguments.moc"
