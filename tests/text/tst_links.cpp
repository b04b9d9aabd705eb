// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/links.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Which parts of a foreign text are links.
class tst_Links : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void whereTheyStand();
    void targets_data();
    void targets();
    void limits();
};

void tst_Links::found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char *name, const char *text, std::initializer_list<const char *> links) {
        QStringList wanted;
        for (const char *link : links)
            wanted.append(QString::fromUtf8(link));
        QTest::addRow("%s", name) << QString::fromUtf8(text) << wanted;
    };
    row("nothing", "no link here: http, https: and ://", {});
    row("one", "https://example.org/", {"https://example.org/"});
    row("two", "http://a.example and HTTPS://b.example/x?y=z#w",
        {"http://a.example", "HTTPS://b.example/x?y=z#w"});
    row("a full stop", "See https://example.org/a.b.", {"https://example.org/a.b"});
    row("much behind it", "really https://example.org?!…", {"https://example.org"});
    row("in brackets", "(https://example.org/a)", {"https://example.org/a"});
    row("brackets in it", "https://example.org/a_(b)", {"https://example.org/a_(b)"});
    row("brackets in brackets", "(see https://example.org/a_(b))", {"https://example.org/a_(b)"});
    row("in angles", "<https://example.org/a>", {"https://example.org/a"});
    row("an IPv6 address", "http://[2001:db8::1]:8080/x", {"http://[2001:db8::1]:8080/x"});
    row("over two lines", "https://example.org/a\nb", {"https://example.org/a"});
    row("over a line separator",
        "https://example.org/a\xe2\x80\xa8"
        "b",
        {"https://example.org/a"});
    row("other schemes",
        "file:///etc/passwd javascript:alert(1) ftp://a.example punchline://a.example/#7-a-b", {});
    row("a scheme's end", "xhttps://example.org", {});
    row("no host", "https:///path https://?x http://", {});
    row("a user's name", "https://bank.example@evil.example/", {});
    row("a port that is none", "http://a.example:99999/", {});
}

void tst_Links::found()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, links);
    QStringList parts;
    for (const LinkSpan &link : findLinks(text))
        parts.append(text.mid(link.start, link.length));
    QCOMPARE(parts, links);
}

void tst_Links::whereTheyStand()
{
    const QString text = QStringLiteral("👋 https://example.org/ü!");
    const QList<LinkSpan> links = findLinks(text);
    QCOMPARE(links, (QList<LinkSpan>{{3, 21, QUrl(QStringLiteral("https://example.org/ü"))}}));
}

void tst_Links::targets_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("https://example.org/a?b#c")
                           << QStringLiteral("https://example.org/a?b#c");
    QTest::newRow("another script") << QStringLiteral("https://ex\u0430mple.org/")
                                    << QStringLiteral("https://xn--exmple-4nf.org/");
    QTest::newRow("an override in the path") << QStringLiteral("https://example.org/a\u202egnp.exe")
                                             << QStringLiteral("https://example.org/a%E2%80%AEgnp.exe");
}

void tst_Links::targets()
{
    QFETCH(const QString, link);
    QFETCH(const QString, shown);
    QCOMPARE(linkTargetText(QUrl(link)), shown);
    for (const QChar c : linkTargetText(QUrl(link)))
        QVERIFY(c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'<');
}

void tst_Links::limits()
{
    QCOMPARE(findLinks(QStringLiteral("http://a.example/ ").repeated(MaxLinks + 5)).size(), MaxLinks);
    QVERIFY(findLinks(QStringLiteral("http://a.example/") + QString(MaxLinkLength, u'x')).isEmpty());
    // The worst case for counting brackets.
    QVERIFY(findLinks(QStringLiteral("http://a.example/") + QString(32 * 1024, u')')).isEmpty());
}

PUNCHLINE_APPLESS_TEST(tst_Links)
#include "tst_links.moc"
