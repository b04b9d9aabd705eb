// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/pseudolanguage.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/copytext.h"
#include "ui/settings/language.h"
#include "ui/settings/settingspage.h"
#include "ui/window/pagestack.h"

#include <QApplication>
#include <QCheckBox>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace punchline;

/// No text is cut off, on any page, in any language, at the window's usual and smallest size. One extra
/// language has longer texts than any that is shipped.
class tst_FittingTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void nothingIsCut_data();
    void nothingIsCut();
    void nothingIsCutInLargeLetters_data();
    void nothingIsCutInLargeLetters();
};

namespace {

QString sizeText(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

/// By how much @p needed exceeds @p given; empty if it fits.
QString lack(QSize needed, QSize given)
{
    const bool fits = needed.width() <= given.width() && needed.height() <= given.height();
    return fits ? QString() : QStringLiteral("needs %1, has %2").arg(sizeText(needed), sizeText(given));
}

QString lackOf(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    if (!label.wordWrap())
        return lack(label.sizeHint(), label.size());
    return lack({label.minimumSizeHint().width(), label.heightForWidth(label.width())}, label.size());
}

QString lackOf(const QHeaderView &header)
{
    if (header.orientation() == Qt::Vertical)
        return {};
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        if (header.fontMetrics().horizontalAdvance(title) > header.sectionSize(section))
            return QStringLiteral("section %1 is too narrow").arg(title);
    }
    return {};
}

/// The placeholder of an empty field.
QString lackOfPlaceholder(const QWidget &field, const QString &words, bool wraps)
{
    const QRect room = field.contentsRect().adjusted(4, 0, -4, 0);
    const QRect needed = field.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 10'000), wraps ? static_cast<int>(Qt::TextWordWrap) : 0, words);
    return lack(needed.size(), room.size());
}

QString lackOf(const QWidget &widget)
{
    if (widget.objectName().startsWith(QLatin1String("qt_scrollarea_")))
        return {}; // A scroll bar's.
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return lackOf(*label);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return lackOf(*header);
    if (qobject_cast<const CopyText *>(&widget))
        return {}; // An address is elided in the middle.
    if (qobject_cast<const QToolButton *>(&widget))
        return QStringLiteral("is there to scroll tabs that do not fit");
    if (qobject_cast<const QAbstractButton *>(&widget))
        return lack(widget.sizeHint(), widget.size());
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget); field && field->text().isEmpty())
        return lackOfPlaceholder(widget, field->placeholderText(), false);
    if (const auto *field = qobject_cast<const QPlainTextEdit *>(&widget);
        field && field->toPlainText().isEmpty())
        return lackOfPlaceholder(*field->viewport(), field->placeholderText(), true);
    const QSize needed = widget.minimumSizeHint().boundedTo(widget.maximumSize());
    // A page that is too low for comfortable reading can still be scrolled.
    if (qobject_cast<const PageStack *>(&widget) || qobject_cast<const PageStack *>(widget.parentWidget())
        || qobject_cast<const QScrollArea *>(&widget))
        return lack({needed.width(), 0}, widget.size());
    return lack(needed, widget.size());
}

/// True if part of @p widget lies outside its container. Scroll areas are exempt.
bool isClipped(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent && !widget.isWindow() && !qobject_cast<const QAbstractScrollArea *>(parent)
        && !qobject_cast<const QAbstractScrollArea *>(parent->parentWidget())
        && !parent->rect().contains(widget.geometry());
}

/// The texts that are cut off in @p window, one per line.
QStringList cutIn(const MainWindow &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString reason =
            isClipped(*widget) ? QStringLiteral("lies outside of its parent") : lackOf(*widget);
        if (reason.isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        cut.append(QStringLiteral("%1 %2 %3: %4")
                       .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                            label        ? label->text()
                                : button ? button->text()
                                         : QString(),
                            reason));
    }
    return cut;
}

/// Checks @p window at its usual and smallest size.
QStringList cutAtBothSizes(MainWindow &window, const QString &language)
{
    constexpr QSize Usual(900, 680);
    QStringList cut;
    for (const QSize wanted : {Usual, QSize(1, 1)}) {
        window.resize(wanted);
        settle();
        QStringList here = cutIn(window);
        const QWidget *shown = window.findChild<PageStack *>()->currentPage();
        const auto *page = qobject_cast<QAbstractScrollArea *>(shown->parentWidget()->parentWidget());
        // Settings are a list, and each of them can be reached alone.
        const bool isList = qobject_cast<const SettingsPage *>(shown) != nullptr;
        if (wanted == Usual && !isList && page->verticalScrollBar()->maximum() > 0)
            here.append(QStringLiteral("the page has to be scrolled"));
        if (window.width() > Usual.width() || window.height() > Usual.height())
            here.append(QStringLiteral("the window cannot be made smaller"));
        for (const QString &line : here)
            cut.append(QStringLiteral("%1 at %2: %3").arg(language, sizeText(window.size()), line));
    }
    return cut;
}

} // namespace

void tst_FittingTexts::cleanup()
{
    QApplication::setFont(QFont());
}

void tst_FittingTexts::nothingIsCut_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes())
        QTest::addRow("%s", scene.name) << scene;
}

void tst_FittingTexts::nothingIsCut()
{
    QFETCH(Scene, scene);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Stage stage(scene);
    QStringList cut;
    for (const Language &language : shippedLanguages()) {
        language::choose(settings, language.code);
        cut += cutAtBothSizes(stage.window(), language.code);
    }
    language::choose(settings, QStringLiteral("en"));
    PseudoLanguage longer(PseudoLanguage::Length::Longer);
    QVERIFY(QCoreApplication::installTranslator(&longer));
    cut += cutAtBothSizes(stage.window(), QStringLiteral("longer"));
    for (const QString &line : cut)
        qWarning("%s", qPrintable(line));
    QVERIFY(cut.isEmpty());
}

void tst_FittingTexts::nothingIsCutInLargeLetters_data()
{
    nothingIsCut_data();
}

void tst_FittingTexts::nothingIsCutInLargeLetters()
{
    QFETCH(Scene, scene);
    QFont large = QApplication::font();
    large.setPointSize(18);
    QApplication::setFont(large);
    Stage stage(scene);
    QStringList cut;
    for (const QSize size : {QSize(900, 680), QSize(640, 440)}) {
        stage.window().resize(size);
        settle();
        cut += cutIn(stage.window());
    }
    for (const QString &line : cut)
        qWarning("%s", qPrintable(line));
    QVERIFY(cut.isEmpty());
}

PUNCHLINE_WIDGETS_TEST(tst_FittingTexts)
#include "tst_fittingtexts.moc"
