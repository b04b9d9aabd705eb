<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The two of you are connected: the chat has begun.</source>
        <translation>Sie sind verbunden: Der Chat hat begonnen.</translation>
    </message>
    <message>
        <source>What you wrote has been sent.</source>
        <translation>Was Sie geschrieben haben, wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenseite</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>Das System meldet: %1</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation>Adresse der Gegenseite kopieren</translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation>Lokale Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Verbindungsversuche</translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation>Spalten der Verbindungsversuche</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation>Die Versuche erscheinen hier, sobald beide Rechner wissen, wo der andere erreichbar ist.</translation>
    </message>
    <message>
        <source>%L1 attempts went out at once, too many for a row each.</source>
        <translation>%L1 Versuche gingen auf einmal hinaus, zu viele für je eine Zeile.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Verbindungsdetails</translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation>Wie die beiden Rechner verbunden sind und was versucht wurde</translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation>Ihr Gegenüber schreibt…</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 schreibt…</translation>
    </message>
    <message>
        <source>Say hello: what you write goes straight to the other person.</source>
        <translation>Sagen Sie hallo: Was Sie schreiben, geht direkt an die andere Person.</translation>
    </message>
    <message>
        <source>This message may have arrived already, so it cannot be taken back.</source>
        <translation>Diese Nachricht ist vielleicht schon angekommen und kann nicht zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation>&amp;Link öffnen…</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mehr zeigen</translation>
    </message>
    <message>
        <source>Copy with &amp;names and times</source>
        <translation>Mit &amp;Namen und Zeiten kopieren</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation>Ihr Netzwerk wird untersucht…</translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation>Der Server %1 meldet, wie er diesen Rechner sieht. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation>Was über Ihr Netzwerk bekannt ist</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>gibt in %1 s auf</translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation>Das hat der Punchline-Server %1 über das Netzwerk dieses Rechners gezeigt:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>punchline::ClearTalkNotice</name>
    <message>
        <source>Tal&amp;k in the clear</source>
        <translation>Im Klarte&amp;xt sprechen</translation>
    </message>
    <message>
        <source>Talk in the clear, on a link that others can read</source>
        <translation>Im Klartext sprechen, über eine Verbindung, die andere mitlesen können</translation>
    </message>
    <message>
        <source>This link is neither encrypted nor authenticated.</source>
        <translation>Diese Verbindung ist weder verschlüsselt noch authentifiziert.</translation>
    </message>
    <message>
        <source>Others on the way can read it, and nothing proves who is at the other end. Only “Hello, world” goes out until you agree to talk in the clear.</source>
        <translation>Andere auf dem Weg können mitlesen, und nichts beweist, wer am anderen Ende ist. Nur „Hello, world“ geht hinaus, bis Sie zustimmen, im Klartext zu sprechen.</translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation>Einladung aus der Zwischenablage verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation>Einladung aus der Zwischenablage nicht verwenden</translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation>In der Zwischenablage ist eine Einladung.</translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation>Der eingefügte Text wurde nicht übernommen: Er hat %L1 Zeichen, eine Nachricht fasst höchstens %L2 Byte. Fügen Sie ihn in Teilen ein.</translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation>Es besteht keine Verbindung. Was Sie schreiben, bleibt hier.</translation>
    </message>
    <message>
        <source>This text stays here: press “Talk in the clear” to send it where others can read it.</source>
        <translation>Dieser Text bleibt hier: Drücken Sie „Im Klartext sprechen“, um ihn so zu senden, dass andere ihn lesen können.</translation>
    </message>
    <message>
        <source>The other side takes messages too slowly. What you write stays here: send it again in a moment.</source>
        <translation>Ihr Gegenüber nimmt Nachrichten zu langsam an. Was Sie schreiben, bleibt hier: Senden Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Only text can be sent here for now. To show a picture or a file, put it where the other person can open it, and send the link.</source>
        <translation>Hier kann vorerst nur Text gesendet werden. Um ein Bild oder eine Datei zu zeigen, legen Sie sie dort ab, wo die andere Person sie öffnen kann, und senden Sie den Link.</translation>
    </message>
    <message>
        <source>Emo&amp;ji</source>
        <translation>Emo&amp;ji</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Ein Emoji auswählen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationMenu</name>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>Mehr zu diesem Gespräch</translation>
    </message>
    <message>
        <source>Find in, copy or save this conversation</source>
        <translation>Dieses Gespräch durchsuchen, kopieren oder speichern</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Copy the conversation</source>
        <translation>Gespräch &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>Gespräch s&amp;peichern …</translation>
    </message>
    <message>
        <source>The conversation is in the clipboard.</source>
        <translation>Das Gespräch ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Gespräch speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The conversation is saved.</source>
        <translation>Das Gespräch ist gespeichert.</translation>
    </message>
    <message>
        <source>The conversation is not saved (%1): choose another folder.</source>
        <translation>Das Gespräch ist nicht gespeichert (%1): Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation>Ich, %1: %2 (%3)</translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation>Ihr Gegenüber, %1: %2</translation>
    </message>
    <message>
        <source>Older messages are no longer kept. %1</source>
        <translation>Ältere Nachrichten werden nicht mehr aufbewahrt. %1</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1 (Teil %2 von %3)</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>Ihr Gegenüber</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>punchline::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation>%1: %2. Kopieren</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>Ein Klick kopiert den Text.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>punchline::DBusNotifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>punchline::DisconnectButton</name>
    <message>
        <source>Disconnecting…</source>
        <translation>Wird getrennt…</translation>
    </message>
    <message>
        <source>E&amp;nd the chat</source>
        <translation>Chat &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>T&amp;rennen</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>Chat beenden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
</context>
<context>
    <name>punchline::DraftOffer</name>
    <message>
        <source>&amp;Put it into the field</source>
        <translation>&amp;In das Feld setzen</translation>
    </message>
    <message>
        <source>Put the text into the message field</source>
        <translation>Den Text in das Nachrichtenfeld setzen</translation>
    </message>
    <message>
        <source>Delete &amp;it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the text</source>
        <translation>Den Text löschen</translation>
    </message>
    <message>
        <source>You wrote this before, and it was not sent:</source>
        <translation>Das haben Sie vorher geschrieben, und es wurde nicht gesendet:</translation>
    </message>
    <message>
        <source>You wrote this for %1 before, and it was not sent:</source>
        <translation>Das haben Sie vorher für %1 geschrieben, und es wurde nicht gesendet:</translation>
    </message>
