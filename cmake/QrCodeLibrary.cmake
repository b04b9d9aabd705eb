# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Looks for the library that makes QR codes. Sets PUNCHLINE_QRCODE to what a target links; if it is missing, leaves
# the variable empty and prints a notice. It has no pkg-config file.

set(PUNCHLINE_QRCODE "")
find_path(QRCODEGEN_INCLUDE_DIR qrcodegen.hpp PATH_SUFFIXES qrcodegencpp qrcodegen)
find_library(QRCODEGEN_LIBRARY NAMES qrcodegencpp)
mark_as_advanced(QRCODEGEN_INCLUDE_DIR QRCODEGEN_LIBRARY)
if(QRCODEGEN_INCLUDE_DIR AND QRCODEGEN_LIBRARY)
    add_library(punchline_qrcode INTERFACE)
    target_include_directories(punchline_qrcode SYSTEM INTERFACE "${QRCODEGEN_INCLUDE_DIR}")
    target_link_libraries(punchline_qrcode INTERFACE "${QRCODEGEN_LIBRARY}")
    target_compile_definitions(punchline_qrcode INTERFACE PUNCHLINE_HAS_QRCODE)
    set(PUNCHLINE_QRCODE punchline_qrcode)
else()
    message(NOTICE "libqrcodegencpp was not found: invitations are shown without a QR code.")
endif()
