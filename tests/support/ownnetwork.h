// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>

#include <cerrno>
#include <cstring>

#include <sched.h>
#include <unistd.h>

namespace punchline::test {

/// A network of the test's own: an empty namespace of which it is root, so that it can change addresses
/// without touching the machine's.
class OwnNetwork
{
public:
    /// Moves this program there for good. Call it before any thread is started.
    static void enter() { kept() = tryToEnter(); }

    /// Why there is none; empty if there is.
    [[nodiscard]] static QString problem() { return kept(); }

    /// Runs the commands of ip(8) in @p lines, one each. True if all of them worked.
    [[nodiscard]] static bool change(const QStringList &lines)
    {
        QProcess ip;
        ip.start(QStringLiteral("ip"), {QStringLiteral("-batch"), QStringLiteral("-")});
        ip.write(lines.join(u'\n').toUtf8() + '\n');
        ip.closeWriteChannel();
        return ip.waitForFinished() && ip.exitStatus() == QProcess::NormalExit && ip.exitCode() == 0;
    }

private:
    static bool write(const char *path, const QByteArray &text)
    {
        QFile file(QString::fromLatin1(path));
        return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
    }

    static QString tryToEnter()
    {
        const QByteArray user = QByteArray::number(::geteuid());
        const QByteArray group = QByteArray::number(::getegid());
        const bool isRoot = ::geteuid() == 0;
        if (::unshare(isRoot ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) != 0)
            return QStringLiteral("This system allows no network of one's own: %1")
                .arg(QString::fromLocal8Bit(std::strerror(errno)));
        // A group map requires the first one: user_namespaces(7).
        if (!isRoot
            && (!write("/proc/self/setgroups", "deny") || !write("/proc/self/uid_map", "0 " + user + " 1")
                || !write("/proc/self/gid_map", "0 " + group + " 1")))
            return QStringLiteral("This user cannot be root of a network.");
        if (!change({QStringLiteral("link set lo up")}))
            return QStringLiteral("ip(8) does not work here.");
        return {};
    }

    static QString &kept()
    {
        static QString problem;
        return problem;
    }
};

/// The main() of a test in a network of its own.
template <typename Class> int runTestInOwnNetwork(int argc, char *argv[])
{
    OwnNetwork::enter();
    return runTestClass<Class, QCoreApplication>(argc, argv);
}

} // namespace punchline::test
