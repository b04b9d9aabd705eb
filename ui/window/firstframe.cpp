// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/firstframe.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QWidget>

namespace punchline {

namespace {

Q_LOGGING_CATEGORY(startLog, "punchline.start", QtWarningMsg)

class FirstFrame : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // The event is delivered before the frame is painted: the frame is done on the next turn of the
            // event loop.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    qCDebug(startLog) << "first frame";
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void logFirstFrame(QWidget &window)
{
    if (startLog().isDebugEnabled())
        window.installEventFilter(new FirstFrame(&window));
}

} // namespace punchline
