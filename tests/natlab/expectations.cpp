// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/expectations.h"

#include <algorithm>

namespace punchline::natlab {

Way expectedWay(PortClass a, PortClass b)
{
    const PortClass harder = harderOf(a, b);
    const PortClass easier = harder == a ? b : a;
    switch (harder) {
    case PortClass::Stable:
        return Way::Plain;
    case PortClass::Sequential:
        return Way::Prediction;
    case PortClass::Unpredictable:
        break;
    }
    return easier == PortClass::Stable ? Way::Birthday : Way::Impossible;
}

Way withRelay(Way way)
{
    return way == Way::Impossible ? Way::Relayed : way;
}

PortClass harderOf(PortClass a, PortClass b)
{
    return std::max(a, b);
}

QString nameOf(Way way)
{
    switch (way) {
    case Way::Plain:
        return QStringLiteral("plain");
    case Way::Prediction:
        return QStringLiteral("prediction");
    case Way::Birthday:
        return QStringLiteral("birthday");
    case Way::Impossible:
        return QStringLiteral("impossible");
    case Way::Relayed:
        break;
    }
    return QStringLiteral("relayed");
}

} // namespace punchline::natlab
