// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace punchline {

/// Reads Prometheus' text format, more strictly than Prometheus does: each family has its help and its type,
/// comes once, and is followed by its own samples only; no sample comes twice; counters are called _total and
/// are not negative; the buckets of a histogram grow up to +Inf, which is its count.
class ExpositionReader
{
public:
    struct Family
    {
        QString type;
        QMap<QString, double> samples; ///< By all that stands before the value.
    };

    explicit ExpositionReader(const QByteArray &text)
    {
        if (!text.endsWith('\n'))
            complain(QStringLiteral("the last line has no end"));
        for (const QString &line : QString::fromUtf8(text.chopped(1)).split(u'\n'))
            readLine(line);
        for (auto it = m_families.cbegin(); it != m_families.cend(); ++it)
            judge(it.key(), *it);
    }

    [[nodiscard]] QStringList complaints() const { return m_complaints; }
    [[nodiscard]] const QMap<QString, Family> &families() const { return m_families; }
    /// All names that a query can use.
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Family &family : m_families) {
            for (auto it = family.samples.cbegin(); it != family.samples.cend(); ++it)
                names.append(it.key().section(u'{', 0, 0));
        }
        names.removeDuplicates();
        return names;
    }
    /// NaN if there is no such sample.
    [[nodiscard]] double value(const char *sample) const
    {
        for (const Family &family : m_families) {
            const auto found = family.samples.constFind(QString::fromLatin1(sample));
            if (found != family.samples.cend())
                return *found;
        }
        return std::numeric_limits<double>::quiet_NaN();
    }

private:
    void complain(const QString &complaint) { m_complaints.append(complaint); }

    void readLine(const QString &line)
    {
        static const QRegularExpression help(QStringLiteral("^# HELP ([a-z][a-z0-9_]*) [^\\\\]+\\.$"));
        static const QRegularExpression type(
            QStringLiteral("^# TYPE ([a-z][a-z0-9_]*) (counter|gauge|histogram)$"));
        static const QRegularExpression sample(
            QStringLiteral("^(([a-z][a-z0-9_]*)(\\{[a-z_]+=\"[^\"\\\\\n]*\"(,[a-z_]+=\"[^\"\\\\\n]*\")*\\})?)"
                           " ([0-9.e+-]+)$"));
        if (const auto match = help.match(line); match.hasMatch()) {
            m_current = match.captured(1);
            if (m_families.contains(m_current))
                complain(QStringLiteral("a family comes twice: ") + line);
            m_families[m_current];
        } else if (const auto typeMatch = type.match(line); typeMatch.hasMatch()) {
            Family &family = m_families[m_current];
            if (typeMatch.captured(1) != m_current || !family.type.isEmpty() || !family.samples.isEmpty())
                complain(QStringLiteral("a type without its help: ") + line);
            family.type = typeMatch.captured(2);
        } else if (const auto sampleMatch = sample.match(line); sampleMatch.hasMatch()) {
            addSample(sampleMatch.captured(1), sampleMatch.captured(2), sampleMatch.captured(5));
        } else {
            complain(QStringLiteral("no line of the format: ") + line);
        }
    }

    void addSample(const QString &sample, const QString &name, const QString &number)
    {
        Family &family = m_families[m_current];
        const QString suffix = name.mid(m_current.size());
        const bool suffixFits = family.type == QLatin1String("histogram")
            ? QStringList{QStringLiteral("_bucket"), QStringLiteral("_sum"), QStringLiteral("_count")}
                  .contains(suffix)
            : suffix.isEmpty();
        bool isNumber = false;
        const double value = number.toDouble(&isNumber);
        if (!name.startsWith(m_current) || !suffixFits || family.type.isEmpty())
            complain(QStringLiteral("not of this family: ") + sample);
        if (!isNumber || value < 0)
            complain(QStringLiteral("no number: ") + sample + u' ' + number);
        if (family.samples.contains(sample))
            complain(QStringLiteral("comes twice: ") + sample);
        family.samples.insert(sample, value);
        if (family.type == QLatin1String("histogram"))
            judgeBucket(sample, suffix, value);
    }

    // In the order of the lines: for each histogram the buckets, the sum and the count.
    void judgeBucket(const QString &sample, const QString &suffix, double value)
    {
        static const QRegularExpression le(QStringLiteral("le=\"([^\"]+)\""));
        if (suffix == QLatin1String("_bucket")) {
            const QString bound = le.match(sample).captured(1);
            const double number =
                bound == QLatin1String("+Inf") ? std::numeric_limits<double>::infinity() : bound.toDouble();
            if (number <= m_bound || value < m_upTo)
                complain(QStringLiteral("buckets do not grow: ") + sample);
            m_bound = number;
            m_upTo = value;
        } else if (suffix == QLatin1String("_count")) {
            if (value != m_upTo || m_bound != std::numeric_limits<double>::infinity())
                complain(QStringLiteral("not the count of its buckets: ") + sample);
            m_bound = -1;
            m_upTo = 0;
        }
    }

    void judge(const QString &name, const Family &family)
    {
        if (family.samples.isEmpty())
            complain(QStringLiteral("no samples: ") + name);
        if ((family.type == QLatin1String("counter")) != name.endsWith(QLatin1String("_total")))
            complain(QStringLiteral("a counter is called _total, and nothing else: ") + name);
    }

    QString m_current;
    QMap<QString, Family> m_families;
    QStringList m_complaints;
    double m_bound = -1;
    double m_upTo = 0;
};

} // namespace punchline
