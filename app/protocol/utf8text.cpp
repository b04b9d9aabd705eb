// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/utf8text.h"

#include <QStringDecoder>

#include <utility>

namespace punchline {

std::optional<QString> textFromUtf8(QByteArrayView bytes)
{
    // QString::fromUtf8() drops a byte order mark, and puts U+FFFD in place of invalid UTF-8.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

} // namespace punchline
