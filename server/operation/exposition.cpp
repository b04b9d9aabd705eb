// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/exposition.h"

#include <QLocale>

#include <array>

namespace punchline {

void Exposition::begin(const QByteArray &name, Type type, const QByteArray &help)
{
    static constexpr std::array Types{"counter", "gauge", "histogram"};
    m_name = name;
    m_text += "# HELP " + name + ' ' + help + '\n';
    m_text += "# TYPE " + name + ' ' + Types.at(static_cast<std::size_t>(type)) + '\n';
}

void Exposition::add(quint64 value, const Labels &labels)
{
    sample({}, labels, QByteArray::number(value));
}

void Exposition::add(double value, const Labels &labels)
{
    sample({}, labels, number(value));
}

QByteArray Exposition::number(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

void Exposition::sample(const QByteArray &suffix, const Labels &labels, const QByteArray &value)
{
    m_text += m_name + suffix;
    char separator = '{';
    for (const auto &[label, word] : labels) {
        m_text += separator + label + "=\"" + word + '"';
        separator = ',';
    }
    m_text += labels.isEmpty() ? " " : "} ";
    m_text += value + '\n';
}

} // namespace punchline