</context>
<context>
    <name>punchline::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>punchline::EndBanner</name>
    <message>
        <source>&amp;Back to start</source>
        <translation>&amp;Zur Startseite</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>Erneut &amp;verbinden</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Erneut verbinden</translation>
    </message>
    <message>
        <source>One message did not arrive. It is kept, and offered to you when you are connected again.</source>
        <translation>Eine Nachricht ist nicht angekommen. Sie wird aufgehoben und Ihnen angeboten, wenn Sie wieder verbunden sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>%n Nachricht ist nicht angekommen. Sie wird aufgehoben und Ihnen angeboten, wenn Sie wieder verbunden sind.</numerusform>
            <numerusform>%n Nachrichten sind nicht angekommen. Sie werden aufgehoben und Ihnen angeboten, wenn Sie wieder verbunden sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation>Es gibt keinen Rechner mit dem Namen %1.</translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation>Es gibt keinen Rechner mit dem Namen des Servers.</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation>Prüfen Sie die Schreibweise der Serveradresse und die Internetverbindung dieses Rechners.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation>Der Rechner ist da, aber unter %1 läuft kein Server.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation>Der Rechner ist da, aber auf diesem Port läuft kein Server.</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation>Prüfen Sie den Port, oder fragen Sie beim Betreiber nach, ob der Server läuft.</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>Unter %1 hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation>Prüfen Sie die Adresse und Ihre Internetverbindung; auch eine Firewall kann der Grund sein.</translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation>%1 hat die Verbindung angenommen, aber nichts gesagt.</translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation>Der Server hat die Verbindung angenommen, aber nichts gesagt.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation>Unter %1 antwortet kein Punchline-Server.</translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation>Dort antwortet kein Punchline-Server.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation>Prüfen Sie Adresse und Port: Punchline-Server nutzen meist Port 8877.</translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation>Der Server %1 hat etwas Unverständliches gesendet.</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation>Der Server hat etwas Unverständliches gesendet.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>Versuchen Sie es erneut; passiert es wieder, melden Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation>Die Verbindung zum Server %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Die Verbindung zum Server ist abgerissen.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Prüfen Sie Ihre Internetverbindung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation>Der Server %1 nimmt gerade niemanden mehr auf.</translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation>Der Server nimmt gerade niemanden mehr auf.</translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation>Versuchen Sie es in einer Minute erneut, oder nutzen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation>Der Server %1 wird gerade abgeschaltet.</translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation>Der Server wird gerade abgeschaltet.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut, oder nutzen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation>Der Server %1 spricht eine andere Version von Punchline.</translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation>Der Server spricht eine andere Version von Punchline.</translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation>Installieren Sie die neueste Version von Punchline, oder nutzen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>Der Server %1 spricht nur das klassische Protokoll und kann Ihr NAT nicht untersuchen.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>Der Server spricht nur das klassische Protokoll und kann Ihr NAT nicht untersuchen.</translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation>Prüfen Sie mit einem Punchline-Server; chatten lässt sich auch über den jetzigen.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation>Der Server %1 spricht nur das klassische Protokoll und kennt keine Codes.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation>Der Server spricht nur das klassische Protokoll und kennt keine Codes.</translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation>Nutzen Sie einen Punchline-Server, oder treffen Sie sich auf dem jetzigen ohne Code.</translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation>Der Server %1 weist Sie nach zu vielen Versuchen eine Weile ab.</translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation>Der Server weist Sie nach zu vielen Versuchen eine Weile ab.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation>Der Code war falsch (%1).</translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation>Der Code war falsch.</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation>Jemand hat einen falschen Code versucht; dieser Code ist verbraucht (%1).</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation>Jemand hat einen falschen Code versucht; dieser Code ist verbraucht.</translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation>Laden Sie mit einem neuen Code ein. Hat Ihr Gegenüber sich nicht vertippt, dann hat jemand geraten.</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation>Dieser Rechner konnte kein Zertifikat für die Verbindung erzeugen (%1).</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation>Dieser Rechner konnte kein Zertifikat für die Verbindung erzeugen.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation>Starten Sie das Programm neu; passiert es wieder, installieren Sie die OpenSSL-Bibliothek libssl3 neu.</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation>Der andere Rechner konnte nicht beweisen, wer er ist (%1).</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation>Der andere Rechner konnte nicht beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation>Vielleicht ist jemand dazwischen: Versuchen Sie es mit einem neuen Code, am besten über ein anderes Netzwerk.</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation>Die Sicherheitswörter sind nicht gleich, daher wurde die Verbindung beendet (%1).</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation>Die Sicherheitswörter sind nicht gleich, daher wurde die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation>Vielleicht ist jemand dazwischen: Treffen Sie sich erneut, aber mit einem Code; der lässt dafür keinen Raum.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation>Ein Netzwerkport dieses Rechners ist nicht nutzbar: %1.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation>Ein Netzwerkport dieses Rechners ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation>Schließen Sie das Programm, das den Port belegt, oder wählen Sie einen anderen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation>Ihr Gegenüber ist gegangen, bevor die beiden Rechner verbunden waren (%1).</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation>Ihr Gegenüber ist gegangen, bevor die beiden Rechner verbunden waren.</translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation>Bitten Sie Ihr Gegenüber, sich neu zu verbinden, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation>Der andere Rechner wurde gefunden, hat aber nicht rechtzeitig geantwortet (%1).</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation>Der andere Rechner wurde gefunden, hat aber nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation>Bitten Sie Ihr Gegenüber, sich neu zu verbinden, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation>Der andere Rechner hat etwas Unverständliches gesendet (%1).</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation>Der andere Rechner hat etwas Unverständliches gesendet.</translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation>Nutzen Sie beide eine aktuelle Version von Punchline, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation>Zwischen den beiden Rechnern wurde kein direkter Weg gefunden (%1).</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation>Zwischen den beiden Rechnern wurde kein direkter Weg gefunden.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Versuchen Sie es erneut; misslingt es wieder, nutzen Sie auf einer Seite ein anderes Netzwerk, etwa den Hotspot eines Handys.</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation>Zwischen diesen beiden NATs kann es keinen direkten Weg geben: Keines behält einen Port, auf den das andere zielen könnte (%1).</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation>Zwischen diesen beiden NATs kann es keinen direkten Weg geben: Keines behält einen Port, auf den das andere zielen könnte.</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation>Sie sind beide hinter demselben Router oder Anbieter, und über dessen äußere Adresse können Sie einander nicht erreichen (%1).</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation>Sie sind beide hinter demselben Router oder Anbieter, und über dessen äußere Adresse können Sie einander nicht erreichen.</translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Verbinden Sie beide Rechner mit einem Netzwerk, das seine Geräte nicht voneinander trennt (kein Gastnetz), nutzen Sie auf beiden Seiten IPv6 oder auf einer Seite ein anderes Netzwerk, etwa den Hotspot eines Handys.</translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation>Verbinden Sie sich erneut; was nicht als zugestellt markiert ist, kam vielleicht nicht an.</translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation>Dieser Text ist zu lang: Eine Nachricht fasst höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation>Dieser Text ist zu lang für eine Nachricht.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>Kürzen Sie ihn, oder senden Sie ihn in mehreren Teilen.</translation>
    </message>
    <message>
        <source>The server at %1 cannot reach the other servers that it works with.</source>
        <translation>Der Server unter %1 erreicht die anderen Server nicht, mit denen er zusammenarbeitet.</translation>
    </message>
    <message>
        <source>The server cannot reach the other servers that it works with.</source>
        <translation>Der Server erreicht die anderen Server nicht, mit denen er zusammenarbeitet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: no name server answered.</source>
        <translation>Der Name %1 ließ sich nicht nachschlagen: Kein Nameserver hat geantwortet.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be looked up: no name server answered.</source>
        <translation>Der Name des Servers ließ sich nicht nachschlagen: Kein Nameserver hat geantwortet.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s internet connection and its DNS settings, or enter the server&apos;s address in numbers.</source>
        <translation>Prüfen Sie die Internetverbindung dieses Rechners und seine DNS-Einstellungen, oder geben Sie die Adresse des Servers in Zahlen ein.</translation>
    </message>
    <message>
        <source>The server is at %1, and this machine&apos;s network has no addresses of that kind.</source>
        <translation>Der Server hat die Adresse %1, und das Netz dieses Rechners hat keine Adressen dieser Art.</translation>
    </message>
    <message>
        <source>This machine&apos;s network has no addresses of the server&apos;s kind (IPv4 or IPv6).</source>
        <translation>Das Netz dieses Rechners hat keine Adressen von der Art des Servers (IPv4 oder IPv6).</translation>
    </message>
    <message>
        <source>Use another network or another server, or ask whoever runs the server to offer both IPv4 and IPv6.</source>
        <translation>Nehmen Sie ein anderes Netz oder einen anderen Server, oder bitten Sie den Betreiber des Servers, IPv4 und IPv6 anzubieten.</translation>
    </message>
    <message>
        <source>Punchline tries again by itself and goes on waiting.</source>
        <translation>Punchline versucht es von selbst noch einmal und wartet weiter.</translation>
    </message>
    <message>
        <source>Somebody arrived, but no connection came of it.</source>
        <translation>Jemand kam an, aber es wurde keine Verbindung daraus.</translation>
    </message>
    <message>
        <source>Punchline goes on waiting for the other person.</source>
        <translation>Punchline wartet weiter auf die andere Person.</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet (%1).</source>
        <translation>Es wurde kein direkter Weg gefunden: Der Server steht im Netz von einem von Ihnen und kann dem anderen nicht sagen, wo dieses Netz im Internet ist (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet.</source>
        <translation>Es wurde kein direkter Weg gefunden: Der Server steht im Netz von einem von Ihnen und kann dem anderen nicht sagen, wo dieses Netz im Internet ist.</translation>
    </message>
    <message>
        <source>Use a server on the internet, or have the one beside the server join from another network.</source>
        <translation>Nehmen Sie einen Server im Internet, oder wer neben dem Server sitzt, geht in ein anderes Netz.</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it (%1).</source>
        <translation>Es wurde kein direkter Weg gefunden: Ein Proxy vor dem Server verbirgt ihm Ihre Adressen (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it.</source>
        <translation>Es wurde kein direkter Weg gefunden: Ein Proxy vor dem Server verbirgt ihm Ihre Adressen.</translation>
    </message>
    <message>
        <source>Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do without the proxy.</source>
        <translation>Nehmen Sie einen anderen Server, oder bitten Sie den Betreiber, das PROXY-Protokoll einzuschalten oder auf den Proxy zu verzichten.</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path (%1).</source>
        <translation>Einer von Ihnen hat nur IPv4 und der andere nur IPv6, deshalb gibt es keinen direkten Weg (%1).</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path.</source>
        <translation>Einer von Ihnen hat nur IPv4 und der andere nur IPv6, deshalb gibt es keinen direkten Weg.</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program (%1).</source>
        <translation>In diesem Text ist ein Nullbyte, das für ein klassisches Programm eine Nachricht beendet (%1).</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program.</source>
        <translation>In diesem Text ist ein Nullbyte, das für ein klassisches Programm eine Nachricht beendet.</translation>
    </message>
    <message>
        <source>Leave the zero byte out, or let the other person use a current version of Punchline.</source>
        <translation>Lassen Sie das Nullbyte weg, oder bitten Sie die andere Person, eine aktuelle Version von Punchline zu benutzen.</translation>
    </message>
    <message>
        <source>Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it.</source>
        <translation>Zeile %1 der Eingabe ist kein UTF-8-Text: Sie wurde nicht gesendet, und nichts dahinter.</translation>
    </message>
    <message>
        <source>The input is no UTF-8 text: nothing of it was sent.</source>
        <translation>Die Eingabe ist kein UTF-8-Text: Nichts davon wurde gesendet.</translation>
    </message>
    <message>
        <source>Convert it, for example with iconv or base64, and send it again from there on.</source>
        <translation>Wandeln Sie sie um, zum Beispiel mit iconv oder base64, und senden Sie sie von dort an noch einmal.</translation>
    </message>
    <message>
        <source>This machine has no address %1.</source>
        <translation>Dieser Rechner hat keine Adresse %1.</translation>
    </message>
    <message>
        <source>This machine does not have that address.</source>
        <translation>Dieser Rechner hat diese Adresse nicht.</translation>
    </message>
    <message>
        <source>Give --bind an address that &apos;ip address&apos; lists, or leave it out.</source>
        <translation>Geben Sie --bind eine Adresse, die &apos;ip address&apos; nennt, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no way to %1: one is an IPv4 address, the other an IPv6 address.</source>
        <translation>Es gibt keinen Weg zu %1: Die eine ist eine IPv4-, die andere eine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s address and the one of --bind are of two kinds, IPv4 and IPv6.</source>
        <translation>Die Adresse des Servers und die von --bind sind von zwei Arten, IPv4 und IPv6.</translation>
    </message>
    <message>
        <source>Give --bind an address of the same kind as the server&apos;s, or leave it out.</source>
        <translation>Geben Sie --bind eine Adresse derselben Art wie die des Servers, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no way to %1: from there only this machine itself can be reached.</source>
        <translation>Es gibt keinen Weg zu %1: Von dort aus ist nur dieser Rechner selbst zu erreichen.</translation>
    </message>
    <message>
        <source>The server cannot be reached from the address of --bind.</source>
        <translation>Von der Adresse von --bind aus ist der Server nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Give --bind an address of the network that leads to the server, or leave it out.</source>
        <translation>Geben Sie --bind eine Adresse des Netzes, das zum Server führt, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use the network port %1.</source>
        <translation>Dieser Rechner lässt den Netzwerkport %1 nur von seinem Administrator benutzen.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use that network port.</source>
        <translation>Dieser Rechner lässt diesen Netzwerkport nur von seinem Administrator benutzen.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, or leave --local-port out.</source>
        <translation>Wählen Sie einen Port ab 1024, oder lassen Sie --local-port weg.</translation>
    </message>
    <message>
        <source>The input cannot be read on (%1): only what came before was sent.</source>
        <translation>Die Eingabe lässt sich nicht weiterlesen (%1): Nur was davor kam, wurde gesendet.</translation>
    </message>
    <message>
        <source>The input cannot be read on: only what came before was sent.</source>
        <translation>Die Eingabe lässt sich nicht weiterlesen: Nur was davor kam, wurde gesendet.</translation>
    </message>
    <message>
        <source>Let standard input come from a file or a pipe that can be read, and send the rest again.</source>
        <translation>Lassen Sie die Standardeingabe aus einer Datei oder Pipe kommen, die sich lesen lässt, und senden Sie den Rest noch einmal.</translation>
    </message>
    <message>
        <source>Use a network on one side that has what the other one has, for example a phone&apos;s hotspot.</source>
        <translation>Nehmen Sie auf einer Seite ein Netz, das hat, was die andere hat, zum Beispiel den Hotspot eines Telefons.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. If both are right, the server hangs: tell whoever runs it.</source>
        <translation>Prüfen Sie die Adresse und den Port: Punchline-Server nutzen meist Port 8877. Stimmt beides, dann hängt der Server: Sagen Sie es denen, die ihn betreiben.</translation>
    </message>
    <message>
        <source>%1 took the connection, and closed it without a word.</source>
        <translation>%1 hat die Verbindung angenommen und ohne ein Wort wieder geschlossen.</translation>
    </message>
    <message>
        <source>The server took the connection, and closed it without a word.</source>
        <translation>Der Server hat die Verbindung angenommen und ohne ein Wort wieder geschlossen.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. Web servers with encryption (https) close so, and proxies whose server is down.</source>
        <translation>Prüfen Sie die Adresse und den Port: Punchline-Server nutzen meist Port 8877. So schließen Webserver mit Verschlüsselung (https), und Proxys, deren Server nicht läuft.</translation>
    </message>
    <message>
        <source>What answers at %1 is an SSH server, for logging in.</source>
        <translation>Unter %1 antwortet ein SSH-Server, zum Anmelden.</translation>
    </message>
    <message>
        <source>What answers there is an SSH server, for logging in.</source>
        <translation>Dort antwortet ein SSH-Server, zum Anmelden.</translation>
    </message>
    <message>
        <source>What answers at %1 is a web server.</source>
        <translation>Unter %1 antwortet ein Webserver.</translation>
    </message>
    <message>
        <source>What answers there is a web server.</source>
        <translation>Dort antwortet ein Webserver.</translation>
    </message>
    <message>
        <source>What answers at %1 expects encryption, as web servers (https) do.</source>
        <translation>Was unter %1 antwortet, erwartet Verschlüsselung, wie Webserver (https).</translation>
    </message>
    <message>
        <source>What answers there expects encryption, as web servers (https) do.</source>
        <translation>Was dort antwortet, erwartet Verschlüsselung, wie Webserver (https).</translation>
    </message>
    <message>
        <source>What answers at %1 is a mail server.</source>
        <translation>Unter %1 antwortet ein Mailserver.</translation>
    </message>
    <message>
        <source>What answers there is a mail server.</source>
        <translation>Dort antwortet ein Mailserver.</translation>
    </message>
    <message>
        <source>%1 is the probe port of a Punchline server, not its main port.</source>
        <translation>%1 ist der Messport eines Punchline-Servers, nicht sein Hauptport.</translation>
    </message>
    <message>
        <source>This is the probe port of a Punchline server, not its main port.</source>
        <translation>Das ist der Messport eines Punchline-Servers, nicht sein Hauptport.</translation>
    </message>
    <message>
        <source>Use the main port: it is usually 8877, which need not be given. Else ask whoever runs the server.</source>
        <translation>Nehmen Sie den Hauptport: Meist ist es 8877, den man nicht angeben muss. Sonst fragen Sie die, die den Server betreiben.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number, %1.</source>
        <translation>Auf diesem Server wartet niemand unter der Nummer des Codes, %1.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number.</source>
        <translation>Auf diesem Server wartet niemand unter der Nummer des Codes.</translation>
    </message>
    <message>
        <source>It was mistyped, is used up, has expired or is one of another server: compare the servers, or ask the other person for a new code.</source>
        <translation>Er ist vertippt, verbraucht, abgelaufen oder von einem anderen Server: Vergleichen Sie die Server, oder bitten Sie Ihr Gegenüber um einen neuen Code.</translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one. If you typed it right, it may be one of another server, or somebody else has answered.</source>
        <translation>Jeder Code kann nur einmal versucht werden: Bitten Sie Ihr Gegenüber um einen neuen. Haben Sie ihn richtig eingegeben, dann ist er vielleicht von einem anderen Server, oder jemand anderes hat geantwortet.</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came (%1).</source>
        <translation>Die Einladung ist abgelaufen, bevor jemand kam (%1).</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came.</source>
        <translation>Die Einladung ist abgelaufen, bevor jemand kam.</translation>
    </message>
    <message>
        <source>Invite again, and pass the new invitation on at once.</source>
        <translation>Laden Sie erneut ein, und geben Sie die neue Einladung gleich weiter.</translation>
    </message>
    <message>
        <source>Punchline goes on trying to reach the other person again.</source>
        <translation>Punchline versucht weiter, Ihr Gegenüber wieder zu erreichen.</translation>
    </message>
    <message>
        <source>At the server %1, another copy of this conversation waits in its place.</source>
        <translation>Am Server %1 wartet eine andere Kopie dieses Gesprächs an dessen Stelle.</translation>
    </message>
    <message>
        <source>At the server, another copy of this conversation waits in its place.</source>
        <translation>Am Server wartet eine andere Kopie dieses Gesprächs an dessen Stelle.</translation>
    </message>
    <message>
        <source>Close the other copy. Punchline tries again in about a minute.</source>
        <translation>Schließen Sie die andere Kopie. Punchline versucht es in etwa einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>Sie möchten nur über eine Weiterleitung chatten, und der Server %1 hat keine für Sie beide.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server has none for you two.</source>
        <translation>Sie möchten nur über eine Weiterleitung chatten, und der Server hat keine für Sie beide.</translation>
    </message>
    <message>
        <source>The connection broke (%1).</source>
        <translation>Die Verbindung ist abgerissen (%1).</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgerissen.</translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Schalten Sie in einem der Router UPnP oder NAT-PMP ein, nutzen Sie auf beiden Seiten IPv6 oder auf einer Seite ein anderes Netzwerk, etwa den Hotspot eines Handys.</translation>
    </message>
    <message>
        <source>Allow direct connections, in the settings or with --relay auto.</source>
        <translation>Erlauben Sie direkte Verbindungen, in den Einstellungen oder mit --relay auto.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>Ihr Gegenüber möchte nur über eine Weiterleitung chatten, und der Server %1 hat keine für Sie beide.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server has none for you two.</source>
        <translation>Ihr Gegenüber möchte nur über eine Weiterleitung chatten, und der Server hat keine für Sie beide.</translation>
    </message>
    <message>
        <source>Ask the other person to allow direct connections.</source>
        <translation>Bitten Sie Ihr Gegenüber, direkte Verbindungen zu erlauben.</translation>
    </message>
    <message>
        <source>You allow no relay, so the chat cannot go through the server.</source>
        <translation>Sie erlauben keine Weiterleitung, daher kann der Chat nicht über den Server gehen.</translation>
    </message>
    <message>
        <source>Or allow chats through the server, in the settings or with --relay auto.</source>
        <translation>Oder erlauben Sie Chats über den Server, in den Einstellungen oder mit --relay auto.</translation>
    </message>
    <message>
        <source>The other side cannot or does not want to use a relay, so the chat cannot go through the server.</source>
        <translation>Die andere Seite kann oder möchte keine Weiterleitung nutzen, daher kann der Chat nicht über den Server gehen.</translation>
    </message>
    <message>
        <source>Or ask the other person to allow chats through the server, with a current version of Punchline.</source>
        <translation>Oder bitten Sie Ihr Gegenüber, Chats über den Server zu erlauben, mit einer aktuellen Version von Punchline.</translation>
    </message>
    <message>
        <source>This server does not relay, so the chat cannot go through it.</source>
        <translation>Dieser Server leitet nicht weiter, daher kann der Chat nicht über ihn gehen.</translation>
    </message>
    <message>
        <source>Or use a server that relays; whoever runs this one can start it with --relay.</source>
        <translation>Oder nutzen Sie einen Server, der weiterleitet; wer diesen betreibt, kann ihn mit --relay starten.</translation>
    </message>
    <message>
        <source>The server relays, but it could not do so for the two of you.</source>
        <translation>Der Server leitet weiter, konnte es für Sie beide aber nicht tun.</translation>
    </message>
    <message>
        <source>Or use another server that relays.</source>
        <translation>Oder nutzen Sie einen anderen Server, der weiterleitet.</translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation>Router:</translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation>Adresse des Routers</translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation>Öffentliche Adresse des Routers</translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation>Das ist keine vollständige Adresse aus Zahlen wie %1.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address.</source>
        <translation>Für alle, überall, sobald Sie den Router eingestellt haben: seine öffentliche Adresse.</translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation>Server &amp;hier starten</translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation>Server hier starten</translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation>Dieses Programm vermittelt dann selbst Kontakte: Niemand braucht mehr einen anderen Server.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation>Ihren Server anzeigen</translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation>Ihren Server stoppen</translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation>Die Adresse Ihres Servers</translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation>Ihr Server läuft unter</translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation>Ihr Server verabschiedet sich…</translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation>Ihr Server ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation>Sie haben beide keinen Server?</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;ppen</translation>
    </message>
</context>
<context>
    <name>punchline::HostPage</name>
    <message>
        <source>The addresses of your server</source>
        <translation>Die Adressen Ihres Servers</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Server stoppen</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Server stoppen</translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation>&amp;Nächste Person treffen</translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation>Die nächste Person auf diesem Server treffen, ohne Code</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>Jemanden &amp;einladen</translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation>Jemanden über diesen Server einladen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation>Den Server erneut starten</translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation>Ihr Server läuft</translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation>Ihr Server läuft nicht</translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation>Der Server lässt sich hier nicht starten (%1).</translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation>Vielleicht verbietet eine Firewall oder das System Programmen, auf andere zu warten. Erlauben Sie es für Punchline, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation>Gleich: Ihr Router wird gerade gebeten, andere hereinzulassen.</translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation>Geben Sie zuerst die Adresse des Routers ein.</translation>
    </message>
    <message>
        <source>Choose the address that suits the other person, and invite them: the invitation names it. The server only introduces people, until you stop it or close the program.</source>
        <translation>Wählen Sie die Adresse, die für Ihr Gegenüber passt, und laden Sie ein: Die Einladung nennt sie. Der Server vermittelt nur den Kontakt, bis Sie ihn stoppen oder das Programm schließen.</translation>
    </message>
</context>
<context>
    <name>punchline::InvitationCard</name>
    <message>
        <source>I h&amp;ave an invitation</source>
        <translation>&amp;Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>Code oder Link</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Beitreten</translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation>Mit dem Code oder dem Link beitreten</translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>Einladung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation>Mit einem neuen Code einladen</translation>
    </message>
    <message>
        <source>Link &amp;only</source>
        <translation>N&amp;ur Link</translation>
    </message>
    <message>
        <source>A code has two words, of which a guesser has one try in four million. A link cannot be guessed.</source>
        <translation>Ein Code hat zwei Wörter: Wer rät, hat einen Versuch bei vier Millionen Möglichkeiten. Ein Link lässt sich nicht erraten.</translation>
    </message>
    <message>
        <source>Send the other person the link</source>
        <translation>Senden Sie Ihrem Gegenüber den Link</translation>
    </message>
    <message>
        <source>The server was away, and has forgotten the code from before.</source>
        <translation>Der Server war weg und hat den Code von vorher vergessen.</translation>
    </message>
    <message>
        <source>Pass on this new one instead.</source>
        <translation>Geben Sie stattdessen diesen neuen weiter.</translation>
    </message>
    <message>
        <source>Tell the other person this, or send the link</source>
        <translation>Weitersagen, oder den Link senden</translation>
    </message>
    <message>
        <source>This expires in a moment. Then you can make a new one here.</source>
        <translation>Dies läuft gleich ab. Dann können Sie hier neu einladen.</translation>
    </message>
    <message>
        <source>It works once. The chat begins by itself as soon as they join.</source>
        <translation>Das gilt einmal. Der Chat beginnt beim Beitritt von selbst.</translation>
    </message>
</context>
<context>
    <name>punchline::InviteText</name>
    <message>
        <source>Open Punchline, and enter under “I have an invitation”:</source>
        <extracomment>The beginning of a sentence that goes on with a code and &quot;on the server example.org&quot;. The words in quotation marks are a caption of the start page.</extracomment>
        <translation>Punchline öffnen und unter „Ich habe eine Einladung“ eingeben:</translation>
    </message>
    <message>
        <source>on the server %1</source>
        <extracomment>The end of that sentence.</extracomment>
        <translation>auf dem Server %1</translation>
    </message>
    <message>
        <source>This address leads only to this machine itself.</source>
        <translation>Diese Adresse führt nur zu diesem Rechner selbst.</translation>
    </message>
    <message>
        <source>This address leads here only from your own network: from the same house, office or Wi-Fi.</source>
        <translation>Diese Adresse führt nur aus Ihrem eigenen Netzwerk hierher: aus demselben Haus, Büro oder WLAN.</translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation>%1 Siehe punchline --help.</translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation>Der Server, der den Kontakt zwischen den beiden Rechnern vermittelt.</translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation>Der Code, den Ihr Gegenüber Ihnen gesagt hat.</translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation>Sofort mit diesem Server verbinden oder mit diesem Code beitreten.</translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation>Die Einstellungen unter diesem Namen führen, getrennt von anderen.</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation>Die Serveradresse ist nicht nutzbar. %1</translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation>Der Code ist nicht nutzbar. %1</translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation>Es kann nur ein Link geöffnet werden.</translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation>Der Link ist nicht nutzbar. %1</translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation>Link und Optionen widersprechen sich: Lassen Sie die Optionen weg.</translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation>--connect braucht einen Server: Ergänzen Sie --server HOST.</translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation>Der Name eines Profils darf Buchstaben, Ziffern, - und _ enthalten, höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation>Direkter Chat zwischen zwei Rechnern; ein Server vermittelt den Kontakt.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation>Ein Link von Ihrem Gegenüber, um beizutreten.</translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message>
        <source>Close Punchline?</source>
        <translation>Punchline schließen?</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>Trennen?</translation>
    </message>
    <message>
        <source>The text in the message field has not been sent.</source>
        <translation>Der Text im Nachrichtenfeld ist nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>%n Ihrer Nachrichten ist noch nicht angekommen.</numerusform>
            <numerusform>%n Ihrer Nachrichten sind noch nicht angekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>Trotzdem s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Disconnect anyway</source>
        <translation>&amp;Trotzdem trennen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Disconnect anyway</source>
        <translation>Trotzdem trennen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Stay in the conversation</source>
        <translation>Im Gespräch bleiben</translation>
    </message>
    <message>
        <source>If you close now, that is lost.</source>
        <translation>Wenn Sie jetzt schließen, geht das verloren.</translation>
    </message>
    <message>
        <source>If you disconnect now, the other person does not get that.</source>
        <translation>Wenn Sie jetzt trennen, bekommt die andere Person das nicht.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkCard</name>
    <message>
        <source>The link of the invitation</source>
        <translation>Der Link der Einladung</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>The link opens Punchline with everything filled in. It has a secret in it: send it only where nobody else reads along.</source>
        <translation>Der Link öffnet Punchline fertig ausgefüllt. Er enthält ein Geheimnis: Senden Sie ihn nur, wo niemand mitliest.</translation>
    </message>
    <message>
        <source>The square is the same link for a camera. A computer that scans it can open it; a phone has no Punchline, and can only pass it on.</source>
        <translation>Das Quadrat ist derselbe Link für eine Kamera. Ein Computer, der ihn scannt, kann ihn öffnen; ein Handy hat kein Punchline und kann ihn nur weitergeben.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>○ Not connected</source>
        <translation>○ Nicht verbunden</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>Ihr Gegenüber</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● Verbunden</translation>
    </message>
    <message>
        <source>◌ Reconnecting…</source>
        <translation>◌ Wird neu verbunden…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why through the server?</source>
        <translation>Warum über den Server?</translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Link im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation>N&amp;icht öffnen</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>Link nicht öffnen</translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation>Dieser Link führt zu %1. Wer diese Seite betreibt, sieht Ihre Adresse.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link, and paste it into one.</source>
        <translation>Es konnte kein Browser gestartet werden. Kopieren Sie den Link und fügen Sie ihn in einem ein.</translation>
    </message>
</context>
<context>
    <name>punchline::MainText</name>
    <message>
        <source>Punchline runs already: its window is coming to the front.</source>
        <translation>Punchline läuft bereits: Das Fenster kommt nach vorn.</translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>Der andere Rechner</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>Ihr Router</translation>
    </message>
    <message>
        <source>Their router</source>
        <translation>Router der Gegenseite</translation>
    </message>
    <message>
        <source>No router in between</source>
        <translation>Kein Router dazwischen</translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation>eigene Adresse %1</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>von außen gesehen als %1</translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation>NAT: %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation>Server: %1.</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>Der andere Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>%n Versuch läuft.</numerusform>
            <numerusform>%n Versuche laufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>%n Versuch abgewiesen.</numerusform>
            <numerusform>%n Versuche abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation>Der direkte Weg steht.</translation>
    </message>
    <message>
        <source>%L1 of %L2 attempts at once</source>
        <translation>%L1 von %L2 Versuchen auf einmal</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>Bisher %n Versuch</numerusform>
            <numerusform>Bisher %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>The path through the server stands.</source>
        <translation>Der Weg über den Server steht.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>Part %1 of %2: show the next one</source>
        <translation>Teil %1 von %2: den nächsten zeigen</translation>
    </message>
    <message>
        <source>Older messages are no longer kept</source>
        <translation>Ältere Nachrichten werden nicht mehr aufbewahrt</translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Nachricht schreiben…</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>Nachrichten scrollen</translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (laut %2)</translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation>Von außen gesehen</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation>Der Server sieht die eigene Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation>Zwei Adressen des Servers sahen denselben Port.</translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation>Zwei Ports der ersten Adresse des Servers sahen denselben Port, seine zweite Adresse einen anderen.</translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation>Zwei Ports des Servers sahen verschiedene Ports.</translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation>Kein Prüfport des Servers hat geantwortet; vielleicht hat er keinen.</translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation>Zwei Ports des Servers sahen denselben Port, aber keine zweite Adresse von ihm hat geantwortet; vielleicht hat er keine.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>Die Antworten des Servers passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>Portnummern</translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation>Der Server sah genau die Ports, die dieser Rechner nutzte.</translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation>Der Server sah die Ports %1.</translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation>Das ist unwichtig, weil der Port gleich bleibt.</translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation>Zu wenige Antworten kamen vom Server; er sah: %1.</translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation>Fremde Verbindungen</translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation>Der Server hat eine versucht, um die dieser Rechner nicht gebeten hatte.</translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation>Der Server hat keine versucht oder konnte nicht sagen, was zurückkam.</translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation>Vom Router geöffnet</translation>
    </message>
    <message>
        <source>A port</source>
        <translation>Ein Port</translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation>Der Router wurde gefragt und meldet es so.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation>Kein Router wurde gefragt.</translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation>Ohne NAT ist das nicht nötig.</translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation>Auf Anfragen per UPnP, NAT-PMP und PCP hat kein Router einen Port geöffnet.</translation>
    </message>
</context>
<context>
    <name>punchline::NatText</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation>gleicher Port für alle</translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation>anderer Port je Adresse</translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation>anderer Port je Ziel</translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation>nicht ganz bekannt</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>in Schritten von %1</translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation>aus einem kleinen Block</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation>Fremde werden ignoriert</translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation>Fremde werden abgewiesen</translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation>alle werden hereingelassen</translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation>der Router hat einen Port geöffnet (%1)</translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation>der Router hat %1 geöffnet (%2)</translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation>Es gibt kein NAT</translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation>Derselbe Port für jedes Ziel (endpunktunabhängig)</translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation>Ein anderer Port für jede Zieladresse (adressabhängig)</translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation>Ein anderer Port für jedes Ziel (adress- und portabhängig, symmetrisch)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation>Dieselben wie auf diesem Rechner (porterhaltend)</translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation>Einer nach dem anderen, in Schritten von %1 (sequenziell)</translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation>Aus einem kleinen Block zwischen %1 und %2</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation>Ohne Antwort verworfen</translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation>Abgewiesen (TCP-Reset)</translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation>Abgewiesen (ICMP-Fehler)</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>Durchgelassen</translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation>Direkt mit allen.</translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation>Direkt mit fast allen.</translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation>Direkt mit den meisten, aber nicht mit allen.</translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation>Direkt nur mit manchen.</translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation>Wen dieser Rechner erreichen kann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation>Verbindungen von außen kommen bis zu diesem Rechner durch.</translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation>Unerreichbar ist nur, wer in einem Netzwerk ist, das gar keine direkten Verbindungen erlaubt.</translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>Unerreichbar ist, wessen NAT seine Ports zufällig wählt. UPnP oder NAT-PMP, im Router dieser Seite eingeschaltet, oder IPv6 würde das ändern.</translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>Erreichbar ist nur, wessen NAT für jedes Ziel denselben Port behält; die Suche kann einige Sekunden dauern. UPnP oder NAT-PMP, im Router dieser Seite eingeschaltet, oder IPv6 würde das ändern.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation>Die Antworten des Servers sagen nicht genug. Ein Server, dessen Prüfport unter zwei Adressen erreichbar ist, sagt mehr.</translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation>Geburtstagssuche: %L1 von %L2 gesendet</translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation>Portvorhersage: %L1 von %L2 gesendet</translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation>Anrufe: %L1 von %L2 gesendet</translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation>Das System erlaubt nur %L1 von %L2 Verbindungen zugleich: Eine höhere Grenze für offene Dateien (ulimit -n) verbessert die Aussichten.</translation>
    </message>
    <message>
        <source>A router uses another port for each connection, so many of them are tried at once.</source>
        <translation>Ein Router nimmt für jede Verbindung einen anderen Port, deshalb werden viele auf einmal versucht.</translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation>Karte der Verbindung</translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation>Dieser Rechner, eigene Adresse</translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation>Dieser Rechner, von außen gesehen als</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation>Der andere Rechner, von außen gesehen als</translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation>Der andere Rechner, eigene Adresse</translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>Zur neuen Nachricht springen</numerusform>
            <numerusform>Zu %n neuen Nachrichten springen</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation>Springt zur neuesten Nachricht.</translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the new messages</source>
        <translation>Die neuen Nachrichten anzeigen</translation>
    </message>
    <message>
        <source>Show what has happened</source>
        <translation>Anzeigen, was geschehen ist</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is there: you are connected.</source>
        <translation>Die andere Person ist da: Sie sind verbunden.</translation>
    </message>
</context>
<context>
    <name>punchline::NoticeBar</name>
    <message>
        <source>Go to the start page</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>Go to the start page, where the link is</source>
        <translation>Zur Startseite mit dem Link</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Hide the notice about the link</source>
        <translation>Hinweis auf den Link ausblenden</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is filled in on the start page.</source>
        <translation>Ein Link zu %1 wurde geöffnet. Er ist auf der Startseite eingetragen.</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is kept on the start page until this is over.</source>
        <translation>Ein Link zu %1 wurde geöffnet. Er wartet auf der Startseite, bis dies hier beendet ist.</translation>
    </message>
</context>
<context>
    <name>punchline::PeerText</name>
    <message>
        <source>The other person</source>
        <translation>Ihr Gegenüber</translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Gegenüber</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation>Zurück zum &amp;Chat</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Neuer Code</translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation>Neuen C&amp;ode eingeben</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>gibt in %1 s auf</translation>
    </message>
    <message>
        <source>Hide the t&amp;echnical details</source>
        <translation>Techn&amp;ische Details ausblenden</translation>
    </message>
    <message>
        <source>T&amp;echnical details</source>
        <translation>Techn&amp;ische Details</translation>
    </message>
    <message>
        <source>Hide the technical details</source>
        <translation>Technische Details ausblenden</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>One of you does not show the other their address, so the chat goes through the server.</source>
        <translation>Einer von Ihnen zeigt dem anderen seine Adresse nicht, daher geht der Chat über den Server.</translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>Adressen ver&amp;bergen</translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation>Ersetzt jede Adresse im Bericht durch eine andere. Ports bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>Text (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>Nicht gespeichert: anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>punchline::ReturnBar</name>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>Jetzt &amp;verbinden</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>The connection was lost at %1.</source>
        <translation>Die Verbindung ist um %1 abgerissen.</translation>
    </message>
    <message>
        <source>The other person is not there at the moment. Punchline goes on trying; what you write is sent as soon as they are back.</source>
        <translation>Ihr Gegenüber ist gerade nicht da. Punchline versucht es weiter; was Sie schreiben, wird gesendet, sobald Ihr Gegenüber zurück ist.</translation>
    </message>
    <message>
        <source>Punchline waits for the server and goes on trying; what you write is sent as soon as you are connected again.</source>
        <translation>Punchline wartet auf den Server und versucht es weiter; was Sie schreiben, wird gesendet, sobald Sie wieder verbunden sind.</translation>
    </message>
</context>
<context>
    <name>punchline::SafetyWordsPanel</name>
    <message>
        <source>They &amp;match</source>
        <translation>Ja, &amp;gleich</translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation>Die sechs Wörter sind gleich</translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation>Nein, &amp;anders</translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation>Die sechs Wörter sind anders: Verbindung beenden</translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation>Beendet die Verbindung: Vielleicht ist jemand dazwischen.</translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation>Sicherheitswort %1: %2</translation>
    </message>
    <message>
        <source>Ask the other person, for example on the phone.</source>
        <translation>Fragen Sie die andere Person, zum Beispiel am Telefon.</translation>
    </message>
    <message>
        <source>Not verified yet: do both of you see the same six words?</source>
        <translation>Noch nicht geprüft: Sehen Sie beide dieselben sechs Wörter?</translation>
    </message>
    <message>
        <source>&amp;Hide the words</source>
        <translation>&amp;Wörter ausblenden</translation>
    </message>
    <message>
        <source>Compare the &amp;words</source>
        <translation>&amp;Wörter vergleichen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Wörter ausblenden</translation>
    </message>
    <message>
        <source>Compare the words</source>
        <translation>Wörter vergleichen</translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation>Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Ältere Nachricht</translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation>Die vorige Nachricht mit diesem Text (Enter)</translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation>&amp;Neuer</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Neuere Nachricht</translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation>Die nächste Nachricht mit diesem Text (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation>Beendet die Suche (Esc)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>O&amp;lder</source>
        <translation>Ä&amp;lter</translation>
    </message>
</context>
<context>
    <name>punchline::SentenceCard</name>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>&amp;Satz kopieren</translation>
    </message>
    <message>
        <source>Copy the whole sentence</source>
        <translation>Den ganzen Satz kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation>Vor Ihrem Router liegt ein weiterer, von Ihrem Anbieter oder ein zweiter eigener, und dem hat niemand gesagt, dass er andere hereinlassen soll. Wer anderswo ist, erreicht diesen Server nicht: Nutzen Sie dann einen, den Sie beide erreichen.</translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation>Vor Ihrem Router liegt ein weiterer, von Ihrem Anbieter oder ein zweiter eigener, und dem hat niemand gesagt, dass er andere hereinlassen soll. Wer anderswo ist, erreicht diesen Server höchstens über IPv6; sonst nutzen Sie einen, den Sie beide erreichen.</translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation>Nur für Programme auf diesem Rechner.</translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation>Für Personen in Ihrem Netzwerk: im selben Haus, Büro oder WLAN.</translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation>Für alle mit IPv6, überall, sofern keine Firewall auf diesem Rechner oder dem Router es blockiert.</translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation>Für alle, überall, sofern keine Firewall auf diesem Rechner oder dem Router es blockiert.</translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation>Für alle, überall: Ihr Router sagt, dass er sie hereinlässt. In Ihrem eigenen Netzwerk funktioniert die Adresse vielleicht nicht.</translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation>Höchstens für Personen hinter demselben Router Ihres Anbieters.</translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation>Jemand von außerhalb Ihres Netzwerks hat diesen Server erreicht.</translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation>Dieser Rechner ist in keinem Netzwerk, also erreicht sonst niemand den Server. Verbinden Sie ihn mit einem; dann erscheinen hier die Adressen.</translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation>Ihr Router wird gebeten, andere von außen hereinzulassen…</translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation>Ihr Router hat keinen Weg herein geöffnet, also ist dies ein Server für Ihr eigenes Netzwerk. Um andere hereinzulassen, leiten Sie im Router TCP-Port %1 an %2 weiter, und geben Sie oben seine öffentliche Adresse ein.</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>Noch ist niemand gekommen.</translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation>Verbunden: %1. Warten auf jemanden: %2. Bisher vermittelte Paare: %3.</translation>
    </message>
    <message>
        <source>Port %1 is taken on this machine, so the server uses %2: that is a part of the address.</source>
        <translation>Port %1 ist auf diesem Rechner belegt, daher nutzt der Server %2: Das gehört zur Adresse.</translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>Der andere Rechner</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation>Von außen gesehen als</translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation>Mögliche Adressen</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>Server: %1 (%2)</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>vom Server nicht genannt</translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation>Ihr NAT: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected from %1 to %2 since %3. %4</source>
        <translation>Verbunden von %1 nach %2 seit %3. %4</translation>
    </message>
    <message>
        <source>hidden, as they wish</source>
        <translation>auf Wunsch verborgen</translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation>Punchline %1 auf %2</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation>Adressen sind ersetzt: Gleiche bleiben gleich, und die Ports sind die echten.</translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation>Was geschah, in Sekunden seit dem Start:</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>%n späteres Ereignis ausgelassen</numerusform>
            <numerusform>%n spätere Ereignisse ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SettingsPage</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Who has written</source>
        <translation>Wer schreibt</translation>
    </message>
    <message>
        <source>Who has written, and what</source>
        <translation>Wer schreibt und was</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so changes will be lost after you close the program.</source>
        <translation>Der Ordner für die Einstellungen ist nicht beschreibbar, daher gehen Änderungen nach dem Schließen des Programms verloren.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You and this program</source>
        <translation>Sie und dieses Programm</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>The other person sees it in the chat.</source>
        <translation>Ihr Gegenüber sieht ihn im Chat.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>Wenn Sie gerade nicht hinsehen</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>Whoever sees your screen can read them.</source>
        <translation>Wer Ihren Bildschirm sieht, kann sie lesen.</translation>
    </message>
    <message>
        <source>Keep an icon in the &amp;tray</source>
        <translation>Symbol im &amp;Infobereich behalten</translation>
    </message>
    <message>
        <source>Closing the window then hides it; the icon brings it back.</source>
        <translation>Schließen blendet das Fenster dann nur aus; das Symbol holt es zurück.</translation>
    </message>
    <message>
        <source>Connections, from the next one on</source>
        <translation>Verbindungen, ab der nächsten</translation>
    </message>
    <message>
        <source>Ask my &amp;router to let the other person in</source>
        <translation>Den &amp;Router bitten, Ihr Gegenüber hereinzulassen</translation>
    </message>
    <message>
        <source>Helps with routers that can open a port on request.</source>
        <translation>Hilft bei Routern, die auf Anfrage einen Port öffnen können.</translation>
    </message>
    <message>
        <source>Say “&amp;Hello, world” each second</source>
        <translation>Jede Sekunde „&amp;Hello, world“ senden</translation>
    </message>
    <message>
        <source>The first of you to arrive says it, until somebody writes.</source>
        <translation>Wer von Ihnen beiden zuerst da ist, sendet es, bis jemand schreibt.</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment. The icon comes as soon as there is one.</source>
        <translation>Dieser Desktop hat im Moment keinen Infobereich. Das Symbol erscheint, sobald es einen gibt.</translation>
    </message>
    <message>
        <source>Chat through the &amp;server</source>
        <translation>Über den Ser&amp;ver chatten</translation>
    </message>
    <message>
        <source>If there is no direct way</source>
        <translation>Wenn es direkt nicht geht</translation>
    </message>
    <message>
        <source>Never, only directly</source>
        <translation>Nie, nur direkt</translation>
    </message>
    <message>
        <source>Always, to hide my address</source>
        <translation>Immer, Adresse verbergen</translation>
    </message>
    <message>
        <source>Without a direct way, the server carries sealed bytes and sees only how many and when.</source>
        <translation>Ohne direkten Weg überträgt der Server versiegelte Bytes und sieht nur, wie viele und wann.</translation>
    </message>
    <message>
        <source>If there is no direct way between the two of you, you cannot chat.</source>
        <translation>Gibt es zwischen Ihnen beiden keinen direkten Weg, können Sie nicht chatten.</translation>
    </message>
    <message>
        <source>The other person does not learn your address, but the server does. This needs a server that relays, and is slower than a direct link.</source>
        <translation>Ihr Gegenüber erfährt Ihre Adresse nicht, der Server schon. Dafür muss der Server weiterleiten, und es ist langsamer als direkt.</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutText</name>
    <message>
        <source>Show this list</source>
        <translation>Diese Liste anzeigen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Say goodbye and quit</source>
        <translation>Verabschieden und beenden</translation>
    </message>
    <message>
        <source>Cancel, or go back</source>
        <translation>Abbrechen oder zurückgehen</translation>
    </message>
    <message>
        <source>Press the button, or send the message</source>
        <translation>Schaltfläche drücken oder Nachricht senden</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>Zum nächsten oder vorigen Bedienelement</translation>
    </message>
    <message>
        <source>Begin a new line in a message</source>
        <translation>Neue Zeile in einer Nachricht beginnen</translation>
    </message>
    <message>
        <source>Find in the chat</source>
        <translation>Im Chat suchen</translation>
    </message>
    <message>
        <source>Copy the chosen messages, addresses or rows</source>
        <translation>Ausgewählte Nachrichten, Adressen oder Zeilen kopieren</translation>
    </message>
    <message>
        <source>Save the chat in a file</source>
        <translation>Den Chat in einer Datei speichern</translation>
    </message>
    <message>
        <source>Take back messages that have not been sent yet</source>
        <translation>Noch nicht gesendete Nachrichten zurücknehmen</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>punchline::StartHead</name>
    <message>
        <source>Chat directly from machine to machine. A server introduces the two of you; it cannot read what you say.</source>
        <translation>Chatten Sie direkt von Rechner zu Rechner. Ein Server vermittelt den Kontakt; was Sie schreiben, kann er nicht lesen.</translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation>Mein &amp;Netzwerk prüfen</translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation>Mein Netzwerk prüfen</translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation>&amp;Adressen vergessen</translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation>Adressen vergessen</translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation>Entfernt alle Serveradressen aus der Liste.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation>example.org oder 192.0.2.1:8877</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation>Der Ordner für die Einstellungen ist nicht beschreibbar, daher sind Adressen nach dem Schließen des Programms vergessen. Alles andere funktioniert.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Serveradresse</translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation>Sie bekommen einen Code zum Vorlesen und einen Link zum Senden.</translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation>Lässt den Server herausfinden, was Ihr Router tut und wen Sie erreichen können.</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Einste&amp;llungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>Jemanden &amp;einladen</translation>
    </message>
</context>
<context>
    <name>punchline::StartText</name>
    <message>
        <source>That was an invitation. Its server is here now, and its code in the field below.</source>
        <translation>Das war eine Einladung. Ihr Server steht jetzt hier, ihr Code im Feld darunter.</translation>
    </message>
    <message>
        <source>That was a code. It is in the field below now; the server&apos;s address belongs here.</source>
        <translation>Das war ein Code. Er steht jetzt im Feld darunter; hierher gehört die Adresse des Servers.</translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation>Sie nutzen beide denselben Server. Ohne Port nach einem Doppelpunkt gilt Port %1.</translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation>Der Code ist vollständig. Oben fehlt noch die Serveradresse: Es ist die, die Ihr Gegenüber nutzt.</translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation>Der Code ist vollständig. Er lässt sich einmal versuchen.</translation>
    </message>
    <message>
        <source>Your own server runs: “Invite” uses it as long as nothing is entered here.</source>
        <translation>Ihr eigener Server läuft: „Einladen“ benutzt ihn, solange hier nichts eingetragen ist.</translation>
    </message>
    <message>
        <source>A server introduces the two of you. Use the one of the person you want to meet, or host one here.</source>
        <translation>Ein Server macht Sie beide miteinander bekannt. Nehmen Sie den Ihres Gegenübers, oder betreiben Sie hier einen.</translation>
    </message>
    <message>
        <source>That was a server&apos;s address, so it is here now. If you were told a code, enter it below; if not, both of you press “Connect”.</source>
        <translation>Das war die Adresse eines Servers; sie steht jetzt hier. Haben Sie einen Code, geben Sie ihn unten ein; sonst drücken beide „Verbinden“.</translation>
    </message>
    <message>
        <source>This is a server&apos;s address. Press Enter to put it into the field above.</source>
        <translation>Das ist die Adresse eines Servers. Die Eingabetaste setzt sie in das Feld oben.</translation>
    </message>
    <message>
        <source>The invitation is complete. Its server is filled in above. It can be tried once.</source>
        <translation>Die Einladung ist vollständig. Ihr Server ist oben eingetragen. Sie kann einmal versucht werden.</translation>
    </message>
    <message>
        <source>The invitation is complete, with its server. It can be tried once.</source>
        <translation>Die Einladung ist vollständig, mit ihrem Server. Sie kann einmal versucht werden.</translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation>Geben Sie die Adresse des Servers ein, den Sie beide nutzen.</translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation>Das ist keine vollständige Adresse. Adressen sehen so aus: example.org, 192.0.2.1 oder [2001:db8::1].</translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation>Nach dem Doppelpunkt muss ein Port stehen: eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation>Setzen Sie eine IPv6-Adresse in eckige Klammern, so: [2001:db8::1].</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>Verbinden mit dem Server…</translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation>Warten auf Ihr Gegenüber…</translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation>Ihr Gegenüber ist da. Adressen werden ausgetauscht…</translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation>Direkt verbunden.</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>Verabschiedung…</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation>Starten Sie Punchline auf dem anderen Rechner, und verbinden Sie auch ihn mit %1.</translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation>Ruft an…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft…</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation>Der Anruf läuft; noch keine Antwort.</translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation>Der Anruf wurde abgewiesen. Das ist anfangs üblich: Er wird wiederholt.</translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation>Von hier führt kein Weg zu dieser Adresse.</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>Niemand hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation>Jemand hat geantwortet und muss nun beweisen, Ihr Gegenüber zu sein.</translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation>Jemand hat geantwortet, der nicht Ihr Gegenüber ist.</translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation>Über diese Verbindung läuft der Chat.</translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation>Dieser Versuch wurde aufgegeben, weil er nicht mehr nötig ist.</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Eigenes Netz</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>Von außen</translation>
    </message>
    <message>
        <source>By the router</source>
        <translation>Vom Router</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Geraten</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation>Eine Adresse des Rechners selbst, erreichbar aus seinem eigenen Netzwerk.</translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation>Die Adresse, unter der der Server den Rechner sieht.</translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation>Eine Adresse, die der Router auf Anfrage geöffnet hat.</translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation>Eine Adresse, die der Router wahrscheinlich als Nächstes nutzt.</translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation>Ein Anruf von einer Adresse, die niemand angekündigt hatte.</translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation>Dieser Rechner war zuerst da, also wählt er, welche Verbindung bleibt.</translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation>Der andere Rechner war zuerst da, also wählt er, welche Verbindung bleibt.</translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation>klassisches Textprotokoll</translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation>Punchline-Protokoll</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation>Gesendet; nichts zeigt an, ob sie angekommen ist</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation>Sie haben den Chat beendet.</translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation>Ihr Gegenüber hat den Chat beendet.</translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation>Sie haben die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation>Die Prüfung des Netzwerks ist fertig.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent</source>
        <translation>„Hello, world“: %L1 gesendet</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation>„Hello, world“: %L1 empfangen</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation>„Hello, world“: %L1 gesendet, %L2 empfangen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n frühere</numerusform>
            <numerusform>%n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not answered yet. If this lasts, another program may use that port, or the server hangs: cancel, and check the address, or use another server.</source>
        <translation>%1 hat noch nicht geantwortet. Bleibt es dabei, benutzt vielleicht ein anderes Programm den Port, oder der Server hängt: Brechen Sie ab und prüfen Sie die Adresse, oder nehmen Sie einen anderen Server.</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is missing, as in example.org:8877.</source>
        <translation>Der Name oder die Adresse des Servers fehlt, wie in example.org:8877.</translation>
    </message>
    <message>
        <source>An address has no spaces in it: enter the server&apos;s name or address alone, as in example.org:8877.</source>
        <translation>In einer Adresse sind keine Leerzeichen: Geben Sie nur den Namen oder die Adresse des Servers ein, wie in example.org:8877.</translation>
    </message>
    <message>
        <source>Leave out the @ and what is before it: only the server&apos;s name or address belongs here.</source>
        <translation>Lassen Sie das @ und alles davor weg: Hierher gehört nur der Name oder die Adresse des Servers.</translation>
    </message>
    <message>
        <source>This is a whole network: enter the address of one machine, without the /.</source>
        <translation>Das ist ein ganzes Netz: Geben Sie die Adresse eines Rechners ein, ohne das /.</translation>
    </message>
    <message>
        <source>An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.</source>
        <translation>Eine Adresse aus Zahlen hat vier davon, jede von 0 bis 255, wie in 192.0.2.1.</translation>
    </message>
    <message>
        <source>A server&apos;s name has only letters, digits, dots and hyphens in it, as in example.org.</source>
        <translation>Im Namen eines Servers sind nur Buchstaben, Ziffern, Punkte und Bindestriche, wie in example.org.</translation>
    </message>
    <message>
        <source>This is an invitation, no server&apos;s address: join with it.</source>
        <translation>Das ist eine Einladung, keine Serveradresse: Treten Sie damit bei.</translation>
    </message>
    <message>
        <source>Routers hide both computers, so each tells the other where it can be reached.</source>
        <translation>Router verbergen beide Computer, deshalb sagt jeder dem anderen, wo er zu erreichen ist.</translation>
    </message>
    <message>
        <source>Your router hides this computer. Both sides knock at the same moment, and a way opens.</source>
        <translation>Ihr Router verbirgt diesen Computer. Beide Seiten klopfen im selben Moment an, und ein Weg öffnet sich.</translation>
    </message>
    <message>
        <source>%1 has ended the chat.</source>
        <translation>%1 hat den Chat beendet.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>Connected directly in %1</source>
        <translation>Direkt verbunden in %1</translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>Direkt verbunden in %1, %n Versuch</numerusform>
            <numerusform>Direkt verbunden in %1, %n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Verbindung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Waiting; sent as soon as you are connected again</source>
        <translation>Wartet; wird gesendet, sobald Sie wieder verbunden sind</translation>
    </message>
    <message>
        <source>Taken back; the other person does not see it</source>
        <translation>Zurückgenommen; Ihr Gegenüber sieht sie nicht</translation>
    </message>
    <message>
        <source>The link was lost for %1, and is back</source>
        <translation>Die Verbindung war %1 lang unterbrochen und steht wieder</translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>Die Verbindung war %n-mal unterbrochen, zusammen %1 lang, und steht wieder</numerusform>
            <numerusform>Die Verbindung war %n-mal unterbrochen, zusammen %1 lang, und steht wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>A direct way was found: now connected directly</source>
        <translation>Ein direkter Weg wurde gefunden: jetzt direkt verbunden</translation>
    </message>
    <message>
        <source>Connected through the server in %1</source>
        <translation>Über den Server verbunden in %1</translation>
    </message>
    <message>
        <source>Connected through the server</source>
        <translation>Über den Server verbunden</translation>
    </message>
    <message>
        <source>Relayed through %1, still private: the relay sees only sealed bytes, how many and when.</source>
        <translation>Weitergeleitet über %1, weiterhin vertraulich: Der Server sieht nur versiegelte Bytes, wie viele und wann.</translation>
    </message>
    <message>
        <source>There is no direct way between your two networks so far. UPnP in one of the routers, IPv6 on both sides, or another network on one side can make one.</source>
        <translation>Zwischen Ihren beiden Netzwerken gibt es bisher keinen direkten Weg. UPnP in einem der Router, IPv6 auf beiden Seiten oder ein anderes Netzwerk auf einer Seite kann einen öffnen.</translation>
    </message>
    <message>
        <source>Opening a path between the two machines…</source>
        <translation>Ein Weg zwischen den beiden Rechnern wird geöffnet…</translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other. It cannot read what you write.</source>
        <translation>Der Server unter %1 macht Sie beide miteinander bekannt. Was Sie schreiben, kann er nicht lesen.</translation>
    </message>
    <message>
        <source>A server that passes on what is said, and cannot read it.</source>
        <translation>Ein Server, der weiterreicht, was gesagt wird, und es nicht lesen kann.</translation>
    </message>
    <message>
        <source>The other person wants it so, and does not show their address.</source>
        <translation>Ihr Gegenüber möchte es so und zeigt seine Adresse nicht.</translation>
    </message>
    <message>
        <source>You want it so: the other person does not see your address.</source>
        <translation>Sie möchten es so: Ihr Gegenüber sieht Ihre Adresse nicht.</translation>
    </message>
    <message>
        <source>Looking for a direct way now…</source>
        <translation>Gerade wird ein direkter Weg gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>Ein direkter Weg wurde %n Mal gesucht, ohne Erfolg; die Suche geht von selbst weiter.</numerusform>
            <numerusform>Ein direkter Weg wurde %n Mal gesucht, ohne Erfolg; die Suche geht von selbst weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way through a server was found: now connected through %1</source>
        <translation>Ein anderer Weg über einen Server wurde gefunden: jetzt verbunden über %1</translation>
    </message>
    <message>
        <source>This server is about to stop: looking for another way.</source>
        <translation>Dieser Server hält gleich an: Ein anderer Weg wird gesucht.</translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>punchline::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Stop sending “Hello, world”</source>
        <translation>„Hello, world“ nicht mehr senden</translation>
    </message>
    <message>
        <source>“Hello, world” goes out each second, to show that the connection works.</source>
        <translation>„Hello, world“ geht jede Sekunde hinaus und zeigt, dass die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>punchline::TechnicalDetails</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation>Was von den Versuchen gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>&amp;Versuche</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Zei&amp;tachse</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>A&amp;dressen</translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>Zeitachse der Versuche</translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation>Es gibt noch keine Versuche.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>%n Adresse wird versucht. Die Tabelle sagt dasselbe in Worten.</numerusform>
            <numerusform>%n Adressen werden versucht. Die Tabelle sagt dasselbe in Worten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation>Hier wird jeder Versuch im Lauf der Zeit gezeichnet.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation>%1, Versuch %2: %3 (%4 ms)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>kind of an address, and the address</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>punchline::TitleText</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2) – %3</source>
        <translation>%1 (%2) – %3</translation>
    </message>
    <message>
        <source>Network check – %1</source>
        <translation>Netzwerkprüfung – %1</translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation>Verbinden – %1</translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation>Warten – %1</translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation>Nicht verbunden – %1</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not connected with %1 any more – %2</source>
        <translation>Nicht mehr verbunden mit %1 – %2</translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline: %n ungelesene Nachricht</numerusform>
            <numerusform>Punchline: %n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrustText</name>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation>Ein Code beginnt mit seiner Nummer, wie in 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation>Eines dieser Wörter kommt in keinem Code vor: Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>Etwas fehlt: Ein Code ist eine Nummer und zwei Wörter, wie in 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>Das ist zu viel: Ein Code ist eine Nummer und zwei Wörter, wie in 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation>Das sieht nach einem Teil eines Links aus: Kopieren Sie den ganzen Link, und fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation>Das ist länger als jeder Link: Fügen Sie nur den Link ein.</translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation>Ein Link beginnt mit punchline://, danach folgt die Serveradresse.</translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation>Der Link nennt keinen nutzbaren Server: Kopieren Sie den ganzen Link.</translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation>Der Link enthält mehr als Server und Code: Bitten Sie Ihr Gegenüber um einen anderen.</translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation>Das Ende des Links fehlt, ein # und ein Code: Kopieren Sie den ganzen Link.</translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation>Was auf das # folgt, ist kein Code: Kopieren Sie den ganzen Link.</translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation>Nicht verschlüsselt (klassisch): Klartext, keine Empfangsbestätigungen</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation>Verschlüsselt, durch die sechs Wörter bestätigt</translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation>Verschlüsselt, durch den Code bestätigt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation>Die Gegenseite nutzt ein klassisches Programm: Alles geht als Klartext, den andere unterwegs lesen können, und nichts zeigt an, ob eine Nachricht angekommen ist.</translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation>Andere auf dem Weg zwischen den beiden Rechnern können die Nachrichten lesen.</translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation>Nur ein einziger anderer Rechner kann die Nachrichten lesen. Ob es der richtige ist, steht erst fest, wenn Sie beide die sechs Wörter verglichen haben.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation>Nur Sie beide können die Nachrichten lesen: Sie haben angegeben, dass Sie beide dieselben sechs Wörter sehen.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation>Nur Sie beide können die Nachrichten lesen: Der andere Rechner hat bewiesen, dass er den Code kennt.</translation>
    </message>
    <message>
        <source>Encrypted, not verified yet</source>
        <translation>Verschlüsselt, noch nicht geprüft</translation>
    </message>
    <message>
        <source>This text is too long: paste only the part with the code or the link.</source>
        <translation>Dieser Text ist zu lang: Fügen Sie nur den Teil mit dem Code oder dem Link ein.</translation>
    </message>
    <message>
        <source>There is no invitation in this text. A code looks like 7-velvet-guitar.</source>
        <translation>In diesem Text ist keine Einladung. Ein Code sieht so aus: 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>There is more than one invitation in this text: paste only the newest one.</source>
        <translation>In diesem Text ist mehr als eine Einladung: Fügen Sie nur die neueste ein.</translation>
    </message>
    <message>
        <source>There is more than one server in this text: paste only the code and the server that belongs to it.</source>
        <translation>In diesem Text ist mehr als ein Server: Fügen Sie nur den Code und den Server ein, der dazugehört.</translation>
    </message>
    <message>
        <source>Enter the code that the other person told you, or paste their message or link.</source>
        <translation>Geben Sie den Code Ihres Gegenübers ein, oder fügen Sie dessen Nachricht oder Link ein.</translation>
    </message>
</context>
</TS>
