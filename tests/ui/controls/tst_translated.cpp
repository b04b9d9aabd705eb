// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudolanguage.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/translated.h"

#include <QLabel>
#include <QTest>

using namespace punchline;

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

    PseudoLanguage language;
    QCoreApplication::installTranslator(&language);
    QTRY_COMPARE(label->text(), QStringLiteral("⟦Hello⟧"));
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
    PseudoLanguage language;
    QCoreApplication::installTranslator(&language);
    QCoreApplication::processEvents();
    QCoreApplication::removeTranslator(&language);
    QCOMPARE(count, 1);
}

PUNCHLINE_WIDGETS_TEST(tst_Translated)
#include "tst_translated.moc"
