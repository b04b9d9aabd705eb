<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>punchline::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sending “Hello, world”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One message did not arrive. “Connect again” puts its text back into the field below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. “Connect again” puts their text back into the field below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. It goes out each second, to show that the connection works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>↓ Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program probably uses that port: check the address and the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits under the code&apos;s number, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits under the code&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was mistyped, is used up or has expired: ask the other person for a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired before anybody came (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired before anybody came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite again, and pass the new code on at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direct connection broke (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direct connection broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::HostPage</name>
    <message>
        <source>The addresses of your server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the address that suits the other person. They enter it as the server address and connect, or you invite them: the link has the address in it. The server only introduces people, until you stop it or close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>Tell the other person the code, or send them the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link opens Punchline with the server and a longer secret than the code. Send it only where nobody else reads along: by a messenger that you trust, or to be scanned from this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code, to say on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link, to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat begins by itself as soon as they have joined. Each can be used once, in the next %1 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>● Direct connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine ↔ the other machine. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Direct connection with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MainWindow</name>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network check – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) – %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::NatWords</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program on this machine has port %1, so the server uses port %2. It is a part of the address: do not leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7-velvet-guitar or punchline://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat directly from machine to machine. A server only introduces the two of you; it never carries what you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet whoever comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you connect to this server at the same time, without a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J&amp;oin with a code or a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>kind of an address, and the address</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::TrustWords</name>
    <message>
        <source>Enter the code that the other person told you, or paste their link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, not verified yet: compare the six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::Words</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a direct path between the two machines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each machine tells the other where it can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both machines call each other at the same time until one call gets through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>punchline::WordsPanel</name>
    <message>
        <source>Not verified yet: does the other person see the same six words? Ask them, for example on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They &amp;match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
