# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# The languages that ui/settings/translation.cpp ships. The English file has only plural forms: all other
# English texts are in the sources.
set(PUNCHLINE_LANGUAGES ar de es ja zh_CN)

set(PUNCHLINE_TRANSLATIONS "${PROJECT_SOURCE_DIR}/translations/punchline_en.ts")
foreach(language IN LISTS PUNCHLINE_LANGUAGES)
    list(APPEND PUNCHLINE_TRANSLATIONS "${PROJECT_SOURCE_DIR}/translations/punchline_${language}.ts")
endforeach()

# punchline_translations(TARGET): compiles the translations into TARGET, as :/punchline/translations/punchline_de.qm.
function(punchline_translations target)
    qt_add_lrelease(${target} TS_FILES ${PUNCHLINE_TRANSLATIONS} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} ${target}_translations
        PREFIX "/punchline/translations"
        BASE "${CMAKE_CURRENT_BINARY_DIR}"
        FILES ${compiled})
endfunction()

# Updates the files in translations/ from the sources; translations/README.md describes the next steps.
set(lupdate Qt6::lupdate -silent -locations none -no-obsolete -source-language en -tr-function-alias QT_TR_NOOP+=TEXT
    -I "${PROJECT_SOURCE_DIR}")
set(translated_sources app/text ui app/main.cpp)
list(TRANSFORM PUNCHLINE_LANGUAGES REPLACE "(.+)" "translations/punchline_\\1.ts" OUTPUT_VARIABLE translation_files)
add_custom_target(update-translations
    COMMAND ${lupdate} ${translated_sources} -ts ${translation_files}
    COMMAND ${lupdate} -pluralonly ${translated_sources} -ts translations/punchline_en.ts
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    VERBATIM)
