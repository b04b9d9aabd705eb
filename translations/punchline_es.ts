<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>Un mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>The two of you are connected: the chat has begun.</source>
        <translation>Ya están conectados: el chat ha comenzado.</translation>
    </message>
    <message>
        <source>What you wrote has been sent.</source>
        <translation>Se ha enviado lo que escribiste.</translation>
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
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remota</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Vez</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>El sistema dice: %1</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation>Copiar la dirección remota</translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation>Copiar la dirección local</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>Copiar la fila</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>Intentos de conexión</translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation>Columnas de los intentos de conexión</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation>Los intentos aparecen aquí en cuanto ambos equipos saben dónde se puede alcanzar al otro.</translation>
    </message>
    <message>
        <source>%L1 attempts went out at once, too many for a row each.</source>
        <translation>Salieron %L1 intentos a la vez, demasiados para una fila cada uno.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>Detalles de la conexión</translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation>Cómo están conectados los dos equipos y qué se ha intentado</translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation>La otra persona está escribiendo…</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>Say hello: what you write goes straight to the other person.</source>
        <translation>Salude: lo que escriba llega directamente a la otra persona.</translation>
    </message>
    <message>
        <source>This message may have arrived already, so it cannot be taken back.</source>
        <translation>Puede que este mensaje ya haya llegado, así que no se puede retirar.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation>&amp;Abrir el enlace…</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Mostrar &amp;más</translation>
    </message>
    <message>
        <source>Copy with &amp;names and times</source>
        <translation>Copiar con &amp;nombres y horas</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Retirar</translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation>Examinando tu red…</translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation>El servidor %1 indica cómo ve este equipo. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation>Lo que se sabe de tu red</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>Co&amp;piar informe</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Cancelar la comprobación</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Volver a la página de inicio</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Repetir la comprobación</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>abandona en %1 s</translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation>Lo que el servidor de Punchline %1 ha mostrado de la red de este equipo:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>punchline::ClearTalkNotice</name>
    <message>
        <source>Tal&amp;k in the clear</source>
        <translation>&amp;Hablar sin cifrar</translation>
    </message>
    <message>
        <source>Talk in the clear, on a link that others can read</source>
        <translation>Hablar sin cifrar, por una conexión que otros pueden leer</translation>
    </message>
    <message>
        <source>This link is neither encrypted nor authenticated.</source>
        <translation>Esta conexión no está cifrada ni autenticada.</translation>
    </message>
    <message>
        <source>Others on the way can read it, and nothing proves who is at the other end. Only “Hello, world” goes out until you agree to talk in the clear.</source>
        <translation>Otros en el camino pueden leerla, y nada demuestra quién está al otro lado. Solo sale «Hello, world» hasta que aceptes hablar sin cifrar.</translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation>Usar&amp;la</translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation>Usar la invitación del portapapeles</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation>No usar la invitación del portapapeles</translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation>Hay una invitación en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation>El texto no se ha pegado: tiene %L1 caracteres y en un mensaje caben como máximo %L2 bytes. Pégalo por partes.</translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation>No hay conexión. Lo que escribas se queda aquí.</translation>
    </message>
    <message>
        <source>This text stays here: press “Talk in the clear” to send it where others can read it.</source>
        <translation>Este texto se queda aquí: pulsa «Hablar sin cifrar» para enviarlo donde otros pueden leerlo.</translation>
    </message>
    <message>
        <source>The other side takes messages too slowly. What you write stays here: send it again in a moment.</source>
        <translation>La otra persona recibe los mensajes demasiado despacio. Lo que escribes se queda aquí: envíalo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>Only text can be sent here for now. To show a picture or a file, put it where the other person can open it, and send the link.</source>
        <translation>Por ahora aquí solo se puede enviar texto. Para mostrar una imagen o un archivo, ponlo donde la otra persona pueda abrirlo y envía el enlace.</translation>
    </message>
    <message>
        <source>Emo&amp;ji</source>
        <translation>Emo&amp;ji</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>Elegir un emoji</translation>
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
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>Más sobre esta conversación</translation>
    </message>
    <message>
        <source>Find in, copy or save this conversation</source>
        <translation>Buscar en esta conversación, copiarla o guardarla</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;Copy the conversation</source>
        <translation>&amp;Copiar la conversación</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>&amp;Guardar la conversación…</translation>
    </message>
    <message>
        <source>The conversation is in the clipboard.</source>
        <translation>La conversación está en el portapapeles.</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Guardar la conversación</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The conversation is saved.</source>
        <translation>La conversación está guardada.</translation>
    </message>
    <message>
        <source>The conversation is not saved (%1): choose another folder.</source>
        <translation>La conversación no se ha guardado (%1): elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation>Yo, %1: %2 (%3)</translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation>La otra persona, %1: %2</translation>
    </message>
    <message>
        <source>Older messages are no longer kept. %1</source>
        <translation>Los mensajes más antiguos ya no se conservan. %1</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1 (parte %2 de %3)</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
</context>
<context>
    <name>punchline::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation>%1: %2. Copiar</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>Se copia con un clic.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %n minuto</numerusform>
            <numerusform>quedan %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
</context>
<context>
    <name>punchline::DBusNotifications</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>punchline::DisconnectButton</name>
    <message>
        <source>Disconnecting…</source>
        <translation>Desconectando…</translation>
    </message>
    <message>
        <source>E&amp;nd the chat</source>
        <translation>Terminar el &amp;chat</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>Terminar el chat</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
