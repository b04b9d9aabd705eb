// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

namespace punchline {

/// One test class of a program that holds those of a whole folder: compiling and linking each as a separate
/// program took most of the build time. ctest still runs each one in its own process, "net_tests tst_dial".
/// The macros below create it, once at the end of each tst_ file, in place of Qt's QTEST_MAIN.
class TestClass
{
public:
    using Main = int (*)(int argc, char *argv[]);

    /// @p file is its source file, from which it takes its name: tst_dial.cpp makes tst_dial.
    TestClass(const char *file, Main main) noexcept
        : m_file(file)
        , m_main(main)
        , m_next(first())
    {
        first() = this;
    }
    Q_DISABLE_COPY_MOVE(TestClass)
    ~TestClass() = default;

    [[nodiscard]] QString name() const { return QFileInfo(QString::fromUtf8(m_file)).completeBaseName(); }
    [[nodiscard]] int run(int argc, char *argv[]) const { return m_main(argc, argv); }

    [[nodiscard]] const TestClass *next() const { return m_next; }
    /// The first class of this program, in no particular order; `nullptr` if there is none.
    [[nodiscard]] static const TestClass *&first()
    {
        static const TestClass *head = nullptr;
        return head;
    }

private:
    const char *m_file;
    Main m_main;
    const TestClass *m_next;
};

/// Runs @p Class as Qt Test's QTEST_MAIN would, with an @p Application.
template <typename Class, typename Application> int runTestClass(int argc, char *argv[])
{
    const Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi);
    Class test;
    return QTest::qExec(&test, argc, argv);
}

/// The same without an application, and so without an event loop.
template <typename Class> int runTestClass(int argc, char *argv[])
{
    Class test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace punchline

/// A class with its own main(), the second argument: int (*)(int argc, char *argv[]).
#define PUNCHLINE_TEST(Class, ...)                                                                           \
    static const punchline::TestClass registered_##Class(__FILE__, __VA_ARGS__);

#define PUNCHLINE_APPLESS_TEST(Class) PUNCHLINE_TEST(Class, punchline::runTestClass<Class>)
#define PUNCHLINE_GUILESS_TEST(Class) PUNCHLINE_TEST(Class, punchline::runTestClass<Class, QCoreApplication>)
