// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/histogram.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace punchline {

/// Writes metrics in Prometheus' text format 0.0.4: one family after the other, each with its help, type and
/// samples. Names, labels and values are constants of the program, so they are not escaped.
class Exposition
{
public:
    using Labels = QList<std::pair<QByteArray, QByteArray>>;

    enum class Type { Counter, Gauge, Histogram };

    /// The content type of the text.
    static constexpr const char *ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// Begins a family. The samples that are added next belong to it.
    void begin(const QByteArray &name, Type type, const QByteArray &help);
    void add(quint64 value, const Labels &labels = {});
    void add(double value, const Labels &labels = {});
    template <const auto &Bounds> void add(const Histogram<Bounds> &histogram, const Labels &labels = {})
    {
        quint64 upTo = 0;
        for (std::size_t i = 0; i < Bounds.size(); ++i) {
            upTo += histogram.counts().at(i);
            sample("_bucket", labels + Labels{{"le", number(Bounds.at(i))}}, QByteArray::number(upTo));
        }
        upTo += histogram.counts().back();
        sample("_bucket", labels + Labels{{"le", "+Inf"}}, QByteArray::number(upTo));
        sample("_sum", labels, number(histogram.sum()));
        sample("_count", labels, QByteArray::number(upTo));
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    [[nodiscard]] static QByteArray number(double value);
    void sample(const QByteArray &suffix, const Labels &labels, const QByteArray &value);

    QByteArray m_name;
    QByteArray m_text;
};

} // namespace punchline
