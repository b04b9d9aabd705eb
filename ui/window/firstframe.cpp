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
            // The event is only about to be handled: the frame is there when the loop turns again.
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
