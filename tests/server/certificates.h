// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace punchline {

/// A certificate authority for tests, and the certificates that it issues, all in a temporary folder.
class TestAuthority
{
public:
    [[nodiscard]] static bool isPossible()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
    }

    TestAuthority()
    {
        QFile file(configuration());
        if (file.open(QIODevice::WriteOnly))
            file.write("[req]\ndistinguished_name = name\n[name]\n");
        file.close();
        make(QStringLiteral("authority"),
             {QStringLiteral("-addext"), QStringLiteral("basicConstraints=CA:TRUE")});
    }

    /// Issues a certificate for @p names, such as "DNS:localhost,IP:127.0.0.1", as certificateOf() and
    /// keyOf() of @p owner.
    void issue(const QString &owner, const QString &names)
    {
        make(owner,
             {QStringLiteral("-CA"), certificateOf(QStringLiteral("authority")), QStringLiteral("-CAkey"),
              keyOf(QStringLiteral("authority")), QStringLiteral("-addext"),
              QStringLiteral("subjectAltName=") + names});
    }

    [[nodiscard]] QString certificateFile() const { return certificateOf(QStringLiteral("authority")); }
    [[nodiscard]] QByteArray certificate() const
    {
        QFile file(certificateFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString certificateOf(const QString &owner) const
    {
        return m_folder.filePath(owner + QStringLiteral(".pem"));
    }
    [[nodiscard]] QString keyOf(const QString &owner) const
    {
        return m_folder.filePath(owner + QStringLiteral(".key"));
    }

private:
    [[nodiscard]] QString configuration() const { return m_folder.filePath(QStringLiteral("openssl.cnf")); }

    void make(const QString &owner, const QStringList &more)
    {
        const QStringList request{QStringLiteral("req"),
                                  QStringLiteral("-x509"),
                                  QStringLiteral("-config"),
                                  configuration(),
                                  QStringLiteral("-newkey"),
                                  QStringLiteral("ec"),
                                  QStringLiteral("-pkeyopt"),
                                  QStringLiteral("ec_paramgen_curve:P-256"),
                                  QStringLiteral("-nodes"),
                                  QStringLiteral("-days"),
                                  QStringLiteral("2"),
                                  QStringLiteral("-subj"),
                                  QStringLiteral("/CN=") + owner,
                                  QStringLiteral("-out"),
                                  certificateOf(owner),
                                  QStringLiteral("-keyout"),
                                  keyOf(owner)};
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), request + more);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl makes no certificate");
    }

    QTemporaryDir m_folder;
};

} // namespace punchline
