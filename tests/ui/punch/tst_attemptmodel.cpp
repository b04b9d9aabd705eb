// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/punch/attemptreports.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/theme.h"
#include "ui/punch/attemptmodel.h"
#include "ui/punch/attemptview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

const AttemptModel::TimePoint Start{1h};

/// Exposes the size hints of the columns.
class MeasuredView : public AttemptView
{
public:
    using QTableView::sizeHintForColumn;
};

} // namespace

class tst_AttemptModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportMakesARowOrChangesIt();
    void timeRunsOnWhileItDials();
    void nothingIsUnderWayAfterTheEnd();
    void everyStateHasReadableColours();
    void endpointsAreNeverCut();
    void aHeaderSorts();
    void rowsAndEndpointsAreCopied();

private:
    static QString cell(const AttemptModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void tst_AttemptModel::aReportMakesARowOrChangesIt()
{
    AttemptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.handleReport(attemptReport(7, AttemptState::Dialing), Start);
    model.handleReport(attemptReport(3, AttemptState::Dialing), Start);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(changed.size(), 0);

    AttemptReport refused = attemptReport(7, AttemptState::Refused, 37ms);
    refused.tryNumber = 4;
    refused.error = QStringLiteral("Connection\nrefused");
    model.handleReport(refused, Start + 37ms);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, AttemptModel::KindColumn), QStringLiteral("From outside"));
    QCOMPARE(cell(model, 0, AttemptModel::LocalColumn), QStringLiteral("192.168.1.23:40001"));
    QCOMPARE(cell(model, 0, AttemptModel::RemoteColumn), QStringLiteral("198.51.100.77:51234"));
    QCOMPARE(cell(model, 0, AttemptModel::TryColumn), QStringLiteral("4"));
    QCOMPARE(cell(model, 0, AttemptModel::StateColumn), QStringLiteral("Refused"));
    QCOMPARE(cell(model, 0, AttemptModel::TimeColumn), QStringLiteral("37 ms"));
    QCOMPARE(cell(model, 0, AttemptModel::ErrorColumn), QStringLiteral("Connection refused"));
    QCOMPARE(cell(model, 1, AttemptModel::StateColumn), QStringLiteral("Dialling…"));
    QVERIFY(!model.index(0, AttemptModel::StateColumn).data(Qt::ToolTipRole).toString().isEmpty());

    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.handleReport(attemptReport(7, AttemptState::Dialing), Start);
    QCOMPARE(model.rowCount(), 1);
}

void tst_AttemptModel::timeRunsOnWhileItDials()
{
    AttemptModel model;
    model.handleReport(attemptReport(1, AttemptState::Dialing), Start);
    model.handleReport(attemptReport(2, AttemptState::Refused, 20ms), Start);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.handleTick(Start + 2500ms);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(model, 0, AttemptModel::TimeColumn), QStringLiteral("2.5 s"));
    QCOMPARE(cell(model, 1, AttemptModel::TimeColumn), QStringLiteral("20 ms"));
}

void tst_AttemptModel::nothingIsUnderWayAfterTheEnd()
{
    AttemptModel model;
    model.handleReport(attemptReport(1, AttemptState::Dialing), Start);
    model.handleReport(attemptReport(2, AttemptState::Refused, 20ms), Start);
    model.handleTick(Start + 2500ms);
    model.handleEnd();
    QCOMPARE(cell(model, 0, AttemptModel::StateColumn), QStringLiteral("Not needed"));
    QCOMPARE(cell(model, 0, AttemptModel::TimeColumn), QStringLiteral("2.5 s"));
    QCOMPARE(cell(model, 1, AttemptModel::StateColumn), QStringLiteral("Refused"));
    model.handleTick(Start + 5s);
    QCOMPARE(cell(model, 0, AttemptModel::TimeColumn), QStringLiteral("2.5 s"));
}

