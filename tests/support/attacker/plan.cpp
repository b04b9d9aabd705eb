// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/plan.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <sstream>

namespace attacker {

namespace {

const std::map<std::string, HangUp> HangUps{{"after-share", HangUp::AfterShare},
                                            {"after-hearing", HangUp::AfterHearing},
                                            {"after-confirming", HangUp::AfterConfirming},
                                            {"silent", HangUp::Silent}};

const std::map<std::string, int> Kinds{{"host", 0}, {"observed", 1}, {"mapped", 2}, {"predicted", 3}};

/// Parses the value into the plan. Returns false if it is malformed.
using Setter = std::function<bool(Plan &, const std::string &)>;

Setter endpointTo(std::optional<Endpoint> Plan::*member)
{
    return [member](Plan &plan, const std::string &value) {
        plan.*member = Endpoint::parse(value);
        return (plan.*member).has_value();
    };
}

Setter textTo(std::string Plan::*member)
{
    return [member](Plan &plan, const std::string &value) {
        plan.*member = value;
        return true;
    };
}

Setter flagTo(bool Plan::*member)
{
    return [member](Plan &plan, const std::string &value) {
        plan.*member = value == "yes";
        return true;
    };
}

/// KIND=ENDPOINT, or KIND=ADDRESS:FIRST-LAST for every port of a range.
bool addOffered(Plan &plan, const std::string &value)
{
    const std::size_t equals = value.find('=');
    const auto kind = Kinds.find(value.substr(0, equals));
    if (equals == std::string::npos || kind == Kinds.end())
        return false;
    const std::string where = value.substr(equals + 1);
    const auto endpoint = Endpoint::parse(where);
    if (!endpoint)
        return false;
    const std::size_t dash = where.find('-', where.rfind(':'));
    const int last = dash == std::string::npos ? endpoint->port : std::atoi(where.c_str() + dash + 1);
    for (int port = endpoint->port; port <= last; ++port)
        plan.offered.push_back({kind->second, {endpoint->address, static_cast<std::uint16_t>(port)}});
    return true;
}

/// ENDPOINT, or ENDPOINT@MILLISECONDS.
bool addDoor(Plan &plan, const std::string &value)
{
    const std::size_t mark = value.find('@');
    const auto endpoint = Endpoint::parse(value.substr(0, mark));
    if (!endpoint)
        return false;
    const int delay = mark == std::string::npos ? 0 : std::atoi(value.c_str() + mark + 1);
    plan.doors.push_back({*endpoint, std::chrono::milliseconds(delay)});
    return true;
}

bool addDial(Plan &plan, const std::string &value)
{
    const auto endpoint = Endpoint::parse(value);
    if (endpoint)
        plan.dialsFrom.push_back(*endpoint);
    return endpoint.has_value();
}

bool setHangUp(Plan &plan, const std::string &value)
{
    const auto found = HangUps.find(value);
    if (found != HangUps.end())
        plan.hangUp = found->second;
    return found != HangUps.end();
}

bool setVerdict(Plan &plan, const std::string &value)
{
    std::istringstream numbers(value);
    for (std::string each; std::getline(numbers, each, ',');)
        plan.verdict.push_back(std::atoi(each.c_str()));
    constexpr std::size_t Size = 6;
    return plan.verdict.size() == Size;
}

bool setUnsolicited(Plan &plan, const std::string &value)
{
    plan.unsolicited = std::atoi(value.c_str());
    return true;
}

const std::map<std::string, Setter> Options{
    {"--answers-knocks", flagTo(&Plan::answersKnocks)},
    {"--client-is-responder", flagTo(&Plan::isClientResponder)},
    {"--dials-from", addDial},
    {"--door", addDoor},
    {"--from", endpointTo(&Plan::from)},
    {"--hangs-up", setHangUp},
    {"--link-secret", flagTo(&Plan::isLinkSecret)},
    {"--mischief", textTo(&Plan::mischief)},
    {"--observed", endpointTo(&Plan::observed)},
    {"--offers", addOffered},
    {"--peer", endpointTo(&Plan::peer)},
    {"--probe", endpointTo(&Plan::probe)},
    {"--secret", textTo(&Plan::secret)},
    {"--unsolicited", setUnsolicited},
    {"--verdict", setVerdict},
    {"--way", textTo(&Plan::way)},
};

} // namespace

std::optional<Plan> planOf(const std::vector<std::string> &arguments)
{
    constexpr std::size_t FirstOption = 2;
    Plan plan;
    const auto at = arguments.size() < FirstOption ? std::nullopt : Endpoint::parse(arguments[1]);
    if (!at || (arguments[0] != "serve" && arguments[0] != "call") || arguments.size() % 2 != 0) {
        std::fputs("usage: attacker serve|call ADDRESS:PORT [OPTION VALUE]...\n", stderr);
        return std::nullopt;
    }
    plan.command = arguments[0];
    plan.at = *at;
    for (std::size_t i = FirstOption; i + 1 < arguments.size(); i += 2) {
        const auto option = Options.find(arguments[i]);
        if (option == Options.end() || !option->second(plan, arguments[i + 1])) {
            std::fprintf(stderr, "attacker: what is %s %s?\n", arguments[i].c_str(),
                         arguments[i + 1].c_str());
            return std::nullopt;
        }
    }
    return plan;
}

} // namespace attacker
