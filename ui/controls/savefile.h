// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QWidget;

namespace punchline {

/// Asks where to save a file, beginning with @p name in the folder for documents; empty if the user cancels.
[[nodiscard]] QString askWhereToSave(QWidget *parent, const QString &title, const QString &name,
                                     const QString &filters);

/// Writes @p bytes to the file at @p path, all of them or none. Returns the system's reason if that fails;
/// else an empty text.
[[nodiscard]] QString writeFile(const QString &path, const QByteArray &bytes);

} // namespace punchline