</context>
<context>
    <name>punchline::DraftOffer</name>
    <message>
        <source>&amp;Put it into the field</source>
        <translation>&amp;Ponerlo en el campo</translation>
    </message>
    <message>
        <source>Put the text into the message field</source>
        <translation>Poner el texto en el campo de mensaje</translation>
    </message>
    <message>
        <source>Delete &amp;it</source>
        <translation>&amp;Borrarlo</translation>
    </message>
    <message>
        <source>Delete the text</source>
        <translation>Borrar el texto</translation>
    </message>
    <message>
        <source>You wrote this before, and it was not sent:</source>
        <translation>Escribió esto antes y no se envió:</translation>
    </message>
    <message>
        <source>You wrote this for %1 before, and it was not sent:</source>
        <translation>Escribió esto antes para %1 y no se envió:</translation>
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
        <translation>&amp;Volver al inicio</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Volver a la página de inicio</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>&amp;Reconectar</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>One message did not arrive. It is kept, and offered to you when you are connected again.</source>
        <translation>Un mensaje no llegó. Se guarda y se le ofrecerá cuando vuelva a estar conectado.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>%n mensaje no llegó. Se guarda y se le ofrecerá cuando vuelva a estar conectado.</numerusform>
            <numerusform>%n mensajes no llegaron. Se guardan y se le ofrecerán cuando vuelva a estar conectado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation>No hay ningún equipo con el nombre %1.</translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation>No hay ningún equipo con el nombre del servidor.</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation>Comprueba que la dirección del servidor esté bien escrita y que este equipo tenga conexión a Internet.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation>El equipo existe, pero no hay ningún servidor en %1.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation>El equipo existe, pero no hay ningún servidor en ese puerto.</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation>Comprueba el puerto o pregunta a quien gestiona el servidor si está en marcha.</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>Nadie ha respondido en %1.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>El servidor no ha respondido.</translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation>Comprueba la dirección y tu conexión a Internet; también puede deberse a un cortafuegos.</translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation>%1 aceptó la conexión, pero no dijo nada.</translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation>El servidor aceptó la conexión, pero no dijo nada.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation>Lo que responde en %1 no es un servidor de Punchline.</translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation>Lo que responde ahí no es un servidor de Punchline.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation>Comprueba la dirección y el puerto: los servidores de Punchline suelen usar el puerto 8877.</translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation>El servidor %1 ha enviado algo que no tiene sentido.</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation>El servidor ha enviado algo que no tiene sentido.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>Inténtalo de nuevo; si vuelve a ocurrir, avisa a quien gestiona el servidor.</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation>Se ha cortado la conexión con el servidor %1.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Se ha cortado la conexión con el servidor.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>Comprueba tu conexión a Internet e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation>El servidor %1 no admite a nadie más por ahora.</translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation>El servidor no admite a nadie más por ahora.</translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation>Inténtalo de nuevo en un minuto o usa otro servidor.</translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation>El servidor %1 se está apagando.</translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation>El servidor se está apagando.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation>Inténtalo de nuevo en unos minutos o usa otro servidor.</translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation>El servidor %1 usa otra versión de Punchline.</translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation>El servidor usa otra versión de Punchline.</translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation>Instala la última versión de Punchline o usa otro servidor.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>El servidor %1 solo habla el protocolo clásico y no puede examinar tu NAT.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>El servidor solo habla el protocolo clásico y no puede examinar tu NAT.</translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation>Haz la comprobación con un servidor de Punchline; para chatear, este también sirve.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation>El servidor %1 solo habla el protocolo clásico y no admite códigos.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation>El servidor solo habla el protocolo clásico y no admite códigos.</translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation>Usa un servidor de Punchline o conecta en este sin código.</translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation>El servidor %1 te rechaza por un rato, tras demasiados intentos.</translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation>El servidor te rechaza por un rato, tras demasiados intentos.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Espera unos minutos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation>El código no era correcto (%1).</translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation>El código no era correcto.</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation>Alguien probó un código incorrecto; este código ya no sirve (%1).</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation>Alguien probó un código incorrecto; este código ya no sirve.</translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation>Invita otra vez con un código nuevo. Si la otra persona no se equivocó al escribirlo, alguien ha intentado adivinarlo.</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation>Este equipo no ha podido crear un certificado para la conexión (%1).</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation>Este equipo no ha podido crear un certificado para la conexión.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation>Reinicia el programa; si vuelve a ocurrir, reinstala la biblioteca de OpenSSL, libssl3.</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation>El otro equipo no ha podido demostrar quién es (%1).</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation>El otro equipo no ha podido demostrar quién es.</translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation>Puede que haya alguien en medio: inténtalo con un código nuevo, mejor por otra red.</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation>Las palabras de seguridad no son iguales, así que se ha terminado la conexión (%1).</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation>Las palabras de seguridad no son iguales, así que se ha terminado la conexión.</translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation>Puede que haya alguien en medio: conecta de nuevo con un código, que no deja lugar a eso.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation>No se puede usar un puerto de red de este equipo: %1.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation>No se puede usar un puerto de red de este equipo.</translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation>Cierra el programa que usa el puerto o elige otro puerto, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation>La otra persona se fue antes de que los dos equipos se conectaran (%1).</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation>La otra persona se fue antes de que los dos equipos se conectaran.</translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation>Pídele que se conecte otra vez e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation>Se encontró el otro equipo, pero no respondió a tiempo (%1).</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation>Se encontró el otro equipo, pero no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation>Pide a la otra persona que se conecte otra vez e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation>El otro equipo ha enviado algo que no tiene sentido (%1).</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation>El otro equipo ha enviado algo que no tiene sentido.</translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation>Comprueba que en ambos lados se use una versión actual de Punchline e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation>No se ha encontrado una ruta directa entre los dos equipos (%1).</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation>No se ha encontrado una ruta directa entre los dos equipos.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Inténtalo de nuevo; si vuelve a fallar, usa otra red en uno de los lados, por ejemplo la que comparte un teléfono.</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation>No puede haber una ruta directa entre estos dos NAT: ninguno conserva un puerto al que el otro pueda apuntar (%1).</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation>No puede haber una ruta directa entre estos dos NAT: ninguno conserva un puerto al que el otro pueda apuntar.</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation>Los dos equipos están detrás del mismo router u operador, que no deja que se alcancen por su dirección externa (%1).</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation>Los dos equipos están detrás del mismo router u operador, que no deja que se alcancen por su dirección externa.</translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Conecta los dos equipos a una misma red sin aislamiento de invitados ni de clientes, usa IPv6 en ambos lados u otra red en uno de ellos, por ejemplo la que comparte un teléfono.</translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation>Conecta de nuevo; es posible que los mensajes no marcados como entregados no hayan llegado.</translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation>Este texto es demasiado largo: en un mensaje caben como máximo %1 bytes.</translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation>Este texto es demasiado largo para un solo mensaje.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>Acórtalo o envíalo en varias partes.</translation>
    </message>
    <message>
        <source>The server at %1 cannot reach the other servers that it works with.</source>
        <translation>El servidor en %1 no puede conectar con los demás servidores con los que trabaja.</translation>
    </message>
    <message>
        <source>The server cannot reach the other servers that it works with.</source>
        <translation>El servidor no puede conectar con los demás servidores con los que trabaja.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: no name server answered.</source>
        <translation>No se pudo buscar el nombre %1: ningún servidor de nombres respondió.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be looked up: no name server answered.</source>
        <translation>No se pudo buscar el nombre del servidor: ningún servidor de nombres respondió.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s internet connection and its DNS settings, or enter the server&apos;s address in numbers.</source>
        <translation>Compruebe la conexión a Internet de este equipo y su configuración de DNS, o escriba la dirección del servidor en números.</translation>
    </message>
    <message>
        <source>The server is at %1, and this machine&apos;s network has no addresses of that kind.</source>
        <translation>El servidor está en %1, y la red de este equipo no tiene direcciones de ese tipo.</translation>
    </message>
    <message>
        <source>This machine&apos;s network has no addresses of the server&apos;s kind (IPv4 or IPv6).</source>
        <translation>La red de este equipo no tiene direcciones del tipo del servidor (IPv4 o IPv6).</translation>
    </message>
    <message>
        <source>Use another network or another server, or ask whoever runs the server to offer both IPv4 and IPv6.</source>
        <translation>Use otra red u otro servidor, o pida a quien administra el servidor que ofrezca IPv4 e IPv6.</translation>
    </message>
    <message>
        <source>Punchline tries again by itself and goes on waiting.</source>
        <translation>Punchline lo intenta de nuevo por sí mismo y sigue esperando.</translation>
    </message>
    <message>
        <source>Somebody arrived, but no connection came of it.</source>
        <translation>Llegó alguien, pero no se logró ninguna conexión.</translation>
    </message>
    <message>
        <source>Punchline goes on waiting for the other person.</source>
        <translation>Punchline sigue esperando a la otra persona.</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet (%1).</source>
        <translation>No se encontró ningún camino directo: el servidor está en la red de uno de ustedes y no puede decir al otro dónde está esa red en Internet (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet.</source>
        <translation>No se encontró ningún camino directo: el servidor está en la red de uno de ustedes y no puede decir al otro dónde está esa red en Internet.</translation>
    </message>
    <message>
        <source>Use a server on the internet, or have the one beside the server join from another network.</source>
        <translation>Usen un servidor en Internet, o que quien está junto al servidor se una desde otra red.</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it (%1).</source>
        <translation>No se encontró ningún camino directo: un proxy delante del servidor le oculta sus direcciones (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it.</source>
        <translation>No se encontró ningún camino directo: un proxy delante del servidor le oculta sus direcciones.</translation>
    </message>
    <message>
        <source>Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do without the proxy.</source>
        <translation>Usen otro servidor, o pidan a quien administra este que active el protocolo PROXY o prescinda del proxy.</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path (%1).</source>
        <translation>Uno de ustedes solo tiene IPv4 y el otro solo IPv6, así que no hay camino directo (%1).</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path.</source>
        <translation>Uno de ustedes solo tiene IPv4 y el otro solo IPv6, así que no hay camino directo.</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program (%1).</source>
        <translation>Este texto contiene un byte nulo, que para un programa clásico termina el mensaje (%1).</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program.</source>
        <translation>Este texto contiene un byte nulo, que para un programa clásico termina el mensaje.</translation>
    </message>
    <message>
        <source>Leave the zero byte out, or let the other person use a current version of Punchline.</source>
        <translation>Quite el byte nulo o pida a la otra persona que use una versión actual de Punchline.</translation>
    </message>
    <message>
        <source>Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it.</source>
        <translation>La línea %1 de la entrada no es texto UTF-8: no se ha enviado, ni nada de lo que sigue.</translation>
    </message>
    <message>
        <source>The input is no UTF-8 text: nothing of it was sent.</source>
        <translation>La entrada no es texto UTF-8: no se ha enviado nada de ella.</translation>
    </message>
    <message>
        <source>Convert it, for example with iconv or base64, and send it again from there on.</source>
        <translation>Conviértala, por ejemplo con iconv o base64, y vuelva a enviarla desde ahí.</translation>
    </message>
    <message>
        <source>This machine has no address %1.</source>
        <translation>Esta máquina no tiene la dirección %1.</translation>
    </message>
    <message>
        <source>This machine does not have that address.</source>
        <translation>Esta máquina no tiene esa dirección.</translation>
    </message>
    <message>
        <source>Give --bind an address that &apos;ip address&apos; lists, or leave it out.</source>
        <translation>Dé a --bind una dirección de las que muestra &apos;ip address&apos;, o no lo use.</translation>
    </message>
    <message>
        <source>There is no way to %1: one is an IPv4 address, the other an IPv6 address.</source>
        <translation>No hay camino hasta %1: una es una dirección IPv4 y la otra IPv6.</translation>
    </message>
    <message>
        <source>The server&apos;s address and the one of --bind are of two kinds, IPv4 and IPv6.</source>
        <translation>La dirección del servidor y la de --bind son de dos clases, IPv4 e IPv6.</translation>
    </message>
    <message>
        <source>Give --bind an address of the same kind as the server&apos;s, or leave it out.</source>
        <translation>Dé a --bind una dirección de la misma clase que la del servidor, o no lo use.</translation>
    </message>
    <message>
        <source>There is no way to %1: from there only this machine itself can be reached.</source>
        <translation>No hay camino hasta %1: desde ahí solo se alcanza esta misma máquina.</translation>
    </message>
    <message>
        <source>The server cannot be reached from the address of --bind.</source>
        <translation>Desde la dirección de --bind no se puede alcanzar el servidor.</translation>
    </message>
    <message>
        <source>Give --bind an address of the network that leads to the server, or leave it out.</source>
        <translation>Dé a --bind una dirección de la red que lleva al servidor, o no lo use.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use the network port %1.</source>
        <translation>Esta máquina solo deja que su administrador use el puerto de red %1.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use that network port.</source>
        <translation>Esta máquina solo deja que su administrador use ese puerto de red.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, or leave --local-port out.</source>
        <translation>Elija un puerto a partir de 1024 o no use --local-port.</translation>
    </message>
    <message>
        <source>The input cannot be read on (%1): only what came before was sent.</source>
        <translation>No se puede seguir leyendo la entrada (%1): solo se ha enviado lo anterior.</translation>
    </message>
    <message>
        <source>The input cannot be read on: only what came before was sent.</source>
        <translation>No se puede seguir leyendo la entrada: solo se ha enviado lo anterior.</translation>
    </message>
    <message>
        <source>Let standard input come from a file or a pipe that can be read, and send the rest again.</source>
        <translation>Haga que la entrada estándar venga de un archivo o una tubería que se pueda leer y vuelva a enviar el resto.</translation>
    </message>
    <message>
        <source>Use a network on one side that has what the other one has, for example a phone&apos;s hotspot.</source>
        <translation>Usen en un lado una red que tenga lo que tiene el otro, por ejemplo el punto de acceso de un teléfono.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. If both are right, the server hangs: tell whoever runs it.</source>
        <translation>Comprueba la dirección y el puerto: los servidores de Punchline suelen usar el puerto 8877. Si ambos son correctos, el servidor se ha quedado colgado: avisa a quien lo administra.</translation>
    </message>
    <message>
        <source>%1 took the connection, and closed it without a word.</source>
        <translation>%1 aceptó la conexión y la cerró sin decir nada.</translation>
    </message>
    <message>
        <source>The server took the connection, and closed it without a word.</source>
        <translation>El servidor aceptó la conexión y la cerró sin decir nada.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. Web servers with encryption (https) close so, and proxies whose server is down.</source>
        <translation>Comprueba la dirección y el puerto: los servidores de Punchline suelen usar el puerto 8877. Así cierran los servidores web con cifrado (https) y los proxies cuyo servidor no funciona.</translation>
    </message>
    <message>
        <source>What answers at %1 is an SSH server, for logging in.</source>
        <translation>Lo que responde en %1 es un servidor SSH, para iniciar sesión.</translation>
    </message>
    <message>
        <source>What answers there is an SSH server, for logging in.</source>
        <translation>Lo que responde allí es un servidor SSH, para iniciar sesión.</translation>
    </message>
    <message>
        <source>What answers at %1 is a web server.</source>
        <translation>Lo que responde en %1 es un servidor web.</translation>
    </message>
    <message>
        <source>What answers there is a web server.</source>
        <translation>Lo que responde allí es un servidor web.</translation>
    </message>
    <message>
        <source>What answers at %1 expects encryption, as web servers (https) do.</source>
        <translation>Lo que responde en %1 espera cifrado, como los servidores web (https).</translation>
    </message>
    <message>
        <source>What answers there expects encryption, as web servers (https) do.</source>
        <translation>Lo que responde allí espera cifrado, como los servidores web (https).</translation>
    </message>
    <message>
        <source>What answers at %1 is a mail server.</source>
        <translation>Lo que responde en %1 es un servidor de correo.</translation>
    </message>
    <message>
        <source>What answers there is a mail server.</source>
        <translation>Lo que responde allí es un servidor de correo.</translation>
    </message>
    <message>
        <source>%1 is the probe port of a Punchline server, not its main port.</source>
        <translation>%1 es el puerto de sondeo de un servidor de Punchline, no su puerto principal.</translation>
    </message>
    <message>
        <source>This is the probe port of a Punchline server, not its main port.</source>
        <translation>Este es el puerto de sondeo de un servidor de Punchline, no su puerto principal.</translation>
    </message>
    <message>
        <source>Use the main port: it is usually 8877, which need not be given. Else ask whoever runs the server.</source>
        <translation>Usa el puerto principal: suele ser el 8877, que no hace falta indicar. Si no, pregunta a quien administra el servidor.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number, %1.</source>
        <translation>En este servidor nadie espera con el número del código, %1.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number.</source>
        <translation>En este servidor nadie espera con el número del código.</translation>
    </message>
    <message>
        <source>It was mistyped, is used up, has expired or is one of another server: compare the servers, or ask the other person for a new code.</source>
        <translation>Está mal escrito, ya se ha usado, ha caducado o es de otro servidor: comparad los servidores o pide a la otra persona un código nuevo.</translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one. If you typed it right, it may be one of another server, or somebody else has answered.</source>
        <translation>Cada código solo se puede probar una vez: pide uno nuevo a la otra persona. Si lo escribiste bien, puede que sea de otro servidor o que haya respondido otra persona.</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came (%1).</source>
        <translation>La invitación caducó antes de que llegara alguien (%1).</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came.</source>
        <translation>La invitación caducó antes de que llegara alguien.</translation>
    </message>
    <message>
        <source>Invite again, and pass the new invitation on at once.</source>
        <translation>Invita otra vez y pasa la nueva invitación enseguida.</translation>
    </message>
    <message>
        <source>Punchline goes on trying to reach the other person again.</source>
        <translation>Punchline sigue intentando llegar de nuevo a la otra persona.</translation>
    </message>
    <message>
        <source>At the server %1, another copy of this conversation waits in its place.</source>
        <translation>En el servidor %1 espera otra copia de esta conversación en su lugar.</translation>
    </message>
    <message>
        <source>At the server, another copy of this conversation waits in its place.</source>
        <translation>En el servidor espera otra copia de esta conversación en su lugar.</translation>
    </message>
    <message>
        <source>Close the other copy. Punchline tries again in about a minute.</source>
        <translation>Cierra la otra copia. Punchline volverá a intentarlo en un minuto aproximadamente.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>Quieres chatear solo a través de un retransmisor, y el servidor %1 no tiene ninguno para los dos.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server has none for you two.</source>
        <translation>Quieres chatear solo a través de un retransmisor, y el servidor no tiene ninguno para los dos.</translation>
    </message>
    <message>
        <source>The connection broke (%1).</source>
        <translation>Se ha cortado la conexión (%1).</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Se ha cortado la conexión.</translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>Activa UPnP o NAT-PMP en uno de los routers, usa IPv6 en ambos lados, o usa otra red en un lado, por ejemplo el punto de acceso de un teléfono.</translation>
    </message>
    <message>
        <source>Allow direct connections, in the settings or with --relay auto.</source>
        <translation>Permite conexiones directas, en los ajustes o con --relay auto.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>La otra persona quiere chatear solo a través de un retransmisor, y el servidor %1 no tiene ninguno para los dos.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server has none for you two.</source>
        <translation>La otra persona quiere chatear solo a través de un retransmisor, y el servidor no tiene ninguno para los dos.</translation>
    </message>
    <message>
        <source>Ask the other person to allow direct connections.</source>
        <translation>Pide a la otra persona que permita conexiones directas.</translation>
    </message>
    <message>
        <source>You allow no relay, so the chat cannot go through the server.</source>
        <translation>No permites ningún retransmisor, así que el chat no puede pasar por el servidor.</translation>
    </message>
    <message>
        <source>Or allow chats through the server, in the settings or with --relay auto.</source>
        <translation>O permite chatear a través del servidor, en los ajustes o con --relay auto.</translation>
    </message>
    <message>
        <source>The other side cannot or does not want to use a relay, so the chat cannot go through the server.</source>
        <translation>El otro lado no puede o no quiere usar un retransmisor, así que el chat no puede pasar por el servidor.</translation>
    </message>
    <message>
        <source>Or ask the other person to allow chats through the server, with a current version of Punchline.</source>
        <translation>O pide a la otra persona que permita chatear a través del servidor, con una versión actual de Punchline.</translation>
    </message>
    <message>
        <source>This server does not relay, so the chat cannot go through it.</source>
        <translation>Este servidor no retransmite, así que el chat no puede pasar por él.</translation>
    </message>
    <message>
        <source>Or use a server that relays; whoever runs this one can start it with --relay.</source>
        <translation>O usa un servidor que retransmita; quien gestiona este puede iniciarlo con --relay.</translation>
    </message>
    <message>
        <source>The server relays, but it could not do so for the two of you.</source>
        <translation>El servidor retransmite, pero no pudo hacerlo para los dos.</translation>
    </message>
    <message>
        <source>Or use another server that relays.</source>
        <translation>O usa otro servidor que retransmita.</translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation>La del router:</translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation>La dirección del router</translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation>La dirección pública del router</translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation>Esto no es una dirección completa en números, como %1.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address.</source>
        <translation>Para personas en cualquier lugar, una vez configurado el router: su dirección pública.</translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation>&amp;Alojar un servidor aquí</translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation>Alojar un servidor aquí</translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation>Permite que este programa presente a las personas: así no hace falta otro servidor.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation>Ver tu servidor</translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation>Detener tu servidor</translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation>La dirección de tu servidor</translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation>Tu servidor está en</translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation>Tu servidor se está despidiendo…</translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation>No se ha podido iniciar tu servidor.</translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation>¿Nadie tiene un servidor?</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Detener</translation>
    </message>
</context>
<context>
    <name>punchline::HostPage</name>
    <message>
        <source>The addresses of your server</source>
        <translation>Las direcciones de tu servidor</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Volver a la página de inicio</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>&amp;Detener el servidor</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>Detener el servidor</translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation>&amp;Conectar con quien llegue</translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation>Conectar sin código con la próxima persona que llegue a este servidor</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>&amp;Invitar a alguien</translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation>Invitar a alguien por este servidor</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation>Iniciar de nuevo el servidor</translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation>Tu servidor está en marcha</translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation>Tu servidor no está en marcha</translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation>No se puede iniciar el servidor aquí (%1).</translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation>Puede que un cortafuegos o los ajustes del sistema prohíban a los programas esperar a otros. Permítelo para Punchline e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation>Un momento: se está pidiendo a tu router que deje entrar a otros.</translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation>Escribe primero la dirección del router.</translation>
    </message>
    <message>
        <source>Choose the address that suits the other person, and invite them: the invitation names it. The server only introduces people, until you stop it or close the program.</source>
        <translation>Elige la dirección adecuada para la otra persona e invítala: la invitación la lleva. El servidor solo presenta a las personas, hasta que lo detengas o cierres el programa.</translation>
    </message>
</context>
<context>
    <name>punchline::InvitationCard</name>
    <message>
        <source>I h&amp;ave an invitation</source>
        <translation>Ten&amp;go una invitación</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>Código o enlace</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Unirse</translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation>Unirse con el código o el enlace</translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>Cancelar la invitación</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Volver a la página de inicio</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Nuevo código</translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation>Invitar con un nuevo código</translation>
    </message>
    <message>
        <source>Link &amp;only</source>
        <translation>S&amp;olo el enlace</translation>
    </message>
    <message>
        <source>A code has two words, of which a guesser has one try in four million. A link cannot be guessed.</source>
        <translation>Un código tiene dos palabras: quien lo adivine tiene un intento entre cuatro millones. Un enlace no se puede adivinar.</translation>
    </message>
    <message>
        <source>Send the other person the link</source>
        <translation>Envíale el enlace a la otra persona</translation>
    </message>
    <message>
        <source>The server was away, and has forgotten the code from before.</source>
        <translation>El servidor estuvo ausente y ha olvidado el código anterior.</translation>
    </message>
    <message>
        <source>Pass on this new one instead.</source>
        <translation>Comunique este nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Tell the other person this, or send the link</source>
        <translation>Dile esto a la otra persona o envía el enlace</translation>
    </message>
    <message>
        <source>This expires in a moment. Then you can make a new one here.</source>
        <translation>Esto caduca enseguida. Entonces puedes crear otra aquí.</translation>
    </message>
    <message>
        <source>It works once. The chat begins by itself as soon as they join.</source>
        <translation>Vale una vez. El chat empieza solo en cuanto se una.</translation>
    </message>
</context>
<context>
    <name>punchline::InviteText</name>
    <message>
        <source>Open Punchline, and enter under “I have an invitation”:</source>
        <extracomment>The beginning of a sentence that goes on with a code and &quot;on the server example.org&quot;. The words in quotation marks are a caption of the start page.</extracomment>
        <translation>Abre Punchline y escribe en «Tengo una invitación»:</translation>
    </message>
    <message>
        <source>on the server %1</source>
        <extracomment>The end of that sentence.</extracomment>
        <translation>en el servidor %1</translation>
    </message>
    <message>
        <source>This address leads only to this machine itself.</source>
        <translation>Esta dirección solo lleva a este mismo equipo.</translation>
    </message>
    <message>
        <source>This address leads here only from your own network: from the same house, office or Wi-Fi.</source>
        <translation>Esta dirección solo lleva aquí desde tu propia red: desde la misma casa, oficina o wifi.</translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation>%1 Consulta punchline --help.</translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation>El servidor que presenta a los dos equipos.</translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation>El código que te ha dicho la otra persona.</translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation>Conectar enseguida a ese servidor, o unirse con ese código.</translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation>Guardar los ajustes con este nombre, aparte de otros.</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation>No se puede usar la dirección del servidor. %1</translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation>No se puede usar el código. %1</translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation>Solo se puede abrir un enlace.</translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation>No se puede usar el enlace. %1</translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation>El enlace y las opciones dicen cosas distintas: omite las opciones.</translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation>--connect necesita un servidor: añade --server HOST.</translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation>El nombre de un perfil puede tener letras, cifras, - y _, como máximo %1.</translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation>Chat directo entre dos equipos, presentados por un servidor.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation>Un enlace de la otra persona, para unirse a ella.</translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message>
        <source>Close Punchline?</source>
        <translation>¿Cerrar Punchline?</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>¿Desconectar?</translation>
    </message>
    <message>
        <source>The text in the message field has not been sent.</source>
        <translation>El texto del campo de mensaje no se ha enviado.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>%n de sus mensajes no ha llegado todavía.</numerusform>
            <numerusform>%n de sus mensajes no han llegado todavía.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>&amp;Cerrar de todos modos</translation>
    </message>
    <message>
        <source>&amp;Disconnect anyway</source>
        <translation>&amp;Desconectar de todos modos</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Disconnect anyway</source>
        <translation>Desconectar de todos modos</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>Stay in the conversation</source>
        <translation>Seguir en la conversación</translation>
    </message>
    <message>
        <source>If you close now, that is lost.</source>
        <translation>Si cierra ahora, eso se pierde.</translation>
    </message>
    <message>
        <source>If you disconnect now, the other person does not get that.</source>
        <translation>Si se desconecta ahora, la otra persona no lo recibirá.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkCard</name>
    <message>
        <source>The link of the invitation</source>
        <translation>El enlace de la invitación</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar en&amp;lace</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>The link opens Punchline with everything filled in. It has a secret in it: send it only where nobody else reads along.</source>
        <translation>El enlace abre Punchline con todo puesto. Lleva un secreto: envíalo solo por donde nadie más pueda leerlo.</translation>
    </message>
    <message>
        <source>The square is the same link for a camera. A computer that scans it can open it; a phone has no Punchline, and can only pass it on.</source>
        <translation>El cuadrado es el mismo enlace para una cámara. Un ordenador que lo escanee puede abrirlo; un móvil no tiene Punchline y solo puede pasarlo.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>○ Not connected</source>
        <translation>○ Sin conexión</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● Conectado</translation>
    </message>
    <message>
        <source>◌ Reconnecting…</source>
        <translation>◌ Reconectando…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why through the server?</source>
        <translation>¿Por qué a través del servidor?</translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>A&amp;brir en el navegador</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Abrir el enlace en el navegador</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>&amp;Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation>&amp;No abrir</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>No abrir el enlace</translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation>Este enlace lleva a %1. Quien gestione ese sitio verá tu dirección.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link, and paste it into one.</source>
        <translation>No se pudo iniciar ningún navegador. Copia el enlace y pégalo en uno.</translation>
    </message>
</context>
<context>
    <name>punchline::MainText</name>
    <message>
        <source>Punchline runs already: its window is coming to the front.</source>
        <translation>Punchline ya está abierto: su ventana pasa al frente.</translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>El otro equipo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>Su router</translation>
    </message>
    <message>
        <source>Their router</source>
        <translation>Su router (otro lado)</translation>
    </message>
    <message>
        <source>No router in between</source>
        <translation>Sin router de por medio</translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation>dirección propia %1</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>visto desde fuera como %1</translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation>NAT: %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation>Servidor: %1.</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>El otro equipo</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>%n intento en curso.</numerusform>
            <numerusform>%n intentos en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>%n intento rechazado.</numerusform>
            <numerusform>%n intentos rechazados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation>La ruta directa está abierta.</translation>
    </message>
    <message>
        <source>%L1 of %L2 attempts at once</source>
        <translation>%L1 de %L2 intentos a la vez</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>%n intento hasta ahora</numerusform>
            <numerusform>%n intentos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>The path through the server stands.</source>
        <translation>La ruta a través del servidor está abierta.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>Part %1 of %2: show the next one</source>
        <translation>Parte %1 de %2: mostrar la siguiente</translation>
    </message>
    <message>
        <source>Older messages are no longer kept</source>
        <translation>Los mensajes más antiguos ya no se conservan</translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Escribe un mensaje…</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation>Intro envía; Mayús+Intro empieza una línea nueva.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>Desplazar los mensajes</translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (por %2)</translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation>Vista desde fuera</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation>El servidor ve la dirección propia de este equipo.</translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation>Dos direcciones del servidor vieron el mismo puerto.</translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation>Dos puertos de la primera dirección del servidor vieron el mismo puerto; su segunda dirección, otro.</translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation>Dos puertos del servidor vieron puertos distintos.</translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation>No respondió ningún puerto de prueba del servidor; puede que no tenga.</translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation>Dos puertos del servidor vieron el mismo puerto, pero no respondió una segunda dirección suya; puede que no tenga.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>Las respuestas del servidor no concuerdan.</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>Números de puerto</translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation>El servidor vio los mismos puertos que usó este equipo.</translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation>El servidor vio los puertos %1.</translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation>No importa, porque el puerto no cambia.</translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation>Llegaron muy pocas respuestas del servidor, que vio: %1.</translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation>Conexiones de extraños</translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation>El servidor probó una que este equipo no había pedido.</translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation>El servidor no probó ninguna o no pudo saber qué recibió.</translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation>Abierto por el router</translation>
    </message>
    <message>
        <source>A port</source>
        <translation>Un puerto</translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation>Se preguntó al router y así lo indica.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation>No se preguntó a ningún router.</translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation>Sin NAT no hace falta.</translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation>Ningún router abrió un puerto al pedirlo por UPnP, NAT-PMP y PCP.</translation>
    </message>
</context>
<context>
    <name>punchline::NatText</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation>el mismo puerto para todos</translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation>otro puerto para cada dirección</translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation>otro puerto para cada destino</translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation>no se conoce del todo</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>en pasos de %1</translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation>de un bloque pequeño</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation>se ignora a los extraños</translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation>se rechaza a los extraños</translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation>se deja entrar a todos</translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation>el router ha abierto un puerto (%1)</translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation>el router ha abierto %1 (%2)</translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation>No hay NAT</translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation>El mismo puerto para todos los destinos (independiente del destino)</translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation>Otro puerto para cada dirección de destino (dependiente de la dirección)</translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation>Otro puerto para cada destino (dependiente de dirección y puerto, simétrico)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se conoce</translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation>Los mismos que en este equipo (se conserva el puerto)</translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation>Uno tras otro, en pasos de %1 (secuencial)</translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation>De un bloque pequeño entre %1 y %2</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation>Se descartan sin respuesta</translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation>Se rechazan (TCP reset)</translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation>Se rechazan (error ICMP)</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>Se dejan pasar</translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation>Directo con todos.</translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation>Directo con casi todos.</translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation>Directo con la mayoría, pero no con todos.</translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation>Directo solo con algunos.</translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation>No se sabe a quién puede alcanzar este equipo.</translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation>Las conexiones de fuera llegan a este equipo.</translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation>Solo quedan fuera de alcance quienes están en redes que no permiten ninguna conexión directa.</translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>Quedan fuera de alcance aquellos cuyo NAT elige sus puertos al azar. Se puede remediar activando UPnP o NAT-PMP en el router de este lado, o con IPv6.</translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>Solo se alcanza a aquellos cuyo NAT conserva el mismo puerto para todos los destinos, lo que puede llevar una búsqueda de unos segundos. Se puede remediar activando UPnP o NAT-PMP en el router de este lado, o con IPv6.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation>Las respuestas del servidor no bastan. Un servidor cuyo puerto de prueba se alcance en dos direcciones dice más.</translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation>Búsqueda de cumpleaños: enviadas %L1 de %L2</translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation>Predicción de puertos: enviadas %L1 de %L2</translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation>Llamadas: enviadas %L1 de %L2</translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation>El sistema solo permite %L1 de %L2 conexiones a la vez: aumenta su límite de archivos abiertos (ulimit -n) para tener más posibilidades.</translation>
    </message>
    <message>
        <source>A router uses another port for each connection, so many of them are tried at once.</source>
        <translation>Un router usa otro puerto para cada conexión, así que se prueban muchos a la vez.</translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation>Mapa de la conexión</translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation>Este equipo, dirección propia</translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation>Este equipo, visto desde fuera como</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation>El otro equipo, visto desde fuera como</translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation>El otro equipo, dirección propia</translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>Ir al mensaje nuevo</numerusform>
            <numerusform>Ir a los %n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>Ir al último mensaje</translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation>Va al último mensaje.</translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the new messages</source>
        <translation>Mostrar los mensajes nuevos</translation>
    </message>
    <message>
        <source>Show what has happened</source>
        <translation>Mostrar lo que ha pasado</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>Un mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is there: you are connected.</source>
        <translation>La otra persona está ahí: ya están conectados.</translation>
    </message>
</context>
<context>
    <name>punchline::NoticeBar</name>
    <message>
        <source>Go to the start page</source>
        <translation>Ir a la página de inicio</translation>
    </message>
    <message>
        <source>Go to the start page, where the link is</source>
        <translation>Ir a la página de inicio, donde está el enlace</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Hide the notice about the link</source>
        <translation>Ocultar el aviso sobre el enlace</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is filled in on the start page.</source>
        <translation>Se ha abierto un enlace a %1. Ya está puesto en la página de inicio.</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is kept on the start page until this is over.</source>
        <translation>Se ha abierto un enlace a %1. Se guarda en la página de inicio hasta que esto termine.</translation>
    </message>
</context>
<context>
    <name>punchline::PeerText</name>
    <message>
        <source>The other person</source>
        <translation>La otra persona</translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation>&amp;Volver al chat</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Volver al chat</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Volver a la página de inicio</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>&amp;Nuevo código</translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation>&amp;Escribir otro código</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>abandona en %1 s</translation>
    </message>
    <message>
        <source>Hide the t&amp;echnical details</source>
        <translation>Ocultar los detalles &amp;técnicos</translation>
    </message>
    <message>
        <source>T&amp;echnical details</source>
        <translation>Detalles &amp;técnicos</translation>
    </message>
    <message>
        <source>Hide the technical details</source>
        <translation>Ocultar los detalles técnicos</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>One of you does not show the other their address, so the chat goes through the server.</source>
        <translation>Una de las dos personas no muestra su dirección a la otra, así que el chat pasa por el servidor.</translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>Código QR del enlace</translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>Co&amp;piar informe</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>&amp;Ocultar direcciones</translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation>Sustituye cada dirección del informe por otra. Los puertos quedan como están.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>Texto (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>No se ha guardado: elige otra carpeta.</translation>
    </message>
</context>
<context>
    <name>punchline::ReturnBar</name>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>&amp;Reconectar ahora</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Reconectar ahora</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Próximo intento en %1.</translation>
    </message>
    <message>
        <source>The connection was lost at %1.</source>
        <translation>Se ha cortado la conexión a las %1.</translation>
    </message>
    <message>
        <source>The other person is not there at the moment. Punchline goes on trying; what you write is sent as soon as they are back.</source>
        <translation>La otra persona no está en este momento. Punchline sigue intentándolo; lo que escribas se envía en cuanto vuelva.</translation>
    </message>
    <message>
        <source>Punchline waits for the server and goes on trying; what you write is sent as soon as you are connected again.</source>
        <translation>Punchline espera al servidor y sigue intentándolo; lo que escribas se envía en cuanto vuelva la conexión.</translation>
    </message>
</context>
<context>
    <name>punchline::SafetyWordsPanel</name>
    <message>
        <source>They &amp;match</source>
        <translation>Co&amp;inciden</translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation>Las seis palabras coinciden</translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation>N&amp;o coinciden</translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation>Las seis palabras no coinciden: terminar la conexión</translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation>Termina la conexión: puede que haya alguien en medio.</translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation>Palabra de seguridad %1: %2</translation>
    </message>
    <message>
        <source>Ask the other person, for example on the phone.</source>
        <translation>Pregunte a la otra persona, por ejemplo por teléfono.</translation>
    </message>
    <message>
        <source>Not verified yet: do both of you see the same six words?</source>
        <translation>Aún sin verificar: ¿ven ambos las mismas seis palabras?</translation>
    </message>
    <message>
        <source>&amp;Hide the words</source>
        <translation>Ocultar las &amp;palabras</translation>
    </message>
    <message>
        <source>Compare the &amp;words</source>
        <translation>Comparar las &amp;palabras</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Ocultar las palabras</translation>
    </message>
    <message>
        <source>Compare the words</source>
        <translation>Comparar las palabras</translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation>Buscar en los mensajes</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation>El mensaje anterior que lo contiene (Intro)</translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Mensaje siguiente</translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation>El siguiente mensaje que lo contiene (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation>Termina la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>O&amp;lder</source>
        <translation>&amp;Anterior</translation>
    </message>
</context>
<context>
    <name>punchline::SentenceCard</name>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>Copiar &amp;frase</translation>
    </message>
    <message>
        <source>Copy the whole sentence</source>
        <translation>Copiar la frase entera</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>Copiar có&amp;digo</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation>Delante de tu router hay otro, de tu proveedor o un segundo tuyo, y a ese nadie le ha dicho que deje entrar a otros. Quienes están en otro lugar no pueden alcanzar este servidor: con ellos, usa uno que se alcance desde ambos lados.</translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation>Delante de tu router hay otro, de tu proveedor o un segundo tuyo, y a ese nadie le ha dicho que deje entrar a otros. Quienes están en otro lugar pueden alcanzar este servidor como mucho por IPv6; si no, usa uno que se alcance desde ambos lados.</translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation>Solo para programas de este equipo.</translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation>Para personas en tu propia red: en la misma casa, oficina o wifi.</translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation>Para personas en cualquier lugar que también tengan IPv6, si no lo bloquea un cortafuegos en este equipo o en el router.</translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation>Para personas en cualquier lugar, si no lo bloquea un cortafuegos en este equipo o en el router.</translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation>Para personas en cualquier lugar: tu router dice que las deja entrar. Puede que no funcione desde tu propia red.</translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation>Como mucho, para personas detrás del mismo router de tu proveedor.</translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation>Alguien de fuera de tu red ha alcanzado este servidor.</translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation>Este equipo no está en ninguna red, así que nadie más puede alcanzar el servidor. Conéctalo a una; las direcciones aparecerán aquí.</translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation>Pidiendo a tu router que deje entrar desde fuera…</translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation>Tu router no ha abierto una entrada, así que este servidor es para tu propia red. Para dejar entrar a otros, redirige en el router el puerto TCP %1 a %2 y escribe arriba su dirección pública.</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>Aún no ha venido nadie.</translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation>Conectados: %1. Esperando a alguien: %2. Parejas presentadas hasta ahora: %3.</translation>
    </message>
    <message>
        <source>Port %1 is taken on this machine, so the server uses %2: that is a part of the address.</source>
        <translation>El puerto %1 está ocupado en este equipo, así que el servidor usa el %2: forma parte de la dirección.</translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Dirección propia</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>El otro equipo</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation>Visto desde fuera como</translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation>Se puede probar en</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>Servidor: %1 (%2)</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>no indicado por el servidor</translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation>Tu NAT: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected from %1 to %2 since %3. %4</source>
        <translation>Conectado de %1 a %2 desde las %3. %4</translation>
    </message>
    <message>
        <source>hidden, as they wish</source>
        <translation>oculta, por deseo propio</translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation>Punchline %1 en %2</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation>Las direcciones están sustituidas: las iguales siguen siendo iguales y los puertos son los verdaderos.</translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation>Qué ocurrió, en segundos desde el inicio:</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>%n evento posterior omitido</numerusform>
            <numerusform>%n eventos posteriores omitidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SettingsPage</name>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>Who has written</source>
        <translation>Quién ha escrito</translation>
    </message>
    <message>
        <source>Who has written, and what</source>
        <translation>Quién ha escrito y qué</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so changes will be lost after you close the program.</source>
        <translation>No se puede escribir en la carpeta de ajustes, así que los cambios se perderán al cerrar el programa.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>You and this program</source>
        <translation>Tú y este programa</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Tu &amp;nombre</translation>
    </message>
    <message>
        <source>The other person sees it in the chat.</source>
        <translation>La otra persona lo ve en el chat.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>Cuando miras a otro lado</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>N&amp;otificaciones</translation>
    </message>
    <message>
        <source>Whoever sees your screen can read them.</source>
        <translation>Quien vea tu pantalla puede leerlas.</translation>
    </message>
    <message>
        <source>Keep an icon in the &amp;tray</source>
        <translation>Mantener un icono en la &amp;bandeja</translation>
    </message>
    <message>
        <source>Closing the window then hides it; the icon brings it back.</source>
        <translation>Al cerrar la ventana, solo se oculta; el icono la recupera.</translation>
    </message>
    <message>
        <source>Connections, from the next one on</source>
        <translation>Conexiones, a partir de la próxima</translation>
    </message>
    <message>
        <source>Ask my &amp;router to let the other person in</source>
        <translation>Pedir a mi &amp;router que deje entrar a la otra persona</translation>
    </message>
    <message>
        <source>Helps with routers that can open a port on request.</source>
        <translation>Ayuda con los routers que pueden abrir un puerto al pedírselo.</translation>
    </message>
    <message>
        <source>Say “&amp;Hello, world” each second</source>
        <translation>Decir «&amp;Hello, world» cada segundo</translation>
    </message>
    <message>
        <source>The first of you to arrive says it, until somebody writes.</source>
        <translation>Lo dice quien llega primero, hasta que alguien escribe.</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment. The icon comes as soon as there is one.</source>
        <translation>Este escritorio no tiene bandeja en este momento. El icono aparecerá en cuanto la haya.</translation>
    </message>
    <message>
        <source>Chat through the &amp;server</source>
        <translation>Chatear a través del &amp;servidor</translation>
    </message>
    <message>
        <source>If there is no direct way</source>
        <translation>Si no hay camino directo</translation>
    </message>
    <message>
        <source>Never, only directly</source>
        <translation>Nunca, solo directo</translation>
    </message>
    <message>
        <source>Always, to hide my address</source>
        <translation>Siempre, oculta mi dirección</translation>
    </message>
    <message>
        <source>Without a direct way, the server carries sealed bytes and sees only how many and when.</source>
        <translation>Sin camino directo, el servidor transporta bytes sellados y solo ve cuántos y cuándo.</translation>
    </message>
    <message>
        <source>If there is no direct way between the two of you, you cannot chat.</source>
        <translation>Si no hay un camino directo entre los dos, no es posible chatear.</translation>
    </message>
    <message>
        <source>The other person does not learn your address, but the server does. This needs a server that relays, and is slower than a direct link.</source>
        <translation>La otra persona no conoce tu dirección, pero el servidor sí. Hace falta un servidor que retransmita, y es más lento que un camino directo.</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutText</name>
    <message>
        <source>Show this list</source>
        <translation>Mostrar esta lista</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
    <message>
        <source>Say goodbye and quit</source>
        <translation>Despedirse y salir</translation>
    </message>
    <message>
        <source>Cancel, or go back</source>
        <translation>Cancelar o volver</translation>
    </message>
    <message>
        <source>Press the button, or send the message</source>
        <translation>Pulsar el botón o enviar el mensaje</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>Ir al control siguiente o al anterior</translation>
    </message>
    <message>
        <source>Begin a new line in a message</source>
        <translation>Empezar una línea nueva en un mensaje</translation>
    </message>
    <message>
        <source>Find in the chat</source>
        <translation>Buscar en el chat</translation>
    </message>
    <message>
        <source>Copy the chosen messages, addresses or rows</source>
        <translation>Copiar los mensajes, direcciones o filas seleccionados</translation>
    </message>
    <message>
        <source>Save the chat in a file</source>
        <translation>Guardar el chat en un archivo</translation>
    </message>
    <message>
        <source>Take back messages that have not been sent yet</source>
        <translation>Retirar los mensajes que aún no se han enviado</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>punchline::StartHead</name>
    <message>
        <source>Chat directly from machine to machine. A server introduces the two of you; it cannot read what you say.</source>
        <translation>Chatea directamente de equipo a equipo. Un servidor presenta a las dos personas; no puede leer lo que dicen.</translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation>Comprobar mi &amp;red</translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation>Comprobar mi red</translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation>&amp;Olvidar direcciones</translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation>Olvidar direcciones</translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation>Borra de la lista todas las direcciones de servidores.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation>example.org o 192.0.2.1:8877</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation>No se puede escribir en la carpeta de ajustes, así que las direcciones se olvidarán al cerrar el programa. Todo lo demás funciona.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation>Recibes un código para decirlo y un enlace para enviarlo.</translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation>Permite al servidor averiguar qué hace tu router y a quién puedes alcanzar.</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Ajus&amp;tes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>&amp;Invitar a alguien</translation>
    </message>
</context>
<context>
    <name>punchline::StartText</name>
    <message>
        <source>That was an invitation. Its server is here now, and its code in the field below.</source>
        <translation>Era una invitación. Su servidor está ahora aquí, y su código en el campo de abajo.</translation>
    </message>
    <message>
        <source>That was a code. It is in the field below now; the server&apos;s address belongs here.</source>
        <translation>Era un código. Ahora está en el campo de abajo; aquí va la dirección del servidor.</translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation>Las dos personas usan el mismo servidor. Si no se indica un puerto tras «:», se usa el puerto %1.</translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation>El código está completo. Aún falta arriba la dirección del servidor: la misma que usa la otra persona.</translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation>El código está completo. Se puede probar una vez.</translation>
    </message>
    <message>
        <source>Your own server runs: “Invite” uses it as long as nothing is entered here.</source>
        <translation>Tu propio servidor está en marcha: «Invitar» lo usa mientras no se escriba nada aquí.</translation>
    </message>
    <message>
        <source>A server introduces the two of you. Use the one of the person you want to meet, or host one here.</source>
        <translation>Un servidor presenta a las dos personas. Usa el de la otra persona, o aloja uno aquí.</translation>
    </message>
    <message>
        <source>That was a server&apos;s address, so it is here now. If you were told a code, enter it below; if not, both of you press “Connect”.</source>
        <translation>Era la dirección de un servidor; ahora está aquí. Si te dieron un código, escríbelo abajo; si no, pulsad los dos «Conectar».</translation>
    </message>
    <message>
        <source>This is a server&apos;s address. Press Enter to put it into the field above.</source>
        <translation>Es la dirección de un servidor. Pulsa Intro para ponerla en el campo de arriba.</translation>
    </message>
    <message>
        <source>The invitation is complete. Its server is filled in above. It can be tried once.</source>
        <translation>La invitación está completa. Su servidor está puesto arriba. Se puede probar una vez.</translation>
    </message>
    <message>
        <source>The invitation is complete, with its server. It can be tried once.</source>
        <translation>La invitación está completa, con su servidor. Se puede probar una vez.</translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation>Escribe la dirección del servidor que usan ambas personas.</translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation>Esta dirección no está completa. Una dirección es como example.org, 192.0.2.1 o [2001:db8::1].</translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation>Lo que sigue a los dos puntos debe ser un puerto: un número del 1 al 65535.</translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation>Pon las direcciones IPv6 entre corchetes, así: [2001:db8::1].</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>Conectando al servidor…</translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation>Esperando a la otra persona…</translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation>La otra persona está aquí. Intercambiando direcciones…</translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation>Conexión directa establecida.</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>Despidiéndose…</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation>Inicia Punchline en el otro equipo y conecta también allí a %1.</translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inalcanzable</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Un extraño</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Innecesario</translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation>La llamada está hecha; aún no hay respuesta.</translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation>La llamada fue rechazada. Es habitual al principio: se intenta de nuevo.</translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation>Desde aquí no hay camino a esta dirección.</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>Nadie respondió a la llamada a tiempo.</translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation>Alguien ha respondido; ahora demuestra que es la otra persona.</translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation>Ha respondido alguien que no es la otra persona.</translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation>Esta conexión lleva el chat.</translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation>Esta se ha abandonado porque ya no hace falta.</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Red propia</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>Desde fuera</translation>
    </message>
    <message>
        <source>By the router</source>
        <translation>Por el router</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Supuesta</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation>Una dirección del propio equipo, accesible desde su propia red.</translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation>La dirección con la que el servidor ve el equipo.</translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation>Una dirección que el router ha abierto al pedírselo.</translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation>Una dirección que el router probablemente usará a continuación.</translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation>Una llamada desde una dirección que nadie había anunciado.</translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation>Este equipo llegó primero, así que elige qué conexión se conserva.</translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation>El otro equipo llegó primero, así que elige qué conexión se conserva.</translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation>protocolo de texto clásico</translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation>protocolo de Punchline</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation>Enviado; no se sabe si ha llegado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation>Has terminado el chat.</translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation>La otra persona ha terminado el chat.</translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation>Has cancelado la conexión.</translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation>La comprobación de la red ha terminado.</translation>
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
        <translation>«Hello, world»: enviados %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation>«Hello, world»: recibidos %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation>«Hello, world»: enviados %L1, recibidos %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n anterior</numerusform>
            <numerusform>%n anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not answered yet. If this lasts, another program may use that port, or the server hangs: cancel, and check the address, or use another server.</source>
        <translation>%1 aún no ha respondido. Si sigue así, quizá otro programa use ese puerto o el servidor esté colgado: cancela y comprueba la dirección, o usa otro servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is missing, as in example.org:8877.</source>
        <translation>Falta el nombre o la dirección del servidor, como en example.org:8877.</translation>
    </message>
    <message>
        <source>An address has no spaces in it: enter the server&apos;s name or address alone, as in example.org:8877.</source>
        <translation>Una dirección no lleva espacios: escribe solo el nombre o la dirección del servidor, como en example.org:8877.</translation>
    </message>
    <message>
        <source>Leave out the @ and what is before it: only the server&apos;s name or address belongs here.</source>
        <translation>Quita la @ y lo que va delante: aquí solo va el nombre o la dirección del servidor.</translation>
    </message>
    <message>
        <source>This is a whole network: enter the address of one machine, without the /.</source>
        <translation>Esto es una red entera: escribe la dirección de un solo equipo, sin la /.</translation>
    </message>
    <message>
        <source>An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.</source>
        <translation>Una dirección en números tiene cuatro, cada uno de 0 a 255, como en 192.0.2.1.</translation>
    </message>
    <message>
        <source>A server&apos;s name has only letters, digits, dots and hyphens in it, as in example.org.</source>
        <translation>El nombre de un servidor solo lleva letras, cifras, puntos y guiones, como en example.org.</translation>
    </message>
    <message>
        <source>This is an invitation, no server&apos;s address: join with it.</source>
        <translation>Esto es una invitación, no la dirección de un servidor: úsala para unirte.</translation>
    </message>
    <message>
        <source>Routers hide both computers, so each tells the other where it can be reached.</source>
        <translation>Los routers ocultan ambos equipos, así que cada uno le dice al otro dónde se le puede alcanzar.</translation>
    </message>
    <message>
        <source>Your router hides this computer. Both sides knock at the same moment, and a way opens.</source>
        <translation>Su router oculta este equipo. Ambos lados llaman en el mismo momento y se abre un camino.</translation>
    </message>
    <message>
        <source>%1 has ended the chat.</source>
        <translation>%1 ha terminado el chat.</translation>
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
        <translation>Conexión directa en %1</translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>Conexión directa en %1, %n intento</numerusform>
            <numerusform>Conexión directa en %1, %n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Restableciendo la conexión…</translation>
    </message>
    <message>
        <source>Waiting; sent as soon as you are connected again</source>
        <translation>En espera; se envía en cuanto vuelva la conexión</translation>
    </message>
    <message>
        <source>Taken back; the other person does not see it</source>
        <translation>Retirado; la otra persona no lo ve</translation>
    </message>
    <message>
        <source>The link was lost for %1, and is back</source>
        <translation>La conexión se perdió durante %1 y ha vuelto</translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>La conexión se perdió %n vez, durante %1 en total, y ha vuelto</numerusform>
            <numerusform>La conexión se perdió %n veces, durante %1 en total, y ha vuelto</numerusform>
        </translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Retransmitida</translation>
    </message>
    <message>
        <source>A direct way was found: now connected directly</source>
        <translation>Se encontró una ruta directa: ahora la conexión es directa</translation>
    </message>
    <message>
        <source>Connected through the server in %1</source>
        <translation>Conexión a través del servidor en %1</translation>
    </message>
    <message>
        <source>Connected through the server</source>
        <translation>Conectado a través del servidor</translation>
    </message>
    <message>
        <source>Relayed through %1, still private: the relay sees only sealed bytes, how many and when.</source>
        <translation>Retransmitida por %1, sigue siendo privada: el servidor solo ve bytes sellados, cuántos y cuándo.</translation>
    </message>
    <message>
        <source>There is no direct way between your two networks so far. UPnP in one of the routers, IPv6 on both sides, or another network on one side can make one.</source>
        <translation>Por ahora no hay un camino directo entre las dos redes. UPnP en uno de los routers, IPv6 en ambos lados u otra red en uno de ellos puede abrirlo.</translation>
    </message>
    <message>
        <source>Opening a path between the two machines…</source>
        <translation>Abriendo una ruta entre los dos equipos…</translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other. It cannot read what you write.</source>
        <translation>El servidor en %1 los presenta el uno al otro. No puede leer lo que escriben.</translation>
    </message>
    <message>
        <source>A server that passes on what is said, and cannot read it.</source>
        <translation>Un servidor que transmite lo que se dice y no puede leerlo.</translation>
    </message>
    <message>
        <source>The other person wants it so, and does not show their address.</source>
        <translation>La otra persona lo quiere así y no muestra su dirección.</translation>
    </message>
    <message>
        <source>You want it so: the other person does not see your address.</source>
        <translation>Tú lo quieres así: la otra persona no ve tu dirección.</translation>
    </message>
    <message>
        <source>Looking for a direct way now…</source>
        <translation>Buscando ahora un camino directo…</translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>Se ha buscado %n vez un camino directo, sin éxito; la búsqueda continúa por sí sola.</numerusform>
            <numerusform>Se ha buscado %n veces un camino directo, sin éxito; la búsqueda continúa por sí sola.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way through a server was found: now connected through %1</source>
        <translation>Se encontró otro camino por un servidor: ahora la conexión pasa por %1</translation>
    </message>
    <message>
        <source>This server is about to stop: looking for another way.</source>
        <translation>Este servidor está a punto de detenerse: buscando otro camino.</translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>punchline::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Stop sending “Hello, world”</source>
        <translation>Dejar de enviar «Hello, world»</translation>
    </message>
    <message>
        <source>“Hello, world” goes out each second, to show that the connection works.</source>
        <translation>«Hello, world» sale cada segundo, para mostrar que la conexión funciona.</translation>
    </message>
</context>
<context>
    <name>punchline::TechnicalDetails</name>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation>Qué se muestra de los intentos</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>&amp;Intentos</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Crono&amp;logía</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>&amp;Direcciones</translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>Cronología de los intentos</translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation>Aún no hay intentos.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>Se prueba %n dirección. La tabla dice lo mismo con palabras.</numerusform>
            <numerusform>Se prueban %n direcciones. La tabla dice lo mismo con palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation>Aquí se dibujará cada intento en el tiempo.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation>%1, vez %2: %3 (%4 ms)</translation>
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
        <translation>Comprobación de red – %1</translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation>Conectando – %1</translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation>Esperando – %1</translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation>Sin conexión – %1</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not connected with %1 any more – %2</source>
        <translation>Ya no hay conexión con %1 – %2</translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline: un mensaje sin leer</numerusform>
            <numerusform>Punchline: %n mensajes sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrustText</name>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation>Un código empieza por su número, como en 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation>Una de estas palabras no está en ningún código: comprueba cómo se escribe.</translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>Falta algo: un código es un número y dos palabras, como en 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>Sobra algo: un código es un número y dos palabras, como en 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation>Parece parte de un enlace: copia y pega el enlace entero.</translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation>Es más largo que cualquier enlace: pega solo el enlace.</translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation>Un enlace empieza por punchline://, seguido de la dirección del servidor.</translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation>El enlace no indica un servidor que se pueda usar: copia el enlace entero.</translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation>El enlace contiene algo más que un servidor y un código: pide otro a la otra persona.</translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation>Falta el final del enlace, una # y un código: copia el enlace entero.</translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation>Lo que sigue a la # no es un código: copia el enlace entero.</translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation>Sin cifrar (clásico): texto simple, sin confirmaciones</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation>Cifrado, verificado con las seis palabras</translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation>Cifrado, verificado con el código</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>sin verificar</translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation>El otro lado usa un programa clásico: todo viaja como texto simple que otros pueden leer por el camino, y no se sabe si un mensaje ha llegado.</translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation>Otros pueden leer los mensajes en el camino entre los dos equipos.</translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation>Solo otro equipo puede leer los mensajes. No se sabe si es el correcto hasta que las dos personas comparen las seis palabras.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation>Nadie más que tú y la otra persona puede leer los mensajes: has confirmado que las seis palabras coinciden.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation>Nadie más que tú y la otra persona puede leer los mensajes: el otro equipo ha demostrado que conoce el código.</translation>
    </message>
    <message>
        <source>Encrypted, not verified yet</source>
        <translation>Cifrado, aún sin verificar</translation>
    </message>
    <message>
        <source>This text is too long: paste only the part with the code or the link.</source>
        <translation>Este texto es demasiado largo: pega solo la parte con el código o el enlace.</translation>
    </message>
    <message>
        <source>There is no invitation in this text. A code looks like 7-velvet-guitar.</source>
        <translation>En este texto no hay ninguna invitación. Un código es como 7-velvet-guitar.</translation>
    </message>
    <message>
        <source>There is more than one invitation in this text: paste only the newest one.</source>
        <translation>En este texto hay más de una invitación: pega solo la más reciente.</translation>
    </message>
    <message>
        <source>There is more than one server in this text: paste only the code and the server that belongs to it.</source>
        <translation>En este texto hay más de un servidor: pega solo el código y el servidor que le corresponde.</translation>
    </message>
    <message>
        <source>Enter the code that the other person told you, or paste their message or link.</source>
        <translation>Escribe el código que te ha dicho la otra persona o pega su mensaje o enlace.</translation>
    </message>
</context>
</TS>
