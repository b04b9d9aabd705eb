// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/sessiontickets.h"

#include "app/trust/libcrypto.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>

namespace punchline {

namespace {

using Configuration = libcrypto::Owned<CONF, NCONF_free>;
using Text = libcrypto::Owned<BIO, BIO_free>;

constexpr auto OwnModules = "punchline";

void freeFileName(char *name)
{
    OPENSSL_free(name);
}

QByteArray valueOf(const Configuration &configuration, const QByteArray &section, const char *name,
                   const char *otherwise)
{
    const char *value =
        NCONF_get_string(configuration.get(), section.isEmpty() ? nullptr : section.constData(), name);
    return value ? value : otherwise;
}

/// A configuration for the TLS module alone: the system's, with the number of tickets added. It reuses the
/// system's sections if they exist, because a second text for a section adds to it.
QByteArray withoutTickets(const char *systemFile)
{
    const Configuration system(NCONF_new(nullptr));
    long badLine = 0;
    QByteArray text;
    // The system may have no such file.
    if (system && NCONF_load(system.get(), systemFile, &badLine) > 0)
        text = ".include \"" + QByteArray(systemFile) + "\"\n";
    const QByteArray modules = valueOf(system, {}, "openssl_conf", "punchline_none");
    const QByteArray names = valueOf(system, modules, "ssl_conf", "punchline_tls");
    const QByteArray defaults = valueOf(system, names, "system_default", "punchline_defaults");
    return text + "[default]\n" + OwnModules
        + " = punchline_modules\n[punchline_modules]\nssl_conf = " + names + "\n[" + names
        + "]\nsystem_default = " + defaults + "\n[" + defaults + "]\nNumTickets = 0\n";
}

bool configure()
{
    // The system's configuration is loaded only once, by the first caller, and would replace ours.
    OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG, nullptr);
    const libcrypto::Owned<char, freeFileName> file(CONF_get1_default_config_file());
    if (!file)
        return false;
    const QByteArray text = withoutTickets(file.get());
    const Text source(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    const Configuration configuration(NCONF_new(nullptr));
    long badLine = 0;
    return source && configuration && NCONF_load_bio(configuration.get(), source.get(), &badLine) > 0
        && CONF_modules_load(configuration.get(), OwnModules, 0) > 0;
}

} // namespace

bool withholdSessionTickets()
{
    static const bool isDone = [] {
        ERR_set_mark();
        const bool isConfigured = configure();
        // Code that checks a connection for errors must not find these.
        ERR_pop_to_mark();
        return isConfigured;
    }();
    return isDone;
}

} // namespace punchline
