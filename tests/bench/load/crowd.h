// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace punchline::load {

/// Owns clients, which are Connections, in order of arrival. A retired client is deleted by the next sweep(),
/// since one of its handlers may be running.
template <typename Client> class Crowd
{
public:
    /// Numbers are never reused.
    using Number = quint64;

    template <typename... Arguments> Client &add(Arguments &&...arguments)
    {
        auto client = std::make_unique<Client>(std::forward<Arguments>(arguments)...);
        Client &added = *client;
        added.setNumber(++m_last);
        m_clients.emplace(m_last, std::move(client));
        return added;
    }

    /// `nullptr` if it has been retired.
    [[nodiscard]] Client *find(Number number) const
    {
        const auto found = m_clients.find(number);
        return found == m_clients.end() ? nullptr : found->second.get();
    }

    /// Closes the client and removes it.
    void retire(Number number)
    {
        const auto found = m_clients.find(number);
        if (found == m_clients.end())
            return;
        found->second->close();
        m_retired.push_back(std::move(found->second));
        m_clients.erase(found);
    }

    void retireAll()
    {
        while (!m_clients.empty())
            retire(m_clients.begin()->first);
    }

    void sweep() { m_retired.clear(); }

    [[nodiscard]] std::size_t size() const { return m_clients.size(); }
    [[nodiscard]] Client &oldest() const { return *m_clients.begin()->second; }

    /// @p visit must not retire any client.
    template <typename Visit> void forEach(Visit visit) const
    {
        for (const auto &entry : m_clients)
            visit(*entry.second);
    }

private:
    std::map<Number, std::unique_ptr<Client>> m_clients;
    std::vector<std::unique_ptr<Client>> m_retired;
    Number m_last = 0;
};

} // namespace punchline::load
