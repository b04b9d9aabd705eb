<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::EndBanner</name>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>%n message did not arrive. It is kept, and offered to you when you are connected again.</numerusform>
            <numerusform>%n messages did not arrive. They are kept, and offered to you when you are connected again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>%n of your messages has not arrived yet.</numerusform>
            <numerusform>%n of your messages have not arrived yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>%n attempt under way.</numerusform>
            <numerusform>%n attempts under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>%n attempt refused.</numerusform>
            <numerusform>%n attempts refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n attempt so far</numerusform>
            <numerusform>%n attempts so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>Jump to %n new message</numerusform>
            <numerusform>Jump to %n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>%n later event left out</numerusform>
            <numerusform>%n later events left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>Connected directly in %1, %n attempt</numerusform>
            <numerusform>Connected directly in %1, %n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>The link was lost %n time, for %1 in all, and is back</numerusform>
            <numerusform>The link was lost %n times, for %1 in all, and is back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>Looked for a direct way %n time, without success; the search goes on by itself.</numerusform>
            <numerusform>Looked for a direct way %n times, without success; the search goes on by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>%n address is tried. The table says the same in words.</numerusform>
            <numerusform>%n addresses are tried. The table says the same in words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline: %n unread message</numerusform>
            <numerusform>Punchline: %n unread messages</numerusform>
        </translation>
    </message>
</context>
</TS>
