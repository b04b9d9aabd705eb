<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The two of you are connected: the chat has begun.</source>
        <translation>你们已经连接，聊天开始了。</translation>
    </message>
    <message>
        <source>What you wrote has been sent.</source>
        <translation>您写的内容已发送。</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>系统提示：%1</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation>复制远程地址</translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation>复制本地地址</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>连接尝试</translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation>连接尝试的各列</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation>双方的电脑得知对方的可达地址后，尝试会显示在这里。</translation>
    </message>
    <message>
        <source>%L1 attempts went out at once, too many for a row each.</source>
        <translation>同时发出了 %L1 次尝试，数量太多，无法每次单独成行。</translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation>详情(&amp;T)</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>连接详情</translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation>两台电脑的连接方式，以及做过的尝试</translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation>对方正在输入…</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 正在输入…</translation>
    </message>
    <message>
        <source>Say hello: what you write goes straight to the other person.</source>
        <translation>打个招呼吧：你写的内容会直接送达对方。</translation>
    </message>
    <message>
        <source>This message may have arrived already, so it cannot be taken back.</source>
        <translation>这条消息可能已经送达，因此无法撤回。</translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation>打开链接(&amp;O)…</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>显示更多(&amp;M)</translation>
    </message>
    <message>
        <source>Copy with &amp;names and times</source>
        <translation>连同姓名和时间复制(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation>正在检查您的网络…</translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation>位于 %1 的服务器会告知它所看到的本机情况。这需要几秒钟。</translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation>关于您的网络的已知情况</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>取消检查</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>%1 秒后放弃</translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation>位于 %1 的 Punchline 服务器所看到的本机网络情况：</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>punchline::ClearTalkNotice</name>
    <message>
        <source>Tal&amp;k in the clear</source>
        <translation>以明文交谈(&amp;K)</translation>
    </message>
    <message>
        <source>Talk in the clear, on a link that others can read</source>
        <translation>通过他人可以读取的连接以明文交谈</translation>
    </message>
    <message>
        <source>This link is neither encrypted nor authenticated.</source>
        <translation>此连接既未加密，也未经身份验证。</translation>
    </message>
    <message>
        <source>Others on the way can read it, and nothing proves who is at the other end. Only “Hello, world” goes out until you agree to talk in the clear.</source>
        <translation>途中的人可以读取内容，也没有任何东西能证明对方是谁。在您同意以明文交谈之前，只会发出“Hello, world”。</translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation>使用剪贴板中的邀请</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation>不使用剪贴板中的邀请</translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation>剪贴板中有一份邀请。</translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation>发送(&amp;E)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation>未能粘贴该文本：它有 %L1 个字符，而一条消息最多 %L2 字节。请分几次粘贴。</translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation>当前没有连接。您写的内容会保留在这里。</translation>
    </message>
    <message>
        <source>This text stays here: press “Talk in the clear” to send it where others can read it.</source>
        <translation>这段文字会留在这里：如要以他人可以读取的方式发送，请按“以明文交谈”。</translation>
    </message>
    <message>
        <source>The other side takes messages too slowly. What you write stays here: send it again in a moment.</source>
        <translation>对方接收消息太慢。你写的内容会留在这里，请稍后再发送一次。</translation>
    </message>
    <message>
        <source>Only text can be sent here for now. To show a picture or a file, put it where the other person can open it, and send the link.</source>
        <translation>目前这里只能发送文字。要让对方看到图片或文件，请把它放到对方能打开的地方，再发送链接。</translation>
    </message>
    <message>
        <source>Emo&amp;ji</source>
        <translation>表情(&amp;J)</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>选择表情</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationMenu</name>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>此对话的更多操作</translation>
    </message>
    <message>
        <source>Find in, copy or save this conversation</source>
        <translation>在此对话中查找、复制或保存对话</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy the conversation</source>
        <translation>复制对话(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>保存对话(&amp;S)…</translation>
    </message>
    <message>
        <source>The conversation is in the clipboard.</source>
        <translation>对话已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>保存对话</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The conversation is saved.</source>
        <translation>对话已保存。</translation>
    </message>
    <message>
        <source>The conversation is not saved (%1): choose another folder.</source>
        <translation>对话未保存（%1）：请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation>我，%1：%2（%3）</translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation>对方，%1：%2</translation>
    </message>
    <message>
        <source>Older messages are no longer kept. %1</source>
        <translation>更早的消息已不再保留。%1</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1（第 %2 部分，共 %3 部分）</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
</context>
<context>
    <name>punchline::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation>%1：%2。复制</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>单击即可复制。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>punchline::DBusNotifications</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>punchline::DisconnectButton</name>
    <message>
        <source>Disconnecting…</source>
        <translation>正在断开…</translation>
    </message>
    <message>
        <source>E&amp;nd the chat</source>
        <translation>结束聊天(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>结束聊天</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
</context>
<context>
    <name>punchline::DraftOffer</name>
    <message>
        <source>&amp;Put it into the field</source>
        <translation>放入输入框(&amp;P)</translation>
    </message>
    <message>
        <source>Put the text into the message field</source>
        <translation>将文字放入消息框</translation>
    </message>
    <message>
        <source>Delete &amp;it</source>
        <translation>删除(&amp;I)</translation>
    </message>
    <message>
        <source>Delete the text</source>
        <translation>删除这段文字</translation>
    </message>
    <message>
        <source>You wrote this before, and it was not sent:</source>
        <translation>这是您之前写的，尚未发送：</translation>
    </message>
    <message>
        <source>You wrote this for %1 before, and it was not sent:</source>
        <translation>这是您之前写给 %1 的，尚未发送：</translation>
    </message>
</context>
<context>
    <name>punchline::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>punchline::EndBanner</name>
    <message>
        <source>&amp;Back to start</source>
        <translation>返回首页(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>重新连接(&amp;A)</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>One message did not arrive. It is kept, and offered to you when you are connected again.</source>
        <translation>有一条消息未送达。它会被保留，并在您再次连接后供您取用。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>有 %n 条消息未送达。它们会被保留，并在您再次连接后供您取用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation>找不到名为 %1 的主机。</translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation>找不到该名称的服务器主机。</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation>请检查服务器地址的拼写以及本机的网络连接。</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation>主机存在，但 %1 上没有运行服务器。</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation>主机存在，但该端口上没有运行服务器。</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation>请检查端口，或询问服务器的管理者是否已启动服务器。</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>%1 没有任何回应。</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>服务器没有回应。</translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation>请检查地址和您的网络连接；也可能是防火墙的原因。</translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation>%1 接受了连接，但没有任何回应。</translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation>服务器接受了连接，但没有任何回应。</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation>%1 上应答的不是 Punchline 服务器。</translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation>在那里应答的不是 Punchline 服务器。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation>请检查地址和端口：Punchline 服务器通常使用端口 8877。</translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation>位于 %1 的服务器发来了无法理解的内容。</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation>服务器发来了无法理解的内容。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>请重试；如果再次发生，请告知服务器的管理者。</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation>与位于 %1 的服务器的连接已中断。</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>与服务器的连接已中断。</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>请检查您的网络连接，然后重试。</translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation>位于 %1 的服务器暂时不接纳更多人。</translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation>服务器暂时不接纳更多人。</translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation>请过一分钟再试，或使用其他服务器。</translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation>位于 %1 的服务器正在关闭。</translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation>服务器正在关闭。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation>请过几分钟再试，或使用其他服务器。</translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation>位于 %1 的服务器使用另一个版本的 Punchline。</translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation>服务器使用另一个版本的 Punchline。</translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation>请安装最新版本的 Punchline，或使用其他服务器。</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>位于 %1 的服务器只支持经典协议，无法检查您的 NAT。</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>服务器只支持经典协议，无法检查您的 NAT。</translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation>请改用 Punchline 服务器进行检查；聊天仍可使用这台服务器。</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation>位于 %1 的服务器只支持经典协议，不能使用邀请码。</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation>服务器只支持经典协议，不能使用邀请码。</translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation>请使用 Punchline 服务器，或在这台服务器上不用邀请码会合。</translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation>尝试次数过多，位于 %1 的服务器暂时拒绝您的连接。</translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation>尝试次数过多，服务器暂时拒绝您的连接。</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>请等待几分钟，然后重试。</translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation>邀请码错误（%1）。</translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation>邀请码错误。</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation>有人输入了错误的邀请码；此邀请码已作废（%1）。</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation>有人输入了错误的邀请码；此邀请码已作废。</translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation>请用新的邀请码重新邀请。如果不是对方输错，就是有人在猜测。</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation>本机无法为连接生成证书（%1）。</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation>本机无法为连接生成证书。</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation>请重启程序；如果再次发生，请重新安装 OpenSSL 的库 libssl3。</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation>对方电脑无法证明自己的身份（%1）。</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation>对方电脑无法证明自己的身份。</translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation>中间可能有人介入：请用新的邀请码重试，最好换一个网络。</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation>安全词不一致，因此连接已结束（%1）。</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation>安全词不一致，因此连接已结束。</translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation>中间可能有人介入：请用邀请码重新会合，这样他人便无机可乘。</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation>无法使用本机的网络端口：%1。</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation>无法使用本机的某个网络端口。</translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation>请关闭占用该端口的程序，或选择其他端口，然后重试。</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation>两台电脑连接之前，对方已离开（%1）。</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation>两台电脑连接之前，对方已离开。</translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation>请让对方重新连接，然后重试。</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation>已找到对方电脑，但它未及时回应（%1）。</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation>已找到对方电脑，但它未及时回应。</translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation>请让对方重新连接，然后重试。</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation>对方电脑发来了无法理解的内容（%1）。</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation>对方电脑发来了无法理解的内容。</translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation>请确认双方都使用较新版本的 Punchline，然后重试。</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation>两台电脑之间未找到直连通路（%1）。</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation>两台电脑之间未找到直连通路。</translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>请重试；如果再次失败，请让其中一方换一个网络，例如手机热点。</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation>这两个 NAT 之间不可能有直连通路：双方都没有固定的端口可供对方连接（%1）。</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation>这两个 NAT 之间不可能有直连通路：双方都没有固定的端口可供对方连接。</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation>你们处于同一个路由器或运营商之后，而它不允许双方通过其外部地址互相连接（%1）。</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation>你们处于同一个路由器或运营商之后，而它不允许双方通过其外部地址互相连接。</translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>请将两台电脑接入同一个没有访客隔离或客户端隔离的网络，或双方都使用 IPv6，或让其中一方换一个网络，例如手机热点。</translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation>请重新连接；未标记为已送达的消息可能没有送到。</translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation>文本过长：一条消息最多 %1 字节。</translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation>文本过长，一条消息装不下。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>请缩短文本，或分几条发送。</translation>
    </message>
    <message>
        <source>The server at %1 cannot reach the other servers that it works with.</source>
        <translation>位于 %1 的服务器无法联系与其协作的其他服务器。</translation>
    </message>
    <message>
        <source>The server cannot reach the other servers that it works with.</source>
        <translation>服务器无法联系与其协作的其他服务器。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: no name server answered.</source>
        <translation>无法查询名称 %1：没有域名服务器应答。</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be looked up: no name server answered.</source>
        <translation>无法查询服务器的名称：没有域名服务器应答。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s internet connection and its DNS settings, or enter the server&apos;s address in numbers.</source>
        <translation>请检查本机的互联网连接和 DNS 设置，或以数字形式输入服务器地址。</translation>
    </message>
    <message>
        <source>The server is at %1, and this machine&apos;s network has no addresses of that kind.</source>
        <translation>服务器位于 %1，而本机的网络没有这种类型的地址。</translation>
    </message>
    <message>
        <source>This machine&apos;s network has no addresses of the server&apos;s kind (IPv4 or IPv6).</source>
        <translation>本机的网络没有与服务器同类型（IPv4 或 IPv6）的地址。</translation>
    </message>
    <message>
        <source>Use another network or another server, or ask whoever runs the server to offer both IPv4 and IPv6.</source>
        <translation>请使用其他网络或其他服务器，或请服务器的运营者同时提供 IPv4 和 IPv6。</translation>
    </message>
    <message>
        <source>Punchline tries again by itself and goes on waiting.</source>
        <translation>Punchline 会自动重试并继续等待。</translation>
    </message>
    <message>
        <source>Somebody arrived, but no connection came of it.</source>
        <translation>有人到来，但没有建立连接。</translation>
    </message>
    <message>
        <source>Punchline goes on waiting for the other person.</source>
        <translation>Punchline 继续等待对方。</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet (%1).</source>
        <translation>没有找到直接路径：服务器位于你们其中一方的网络之内，无法告诉另一方该网络在互联网上的位置（%1）。</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet.</source>
        <translation>没有找到直接路径：服务器位于你们其中一方的网络之内，无法告诉另一方该网络在互联网上的位置。</translation>
    </message>
    <message>
        <source>Use a server on the internet, or have the one beside the server join from another network.</source>
        <translation>请使用互联网上的服务器，或让与服务器同网的一方改用其他网络加入。</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it (%1).</source>
        <translation>没有找到直接路径：服务器前面的代理隐藏了你们的地址（%1）。</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it.</source>
        <translation>没有找到直接路径：服务器前面的代理隐藏了你们的地址。</translation>
    </message>
    <message>
        <source>Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do without the proxy.</source>
        <translation>请使用其他服务器，或请该服务器的运营者启用 PROXY 协议或不使用代理。</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path (%1).</source>
        <translation>你们一方只有 IPv4，另一方只有 IPv6，因此没有直接路径（%1）。</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path.</source>
        <translation>你们一方只有 IPv4，另一方只有 IPv6，因此没有直接路径。</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program (%1).</source>
        <translation>这段文字里有一个零字节，对经典程序来说它表示消息结束（%1）。</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program.</source>
        <translation>这段文字里有一个零字节，对经典程序来说它表示消息结束。</translation>
    </message>
    <message>
        <source>Leave the zero byte out, or let the other person use a current version of Punchline.</source>
        <translation>请去掉零字节，或者请对方使用新版本的 Punchline。</translation>
    </message>
    <message>
        <source>Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it.</source>
        <translation>输入的第 %1 行不是 UTF-8 文本：这一行和它后面的内容都没有发送。</translation>
    </message>
    <message>
        <source>The input is no UTF-8 text: nothing of it was sent.</source>
        <translation>输入不是 UTF-8 文本：什么都没有发送。</translation>
    </message>
    <message>
        <source>Convert it, for example with iconv or base64, and send it again from there on.</source>
        <translation>请先转换（例如用 iconv 或 base64），然后从那里重新发送。</translation>
    </message>
    <message>
        <source>This machine has no address %1.</source>
        <translation>这台机器没有地址 %1。</translation>
    </message>
    <message>
        <source>This machine does not have that address.</source>
        <translation>这台机器没有那个地址。</translation>
    </message>
    <message>
        <source>Give --bind an address that &apos;ip address&apos; lists, or leave it out.</source>
        <translation>请给 --bind 一个 &apos;ip address&apos; 列出的地址，或者不用它。</translation>
    </message>
    <message>
        <source>There is no way to %1: one is an IPv4 address, the other an IPv6 address.</source>
        <translation>没有通往 %1 的路：一个是 IPv4 地址，另一个是 IPv6 地址。</translation>
    </message>
    <message>
        <source>The server&apos;s address and the one of --bind are of two kinds, IPv4 and IPv6.</source>
        <translation>服务器的地址和 --bind 的地址种类不同，一个是 IPv4，一个是 IPv6。</translation>
    </message>
    <message>
        <source>Give --bind an address of the same kind as the server&apos;s, or leave it out.</source>
        <translation>请给 --bind 一个和服务器同类的地址，或者不用它。</translation>
    </message>
    <message>
        <source>There is no way to %1: from there only this machine itself can be reached.</source>
        <translation>没有通往 %1 的路：从那里只能到达这台机器自己。</translation>
    </message>
    <message>
        <source>The server cannot be reached from the address of --bind.</source>
        <translation>从 --bind 的地址无法到达服务器。</translation>
    </message>
    <message>
        <source>Give --bind an address of the network that leads to the server, or leave it out.</source>
        <translation>请给 --bind 一个通往服务器的网络的地址，或者不用它。</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use the network port %1.</source>
        <translation>这台机器只允许管理员使用网络端口 %1。</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use that network port.</source>
        <translation>这台机器只允许管理员使用那个网络端口。</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, or leave --local-port out.</source>
        <translation>请选 1024 或更大的端口，或者不用 --local-port。</translation>
    </message>
    <message>
        <source>The input cannot be read on (%1): only what came before was sent.</source>
        <translation>无法继续读取输入（%1）：只发送了之前的内容。</translation>
    </message>
    <message>
        <source>The input cannot be read on: only what came before was sent.</source>
        <translation>无法继续读取输入：只发送了之前的内容。</translation>
    </message>
    <message>
        <source>Let standard input come from a file or a pipe that can be read, and send the rest again.</source>
        <translation>请让标准输入来自可以读取的文件或管道，然后重新发送其余内容。</translation>
    </message>
    <message>
        <source>Use a network on one side that has what the other one has, for example a phone&apos;s hotspot.</source>
        <translation>请在一方使用具备另一方所用地址类型的网络，例如手机热点。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. If both are right, the server hangs: tell whoever runs it.</source>
        <translation>请检查地址和端口：Punchline 服务器通常使用端口 8877。如果两者都正确，则是服务器无响应：请告知其运营者。</translation>
    </message>
    <message>
        <source>%1 took the connection, and closed it without a word.</source>
        <translation>%1 接受了连接，但什么也没发送就关闭了。</translation>
    </message>
    <message>
        <source>The server took the connection, and closed it without a word.</source>
        <translation>服务器接受了连接，但什么也没发送就关闭了。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. Web servers with encryption (https) close so, and proxies whose server is down.</source>
        <translation>请检查地址和端口：Punchline 服务器通常使用端口 8877。加密的网页服务器（https）以及后端已停止的代理会这样关闭连接。</translation>
    </message>
    <message>
        <source>What answers at %1 is an SSH server, for logging in.</source>
        <translation>%1 上应答的是用于登录的 SSH 服务器。</translation>
    </message>
    <message>
        <source>What answers there is an SSH server, for logging in.</source>
        <translation>那里应答的是用于登录的 SSH 服务器。</translation>
    </message>
    <message>
        <source>What answers at %1 is a web server.</source>
        <translation>%1 上应答的是网页服务器。</translation>
    </message>
    <message>
        <source>What answers there is a web server.</source>
        <translation>那里应答的是网页服务器。</translation>
    </message>
    <message>
        <source>What answers at %1 expects encryption, as web servers (https) do.</source>
        <translation>%1 上应答的程序要求加密，就像网页服务器（https）那样。</translation>
    </message>
    <message>
        <source>What answers there expects encryption, as web servers (https) do.</source>
        <translation>那里应答的程序要求加密，就像网页服务器（https）那样。</translation>
    </message>
    <message>
        <source>What answers at %1 is a mail server.</source>
        <translation>%1 上应答的是邮件服务器。</translation>
    </message>
    <message>
        <source>What answers there is a mail server.</source>
        <translation>那里应答的是邮件服务器。</translation>
    </message>
    <message>
        <source>%1 is the probe port of a Punchline server, not its main port.</source>
        <translation>%1 是 Punchline 服务器的探测端口，不是它的主端口。</translation>
    </message>
    <message>
        <source>This is the probe port of a Punchline server, not its main port.</source>
        <translation>这是 Punchline 服务器的探测端口，不是它的主端口。</translation>
    </message>
    <message>
        <source>Use the main port: it is usually 8877, which need not be given. Else ask whoever runs the server.</source>
        <translation>请使用主端口：通常是 8877，可以省略不写。否则请询问服务器的运营者。</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number, %1.</source>
        <translation>这台服务器上没有人在邀请码的编号 %1 下等待。</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number.</source>
        <translation>这台服务器上没有人在邀请码的编号下等待。</translation>
    </message>
    <message>
        <source>It was mistyped, is used up, has expired or is one of another server: compare the servers, or ask the other person for a new code.</source>
        <translation>邀请码可能输错、已用过、已过期，或属于另一台服务器：请核对双方的服务器，或向对方要一个新的邀请码。</translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one. If you typed it right, it may be one of another server, or somebody else has answered.</source>
        <translation>每个邀请码只能试一次：请向对方要一个新的。如果输入无误，那么它可能属于另一台服务器，或者是别人作出了应答。</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came (%1).</source>
        <translation>邀请在有人到来之前已过期（%1）。</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came.</source>
        <translation>邀请在有人到来之前已过期。</translation>
    </message>
    <message>
        <source>Invite again, and pass the new invitation on at once.</source>
        <translation>请重新邀请，并立即把新的邀请告诉对方。</translation>
    </message>
    <message>
        <source>Punchline goes on trying to reach the other person again.</source>
        <translation>Punchline 会继续尝试重新连接对方。</translation>
    </message>
    <message>
        <source>At the server %1, another copy of this conversation waits in its place.</source>
        <translation>在服务器 %1 上，此对话的另一个副本正在代替它等待。</translation>
    </message>
    <message>
        <source>At the server, another copy of this conversation waits in its place.</source>
        <translation>在服务器上，此对话的另一个副本正在代替它等待。</translation>
    </message>
    <message>
        <source>Close the other copy. Punchline tries again in about a minute.</source>
        <translation>请关闭另一个副本。Punchline 将在大约一分钟后重试。</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>您只想通过中继聊天，但服务器 %1 没有可供双方使用的中继。</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server has none for you two.</source>
        <translation>您只想通过中继聊天，但服务器没有可供双方使用的中继。</translation>
    </message>
    <message>
        <source>The connection broke (%1).</source>
        <translation>连接已断开（%1）。</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>请在任一路由器上启用 UPnP 或 NAT-PMP，双方都使用 IPv6，或在一方改用其他网络，例如手机热点。</translation>
    </message>
    <message>
        <source>Allow direct connections, in the settings or with --relay auto.</source>
        <translation>请在设置中或用 --relay auto 允许直接连接。</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>对方只想通过中继聊天，但服务器 %1 没有可供双方使用的中继。</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server has none for you two.</source>
        <translation>对方只想通过中继聊天，但服务器没有可供双方使用的中继。</translation>
    </message>
    <message>
        <source>Ask the other person to allow direct connections.</source>
        <translation>请让对方允许直接连接。</translation>
    </message>
    <message>
        <source>You allow no relay, so the chat cannot go through the server.</source>
        <translation>您不允许中继，因此聊天无法经过服务器。</translation>
    </message>
    <message>
        <source>Or allow chats through the server, in the settings or with --relay auto.</source>
        <translation>或者在设置中或用 --relay auto 允许通过服务器聊天。</translation>
    </message>
    <message>
        <source>The other side cannot or does not want to use a relay, so the chat cannot go through the server.</source>
        <translation>对方无法或不愿使用中继，因此聊天无法经过服务器。</translation>
    </message>
    <message>
        <source>Or ask the other person to allow chats through the server, with a current version of Punchline.</source>
        <translation>或者请对方使用最新版本的 Punchline 并允许通过服务器聊天。</translation>
    </message>
    <message>
        <source>This server does not relay, so the chat cannot go through it.</source>
        <translation>此服务器不提供中继，因此聊天无法经过它。</translation>
    </message>
    <message>
        <source>Or use a server that relays; whoever runs this one can start it with --relay.</source>
        <translation>或者使用提供中继的服务器；运行此服务器的人可以用 --relay 启动它。</translation>
    </message>
    <message>
        <source>The server relays, but it could not do so for the two of you.</source>
        <translation>服务器提供中继，但未能为双方中继。</translation>
    </message>
    <message>
        <source>Or use another server that relays.</source>
        <translation>或者使用另一台提供中继的服务器。</translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation>路由器：</translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation>路由器的地址</translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation>路由器的公网地址</translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation>请填写完整的数字地址，例如 %1。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address.</source>
        <translation>适用于任何地方的人，需先设置好路由器：填写其公网地址。</translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation>在本机开设服务器(&amp;H)</translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation>在本机开设服务器</translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation>由本程序为大家牵线：这样就不需要其他服务器了。</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>查看(&amp;W)</translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation>查看您的服务器</translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation>停止您的服务器</translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation>您的服务器的地址</translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation>您的服务器运行于</translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation>您的服务器正在道别…</translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation>无法启动您的服务器。</translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation>双方都没有服务器？</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
</context>
<context>
    <name>punchline::HostPage</name>
    <message>
        <source>The addresses of your server</source>
        <translation>您的服务器的地址</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>停止服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation>与来者会合(&amp;M)</translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation>不用邀请码，与下一位来到此服务器的人会合</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>邀请他人(&amp;I)</translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation>通过此服务器邀请他人</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation>重新启动服务器</translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation>您的服务器正在运行</translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation>您的服务器未在运行</translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation>无法在此启动服务器（%1）。</translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation>防火墙或系统设置可能禁止程序等待他人连接。请为 Punchline 放行，然后重试。</translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation>请稍候：正在请求路由器允许外部连接。</translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation>请先填写路由器的地址。</translation>
    </message>
    <message>
        <source>Choose the address that suits the other person, and invite them: the invitation names it. The server only introduces people, until you stop it or close the program.</source>
        <translation>请选择适合对方的地址并邀请对方：邀请中已写明该地址。在您停止服务器或关闭程序之前，服务器只负责为双方牵线。</translation>
    </message>
</context>
<context>
    <name>punchline::InvitationCard</name>
    <message>
        <source>I h&amp;ave an invitation</source>
        <translation>我有邀请(&amp;A)</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>邀请码或链接</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>加入(&amp;J)</translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation>用邀请码或链接加入</translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>取消邀请</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新邀请码(&amp;N)</translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation>用新的邀请码邀请</translation>
    </message>
    <message>
        <source>Link &amp;only</source>
        <translation>仅限链接(&amp;O)</translation>
    </message>
    <message>
        <source>A code has two words, of which a guesser has one try in four million. A link cannot be guessed.</source>
        <translation>邀请码由两个单词组成，猜测者只有一次机会，猜中的概率为四百万分之一。链接则无法猜到。</translation>
    </message>
    <message>
        <source>Send the other person the link</source>
        <translation>把链接发给对方</translation>
    </message>
    <message>
        <source>The server was away, and has forgotten the code from before.</source>
        <translation>服务器曾离线，已忘记之前的邀请码。</translation>
    </message>
    <message>
        <source>Pass on this new one instead.</source>
        <translation>请改为告知这个新的邀请码。</translation>
    </message>
    <message>
        <source>Tell the other person this, or send the link</source>
        <translation>把这句话告诉对方，或发送链接</translation>
    </message>
    <message>
        <source>This expires in a moment. Then you can make a new one here.</source>
        <translation>即将过期。之后您可以在此新建邀请。</translation>
    </message>
    <message>
        <source>It works once. The chat begins by itself as soon as they join.</source>
        <translation>只能使用一次。对方加入后，聊天会自动开始。</translation>
    </message>
</context>
<context>
    <name>punchline::InviteText</name>
    <message>
        <source>Open Punchline, and enter under “I have an invitation”:</source>
        <extracomment>The beginning of a sentence that goes on with a code and &quot;on the server example.org&quot;. The words in quotation marks are a caption of the start page.</extracomment>
        <translation>打开 Punchline，在“我有邀请”下输入：</translation>
    </message>
    <message>
        <source>on the server %1</source>
        <extracomment>The end of that sentence.</extracomment>
        <translation>服务器： %1</translation>
    </message>
    <message>
        <source>This address leads only to this machine itself.</source>
        <translation>此地址只通向本机自身。</translation>
    </message>
    <message>
        <source>This address leads here only from your own network: from the same house, office or Wi-Fi.</source>
        <translation>此地址只能从您自己的网络访问：同一住宅、办公室或 Wi-Fi。</translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation>%1 请参阅 punchline --help。</translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation>为两台电脑牵线的服务器。</translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation>对方告诉您的邀请码。</translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation>立即连接该服务器，或用该邀请码加入。</translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation>以此名称单独保存设置，与其他设置分开。</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation>服务器地址无法使用。%1</translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation>邀请码无法使用。%1</translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation>只能打开一个链接。</translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation>链接无法使用。%1</translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation>链接与选项互相矛盾：请去掉选项。</translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation>--connect 需要服务器：请加上 --server HOST。</translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation>配置名称只能包含字母、数字、- 和 _，最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation>由服务器牵线，在两台电脑之间直接聊天。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation>对方发来的链接，用于加入对方。</translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message>
        <source>Close Punchline?</source>
        <translation>关闭 Punchline？</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>断开连接？</translation>
    </message>
    <message>
        <source>The text in the message field has not been sent.</source>
        <translation>消息框中的文字尚未发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>您有 %n 条消息尚未送达。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>仍然关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect anyway</source>
        <translation>仍然断开(&amp;D)</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Disconnect anyway</source>
        <translation>仍然断开</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>Stay in the conversation</source>
        <translation>留在对话中</translation>
    </message>
    <message>
        <source>If you close now, that is lost.</source>
        <translation>如果现在关闭，这些内容将丢失。</translation>
    </message>
    <message>
        <source>If you disconnect now, the other person does not get that.</source>
        <translation>如果现在断开，对方将收不到这些内容。</translation>
    </message>
</context>
<context>
    <name>punchline::LinkCard</name>
    <message>
        <source>The link of the invitation</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>The link opens Punchline with everything filled in. It has a secret in it: send it only where nobody else reads along.</source>
        <translation>链接会打开已填好一切的 Punchline。其中含有密钥：请只在没有旁人能看到的地方发送。</translation>
    </message>
    <message>
        <source>The square is the same link for a camera. A computer that scans it can open it; a phone has no Punchline, and can only pass it on.</source>
        <translation>方块是供摄像头扫描的同一链接。电脑扫描后可以打开它；手机上没有 Punchline，只能转发它。</translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>○ Not connected</source>
        <translation>○ 未连接</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● 已连接</translation>
    </message>
    <message>
        <source>◌ Reconnecting…</source>
        <translation>◌ 正在重新连接…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why through the server?</source>
        <translation>为什么通过服务器？</translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>在浏览器中打开链接</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>复制链接(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation>不打开(&amp;N)</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>不打开链接</translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation>此链接通往 %1。那里的管理者会看到您的地址。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link, and paste it into one.</source>
        <translation>无法启动浏览器。请复制链接并粘贴到浏览器中。</translation>
    </message>
</context>
<context>
    <name>punchline::MainText</name>
    <message>
        <source>Punchline runs already: its window is coming to the front.</source>
        <translation>Punchline 已在运行：正在将其窗口移到前台。</translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>对方电脑</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>你的路由器</translation>
    </message>
    <message>
        <source>Their router</source>
        <translation>对方的路由器</translation>
    </message>
    <message>
        <source>No router in between</source>
        <translation>中间没有路由器</translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation>自身地址 %1</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>外部地址 %1</translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation>NAT：%1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation>服务器：%1。</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>对方电脑</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>正在进行 %n 个尝试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>%n 个尝试被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation>直连通路已建立。</translation>
    </message>
    <message>
        <source>%L1 of %L2 attempts at once</source>
        <translation>同时尝试 %L1/%L2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>目前已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The path through the server stands.</source>
        <translation>经由服务器的通路已建立。</translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Part %1 of %2: show the next one</source>
        <translation>第 %1 部分，共 %2 部分：显示下一部分</translation>
    </message>
    <message>
        <source>Older messages are no longer kept</source>
        <translation>更早的消息已不再保留</translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>输入消息…</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation>按 Enter 发送，按 Shift+Enter 换行。</translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>滚动消息</translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation>可达范围</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>自身地址</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1（由 %2 看到）</translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation>外部地址</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射方式</translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation>服务器看到的就是本机自身的地址。</translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation>服务器的两个地址看到的端口相同。</translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation>服务器第一个地址的两个端口看到的端口相同，第二个地址看到的则不同。</translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation>服务器的两个端口看到的端口不同。</translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation>服务器的探测端口均未回应；它可能没有探测端口。</translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation>服务器的两个端口看到的端口相同，但没有第二个地址回应；它可能没有第二个地址。</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>服务器的各个回应互相矛盾。</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>端口号</translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation>服务器看到的正是本机使用的端口。</translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation>服务器看到的端口为 %1。</translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation>由于端口保持不变，这无关紧要。</translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation>服务器的回应太少，它看到的是：%1。</translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation>陌生连接</translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation>服务器尝试了一个本机未曾请求的连接。</translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation>服务器未作尝试，或无法判断结果。</translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation>路由器已开放</translation>
    </message>
    <message>
        <source>A port</source>
        <translation>一个端口</translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation>已询问路由器，路由器确认如此。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation>未询问任何路由器。</translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation>没有 NAT，无需开放。</translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation>通过 UPnP、NAT-PMP 和 PCP 询问后，没有路由器开放端口。</translation>
    </message>
</context>
<context>
    <name>punchline::NatText</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation>对所有人端口相同</translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation>每个地址端口不同</translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation>每个目标端口不同</translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation>未完全探明</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>步长为 %1</translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation>取自一小段端口</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation>忽略陌生连接</translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation>拒绝陌生连接</translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation>允许所有人连入</translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation>路由器已开放一个端口（%1）</translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation>路由器已开放 %1（%2）</translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation>没有 NAT</translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation>对每个目标都使用同一端口（端点无关）</translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation>对每个目标地址使用不同端口（地址相关）</translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation>对每个目标使用不同端口（地址和端口相关，对称型）</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation>与本机相同（保留端口）</translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation>依次分配，步长为 %1（顺序型）</translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation>取自 %1 与 %2 之间的一小段端口</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation>丢弃，不作回应</translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation>拒绝（TCP 重置）</translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation>拒绝（ICMP 错误）</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation>可与所有人直接连接。</translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation>可与几乎所有人直接连接。</translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation>可与大多数人直接连接，但并非所有人。</translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation>只能与部分人直接连接。</translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation>不清楚本机可以与谁直接连接。</translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation>来自外部的连接可以到达本机。</translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation>只有处于完全不允许直接连接的网络中的人无法到达。</translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>无法到达那些 NAT 随机选择端口的人。在己方的路由器上启用 UPnP 或 NAT-PMP，或使用 IPv6，即可改善。</translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>只能到达那些 NAT 对每个目标都保持同一端口的人，可能需要搜索几秒钟。在己方的路由器上启用 UPnP 或 NAT-PMP，或使用 IPv6，即可改善。</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation>服务器的回应不足以判断。如果服务器的探测端口可以通过两个地址访问，就能得知更多。</translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation>生日搜索：已发送 %L1，共 %L2</translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation>端口预测：已发送 %L1，共 %L2</translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation>呼叫：已发送 %L1，共 %L2</translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation>系统只允许同时使用 %L2 个连接中的 %L1 个：请提高打开文件数的上限（ulimit -n）以增加成功的机会。</translation>
    </message>
    <message>
        <source>A router uses another port for each connection, so many of them are tried at once.</source>
        <translation>有一方的路由器为每个连接使用不同的端口，因此同时尝试许多端口。</translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation>连接示意图</translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation>本机，自身地址</translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation>本机，外部地址</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation>对方电脑，外部地址</translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation>对方电脑，自身地址</translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>跳到 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>跳到最新消息</translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation>跳到最新的消息。</translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the new messages</source>
        <translation>显示新消息</translation>
    </message>
    <message>
        <source>Show what has happened</source>
        <translation>显示发生了什么</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is there: you are connected.</source>
        <translation>对方已经到了：你们已连接。</translation>
    </message>
</context>
<context>
    <name>punchline::NoticeBar</name>
    <message>
        <source>Go to the start page</source>
        <translation>转到首页</translation>
    </message>
    <message>
        <source>Go to the start page, where the link is</source>
        <translation>转到首页，链接在那里</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Hide the notice about the link</source>
        <translation>隐藏有关链接的提示</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is filled in on the start page.</source>
        <translation>已打开指向 %1 的链接，并已填入首页。</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is kept on the start page until this is over.</source>
        <translation>已打开指向 %1 的链接。它会保留在首页，直到本次会话结束。</translation>
    </message>
</context>
<context>
    <name>punchline::PeerText</name>
    <message>
        <source>The other person</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation>返回聊天(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回聊天</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新邀请码(&amp;N)</translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation>输入新邀请码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>%1 秒后放弃</translation>
    </message>
    <message>
        <source>Hide the t&amp;echnical details</source>
        <translation>隐藏技术细节(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;echnical details</source>
        <translation>技术细节(&amp;E)</translation>
    </message>
    <message>
        <source>Hide the technical details</source>
        <translation>隐藏技术细节</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>通路</translation>
    </message>
    <message>
        <source>One of you does not show the other their address, so the chat goes through the server.</source>
        <translation>你们中有一方不向对方显示地址，因此聊天经过服务器。</translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>链接的二维码</translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>复制报告(&amp;O)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>隐藏地址(&amp;H)</translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation>将报告中的每个地址替换为其他地址。端口保持不变。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>文本 (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>未保存：请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>punchline::ReturnBar</name>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>立即重新连接(&amp;R)</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>立即重新连接</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>%1 后再次尝试。</translation>
    </message>
    <message>
        <source>The connection was lost at %1.</source>
        <translation>连接于 %1 中断。</translation>
    </message>
    <message>
        <source>The other person is not there at the moment. Punchline goes on trying; what you write is sent as soon as they are back.</source>
        <translation>对方现在不在。Punchline 会继续尝试；您写的内容会在对方回来后立即发送。</translation>
    </message>
    <message>
        <source>Punchline waits for the server and goes on trying; what you write is sent as soon as you are connected again.</source>
        <translation>Punchline 正在等待服务器并会继续尝试；您写的内容会在重新连接后立即发送。</translation>
    </message>
</context>
<context>
    <name>punchline::SafetyWordsPanel</name>
    <message>
        <source>They &amp;match</source>
        <translation>一致(&amp;M)</translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation>六个词一致</translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation>不一致(&amp;F)</translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation>六个词不一致：结束连接</translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation>结束连接：中间可能有人介入。</translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation>安全词 %1：%2</translation>
    </message>
    <message>
        <source>Ask the other person, for example on the phone.</source>
        <translation>请向对方确认，例如打电话。</translation>
    </message>
    <message>
        <source>Not verified yet: do both of you see the same six words?</source>
        <translation>尚未验证：你们看到的六个词是否相同？</translation>
    </message>
    <message>
        <source>&amp;Hide the words</source>
        <translation>隐藏六个词(&amp;W)</translation>
    </message>
    <message>
        <source>Compare the &amp;words</source>
        <translation>比较六个词(&amp;W)</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>隐藏六个词</translation>
    </message>
    <message>
        <source>Compare the words</source>
        <translation>比较六个词</translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation>搜索消息</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation>上一条匹配的消息（Enter）</translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation>较新(&amp;W)</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>较新的消息</translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation>下一条匹配的消息（Shift+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation>结束搜索（Esc）</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>O&amp;lder</source>
        <translation>较早(&amp;L)</translation>
    </message>
</context>
<context>
    <name>punchline::SentenceCard</name>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>复制整句(&amp;S)</translation>
    </message>
    <message>
        <source>Copy the whole sentence</source>
        <translation>复制整句话</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>复制邀请码(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制邀请码</translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation>您的路由器前面还有一个路由器，属于运营商或您自己，而它并未被告知要允许外部连接。其他地方的人无法连到此服务器：请与他们使用双方都能连到的服务器。</translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation>您的路由器前面还有一个路由器，属于运营商或您自己，而它并未被告知要允许外部连接。其他地方的人最多只能通过 IPv6 连到此服务器；否则请使用双方都能连到的服务器。</translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation>仅供本机上的程序使用。</translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation>适用于您自己网络中的人：同一住宅、办公室或 Wi-Fi。</translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation>适用于任何地方同样有 IPv6 的人，除非被本机或路由器上的防火墙阻止。</translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation>适用于任何地方的人，除非被本机或路由器上的防火墙阻止。</translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation>适用于任何地方的人：您的路由器表示允许他们连入。从您自己的网络内部可能无法使用。</translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation>最多适用于与您处于运营商同一路由器之后的人。</translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation>您的网络之外已有人连到此服务器。</translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation>本机未接入任何网络，因此其他人无法连到此服务器。请接入网络，地址随后会显示在这里。</translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation>正在请求您的路由器允许外部连接…</translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation>您的路由器没有开放入口，因此此服务器只供您自己的网络使用。要让其他人连入，请在路由器上将 TCP 端口 %1 转发到 %2，并在上方填写路由器的公网地址。</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>还没有人来过。</translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation>已连接：%1。正在等人：%2。已牵线：%3 对。</translation>
    </message>
    <message>
        <source>Port %1 is taken on this machine, so the server uses %2: that is a part of the address.</source>
        <translation>本机的端口 %1 已被占用，因此服务器使用 %2：它是地址的一部分。</translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>自身地址</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>对方电脑</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>使用协议</translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation>外部地址</translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation>可尝试地址</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>服务器：%1（%2）</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>服务器未告知</translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation>您的 NAT：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected from %1 to %2 since %3. %4</source>
        <translation>自 %3 起从 %1 连接到 %2。%4</translation>
    </message>
    <message>
        <source>hidden, as they wish</source>
        <translation>按对方意愿隐藏</translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation>Punchline %1，运行于 %2</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation>地址已替换：相同的地址仍然相同，端口为真实端口。</translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation>发生的事件，以开始后的秒数计：</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>已省略后续 %n 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SettingsPage</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who has written</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>Who has written, and what</source>
        <translation>发送者和内容</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不填名字</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so changes will be lost after you close the program.</source>
        <translation>无法写入设置文件夹，因此关闭程序后更改会丢失。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>You and this program</source>
        <translation>您与本程序</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的名字(&amp;N)</translation>
    </message>
    <message>
        <source>The other person sees it in the chat.</source>
        <translation>对方会在聊天中看到它。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>当您在看别处时</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>通知(&amp;O)</translation>
    </message>
    <message>
        <source>Whoever sees your screen can read them.</source>
        <translation>任何能看到您屏幕的人都能读到通知。</translation>
    </message>
    <message>
        <source>Keep an icon in the &amp;tray</source>
        <translation>在托盘中保留图标(&amp;T)</translation>
    </message>
    <message>
        <source>Closing the window then hides it; the icon brings it back.</source>
        <translation>此时关闭窗口只会将其隐藏；点图标可重新显示。</translation>
    </message>
    <message>
        <source>Connections, from the next one on</source>
        <translation>连接（从下一次起生效）</translation>
    </message>
    <message>
        <source>Ask my &amp;router to let the other person in</source>
        <translation>请求我的路由器允许对方连入(&amp;R)</translation>
    </message>
    <message>
        <source>Helps with routers that can open a port on request.</source>
        <translation>适用于可应请求开放端口的路由器。</translation>
    </message>
    <message>
        <source>Say “&amp;Hello, world” each second</source>
        <translation>每秒发送“Hello, world”(&amp;H)</translation>
    </message>
    <message>
        <source>The first of you to arrive says it, until somebody writes.</source>
        <translation>由先到的一方发送，直到有人发消息为止。</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment. The icon comes as soon as there is one.</source>
        <translation>此桌面目前没有托盘。一旦有托盘，图标就会出现。</translation>
    </message>
    <message>
        <source>Chat through the &amp;server</source>
        <translation>通过服务器聊天(&amp;S)</translation>
    </message>
    <message>
        <source>If there is no direct way</source>
        <translation>没有直连通路时</translation>
    </message>
    <message>
        <source>Never, only directly</source>
        <translation>从不，仅直连</translation>
    </message>
    <message>
        <source>Always, to hide my address</source>
        <translation>始终，隐藏我的地址</translation>
    </message>
    <message>
        <source>Without a direct way, the server carries sealed bytes and sees only how many and when.</source>
        <translation>没有直连通路时，由服务器传送密封的字节，它只能看到数量和时间。</translation>
    </message>
    <message>
        <source>If there is no direct way between the two of you, you cannot chat.</source>
        <translation>如果双方之间没有直连通路，就无法聊天。</translation>
    </message>
    <message>
        <source>The other person does not learn your address, but the server does. This needs a server that relays, and is slower than a direct link.</source>
        <translation>对方不会得知您的地址，但服务器会知道。这需要提供中继的服务器，并且比直连慢。</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutText</name>
    <message>
        <source>Show this list</source>
        <translation>显示此列表</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Say goodbye and quit</source>
        <translation>道别并退出</translation>
    </message>
    <message>
        <source>Cancel, or go back</source>
        <translation>取消或返回</translation>
    </message>
    <message>
        <source>Press the button, or send the message</source>
        <translation>按下按钮，或发送消息</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>转到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Begin a new line in a message</source>
        <translation>在消息中换行</translation>
    </message>
    <message>
        <source>Find in the chat</source>
        <translation>在聊天中搜索</translation>
    </message>
    <message>
        <source>Copy the chosen messages, addresses or rows</source>
        <translation>复制所选的消息、地址或行</translation>
    </message>
    <message>
        <source>Save the chat in a file</source>
        <translation>将聊天保存到文件</translation>
    </message>
    <message>
        <source>Take back messages that have not been sent yet</source>
        <translation>撤回尚未发送的消息</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>punchline::StartHead</name>
    <message>
        <source>Chat directly from machine to machine. A server introduces the two of you; it cannot read what you say.</source>
        <translation>在两台电脑之间直接聊天。服务器为双方牵线，但无法读取聊天内容。</translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation>检查我的网络(&amp;N)</translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation>检查我的网络</translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation>清除地址(&amp;F)</translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation>清除地址</translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation>从列表中移除所有服务器地址。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation>example.org 或 192.0.2.1:8877</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation>无法写入设置文件夹，因此关闭程序后不会记住地址。其他功能一切正常。</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>服务器地址(&amp;S)</translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation>您会得到可口述的邀请码和可发送的链接。</translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation>让服务器检测您的路由器如何工作，以及您可以与谁直接连接。</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>邀请他人(&amp;I)</translation>
    </message>
</context>
<context>
    <name>punchline::StartText</name>
    <message>
        <source>That was an invitation. Its server is here now, and its code in the field below.</source>
        <translation>这是一个邀请。其服务器已填在此处，邀请码已填入下面的输入框。</translation>
    </message>
    <message>
        <source>That was a code. It is in the field below now; the server&apos;s address belongs here.</source>
        <translation>这是邀请码，已移到下面的输入框；此处应填写服务器地址。</translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation>双方使用同一个服务器。如果冒号后没有端口，则使用端口 %1。</translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation>邀请码已完整。上方还缺服务器地址：请填写对方使用的地址。</translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation>邀请码已完整。它只能尝试一次。</translation>
    </message>
    <message>
        <source>Your own server runs: “Invite” uses it as long as nothing is entered here.</source>
        <translation>您自己的服务器正在运行：只要此处留空，“邀请”就会使用它。</translation>
    </message>
    <message>
        <source>A server introduces the two of you. Use the one of the person you want to meet, or host one here.</source>
        <translation>服务器为双方牵线。请使用对方的服务器，或在此运行一个。</translation>
    </message>
    <message>
        <source>That was a server&apos;s address, so it is here now. If you were told a code, enter it below; if not, both of you press “Connect”.</source>
        <translation>这是服务器地址，已移到此处。如果对方告诉过您邀请码，请填在下面；否则请双方都按“连接”。</translation>
    </message>
    <message>
        <source>This is a server&apos;s address. Press Enter to put it into the field above.</source>
        <translation>这是服务器地址。按 Enter 键可将其移到上面的输入框。</translation>
    </message>
    <message>
        <source>The invitation is complete. Its server is filled in above. It can be tried once.</source>
        <translation>邀请完整，其服务器已填在上面。只能尝试一次。</translation>
    </message>
    <message>
        <source>The invitation is complete, with its server. It can be tried once.</source>
        <translation>邀请及其服务器都已完整。只能尝试一次。</translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation>请输入双方共用的服务器的地址。</translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation>这不是完整的地址。地址形如 example.org、192.0.2.1 或 [2001:db8::1]。</translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation>冒号后面必须是端口：1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation>请将 IPv6 地址放在方括号中，例如：[2001:db8::1]。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>正在连接服务器…</translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation>正在等待对方…</translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation>对方已到。正在交换地址…</translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation>已直接连接。</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>正在道别…</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>会话已结束。</translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation>请在另一台电脑上启动 Punchline，并同样连接到 %1。</translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation>呼叫中…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>核实中…</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation>呼叫已发出，尚无应答。</translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation>呼叫被拒绝。这在开始时很常见：会再次尝试。</translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation>从这里无法到达此地址。</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>没有人及时应答呼叫。</translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation>有人应答；正在核实其是否为对方本人。</translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation>应答者不是对方。</translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation>聊天通过此连接进行。</translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation>此连接已不再需要，因此被放弃。</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>本地网络</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>外部地址</translation>
    </message>
    <message>
        <source>By the router</source>
        <translation>路由器开放</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>传入</translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation>该电脑自身的地址，可从其所在的网络连到。</translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation>服务器所看到的该电脑的地址。</translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation>路由器应请求开放的地址。</translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation>路由器接下来可能使用的地址。</translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation>来自事先未告知的地址的呼叫。</translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation>本机先到，因此由本机选择保留哪个连接。</translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation>对方电脑先到，因此由对方电脑选择保留哪个连接。</translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation>经典文本协议</translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation>Punchline 协议</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation>已发送；无法得知是否送达</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation>您已结束聊天。</translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation>对方已结束聊天。</translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation>您已取消连接。</translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation>网络检查已完成。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent</source>
        <translation>“Hello, world”：已发送 %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation>“Hello, world”：已收到 %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation>“Hello, world”：已发送 %L1，已收到 %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not answered yet. If this lasts, another program may use that port, or the server hangs: cancel, and check the address, or use another server.</source>
        <translation>%1 尚未应答。如果一直这样，可能是其他程序占用了该端口，或者服务器已停止响应：请取消并检查地址，或改用其他服务器。</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is missing, as in example.org:8877.</source>
        <translation>缺少服务器的名称或地址，例如 example.org:8877。</translation>
    </message>
    <message>
        <source>An address has no spaces in it: enter the server&apos;s name or address alone, as in example.org:8877.</source>
        <translation>地址中没有空格：请只输入服务器的名称或地址，例如 example.org:8877。</translation>
    </message>
    <message>
        <source>Leave out the @ and what is before it: only the server&apos;s name or address belongs here.</source>
        <translation>请去掉 @ 及其前面的内容：这里只填服务器的名称或地址。</translation>
    </message>
    <message>
        <source>This is a whole network: enter the address of one machine, without the /.</source>
        <translation>这是整个网络：请输入一台机器的地址，不带 /。</translation>
    </message>
    <message>
        <source>An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.</source>
        <translation>数字地址由四个数组成，每个数从 0 到 255，例如 192.0.2.1。</translation>
    </message>
    <message>
        <source>A server&apos;s name has only letters, digits, dots and hyphens in it, as in example.org.</source>
        <translation>服务器名称只能包含字母、数字、点和连字符，例如 example.org。</translation>
    </message>
    <message>
        <source>This is an invitation, no server&apos;s address: join with it.</source>
        <translation>这是邀请，不是服务器地址：请用它来加入。</translation>
    </message>
    <message>
        <source>Routers hide both computers, so each tells the other where it can be reached.</source>
        <translation>两台电脑都藏在路由器后面，因此互相告知可以到达的地址。</translation>
    </message>
    <message>
        <source>Your router hides this computer. Both sides knock at the same moment, and a way opens.</source>
        <translation>你的路由器隐藏了这台电脑。双方在同一时刻敲门，通路就会打开。</translation>
    </message>
    <message>
        <source>%1 has ended the chat.</source>
        <translation>%1 结束了聊天。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 秒</translation>
    </message>
    <message>
        <source>Connected directly in %1</source>
        <translation>用时 %1 直接连接</translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>用时 %1、尝试 %n 次后直接连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>正在重新连接…</translation>
    </message>
    <message>
        <source>Waiting; sent as soon as you are connected again</source>
        <translation>等待中；重新连接后立即发送</translation>
    </message>
    <message>
        <source>Taken back; the other person does not see it</source>
        <translation>已撤回；对方看不到</translation>
    </message>
    <message>
        <source>The link was lost for %1, and is back</source>
        <translation>连接中断了 %1，现已恢复</translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>连接中断了 %n 次，共 %1，现已恢复</numerusform>
        </translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>A direct way was found: now connected directly</source>
        <translation>已找到直连通路：现在为直接连接</translation>
    </message>
    <message>
        <source>Connected through the server in %1</source>
        <translation>用时 %1，已通过服务器连接</translation>
    </message>
    <message>
        <source>Connected through the server</source>
        <translation>已通过服务器连接</translation>
    </message>
    <message>
        <source>Relayed through %1, still private: the relay sees only sealed bytes, how many and when.</source>
        <translation>由 %1 中继，仍然私密：中继只能看到密封的字节、数量和时间。</translation>
    </message>
    <message>
        <source>There is no direct way between your two networks so far. UPnP in one of the routers, IPv6 on both sides, or another network on one side can make one.</source>
        <translation>目前两个网络之间没有直连通路。在任一路由器上启用 UPnP、双方使用 IPv6，或其中一方换一个网络，都可能建立直连。</translation>
    </message>
    <message>
        <source>Opening a path between the two machines…</source>
        <translation>正在两台电脑之间打通通路…</translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other. It cannot read what you write.</source>
        <translation>位于 %1 的服务器为你们牵线。它无法读取你们写的内容。</translation>
    </message>
    <message>
        <source>A server that passes on what is said, and cannot read it.</source>
        <translation>转发聊天内容但无法读取它的服务器。</translation>
    </message>
    <message>
        <source>The other person wants it so, and does not show their address.</source>
        <translation>对方希望如此，并且不显示自己的地址。</translation>
    </message>
    <message>
        <source>You want it so: the other person does not see your address.</source>
        <translation>这是您的选择：对方看不到您的地址。</translation>
    </message>
    <message>
        <source>Looking for a direct way now…</source>
        <translation>正在寻找直连通路…</translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>已寻找直连通路 %n 次，未找到；寻找会自动继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way through a server was found: now connected through %1</source>
        <translation>已找到经由服务器的另一条通路：现在经由 %1 连接</translation>
    </message>
    <message>
        <source>This server is about to stop: looking for another way.</source>
        <translation>此服务器即将停止：正在寻找其他通路。</translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>punchline::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop sending “Hello, world”</source>
        <translation>停止发送“Hello, world”</translation>
    </message>
    <message>
        <source>“Hello, world” goes out each second, to show that the connection works.</source>
        <translation>“Hello, world”每秒发送一次，以表明连接正常。</translation>
    </message>
</context>
<context>
    <name>punchline::TechnicalDetails</name>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation>尝试的显示方式</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>尝试(&amp;A)</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>时间线(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>地址(&amp;D)</translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>尝试的时间线</translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation>还没有尝试。</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>正在尝试 %n 个地址。表格以文字显示同样的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation>每个尝试都会按时间画在这里。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation>%1，第 %2 次：%3（%4 毫秒）</translation>
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
        <translation>%1（%2）– %3</translation>
    </message>
    <message>
        <source>Network check – %1</source>
        <translation>网络检查 – %1</translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation>正在连接 – %1</translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation>正在等待 – %1</translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation>未连接 – %1</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not connected with %1 any more – %2</source>
        <translation>已不再与 %1 连接 – %2</translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline：%n 条未读消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrustText</name>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation>邀请码以编号开头，例如 7-velvet-guitar。</translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation>其中有个单词不属于任何邀请码：请检查拼写。</translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>内容不全：邀请码由一个数字和两个单词组成，例如 7-velvet-guitar。</translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>内容过多：邀请码由一个数字和两个单词组成，例如 7-velvet-guitar。</translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation>这似乎只是链接的一部分：请复制并粘贴完整的链接。</translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation>这比任何链接都长：请只粘贴链接。</translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation>链接以 punchline:// 开头，后面是服务器的地址。</translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation>链接中没有可用的服务器：请复制完整的链接。</translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation>链接中不只有服务器和邀请码：请向对方另要一个链接。</translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation>链接末尾缺少 # 和邀请码：请复制完整的链接。</translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation># 后面的内容不是邀请码：请复制完整的链接。</translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation>未加密（经典）：纯文本，无送达确认</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation>已加密，已通过六个词验证</translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation>已加密，已通过邀请码验证</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation>对方使用经典程序：所有内容都以纯文本传输，途中的其他人可以读取，也无法得知消息是否送达。</translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation>两台电脑之间途中的其他人可以读取消息。</translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation>只有另一台电脑可以读取消息。在双方核对六个词之前，无法得知它是否就是对方的电脑。</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation>只有你们两人可以读取消息：您已确认双方看到的六个词相同。</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation>只有你们两人可以读取消息：对方电脑已证明它知道邀请码。</translation>
    </message>
    <message>
        <source>Encrypted, not verified yet</source>
        <translation>已加密，尚未验证</translation>
    </message>
    <message>
        <source>This text is too long: paste only the part with the code or the link.</source>
        <translation>这段文字太长：请只粘贴含有邀请码或链接的部分。</translation>
    </message>
    <message>
        <source>There is no invitation in this text. A code looks like 7-velvet-guitar.</source>
        <translation>这段文字中没有邀请。邀请码形如 7-velvet-guitar。</translation>
    </message>
    <message>
        <source>There is more than one invitation in this text: paste only the newest one.</source>
        <translation>这段文字中有多个邀请：请只粘贴最新的一个。</translation>
    </message>
    <message>
        <source>There is more than one server in this text: paste only the code and the server that belongs to it.</source>
        <translation>这段文字中有多个服务器：请只粘贴邀请码及其对应的服务器。</translation>
    </message>
    <message>
        <source>Enter the code that the other person told you, or paste their message or link.</source>
        <translation>请输入对方告诉您的邀请码，或粘贴对方的消息或链接。</translation>
    </message>
</context>
</TS>
