// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/explanation.h"

#include <QPointer>
#include <QVariant>
#include <QWidget>

namespace punchline {

namespace {

constexpr const char *ExplanationProperty = "punchlineExplanation";

} // namespace

void setExplanation(QWidget &control, QWidget &label)
{
    control.setProperty(ExplanationProperty, QVariant::fromValue(QPointer<QWidget>(&label)));
}

QWidget *explanationOf(const QWidget &control)
{
    const auto label = control.property(ExplanationProperty).value<QPointer<QWidget>>();
    return label && label->isVisible() ? label.data() : nullptr;
}

} // namespace punchline
