# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# The model of NATs and firewalls: packets in, packets out, no sockets. CMakeLists.txt includes this file.

punchline_library(natlab_model
    SOURCES
        firewall.cpp
        nat.cpp
        packet.cpp
        portallocator.cpp
        translator.cpp
    LINKS
        Qt6::Core
        Qt6::Network
        punchline_protocol)

punchline_tests(natmodel
    CLASSES
        tst_firewall
        tst_nat
        tst_natsessions
        tst_nattranslation
        tst_packet
        tst_portallocator
        tst_translator
    LINKS natlab_model)
