// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/translated.h"

#include <QLabel>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace punchline;

namespace {

/// A language in which every text stands in brackets.
class Bracketed : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("[%1]").arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// Texts that follow the language.
class tst_Translated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreSetAtOnceAndWithEachLanguage();
    void laterTextsComeAfterEarlierOnes();
    void nothingIsSetAfterTheWidgetIsGone();
};

void tst_Translated::textsAreSetAtOnceAndWithEachLanguage()
{
    QWidget window;
    auto *label = new QLabel(&window);
    translated(label, [label] { label->setText(QLabel::tr("Hello")); });
    QCOMPARE(label->text(), QStringLiteral("Hello"));

    Bracketed language;
    QCoreApplication::installTranslator(&language);
    QTRY_COMPARE(label->text(), QStringLiteral("[Hello]"));
    QCoreApplication::removeTranslator(&language);
    QTRY_COMPARE(label->text(), QStringLiteral("Hello"));
}

void tst_Translated::laterTextsComeAfterEarlierOnes()
{
    QLabel label;
    translated(&label, [&label] { label.setText(QStringLiteral("first")); });
    translated(&label, [&label] { label.setText(label.text() + QStringLiteral(", second")); });
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&label, &change);
    QCOMPARE(label.text(), QStringLiteral("first, second"));
}

void tst_Translated::nothingIsSetAfterTheWidgetIsGone()
{
    int count = 0;
    {
        QWidget widget;
        translated(&widget, [&count] { ++count; });
    }
    Bracketed language;
    QCoreApplication::installTranslator(&language);
    QCoreApplication::processEvents();
    QCoreApplication::removeTranslator(&language);
    QCOMPARE(count, 1);
}

QTEST_MAIN(tst_Translated)
#include "tst_translated.moc"