void tst_AttemptModel::everyStateHasReadableColours()
{
    using theme::Tone;
    for (const QColor &base :
         {QColor(Qt::white), QColor(0x19, 0x1b, 0x1e), QColor(Qt::black), QColor(0x80, 0x80, 0x80)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, theme::contrast(base, Qt::white) > 7 ? Qt::white : Qt::black);
        for (const Tone tone : {Tone::Normal, Tone::Muted, Tone::Busy, Tone::Good, Tone::Bad})
            QVERIFY(theme::contrast(theme::toneColor(tone, palette, base), base) >= theme::TextContrast);
        QVERIFY(theme::contrast(theme::accent(palette), theme::accentText(palette)) >= theme::TextContrast);
    }
}

void tst_AttemptModel::endpointsAreNeverCut()
{
    AttemptModel model;
    MeasuredView view;
    view.setModel(&model);
    view.resize(400, 200);
    view.show();
    AttemptReport longest = attemptReport(1, AttemptState::Dialing);
    model.handleReport(longest, Start);
    longest.remote = Endpoint::fromString(u"[2001:db8:1234:5678:9abc:def0:1234:5678]:65535").value();
    model.handleReport(longest, Start); // The same attempt now has a longer endpoint.
    for (int column = AttemptModel::KindColumn; column < AttemptModel::ErrorColumn; ++column) {
        const int needed = view.sizeHintForColumn(column);
        QVERIFY2(view.columnWidth(column) >= needed, qPrintable(QString::number(column)));
        QVERIFY(view.columnWidth(column) >= view.horizontalHeader()->sectionSizeHint(column));
    }
}

void tst_AttemptModel::aHeaderSorts()
{
    AttemptModel model;
    AttemptView view;
    view.setModel(&model);
    view.resize(900, 300);
    view.show();
    for (const AttemptId id : {1U, 2U, 3U}) {
        AttemptReport made =
            attemptReport(id, AttemptState::Refused, std::chrono::milliseconds(id == 2 ? 9 : id * 100));
        made.tryNumber = static_cast<int>(30 / id); // 30, 15, 10: sorted as numbers, not as texts.
        model.handleReport(made, Start);
    }
    const auto tries = [&] {
        QStringList result;
        for (int row = 0; row < 3; ++row)
            result.append(view.model()->index(row, AttemptModel::TryColumn).data().toString());
        return result.join(u' ');
    };
    const auto click = [&](int column) {
        QHeaderView *header = view.horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 5, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    QCOMPARE(tries(), QStringLiteral("30 15 10"));
    click(AttemptModel::TryColumn);
    QCOMPARE(tries(), QStringLiteral("10 15 30"));
    click(AttemptModel::TimeColumn);
    QCOMPARE(tries(), QStringLiteral("15 30 10"));
    // A later report is inserted in its place.
    AttemptReport later = attemptReport(1, AttemptState::Refused, 1ms);
    later.tryNumber = 31;
    model.handleReport(later, Start);
    QCOMPARE(tries(), QStringLiteral("31 15 10"));
    click(AttemptModel::TimeColumn);
    QCOMPARE(tries(), QStringLiteral("10 15 31"));
    click(AttemptModel::TimeColumn); // In order of their beginning.
    QCOMPARE(tries(), QStringLiteral("31 15 10"));
}

void tst_AttemptModel::rowsAndEndpointsAreCopied()
{
    AttemptModel model;
    AttemptView view;
    view.setModel(&model);
    view.show();
    model.handleReport(attemptReport(1, AttemptState::Refused, 20ms), Start);
    view.setCurrentIndex(view.model()->index(0, 0));
    QVERIFY(QTest::qWaitForWindowActive(&view));
    keys::focus(&view);
    keys::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("From outside\t192.168.1.23:40001\t198.51.100.77:51234\t1\tRefused\t20 ms\t"));
    view.actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("198.51.100.77:51234"));
}

PUNCHLINE_WIDGETS_TEST(tst_AttemptModel)
#include "tst_attemptmodel.moc"
