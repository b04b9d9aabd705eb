# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# The settings that all targets share, and the two functions that create targets with them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# No program has a run path: Qt's set-up would leave empty entries, to be filled in later, in the build tree's programs,
# and an empty entry means the current folder. A custom Qt is found through LD_LIBRARY_PATH.
set(CMAKE_SKIP_RPATH ON)

include(GNUInstallDirs)

# In pixels: resources/icons has one picture of each size.
set(PUNCHLINE_ICON_SIZES 16 32 48 64 128 256)

# Qt's headers take most of the compile time, so several sources are compiled together and read them once. Therefore the
# names in anonymous namespaces must be unique within a folder. -DCMAKE_UNITY_BUILD=OFF compiles each source alone,
# which is quicker if only one has changed.
if(NOT DEFINED CMAKE_UNITY_BUILD_BATCH_SIZE)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()

# lld links the tests in a quarter of the time. Released programs are linked with the system's own linker.
find_program(PUNCHLINE_LLD ld.lld)
if(PUNCHLINE_LLD AND PUNCHLINE_WERROR)
    add_link_options(-fuse-ld=lld)
endif()

find_program(PUNCHLINE_CCACHE ccache)
if(PUNCHLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PUNCHLINE_CCACHE}")
endif()

add_library(punchline_settings INTERFACE)
target_include_directories(punchline_settings INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(punchline_settings INTERFACE
    PUNCHLINE_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(punchline_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wformat=2 -Wundef
    # GCC takes a source in a unity build for a header and warns about its types in anonymous namespaces.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>
    $<$<BOOL:${PUNCHLINE_WERROR}>:-Werror>)

# Hardening: a memory error stops the program instead of helping an attacker. The C library's checked functions need
# optimisation, and would hide what the sanitizers look for.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
if(UNIX)
    target_compile_definitions(punchline_settings INTERFACE _GLIBCXX_ASSERTIONS)
    target_compile_options(punchline_settings INTERFACE -fstack-protector-strong)
    set(PUNCHLINE_FORTIFIED OFF)
    if(NOT PUNCHLINE_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CMAKE_BUILD_TYPE STREQUAL "")
        set(PUNCHLINE_FORTIFIED ON)
        target_compile_options(punchline_settings INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    endif()
    foreach(flag fcf-protection=full fstack-clash-protection)
        string(MAKE_C_IDENTIFIER "PUNCHLINE_HAS_${flag}" has_flag)
        check_cxx_compiler_flag(-${flag} ${has_flag})
        if(${has_flag})
            target_compile_options(punchline_settings INTERFACE -${flag})
        endif()
    endforeach()
    target_link_options(punchline_settings INTERFACE LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
endif()

if(PUNCHLINE_SANITIZE)
    target_compile_options(punchline_settings INTERFACE
        -fsanitize=${PUNCHLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(punchline_settings INTERFACE -fsanitize=${PUNCHLINE_SANITIZE})
endif()

# punchline_library(NAME [SOURCES files…] [PER_SYSTEM names…] LINKS libraries…): creates the static library of
# a folder. Each name in PER_SYSTEM has a header and one source per system: name_win.cpp, and name_linux.cpp or
# name_unix.cpp. Headers are not listed, except those that need Qt's moc and have no source of the same name.
function(punchline_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PER_SYSTEM;LINKS" ${ARGN})
    foreach(file IN LISTS ARG_PER_SYSTEM)
        if(WIN32)
            set(source "${file}_win.cpp")
        elseif(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${file}_linux.cpp")
            set(source "${file}_linux.cpp")
        else()
            set(source "${file}_unix.cpp")
        endif()
        list(APPEND ARG_SOURCES "${file}.h" "${source}")
    endforeach()
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC punchline_settings ${ARG_LINKS})
endfunction()

# punchline_program(NAME SOURCES files… LINKS libraries…): creates a program and installs it.
function(punchline_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE punchline_settings ${ARG_LINKS})
    install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()
