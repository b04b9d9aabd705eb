// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/settings/translation.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QXmlStreamReader>

using namespace punchline;

/// The translation files: complete, and consistent with the source texts.
class tst_Languages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void placeholdersAgree_data() { nothingIsUnfinished_data(); }
    void placeholdersAgree();
    void everyKeyboardShortcutStays_data() { nothingIsUnfinished_data(); }
    void everyKeyboardShortcutStays();
    void edgesAgree_data() { nothingIsUnfinished_data(); }
    void edgesAgree();
    void everyTextOfThePagesIsInTheFile_data() { nothingIsUnfinished_data(); }
    void everyTextOfThePagesIsInTheFile();
    void noTwoControlsShareALetter_data() { nothingIsUnfinished_data(); }
    void noTwoControlsShareALetter();
};

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< One, or one per plural form.
    QString type;             ///< "unfinished", "vanished", "obsolete" or empty.
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The messages of language @p code; empty if its file cannot be read.
QList<Message> messagesOf(const QString &code)
{
    QFile file(QStringLiteral(PUNCHLINE_TRANSLATIONS "/punchline_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) { // A context.
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString compared(const QString &a, const QString &b)
{
    return QStringLiteral("%1 -> %2").arg(a, b);
}

/// The placeholders of @p text, sorted: a translation may reorder them.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[0-9]+|%L?n"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// Number of mnemonics in @p text: "&Back" has one, "Bed && breakfast" none.
qsizetype shortcuts(const QString &text)
{
    static const QRegularExpression shortcut(QStringLiteral("(?<!&)(?:&&)*&[^&\\s]"));
    return text.count(shortcut);
}

QString edges(const QString &text)
{
    const auto spaces = [](QStringView part) {
        qsizetype count = 0;
        while (count < part.size() && part.at(count).isSpace())
            ++count;
        return part.first(count).toString();
    };
    QString reversed = text;
    std::reverse(reversed.begin(), reversed.end());
    return spaces(text) + u'|' + spaces(reversed);
}

/// Records the texts that are requested and translates none.
class Listener : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrncmp(context, "punchline::", 11) == 0)
            m_asked.insert(QString::fromUtf8(context) + u'\n' + QString::fromUtf8(source));
        return {};
    }
    bool isEmpty() const override { return false; }

    [[nodiscard]] QStringList asked() const
    {
        QStringList sorted(m_asked.cbegin(), m_asked.cend());
        sorted.sort();
        return sorted;
    }

private:
    mutable QSet<QString> m_asked;
};

/// All texts that the pages request in their scenes.
const QStringList &textsOfThePages()
{
    static const QStringList texts = [] {
        Listener listener;
        QCoreApplication::installTranslator(&listener);
        for (const Scene &scene : allScenes()) {
            Stage stage(scene);
            QCoreApplication::processEvents();
            stage.window().grab();
        }
        return listener.asked();
    }();
    return texts;
}

/// The texts of @p window that can have a mnemonic.
QStringList textsWithLetters(const MainWindow &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue; // A dialog has its own mnemonics.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->shortcut() == QKeySequence::mnemonic(button->text()))
            texts.append(button->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts.append(label->text());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        }
    }
    return texts;
}

} // namespace

void tst_Languages::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("code");
    for (const Language &language : shippedLanguages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void tst_Languages::nothingIsUnfinished()
{
    QFETCH(QString, code);
    const QList<Message> messages = messagesOf(code);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(compared(message.type, message.source)));
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.source));
    }
}

void tst_Languages::placeholdersAgree()
{
    QFETCH(QString, code);
    for (const Message &message : messagesOf(code)) {
        for (const QString &translation : message.translations) {
            QStringList wanted = placeholders(message.source);
            const QStringList found = placeholders(translation);
            // A singular may omit its number ("one message"); Arabic also has a form for two.
            if (message.isPlural && message.translations.size() > 1 && found != wanted)
                wanted.removeAll(QStringLiteral("%n"));
            QVERIFY2(found == wanted, qPrintable(compared(message.source, translation)));
        }
    }
}

void tst_Languages::everyKeyboardShortcutStays()
{
    QFETCH(QString, code);
    for (const Message &message : messagesOf(code)) {
        for (const QString &translation : message.translations)
            QVERIFY2(shortcuts(translation) == shortcuts(message.source),
                     qPrintable(compared(message.source, translation)));
    }
}

void tst_Languages::edgesAgree()
{
    QFETCH(QString, code);
    for (const Message &message : messagesOf(code)) {
        for (const QString &translation : message.translations)
            QVERIFY2(edges(translation) == edges(message.source),
                     qPrintable(compared(message.source, translation)));
    }
}

void tst_Languages::everyTextOfThePagesIsInTheFile()
{
    QFETCH(QString, code);
    if (code == QLatin1String("en"))
        QSKIP("Only its plurals are in its file.");
    QSet<QString> known;
    for (const Message &message : messagesOf(code))
        known.insert(message.context + u'\n' + message.source);
    QVERIFY(textsOfThePages().size() > 150);
    for (const QString &text : textsOfThePages())
        QVERIFY2(known.contains(text), qPrintable(text));
}

void tst_Languages::noTwoControlsShareALetter()
{
    QFETCH(QString, code);
    const Translation translation(code);
    for (const Scene &scene : allScenes()) {
        Stage stage(scene);
        QHash<QString, QString> textOf;
        for (const QString &text : textsWithLetters(stage.window())) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty())
                continue;
            QVERIFY2(!textOf.contains(letter), qPrintable(compared(text, textOf.value(letter))));
            textOf.insert(letter, text);
        }
    }
}

PUNCHLINE_WIDGETS_TEST(tst_Languages)
#include "tst_languages.moc"
