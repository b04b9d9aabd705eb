// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/journal.h"

#include <QByteArray>

#include <sys/stat.h>
#include <unistd.h>

namespace punchline {

bool standardErrorIsJournal()
{
    struct stat file = {};
    if (::fstat(STDERR_FILENO, &file) != 0)
        return false;
    const QByteArray own =
        QByteArray::number(quint64{file.st_dev}) + ':' + QByteArray::number(quint64{file.st_ino});
    return qgetenv("JOURNAL_STREAM") == own;
}

} // namespace punchline
