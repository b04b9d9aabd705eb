// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudolanguage.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"
#include "ui/punch/attemptmodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace punchline;

/// The language changes while a page is shown: no text keeps the previous one.
class tst_LanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextFollows_data();
    void everyTextFollows();
    void everyTextComesBack_data() { everyTextFollows_data(); }
    void everyTextComesBack();
};

namespace {

/// A text of a widget, and its source.
struct Text
{
    QString where;
    QString text;
};

void addModelTexts(QList<Text> &texts, const QString &where, const QTableView &table)
{
    const QAbstractItemModel *model = table.model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        texts.append(
            {where + QStringLiteral(" header"), model->headerData(column, Qt::Horizontal).toString()});
        if (column == AttemptModel::ErrorColumn)
            continue; // The system's text.
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, column);
            texts.append({where + QStringLiteral(" cell"), index.data().toString()});
            for (const QString &line : index.data(Qt::ToolTipRole).toString().split(u'\n'))
                texts.append({where + QStringLiteral(" cell's tooltip"), line});
        }
    }
}

/// What the program itself says between the messages.
void addLines(QList<Text> &texts, const QString &where, const ChatView &view)
{
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts.append({where + QStringLiteral(" line"),
                      view.model()->index(row, 0).data(ConversationRows::LineRole).toString()});
}

void addTexts(QList<Text> &texts, QWidget &widget)
{
    const QString where = QStringLiteral("%1 %2: ").arg(QString::fromLatin1(widget.metaObject()->className()),
                                                        widget.objectName());
    const auto add = [&](const char *what, const QString &text) {
        for (const QString &line : text.split(u'\n'))
            texts.append({where + QString::fromLatin1(what), line});
    };
    add("title", widget.windowTitle());
    add("tooltip", widget.toolTip());
    add("accessible name", widget.accessibleName());
    add("accessible description", widget.accessibleDescription());
    for (const QAction *action : widget.actions())
        add("action", action->text());
    if (const auto *label = qobject_cast<QLabel *>(&widget))
        add("text", label->text());
    if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
        add("text", button->text());
    if (const auto *field = qobject_cast<QLineEdit *>(&widget))
        add("placeholder", field->placeholderText());
    if (const auto *field = qobject_cast<QPlainTextEdit *>(&widget))
        add("placeholder", field->placeholderText());
    if (const auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            add("tab", tabs->tabText(i));
    }
    if (const auto *table = qobject_cast<QTableView *>(&widget))
        addModelTexts(texts, where, *table);
    if (const auto *view = qobject_cast<ChatView *>(&widget))
        addLines(texts, where, *view);
}

/// True if @p widget belongs to Qt, which has its own translations.
bool isQtsOwn(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QToolButton");
}

QList<Text> textsOf(MainWindow &window)
{
    QList<Text> texts;
    addTexts(texts, window);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isQtsOwn(*widget))
            addTexts(texts, *widget);
    }
    texts.removeIf([](const Text &text) { return text.text.isEmpty(); });
    return texts;
}

/// True if @p text is the same in every language.
bool isData(const QString &text)
{
    static const QRegularExpression names(
        QStringLiteral("Punchline|(punchline|https)://"
                       "\\S*|[a-z-]+(\\.[a-z-]+)*\\.example\\.org|example\\.org|[0-9a-f:.]+|%1")
            .arg(FakeEngine::code().toString()));
    QString rest = text;
    rest.remove(QRegularExpression(QStringLiteral("⟦[^⟧]*⟧"))); // Key names, which Qt translates.
    for (const QStringView peer : {u"Ada", u"\u0644\u064a\u0644\u0649", u"\u05e0\u05d5\u05e2\u05d4"})
        rest.remove(peer.toString());
    rest.remove(QRegularExpression(QStringLiteral("\\b[A-Z]\\b")));
    for (const QString &word : FakeEngine::safetyWords())
        rest.remove(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word)));
    rest.remove(QStringLiteral("%1-sandwich-mountain").arg(MaxRoomNumber));
    rest.remove(names);
    return std::ranges::none_of(rest, [](QChar c) { return c.isLetter(); });
}

/// True if everything in @p text except data is in brackets.
bool isTranslated(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'⟦')
            ++depth;
        else if (c == u'⟧')
            --depth;
        else if (depth == 0)
            outside += c;
    }
    return isData(outside);
}

} // namespace

void tst_LanguageSwitch::everyTextFollows_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes())
        QTest::addRow("%s", scene.name) << scene;
}

void tst_LanguageSwitch::everyTextFollows()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    settle();
    PseudoLanguage language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    settle();
    const QList<Text> texts = textsOf(stage.window());
    QVERIFY(texts.size() > 100);
    QStringList left;
    for (const Text &text : texts) {
        if (!isTranslated(text.text))
            left.append(text.where + u'\t' + text.text);
    }
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void tst_LanguageSwitch::everyTextComesBack()
{
    QFETCH(Scene, scene);
    Stage stage(scene);
    settle();
    {
        PseudoLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        settle();
    }
    settle();
    for (const Text &text : textsOf(stage.window()))
        QVERIFY2(!text.text.contains(u'⟦'), qPrintable(text.where + u'\t' + text.text));
}

PUNCHLINE_WIDGETS_TEST(tst_LanguageSwitch)
#include "tst_languageswitch.moc"
