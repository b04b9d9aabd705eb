<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>新着メッセージ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The two of you are connected: the chat has begun.</source>
        <translation>2人がつながりました。チャットを始められます。</translation>
    </message>
    <message>
        <source>What you wrote has been sent.</source>
        <translation>書いたメッセージが送信されました。</translation>
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
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>リモート</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>システムからの情報: %1</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation>リモートアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation>ローカルアドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>接続の試行</translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation>接続の試行の列</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation>双方の宛先がわかると、ここに試行が表示されます。</translation>
    </message>
    <message>
        <source>%L1 attempts went out at once, too many for a row each.</source>
        <translation>%L1 件の試行を一度に送りました。多すぎるため、1 行ずつは表示しません。</translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation>詳細(&amp;T)</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>接続の詳細</translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation>2台のPCの接続方法と、これまでの試行</translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation>相手が入力しています…</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 が入力しています…</translation>
    </message>
    <message>
        <source>Say hello: what you write goes straight to the other person.</source>
        <translation>あいさつしてみましょう。書いた内容は相手に直接届きます。</translation>
    </message>
    <message>
        <source>This message may have arrived already, so it cannot be taken back.</source>
        <translation>このメッセージはすでに届いた可能性があるため、取り消せません。</translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation>リンクを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>さらに表示(&amp;M)</translation>
    </message>
    <message>
        <source>Copy with &amp;names and times</source>
        <translation>名前と時刻を付けてコピー(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>取り消す(&amp;T)</translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation>ネットワークを調べています…</translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation>このPCがどう見えるかを、サーバー %1 に問い合わせています。数秒かかります。</translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation>ネットワークについてわかっていること</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>記録をコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>記録をコピー</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>診断を中止</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>再診断(&amp;A)</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再診断</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>あと%1秒で中止</translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation>Punchlineサーバー %1 が示した、このPCのネットワークの状態:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
</context>
<context>
    <name>punchline::ClearTalkNotice</name>
    <message>
        <source>Tal&amp;k in the clear</source>
        <translation>平文で話す(&amp;K)</translation>
    </message>
    <message>
        <source>Talk in the clear, on a link that others can read</source>
        <translation>ほかの人が読める接続で、平文のまま話す</translation>
    </message>
    <message>
        <source>This link is neither encrypted nor authenticated.</source>
        <translation>この接続は暗号化も認証もされていません。</translation>
    </message>
    <message>
        <source>Others on the way can read it, and nothing proves who is at the other end. Only “Hello, world” goes out until you agree to talk in the clear.</source>
        <translation>途中にいる人が内容を読むことができ、相手がだれなのかを証明するものもありません。平文で話すことに同意するまで、送られるのは「Hello, world」だけです。</translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation>使う(&amp;U)</translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation>クリップボードの招待を使う</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation>クリップボードの招待を使わない</translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation>クリップボードに招待があります。</translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation>送信(&amp;E)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation>テキストを貼り付けできませんでした。%L1文字ありますが、1件のメッセージは最大%L2バイトです。分けて貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation>接続されていません。入力した内容はここに残ります。</translation>
    </message>
    <message>
        <source>This text stays here: press “Talk in the clear” to send it where others can read it.</source>
        <translation>この文章はここに残ります。ほかの人に読まれる形で送るには「平文で話す」を押してください。</translation>
    </message>
    <message>
        <source>The other side takes messages too slowly. What you write stays here: send it again in a moment.</source>
        <translation>相手側の受信が追いついていません。書いた内容はここに残ります。少ししてからもう一度送信してください。</translation>
    </message>
    <message>
        <source>Only text can be sent here for now. To show a picture or a file, put it where the other person can open it, and send the link.</source>
        <translation>今のところ、ここで送れるのはテキストだけです。画像やファイルを見せるには、相手が開ける場所に置き、そのリンクを送ってください。</translation>
    </message>
    <message>
        <source>Emo&amp;ji</source>
        <translation>絵文字(&amp;J)</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>絵文字を選ぶ</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationMenu</name>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>この会話のその他の操作</translation>
    </message>
    <message>
        <source>Find in, copy or save this conversation</source>
        <translation>この会話を検索、コピー、または保存</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy the conversation</source>
        <translation>会話をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>会話を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The conversation is in the clipboard.</source>
        <translation>会話をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>会話を保存</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>The conversation is saved.</source>
        <translation>会話を保存しました。</translation>
    </message>
    <message>
        <source>The conversation is not saved (%1): choose another folder.</source>
        <translation>会話を保存できませんでした (%1)。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation>自分、%1: %2（%3）</translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation>相手、%1: %2</translation>
    </message>
    <message>
        <source>Older messages are no longer kept. %1</source>
        <translation>これより古いメッセージは保存されていません。%1</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1（%2 / %3 部分目）</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
</context>
<context>
    <name>punchline::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation>%1: %2。コピー</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>クリックするとコピーします。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>残り%n分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>punchline::DBusNotifications</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>punchline::DisconnectButton</name>
    <message>
        <source>Disconnecting…</source>
        <translation>切断しています…</translation>
    </message>
    <message>
        <source>E&amp;nd the chat</source>
        <translation>チャットを終了(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>チャットを終了</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
</context>
<context>
    <name>punchline::DraftOffer</name>
    <message>
        <source>&amp;Put it into the field</source>
        <translation>入力欄に入れる(&amp;P)</translation>
    </message>
    <message>
        <source>Put the text into the message field</source>
        <translation>テキストをメッセージ欄に入れる</translation>
    </message>
    <message>
        <source>Delete &amp;it</source>
        <translation>削除(&amp;I)</translation>
    </message>
    <message>
        <source>Delete the text</source>
        <translation>テキストを削除する</translation>
    </message>
    <message>
        <source>You wrote this before, and it was not sent:</source>
        <translation>以前に書いて、送られなかったもの:</translation>
    </message>
    <message>
        <source>You wrote this for %1 before, and it was not sent:</source>
        <translation>以前に %1 さんに書いて、送られなかったもの:</translation>
    </message>
</context>
<context>
    <name>punchline::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
</context>
<context>
    <name>punchline::EndBanner</name>
    <message>
        <source>&amp;Back to start</source>
        <translation>最初に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>再接続(&amp;A)</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>One message did not arrive. It is kept, and offered to you when you are connected again.</source>
        <translation>1件のメッセージが届きませんでした。保存されており、再び接続したときに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>%n件のメッセージが届きませんでした。保存されており、再び接続したときに表示されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation>%1 という名前のホストは見つかりません。</translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation>サーバーの名前のホストは見つかりません。</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation>サーバーアドレスのつづりと、このPCのインターネット接続を確認してください。</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation>ホストはありますが、%1 でサーバーが動いていません。</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation>ホストはありますが、そのポートでサーバーが動いていません。</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation>ポートを確認するか、サーバーの管理者に起動しているかお尋ねください。</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>%1 から応答がありませんでした。</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>サーバーが応答しませんでした。</translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation>アドレスとインターネット接続を確認してください。ファイアウォールが原因の場合もあります。</translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation>%1 に接続できましたが、何も返ってきませんでした。</translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation>サーバーに接続できましたが、何も返ってきませんでした。</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation>%1 で応答したのはPunchlineサーバーではありません。</translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation>応答したのはPunchlineサーバーではありません。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation>アドレスとポートを確認してください。Punchlineサーバーは通常、ポート8877を使います。</translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation>サーバー %1 から不正なデータが届きました。</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation>サーバーから不正なデータが届きました。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>もう一度お試しください。繰り返す場合は、サーバーの管理者にお知らせください。</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation>サーバー %1 との接続が切れました。</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>サーバーとの接続が切れました。</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>インターネット接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation>サーバー %1 は現在満員です。</translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation>サーバーは現在満員です。</translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation>1分ほど待ってもう一度試すか、別のサーバーをお使いください。</translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation>サーバー %1 は停止処理中です。</translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation>サーバーは停止処理中です。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation>数分待ってもう一度試すか、別のサーバーをお使いください。</translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation>サーバー %1 はPunchlineのバージョンが異なります。</translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation>サーバーはPunchlineのバージョンが異なります。</translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation>最新版のPunchlineをインストールするか、別のサーバーをお使いください。</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>サーバー %1 はクラシックプロトコルのみに対応しており、NATを調べられません。</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>サーバーはクラシックプロトコルのみに対応しており、NATを調べられません。</translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation>診断にはPunchlineサーバーをお使いください。チャットにはこのサーバーも使えます。</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation>サーバー %1 はクラシックプロトコルのみに対応しており、コードを使えません。</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation>サーバーはクラシックプロトコルのみに対応しており、コードを使えません。</translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation>Punchlineサーバーを使うか、このサーバーでコードなしで接続してください。</translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation>試行回数が多すぎるため、サーバー %1 にしばらく接続できません。</translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation>試行回数が多すぎるため、サーバーにしばらく接続できません。</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>数分待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation>コードが違います（%1）。</translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation>コードが違います。</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation>誰かが間違ったコードを試したため、このコードはもう使えません（%1）。</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation>誰かが間違ったコードを試したため、このコードはもう使えません。</translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation>新しいコードでもう一度招待してください。相手の入力ミスでなければ、誰かが推測して試しています。</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation>このPCで接続用の証明書を作成できませんでした（%1）。</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation>このPCで接続用の証明書を作成できませんでした。</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation>プログラムを再起動してください。繰り返す場合は、OpenSSLのライブラリlibssl3を再インストールしてください。</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation>相手のPCが本物であることを確認できませんでした（%1）。</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation>相手のPCが本物であることを確認できませんでした。</translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation>誰かが間に入っている可能性があります。新しいコードで、できれば別のネットワークからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation>確認ワードが一致しないため、接続を終了しました（%1）。</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation>確認ワードが一致しないため、接続を終了しました。</translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation>誰かが間に入っている可能性があります。コードを使って接続し直すと、割り込まれる心配がありません。</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation>このPCのネットワークポートを使えません: %1。</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation>このPCのネットワークポートを使えません。</translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation>そのポートを使っているプログラムを終了するか、別のポートを選んで、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation>2台のPCがつながる前に、相手が退出しました（%1）。</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation>2台のPCがつながる前に、相手が退出しました。</translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation>相手に接続し直してもらい、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation>相手のPCは見つかりましたが、時間内に応答がありませんでした（%1）。</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation>相手のPCは見つかりましたが、時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation>相手に接続し直してもらい、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation>相手のPCから不正なデータが届きました（%1）。</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation>相手のPCから不正なデータが届きました。</translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation>双方が最新のPunchlineを使っていることを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation>2台のPCの間に直接経路が見つかりませんでした（%1）。</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation>2台のPCの間に直接経路が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>もう一度お試しください。それでも失敗する場合は、どちらかがスマートフォンのテザリングなど別のネットワークをお使いください。</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation>この2つのNATの間に直接経路は作れません。どちらもポートが一定せず、相手から狙えません（%1）。</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation>この2つのNATの間に直接経路は作れません。どちらもポートが一定せず、相手から狙えません。</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation>双方が同じルーターまたは通信事業者の内側にいて、その外部アドレス経由では互いに接続できません（%1）。</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation>双方が同じルーターまたは通信事業者の内側にいて、その外部アドレス経由では互いに接続できません。</translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>ゲスト分離や端末間の分離がない同じネットワークに2台とも接続する、双方でIPv6を使う、またはどちらかがスマートフォンのテザリングなど別のネットワークを使ってください。</translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation>再接続してください。「配信済み」でないメッセージは届いていない可能性があります。</translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation>文章が長すぎます。1件のメッセージは最大%1バイトです。</translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation>1件のメッセージとしては文章が長すぎます。</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>短くするか、いくつかに分けて送信してください。</translation>
    </message>
    <message>
        <source>The server at %1 cannot reach the other servers that it works with.</source>
        <translation>%1 のサーバーは、連携している他のサーバーに接続できません。</translation>
    </message>
    <message>
        <source>The server cannot reach the other servers that it works with.</source>
        <translation>サーバーは、連携している他のサーバーに接続できません。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: no name server answered.</source>
        <translation>名前 %1 を調べられませんでした。どのネームサーバーも応答しませんでした。</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be looked up: no name server answered.</source>
        <translation>サーバーの名前を調べられませんでした。どのネームサーバーも応答しませんでした。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s internet connection and its DNS settings, or enter the server&apos;s address in numbers.</source>
        <translation>このマシンのインターネット接続と DNS の設定を確認するか、サーバーのアドレスを数字で入力してください。</translation>
    </message>
    <message>
        <source>The server is at %1, and this machine&apos;s network has no addresses of that kind.</source>
        <translation>サーバーは %1 にありますが、このマシンのネットワークにはその種類のアドレスがありません。</translation>
    </message>
    <message>
        <source>This machine&apos;s network has no addresses of the server&apos;s kind (IPv4 or IPv6).</source>
        <translation>このマシンのネットワークには、サーバーと同じ種類のアドレス（IPv4 または IPv6）がありません。</translation>
    </message>
    <message>
        <source>Use another network or another server, or ask whoever runs the server to offer both IPv4 and IPv6.</source>
        <translation>別のネットワークか別のサーバーを使うか、サーバーの運営者に IPv4 と IPv6 の両方を提供するよう頼んでください。</translation>
    </message>
    <message>
        <source>Punchline tries again by itself and goes on waiting.</source>
        <translation>Punchline は自動的に再試行し、待ち続けます。</translation>
    </message>
    <message>
        <source>Somebody arrived, but no connection came of it.</source>
        <translation>誰かが来ましたが、接続には至りませんでした。</translation>
    </message>
    <message>
        <source>Punchline goes on waiting for the other person.</source>
        <translation>Punchline は引き続き相手を待ちます。</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet (%1).</source>
        <translation>直接の経路が見つかりませんでした。サーバーがどちらか一方のネットワークの中にあり、そのネットワークがインターネット上のどこにあるかを相手に伝えられません (%1)。</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet.</source>
        <translation>直接の経路が見つかりませんでした。サーバーがどちらか一方のネットワークの中にあり、そのネットワークがインターネット上のどこにあるかを相手に伝えられません。</translation>
    </message>
    <message>
        <source>Use a server on the internet, or have the one beside the server join from another network.</source>
        <translation>インターネット上のサーバーを使うか、サーバーと同じネットワークにいる人が別のネットワークから参加してください。</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it (%1).</source>
        <translation>直接の経路が見つかりませんでした。サーバーの前にあるプロキシがお二人のアドレスを隠しています (%1)。</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it.</source>
        <translation>直接の経路が見つかりませんでした。サーバーの前にあるプロキシがお二人のアドレスを隠しています。</translation>
    </message>
    <message>
        <source>Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do without the proxy.</source>
        <translation>別のサーバーを使うか、このサーバーの運営者に PROXY プロトコルを有効にするかプロキシを外すよう頼んでください。</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path (%1).</source>
        <translation>一方は IPv4 だけ、もう一方は IPv6 だけのため、直接の経路がありません (%1)。</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path.</source>
        <translation>一方は IPv4 だけ、もう一方は IPv6 だけのため、直接の経路がありません。</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program (%1).</source>
        <translation>この文章にはゼロバイトが含まれており、従来のプログラムではそこでメッセージが終わってしまいます（%1）。</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program.</source>
        <translation>この文章にはゼロバイトが含まれており、従来のプログラムではそこでメッセージが終わってしまいます。</translation>
    </message>
    <message>
        <source>Leave the zero byte out, or let the other person use a current version of Punchline.</source>
        <translation>ゼロバイトを取り除くか、相手に新しいバージョンの Punchline を使ってもらってください。</translation>
    </message>
    <message>
        <source>Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it.</source>
        <translation>入力の %1 行目は UTF-8 の文章ではありません。その行と、それより後は送信していません。</translation>
    </message>
    <message>
        <source>The input is no UTF-8 text: nothing of it was sent.</source>
        <translation>入力は UTF-8 の文章ではありません。何も送信していません。</translation>
    </message>
    <message>
        <source>Convert it, for example with iconv or base64, and send it again from there on.</source>
        <translation>iconv や base64 などで変換して、そこから送り直してください。</translation>
    </message>
    <message>
        <source>This machine has no address %1.</source>
        <translation>このコンピューターに %1 というアドレスはありません。</translation>
    </message>
    <message>
        <source>This machine does not have that address.</source>
        <translation>このコンピューターにそのアドレスはありません。</translation>
    </message>
    <message>
        <source>Give --bind an address that &apos;ip address&apos; lists, or leave it out.</source>
        <translation>--bind には &apos;ip address&apos; で表示されるアドレスを指定するか、--bind を外してください。</translation>
    </message>
    <message>
        <source>There is no way to %1: one is an IPv4 address, the other an IPv6 address.</source>
        <translation>%1 への経路はありません。一方は IPv4、もう一方は IPv6 のアドレスです。</translation>
    </message>
    <message>
        <source>The server&apos;s address and the one of --bind are of two kinds, IPv4 and IPv6.</source>
        <translation>サーバーのアドレスと --bind のアドレスは、IPv4 と IPv6 で種類が異なります。</translation>
    </message>
    <message>
        <source>Give --bind an address of the same kind as the server&apos;s, or leave it out.</source>
        <translation>--bind にはサーバーと同じ種類のアドレスを指定するか、--bind を外してください。</translation>
    </message>
    <message>
        <source>There is no way to %1: from there only this machine itself can be reached.</source>
        <translation>%1 への経路はありません。そこからはこのコンピューター自身にしか届きません。</translation>
    </message>
    <message>
        <source>The server cannot be reached from the address of --bind.</source>
        <translation>--bind のアドレスからサーバーには届きません。</translation>
    </message>
    <message>
        <source>Give --bind an address of the network that leads to the server, or leave it out.</source>
        <translation>--bind にはサーバーへつながるネットワークのアドレスを指定するか、--bind を外してください。</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use the network port %1.</source>
        <translation>このコンピューターでネットワークポート %1 を使えるのは管理者だけです。</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use that network port.</source>
        <translation>このコンピューターでそのネットワークポートを使えるのは管理者だけです。</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, or leave --local-port out.</source>
        <translation>1024 以上のポートを選ぶか、--local-port を外してください。</translation>
    </message>
    <message>
        <source>The input cannot be read on (%1): only what came before was sent.</source>
        <translation>入力の続きを読めません（%1）。送信したのはそれより前の分だけです。</translation>
    </message>
    <message>
        <source>The input cannot be read on: only what came before was sent.</source>
        <translation>入力の続きを読めません。送信したのはそれより前の分だけです。</translation>
    </message>
    <message>
        <source>Let standard input come from a file or a pipe that can be read, and send the rest again.</source>
        <translation>標準入力には読み取れるファイルかパイプを指定して、残りをもう一度送ってください。</translation>
    </message>
    <message>
        <source>Use a network on one side that has what the other one has, for example a phone&apos;s hotspot.</source>
        <translation>どちらか一方で、相手と同じ種類のアドレスがあるネットワーク（スマートフォンのテザリングなど）を使ってください。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. If both are right, the server hangs: tell whoever runs it.</source>
        <translation>アドレスとポートを確認してください。Punchlineサーバーは通常ポート8877を使います。どちらも正しければサーバーが応答不能になっています。運営者に知らせてください。</translation>
    </message>
    <message>
        <source>%1 took the connection, and closed it without a word.</source>
        <translation>%1 は接続を受け付けましたが、何も送らずに閉じました。</translation>
    </message>
    <message>
        <source>The server took the connection, and closed it without a word.</source>
        <translation>サーバーは接続を受け付けましたが、何も送らずに閉じました。</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. Web servers with encryption (https) close so, and proxies whose server is down.</source>
        <translation>アドレスとポートを確認してください。Punchlineサーバーは通常ポート8877を使います。暗号化されたWebサーバー（https）や、背後のサーバーが停止しているプロキシはこのように閉じます。</translation>
    </message>
    <message>
        <source>What answers at %1 is an SSH server, for logging in.</source>
        <translation>%1 で応答したのは、ログイン用のSSHサーバーです。</translation>
    </message>
    <message>
        <source>What answers there is an SSH server, for logging in.</source>
        <translation>そこで応答したのは、ログイン用のSSHサーバーです。</translation>
    </message>
    <message>
        <source>What answers at %1 is a web server.</source>
        <translation>%1 で応答したのはWebサーバーです。</translation>
    </message>
    <message>
        <source>What answers there is a web server.</source>
        <translation>そこで応答したのはWebサーバーです。</translation>
    </message>
    <message>
        <source>What answers at %1 expects encryption, as web servers (https) do.</source>
        <translation>%1 で応答したものは、Webサーバー（https）のように暗号化を求めています。</translation>
    </message>
    <message>
        <source>What answers there expects encryption, as web servers (https) do.</source>
        <translation>そこで応答したものは、Webサーバー（https）のように暗号化を求めています。</translation>
    </message>
    <message>
        <source>What answers at %1 is a mail server.</source>
        <translation>%1 で応答したのはメールサーバーです。</translation>
    </message>
    <message>
        <source>What answers there is a mail server.</source>
        <translation>そこで応答したのはメールサーバーです。</translation>
    </message>
    <message>
        <source>%1 is the probe port of a Punchline server, not its main port.</source>
        <translation>%1 はPunchlineサーバーのメインポートではなく、測定用ポートです。</translation>
    </message>
    <message>
        <source>This is the probe port of a Punchline server, not its main port.</source>
        <translation>これはPunchlineサーバーのメインポートではなく、測定用ポートです。</translation>
    </message>
    <message>
        <source>Use the main port: it is usually 8877, which need not be given. Else ask whoever runs the server.</source>
        <translation>メインポートを使ってください。通常は8877で、省略できます。違う場合はサーバーの運営者に聞いてください。</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number, %1.</source>
        <translation>このサーバーには、コードの番号 %1 で待っている人はいません。</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number.</source>
        <translation>このサーバーには、コードの番号で待っている人はいません。</translation>
    </message>
    <message>
        <source>It was mistyped, is used up, has expired or is one of another server: compare the servers, or ask the other person for a new code.</source>
        <translation>コードの入力ミス、使用済み、期限切れ、または別のサーバーのコードです。サーバーが同じか確かめるか、相手に新しいコードを聞いてください。</translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one. If you typed it right, it may be one of another server, or somebody else has answered.</source>
        <translation>コードは1回しか試せません。相手に新しいコードを聞いてください。正しく入力していた場合は、別のサーバーのコードか、別の誰かが応答した可能性があります。</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came (%1).</source>
        <translation>誰も来ないうちに招待の期限が切れました（%1）。</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came.</source>
        <translation>誰も来ないうちに招待の期限が切れました。</translation>
    </message>
    <message>
        <source>Invite again, and pass the new invitation on at once.</source>
        <translation>もう一度招待し、新しい招待をすぐに伝えてください。</translation>
    </message>
    <message>
        <source>Punchline goes on trying to reach the other person again.</source>
        <translation>Punchline は相手との再接続を試み続けます。</translation>
    </message>
    <message>
        <source>At the server %1, another copy of this conversation waits in its place.</source>
        <translation>サーバー %1 では、この会話の別のコピーが代わりに待機しています。</translation>
    </message>
    <message>
        <source>At the server, another copy of this conversation waits in its place.</source>
        <translation>サーバーでは、この会話の別のコピーが代わりに待機しています。</translation>
    </message>
    <message>
        <source>Close the other copy. Punchline tries again in about a minute.</source>
        <translation>もう一方のコピーを閉じてください。約 1 分後に Punchline がもう一度試します。</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>中継だけでチャットする設定ですが、サーバー %1 にはお二人が使える中継がありません。</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server has none for you two.</source>
        <translation>中継だけでチャットする設定ですが、サーバーにはお二人が使える中継がありません。</translation>
    </message>
    <message>
        <source>The connection broke (%1).</source>
        <translation>接続が切れました（%1）。</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>どちらかのルーターで UPnP か NAT-PMP を有効にするか、両側で IPv6 を使うか、片側でスマートフォンのテザリングなど別のネットワークを使ってください。</translation>
    </message>
    <message>
        <source>Allow direct connections, in the settings or with --relay auto.</source>
        <translation>設定または --relay auto で、直接の接続を許可してください。</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>相手は中継だけでチャットする設定ですが、サーバー %1 にはお二人が使える中継がありません。</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server has none for you two.</source>
        <translation>相手は中継だけでチャットする設定ですが、サーバーにはお二人が使える中継がありません。</translation>
    </message>
    <message>
        <source>Ask the other person to allow direct connections.</source>
        <translation>直接の接続を許可するよう、相手に頼んでください。</translation>
    </message>
    <message>
        <source>You allow no relay, so the chat cannot go through the server.</source>
        <translation>中継を許可していないため、サーバー経由でチャットできません。</translation>
    </message>
    <message>
        <source>Or allow chats through the server, in the settings or with --relay auto.</source>
        <translation>または、設定か --relay auto で、サーバー経由のチャットを許可してください。</translation>
    </message>
    <message>
        <source>The other side cannot or does not want to use a relay, so the chat cannot go through the server.</source>
        <translation>相手側が中継を使えないか、使わない設定のため、サーバー経由でチャットできません。</translation>
    </message>
    <message>
        <source>Or ask the other person to allow chats through the server, with a current version of Punchline.</source>
        <translation>または、最新版の Punchline でサーバー経由のチャットを許可するよう、相手に頼んでください。</translation>
    </message>
    <message>
        <source>This server does not relay, so the chat cannot go through it.</source>
        <translation>このサーバーは中継しないため、サーバー経由でチャットできません。</translation>
    </message>
    <message>
        <source>Or use a server that relays; whoever runs this one can start it with --relay.</source>
        <translation>または、中継するサーバーを使ってください。このサーバーも、管理者が --relay を付けて起動すれば中継できます。</translation>
    </message>
    <message>
        <source>The server relays, but it could not do so for the two of you.</source>
        <translation>サーバーは中継に対応していますが、お二人のためには中継できませんでした。</translation>
    </message>
    <message>
        <source>Or use another server that relays.</source>
        <translation>または、中継する別のサーバーを使ってください。</translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation>ルーター:</translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation>ルーターのアドレス</translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation>ルーターの公開アドレス</translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation>%1 のような、数字による完全なアドレスではありません。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address.</source>
        <translation>ルーターの設定後、どこにいる人でも使えます。ルーターの公開アドレスです。</translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation>サーバーを起動(&amp;H)</translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation>このPCでサーバーを起動</translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation>このプログラムが2人を引き合わせます。ほかのサーバーは必要ありません。</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示(&amp;W)</translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation>自分のサーバーを表示</translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation>自分のサーバーを停止</translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation>自分のサーバーのアドレス</translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation>自分のサーバーが稼働中:</translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation>サーバーを停止しています…</translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation>サーバーを起動できませんでした。</translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation>どちらもサーバーがない場合:</translation>
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
        <translation>自分のサーバーのアドレス</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>サーバーを停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>サーバーを停止</translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation>来た人と接続(&amp;M)</translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation>次にこのサーバーに来た人と、コードなしで接続</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>招待する(&amp;I)</translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation>このサーバーで誰かを招待</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation>サーバーをもう一度起動</translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation>サーバーは稼働中です</translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation>サーバーは稼働していません</translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation>ここではサーバーを起動できません（%1）。</translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation>ファイアウォールまたはシステムの設定で、プログラムの待ち受けが禁止されている可能性があります。Punchlineを許可して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation>お待ちください。外部からの接続を通すようルーターに依頼しています。</translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation>先にルーターのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Choose the address that suits the other person, and invite them: the invitation names it. The server only introduces people, until you stop it or close the program.</source>
        <translation>相手に合ったアドレスを選んで招待してください。招待にそのアドレスが含まれます。サーバーは、停止するかプログラムを閉じるまで、人を引き合わせるだけです。</translation>
    </message>
</context>
<context>
    <name>punchline::InvitationCard</name>
    <message>
        <source>I h&amp;ave an invitation</source>
        <translation>招待を受けている(&amp;A)</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>コードまたはリンク</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>参加(&amp;J)</translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation>コードまたはリンクで参加</translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>招待を中止</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新コード(&amp;N)</translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation>新しいコードで招待</translation>
    </message>
    <message>
        <source>Link &amp;only</source>
        <translation>リンクのみ(&amp;O)</translation>
    </message>
    <message>
        <source>A code has two words, of which a guesser has one try in four million. A link cannot be guessed.</source>
        <translation>コードは2つの単語なので、約400万分の1の確率で一度だけ推測を試せます。リンクは推測できません。</translation>
    </message>
    <message>
        <source>Send the other person the link</source>
        <translation>相手にリンクを送ってください</translation>
    </message>
    <message>
        <source>The server was away, and has forgotten the code from before.</source>
        <translation>サーバーが一時的に停止し、以前のコードを忘れました。</translation>
    </message>
    <message>
        <source>Pass on this new one instead.</source>
        <translation>代わりにこの新しいコードを伝えてください。</translation>
    </message>
    <message>
        <source>Tell the other person this, or send the link</source>
        <translation>これを相手に伝えるか、リンクを送ってください</translation>
    </message>
    <message>
        <source>This expires in a moment. Then you can make a new one here.</source>
        <translation>まもなく期限が切れます。その後、ここで新しい招待を作れます。</translation>
    </message>
    <message>
        <source>It works once. The chat begins by itself as soon as they join.</source>
        <translation>1回だけ使えます。相手が参加するとチャットが始まります。</translation>
    </message>
</context>
<context>
    <name>punchline::InviteText</name>
    <message>
        <source>Open Punchline, and enter under “I have an invitation”:</source>
        <extracomment>The beginning of a sentence that goes on with a code and &quot;on the server example.org&quot;. The words in quotation marks are a caption of the start page.</extracomment>
        <translation>Punchlineを開き、「招待を受けている」に入力してください：</translation>
    </message>
    <message>
        <source>on the server %1</source>
        <extracomment>The end of that sentence.</extracomment>
        <translation>サーバー： %1</translation>
    </message>
    <message>
        <source>This address leads only to this machine itself.</source>
        <translation>このアドレスはこのPC自身にしか通じません。</translation>
    </message>
    <message>
        <source>This address leads here only from your own network: from the same house, office or Wi-Fi.</source>
        <translation>このアドレスは、同じ家、オフィス、Wi-Fiなど、自分のネットワークからしか通じません。</translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation>%1 punchline --help を参照してください。</translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation>2台のPCを引き合わせるサーバー。</translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation>相手から聞いたコード。</translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation>そのサーバーにすぐ接続するか、そのコードで参加します。</translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation>設定をこの名前で別に保存します。</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation>サーバーアドレスを使えません。%1</translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation>コードを使えません。%1</translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation>開けるリンクは1つだけです。</translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation>リンクを使えません。%1</translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation>リンクとオプションの内容が食い違っています。オプションを外してください。</translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation>--connect にはサーバーが必要です。--server HOST を付けてください。</translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation>プロファイル名に使えるのは英字、数字、-、_ で、最大%1文字です。</translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation>サーバーが引き合わせる、2台のPCの間の直接チャット。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation>参加するための、相手からのリンク。</translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message>
        <source>Close Punchline?</source>
        <translation>Punchline を閉じますか?</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>切断しますか?</translation>
    </message>
    <message>
        <source>The text in the message field has not been sent.</source>
        <translation>メッセージ欄のテキストは送られていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>あなたのメッセージのうち %n 件がまだ届いていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>それでも閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect anyway</source>
        <translation>それでも切断する(&amp;D)</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>それでも閉じる</translation>
    </message>
    <message>
        <source>Disconnect anyway</source>
        <translation>それでも切断する</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>とどまる(&amp;S)</translation>
    </message>
    <message>
        <source>Stay in the conversation</source>
        <translation>会話にとどまる</translation>
    </message>
    <message>
        <source>If you close now, that is lost.</source>
        <translation>今閉じると、それは失われます。</translation>
    </message>
    <message>
        <source>If you disconnect now, the other person does not get that.</source>
        <translation>今切断すると、それは相手に届きません。</translation>
    </message>
</context>
<context>
    <name>punchline::LinkCard</name>
    <message>
        <source>The link of the invitation</source>
        <translation>招待のリンク</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>コピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>The link opens Punchline with everything filled in. It has a secret in it: send it only where nobody else reads along.</source>
        <translation>リンクを開くと、すべて入力済みのPunchlineが開きます。秘密の情報を含むので、ほかの人に読まれない方法で送ってください。</translation>
    </message>
    <message>
        <source>The square is the same link for a camera. A computer that scans it can open it; a phone has no Punchline, and can only pass it on.</source>
        <translation>四角い図は、カメラで読み取れる同じリンクです。読み取ったPCはそれを開けます。スマートフォンにはPunchlineがないため、転送だけができます。</translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>○ Not connected</source>
        <translation>○ 未接続</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● 接続中</translation>
    </message>
    <message>
        <source>◌ Reconnecting…</source>
        <translation>◌ 再接続中…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why through the server?</source>
        <translation>サーバー経由の理由</translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>ブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>リンクをブラウザーで開く</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>リンクをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation>開かない(&amp;N)</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>リンクを開かない</translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation>このリンクの行き先は %1 です。その運営者に、こちらのアドレスが知られます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link, and paste it into one.</source>
        <translation>ブラウザーを起動できませんでした。リンクをコピーして、ブラウザーに貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>punchline::MainText</name>
    <message>
        <source>Punchline runs already: its window is coming to the front.</source>
        <translation>Punchlineはすでに起動しています。そのウィンドウを前面に表示します。</translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation>このPC</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>相手のPC</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>こちらのルーター</translation>
    </message>
    <message>
        <source>Their router</source>
        <translation>相手のルーター</translation>
    </message>
    <message>
        <source>No router in between</source>
        <translation>間にルーターなし</translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation>内部アドレス %1</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>外部アドレス %1</translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation>NAT: %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>このPC</translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation>サーバー: %1。</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>相手のPC</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>試行中%n件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>拒否された試行%n件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation>直接経路がつながっています。</translation>
    </message>
    <message>
        <source>%L1 of %L2 attempts at once</source>
        <translation>同時の試行 %L2 件中 %L1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>これまでに %n 回の試行</numerusform>
        </translation>
    </message>
    <message>
        <source>The path through the server stands.</source>
        <translation>サーバー経由の経路がつながっています。</translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>新着メッセージ</translation>
    </message>
    <message>
        <source>Part %1 of %2: show the next one</source>
        <translation>%1 / %2 部分目：次を表示</translation>
    </message>
    <message>
        <source>Older messages are no longer kept</source>
        <translation>これより古いメッセージは保存されていません</translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>メッセージを入力…</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation>Enterで送信、Shift+Enterで改行します。</translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>メッセージをスクロール</translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation>接続範囲</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>内部アドレス</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1（%2 による）</translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation>外部アドレス</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>マッピング</translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation>サーバーから、このPC自身のアドレスが見えています。</translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation>サーバーの2つのアドレスから、同じポートが見えました。</translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation>サーバーの1つ目のアドレスの2つのポートからは同じポート、2つ目のアドレスからは別のポートが見えました。</translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation>サーバーの2つのポートから、異なるポートが見えました。</translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation>サーバーの診断用ポートから応答がありませんでした。ポート自体がない可能性もあります。</translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation>サーバーの2つのポートから同じポートが見えましたが、2つ目のアドレスから応答がありませんでした。アドレス自体がない可能性もあります。</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>サーバーの応答が食い違っています。</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>ポート番号</translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation>サーバーから見えたポートは、このPCが使ったものと同じでした。</translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation>サーバーから見えたポート: %1。</translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation>ポートが変わらないため、影響はありません。</translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation>サーバーからの応答が不足しています。見えたポート: %1。</translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation>未知の相手からの接続</translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation>このPCが求めていない接続を、サーバーが試しました。</translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation>サーバーが試さなかったか、結果を判別できませんでした。</translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation>ルーターによる開放</translation>
    </message>
    <message>
        <source>A port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation>ルーターに依頼し、開放したとの応答がありました。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation>ルーターには依頼していません。</translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation>NATがないため、開放は不要です。</translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation>UPnP、NAT-PMP、PCPで依頼しましたが、ポートを開放したルーターはありませんでした。</translation>
    </message>
</context>
<context>
    <name>punchline::NatText</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation>誰に対しても同じポート</translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation>アドレスごとに別のポート</translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation>宛先ごとに別のポート</translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation>一部不明</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>%1ずつ変化</translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation>狭い範囲から選択</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation>未知の相手は無視</translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation>未知の相手は拒否</translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation>誰でも通過</translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation>ルーターがポートを開放（%1）</translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation>ルーターが %1 を開放（%2）</translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation>NATはありません</translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation>どの宛先にも同じポート（endpoint-independent）</translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation>宛先アドレスごとに別のポート（address-dependent）</translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation>宛先ごとに別のポート（address- and port-dependent、対称型）</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation>このPCと同じ（ポート維持）</translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation>%1ずつ順番に変化（連番）</translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation>%1～%2の狭い範囲から選択</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation>応答せずに破棄</translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation>拒否（TCPリセット）</translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation>拒否（ICMPエラー）</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation>誰とでも直接接続できます。</translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation>ほぼ誰とでも直接接続できます。</translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation>全員ではありませんが、多くの人と直接接続できます。</translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation>一部の人とだけ直接接続できます。</translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation>このPCが誰と接続できるかは不明です。</translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation>外部からの接続がこのPCに届きます。</translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation>接続できないのは、直接接続をまったく許可しないネットワークの人だけです。</translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>NATがポートをランダムに選ぶ人とは接続できません。こちら側のルーターでUPnPかNAT-PMPを有効にするか、IPv6を使うと改善します。</translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>どの宛先にも同じポートを使うNATの人とだけ接続でき、探索に数秒かかることがあります。こちら側のルーターでUPnPかNAT-PMPを有効にするか、IPv6を使うと改善します。</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation>サーバーの応答では十分にわかりません。診断用ポートに2つのアドレスで到達できるサーバーなら、より詳しくわかります。</translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation>バースデー探索: %L2件中%L1件送信</translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation>ポート予測: %L2件中%L1件送信</translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation>呼び出し: %L2件中%L1件送信</translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation>システムが同時に許可する接続は%L2件中%L1件だけです。開けるファイル数の上限（ulimit -n）を上げると成功しやすくなります。</translation>
    </message>
    <message>
        <source>A router uses another port for each connection, so many of them are tried at once.</source>
        <translation>ルーターが接続ごとに別のポートを使うため、多くのポートを一度に試しています。</translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation>接続の図</translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation>このPC、内部アドレス</translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation>このPC、外部アドレス</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation>相手のPC、外部アドレス</translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation>相手のPC、内部アドレス</translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>新着メッセージ%n件へ移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>最新のメッセージへ移動</translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation>最新のメッセージへ移動します。</translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the new messages</source>
        <translation>新着メッセージを表示</translation>
    </message>
    <message>
        <source>Show what has happened</source>
        <translation>何が起きたかを表示</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>新着メッセージ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is there: you are connected.</source>
        <translation>相手が来ました。接続されています。</translation>
    </message>
</context>
<context>
    <name>punchline::NoticeBar</name>
    <message>
        <source>Go to the start page</source>
        <translation>スタートページへ移動</translation>
    </message>
    <message>
        <source>Go to the start page, where the link is</source>
        <translation>リンクのあるスタートページへ移動</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Hide the notice about the link</source>
        <translation>リンクについてのお知らせを隠す</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is filled in on the start page.</source>
        <translation>サーバー %1 のリンクが開かれました。スタートページに入力されています。</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is kept on the start page until this is over.</source>
        <translation>サーバー %1 のリンクが開かれました。今の操作が終わるまで、スタートページに保管されます。</translation>
    </message>
</context>
<context>
    <name>punchline::PeerText</name>
    <message>
        <source>The other person</source>
        <translation>相手</translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation>チャットに戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>チャットに戻る</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>スタートページに戻る</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>新コード(&amp;N)</translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation>新しいコードを入力(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>あと%1秒で中止</translation>
    </message>
    <message>
        <source>Hide the t&amp;echnical details</source>
        <translation>技術的な詳細を隠す(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;echnical details</source>
        <translation>技術的な詳細(&amp;E)</translation>
    </message>
    <message>
        <source>Hide the technical details</source>
        <translation>技術的な詳細を隠す</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技術的な詳細</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>One of you does not show the other their address, so the chat goes through the server.</source>
        <translation>どちらかが相手にアドレスを見せない設定のため、チャットはサーバーを経由します。</translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>リンクのQRコード</translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>記録をコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>記録をコピー</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>記録を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>記録を保存</translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>アドレスを隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation>記録内の各アドレスを別のアドレスに置き換えます。ポートはそのままです。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>テキスト (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>保存できません。別の場所を選んでください。</translation>
    </message>
</context>
<context>
    <name>punchline::ReturnBar</name>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>今すぐ再接続(&amp;R)</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>今すぐ再接続</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>次の試行まで %1。</translation>
    </message>
    <message>
        <source>The connection was lost at %1.</source>
        <translation>%1 に接続が切れました。</translation>
    </message>
    <message>
        <source>The other person is not there at the moment. Punchline goes on trying; what you write is sent as soon as they are back.</source>
        <translation>相手は今いません。Punchline は試み続けます。書いたものは、相手が戻りしだい送信されます。</translation>
    </message>
    <message>
        <source>Punchline waits for the server and goes on trying; what you write is sent as soon as you are connected again.</source>
        <translation>Punchline はサーバーを待ちながら試み続けます。書いたものは、再びつながりしだい送信されます。</translation>
    </message>
</context>
<context>
    <name>punchline::SafetyWordsPanel</name>
    <message>
        <source>They &amp;match</source>
        <translation>一致する(&amp;M)</translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation>6つの確認ワードが一致する</translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation>一致しない(&amp;F)</translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation>6つの確認ワードが一致しない: 接続を終了</translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation>接続を終了します。誰かが間に入っている可能性があります。</translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation>確認ワード%1: %2</translation>
    </message>
    <message>
        <source>Ask the other person, for example on the phone.</source>
        <translation>電話などで、相手に確かめてください。</translation>
    </message>
    <message>
        <source>Not verified yet: do both of you see the same six words?</source>
        <translation>まだ確認していません。お二人に同じ 6 つの言葉が見えていますか?</translation>
    </message>
    <message>
        <source>&amp;Hide the words</source>
        <translation>言葉を隠す(&amp;W)</translation>
    </message>
    <message>
        <source>Compare the &amp;words</source>
        <translation>言葉を比べる(&amp;W)</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>言葉を隠す</translation>
    </message>
    <message>
        <source>Compare the words</source>
        <translation>言葉を比べる</translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation>メッセージを検索</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>前のメッセージ</translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation>一致する前のメッセージ（Enter）</translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation>次へ(&amp;W)</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>次のメッセージ</translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation>一致する次のメッセージ（Shift+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation>検索を終了します（Esc）</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>O&amp;lder</source>
        <translation>前へ(&amp;L)</translation>
    </message>
</context>
<context>
    <name>punchline::SentenceCard</name>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>文をコピー(&amp;S)</translation>
    </message>
    <message>
        <source>Copy the whole sentence</source>
        <translation>文全体をコピー</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>コードをコピー</translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation>ルーターの外側に、プロバイダーまたは自分の別のルーターがもう1台あり、そちらは外部からの接続を通す設定になっていません。ほかの場所の人はこのサーバーに接続できないため、双方が接続できるサーバーをお使いください。</translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation>ルーターの外側に、プロバイダーまたは自分の別のルーターがもう1台あり、そちらは外部からの接続を通す設定になっていません。ほかの場所の人がこのサーバーに接続できるとしてもIPv6だけです。それ以外では、双方が接続できるサーバーをお使いください。</translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation>このPCのプログラム専用です。</translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation>同じ家、オフィス、Wi-Fiなど、自分のネットワークにいる人向けです。</translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation>IPv6を使える人なら、どこからでも使えます。ただし、このPCやルーターのファイアウォールで遮断されていない場合に限ります。</translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation>どこにいる人でも使えます。ただし、このPCやルーターのファイアウォールで遮断されていない場合に限ります。</translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation>どこにいる人でも使えます。ルーターは接続を通すと応答しています。自分のネットワーク内からは使えないことがあります。</translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation>使えるとしても、プロバイダーの同じルーターの内側にいる人だけです。</translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation>ネットワークの外部からこのサーバーに接続した人がいます。</translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation>このPCはネットワークに接続されていないため、ほかの人はサーバーに接続できません。ネットワークに接続すると、ここにアドレスが表示されます。</translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation>外部からの接続を通すよう、ルーターに依頼しています…</translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation>ルーターに外部からの入口がないため、自分のネットワーク専用のサーバーです。外部の人も使えるようにするには、ルーターでTCPポート %1 を %2 に転送し、その公開アドレスを上に入力してください。</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>まだ誰も来ていません。</translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation>接続中: %1。相手を待機中: %2。これまでに引き合わせた組: %3。</translation>
    </message>
    <message>
        <source>Port %1 is taken on this machine, so the server uses %2: that is a part of the address.</source>
        <translation>このPCではポート %1 が使用中のため、サーバーは %2 を使います。これもアドレスの一部です。</translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation>このPC</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>内部アドレス</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>相手のPC</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation>外部アドレス</translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation>接続先の候補</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>サーバー: %1（%2）</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>サーバー: %1</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>サーバーから通知なし</translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation>自分のNAT: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected from %1 to %2 since %3. %4</source>
        <translation>%1 から %2 へ、%3 から接続中。%4</translation>
    </message>
    <message>
        <source>hidden, as they wish</source>
        <translation>本人の希望で非表示</translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation>Punchline %1（%2）</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>サーバー: %1</translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation>アドレスは置き換えられています。同じアドレスは同じまま、ポートは実際の番号です。</translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation>経過（開始からの秒数）:</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>以降のイベント%n件を省略</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SettingsPage</name>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Who has written</source>
        <translation>送信者のみ</translation>
    </message>
    <message>
        <source>Who has written, and what</source>
        <translation>送信者と内容</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so changes will be lost after you close the program.</source>
        <translation>設定フォルダーに書き込めないため、プログラムを閉じると変更は失われます。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>You and this program</source>
        <translation>自分とこのプログラム</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>自分の名前(&amp;N)</translation>
    </message>
    <message>
        <source>The other person sees it in the chat.</source>
        <translation>チャットで相手に表示されます。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>ほかの画面を見ているとき</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>通知(&amp;O)</translation>
    </message>
    <message>
        <source>Whoever sees your screen can read them.</source>
        <translation>画面を見た人は誰でも読めます。</translation>
    </message>
    <message>
        <source>Keep an icon in the &amp;tray</source>
        <translation>トレイにアイコンを表示(&amp;T)</translation>
    </message>
    <message>
        <source>Closing the window then hides it; the icon brings it back.</source>
        <translation>ウィンドウは閉じると隠れ、アイコンから再び表示できます。</translation>
    </message>
    <message>
        <source>Connections, from the next one on</source>
        <translation>接続（次回から適用）</translation>
    </message>
    <message>
        <source>Ask my &amp;router to let the other person in</source>
        <translation>相手の接続を通すようルーターに依頼(&amp;R)</translation>
    </message>
    <message>
        <source>Helps with routers that can open a port on request.</source>
        <translation>依頼に応じてポートを開放できるルーターで役立ちます。</translation>
    </message>
    <message>
        <source>Say “&amp;Hello, world” each second</source>
        <translation>「Hello, world」を毎秒送信(&amp;H)</translation>
    </message>
    <message>
        <source>The first of you to arrive says it, until somebody writes.</source>
        <translation>どちらかがメッセージを書くまで、先に来た側が送信します。</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment. The icon comes as soon as there is one.</source>
        <translation>現在、このデスクトップにはトレイがありません。トレイが現れるとアイコンが表示されます。</translation>
    </message>
    <message>
        <source>Chat through the &amp;server</source>
        <translation>サーバー経由でチャット(&amp;S)</translation>
    </message>
    <message>
        <source>If there is no direct way</source>
        <translation>直接の経路がないとき</translation>
    </message>
    <message>
        <source>Never, only directly</source>
        <translation>使わない（直接のみ）</translation>
    </message>
    <message>
        <source>Always, to hide my address</source>
        <translation>常に（アドレスを隠す）</translation>
    </message>
    <message>
        <source>Without a direct way, the server carries sealed bytes and sees only how many and when.</source>
        <translation>直接の経路がないときは、サーバーが封をしたデータを運びます。サーバーに見えるのは量と時刻だけです。</translation>
    </message>
    <message>
        <source>If there is no direct way between the two of you, you cannot chat.</source>
        <translation>二人の間に直接の経路がないと、チャットできません。</translation>
    </message>
    <message>
        <source>The other person does not learn your address, but the server does. This needs a server that relays, and is slower than a direct link.</source>
        <translation>相手にはあなたのアドレスが知られませんが、サーバーには知られます。中継するサーバーが必要で、直接の接続より遅くなります。</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutText</name>
    <message>
        <source>Show this list</source>
        <translation>この一覧を表示</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Say goodbye and quit</source>
        <translation>相手に知らせて終了</translation>
    </message>
    <message>
        <source>Cancel, or go back</source>
        <translation>中止、または戻る</translation>
    </message>
    <message>
        <source>Press the button, or send the message</source>
        <translation>ボタンを押す、またはメッセージを送信</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>次または前の項目へ移動</translation>
    </message>
    <message>
        <source>Begin a new line in a message</source>
        <translation>メッセージ内で改行</translation>
    </message>
    <message>
        <source>Find in the chat</source>
        <translation>チャット内を検索</translation>
    </message>
    <message>
        <source>Copy the chosen messages, addresses or rows</source>
        <translation>選択したメッセージ、アドレス、行をコピー</translation>
    </message>
    <message>
        <source>Save the chat in a file</source>
        <translation>チャットをファイルに保存</translation>
    </message>
    <message>
        <source>Take back messages that have not been sent yet</source>
        <translation>まだ送られていないメッセージを取り消す</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>punchline::StartHead</name>
    <message>
        <source>Chat directly from machine to machine. A server introduces the two of you; it cannot read what you say.</source>
        <translation>PC同士で直接チャットします。サーバーは2人を引き合わせますが、会話の内容は読めません。</translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation>ネットワーク診断(&amp;N)</translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation>ネットワーク診断</translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation>アドレスを消去(&amp;F)</translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation>アドレスを消去</translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation>リストからすべてのサーバーアドレスを消去します。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>サーバーアドレス</translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation>example.org または 192.0.2.1:8877</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation>設定フォルダーに書き込めないため、プログラムを閉じるとアドレスは保存されません。それ以外はすべて使えます。</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>サーバーアドレス(&amp;S)</translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation>口頭で伝えるコードと、送信するリンクが作られます。</translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation>ルーターの動作と、誰と接続できるかをサーバーで調べます。</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>設定(&amp;T)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>誰かを招待(&amp;I)</translation>
    </message>
</context>
<context>
    <name>punchline::StartText</name>
    <message>
        <source>That was an invitation. Its server is here now, and its code in the field below.</source>
        <translation>これは招待でした。サーバーはここに、コードは下の欄に入れました。</translation>
    </message>
    <message>
        <source>That was a code. It is in the field below now; the server&apos;s address belongs here.</source>
        <translation>これはコードでした。下の欄に移しました。ここにはサーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation>2人とも同じサーバーを使います。コロンとポートを省略すると、ポート %1 が使われます。</translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation>コードはそろっています。上のサーバーアドレスがまだありません。相手と同じものを入力してください。</translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation>コードはそろっています。試せるのは1回だけです。</translation>
    </message>
    <message>
        <source>Your own server runs: “Invite” uses it as long as nothing is entered here.</source>
        <translation>自分のサーバーが動作中です。ここに何も入力しなければ、「招待」はそのサーバーを使います。</translation>
    </message>
    <message>
        <source>A server introduces the two of you. Use the one of the person you want to meet, or host one here.</source>
        <translation>サーバーが2人を引き合わせます。相手のサーバーを使うか、ここで運用してください。</translation>
    </message>
    <message>
        <source>That was a server&apos;s address, so it is here now. If you were told a code, enter it below; if not, both of you press “Connect”.</source>
        <translation>これはサーバーのアドレスでした。ここに移しました。コードを聞いていれば下に入力し、なければ2人とも「接続」を押してください。</translation>
    </message>
    <message>
        <source>This is a server&apos;s address. Press Enter to put it into the field above.</source>
        <translation>これはサーバーのアドレスです。Enterキーを押すと上の欄に移ります。</translation>
    </message>
    <message>
        <source>The invitation is complete. Its server is filled in above. It can be tried once.</source>
        <translation>招待は完全です。サーバーは上の欄に入力しました。試せるのは1回です。</translation>
    </message>
    <message>
        <source>The invitation is complete, with its server. It can be tried once.</source>
        <translation>招待はサーバーも含めて完全です。試せるのは1回です。</translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation>2人が使うサーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation>アドレスが不完全です。例: example.org、192.0.2.1、[2001:db8::1]</translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation>コロンの後にはポート（1～65535の数字）を入力してください。</translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation>IPv6アドレスは [2001:db8::1] のように角かっこで囲んでください。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>接続されていません。</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>サーバーに接続しています…</translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation>相手を待っています…</translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation>相手が来ました。アドレスを交換しています…</translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation>直接接続しました。</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>終了しています…</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>セッションが終了しました。</translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation>相手のPCでもPunchlineを起動し、%1 に接続してください。</translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation>呼び出し中…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>到達不可</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>別の相手</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation>呼び出しましたが、まだ応答がありません。</translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation>呼び出しが拒否されました。最初はよくあることで、もう一度試します。</translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation>ここからこのアドレスへ届く経路がありません。</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>時間内に呼び出しへの応答がありませんでした。</translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation>応答がありました。相手本人かどうかを確認しています。</translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation>応答したのは相手ではありませんでした。</translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation>この接続でチャットしています。</translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation>不要になったため、この試行を中止しました。</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>By the router</source>
        <translation>ルーター開放</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>着信</translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation>そのPC自身のアドレスです。同じネットワークから到達できます。</translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation>サーバーから見た、そのPCのアドレスです。</translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation>依頼に応じてルーターが開放したアドレスです。</translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation>ルーターが次に使うと予測されるアドレスです。</translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation>事前に通知されていないアドレスからの呼び出しです。</translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation>このPCが先に来たため、残す接続をこのPCが選びます。</translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation>相手のPCが先に来たため、残す接続を相手のPCが選びます。</translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation>クラシックテキストプロトコル</translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation>Punchlineプロトコル</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation>送信済み（届いたかどうかは不明）</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信済み</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未配信</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信済み</translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation>チャットを終了しました。</translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation>相手がチャットを終了しました。</translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation>接続を中止しました。</translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation>ネットワーク診断が完了しました。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent</source>
        <translation>「Hello, world」: %L1件送信</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation>「Hello, world」: %L1件受信</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation>「Hello, world」: %L1件送信、%L2件受信</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>以前の %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not answered yet. If this lasts, another program may use that port, or the server hangs: cancel, and check the address, or use another server.</source>
        <translation>%1はまだ応答していません。このまま続く場合は、別のプログラムがそのポートを使っているか、サーバーが止まっています。キャンセルしてアドレスを確認するか、別のサーバーを使ってください。</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is missing, as in example.org:8877.</source>
        <translation>サーバーの名前またはアドレスがありません。例: example.org:8877</translation>
    </message>
    <message>
        <source>An address has no spaces in it: enter the server&apos;s name or address alone, as in example.org:8877.</source>
        <translation>アドレスに空白は使えません。example.org:8877 のように、サーバーの名前またはアドレスだけを入力してください。</translation>
    </message>
    <message>
        <source>Leave out the @ and what is before it: only the server&apos;s name or address belongs here.</source>
        <translation>@ とその前を削除してください。ここにはサーバーの名前またはアドレスだけを入力します。</translation>
    </message>
    <message>
        <source>This is a whole network: enter the address of one machine, without the /.</source>
        <translation>これはネットワーク全体です。/ を付けずに、1台のマシンのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.</source>
        <translation>数字によるアドレスは、192.0.2.1 のように0から255までの数4つです。</translation>
    </message>
    <message>
        <source>A server&apos;s name has only letters, digits, dots and hyphens in it, as in example.org.</source>
        <translation>サーバー名に使えるのは英字、数字、ドット、ハイフンだけです。例: example.org</translation>
    </message>
    <message>
        <source>This is an invitation, no server&apos;s address: join with it.</source>
        <translation>これは招待であり、サーバーのアドレスではありません。招待を使って参加してください。</translation>
    </message>
    <message>
        <source>Routers hide both computers, so each tells the other where it can be reached.</source>
        <translation>どちらのコンピューターもルーターに隠れているため、届く場所を互いに知らせます。</translation>
    </message>
    <message>
        <source>Your router hides this computer. Both sides knock at the same moment, and a way opens.</source>
        <translation>このコンピューターはルーターに隠れています。両側が同時にノックすると、道が開きます。</translation>
    </message>
    <message>
        <source>%1 has ended the chat.</source>
        <translation>%1 さんがチャットを終了しました。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 秒</translation>
    </message>
    <message>
        <source>Connected directly in %1</source>
        <translation>%1 で直接つながりました</translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>%1、%n 回の試行で直接つながりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>再接続しています…</translation>
    </message>
    <message>
        <source>Waiting; sent as soon as you are connected again</source>
        <translation>待機中。再びつながりしだい送信されます</translation>
    </message>
    <message>
        <source>Taken back; the other person does not see it</source>
        <translation>取り消し済み。相手には表示されません</translation>
    </message>
    <message>
        <source>The link was lost for %1, and is back</source>
        <translation>接続が %1 の間切れましたが、元に戻りました</translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>接続が %n 回、合わせて %1 の間切れましたが、元に戻りました</numerusform>
        </translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>中継</translation>
    </message>
    <message>
        <source>A direct way was found: now connected directly</source>
        <translation>直接の経路が見つかり、直接接続に切り替わりました</translation>
    </message>
    <message>
        <source>Connected through the server in %1</source>
        <translation>%1 でサーバー経由で接続しました</translation>
    </message>
    <message>
        <source>Connected through the server</source>
        <translation>サーバー経由で接続中</translation>
    </message>
    <message>
        <source>Relayed through %1, still private: the relay sees only sealed bytes, how many and when.</source>
        <translation>%1 が中継していますが、内容は秘密のままです。中継サーバーに見えるのは封をしたデータの量と時刻だけです。</translation>
    </message>
    <message>
        <source>There is no direct way between your two networks so far. UPnP in one of the routers, IPv6 on both sides, or another network on one side can make one.</source>
        <translation>今のところ、二つのネットワークの間に直接の経路がありません。どちらかのルーターの UPnP、双方の IPv6、または片方の別のネットワークで、経路ができることがあります。</translation>
    </message>
    <message>
        <source>Opening a path between the two machines…</source>
        <translation>2台のPCの間に経路を開いています…</translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other. It cannot read what you write.</source>
        <translation>%1 のサーバーがお二人を引き合わせます。書いた内容をサーバーが読むことはできません。</translation>
    </message>
    <message>
        <source>A server that passes on what is said, and cannot read it.</source>
        <translation>やり取りを渡すだけで、内容は読めないサーバーです。</translation>
    </message>
    <message>
        <source>The other person wants it so, and does not show their address.</source>
        <translation>相手がそう設定していて、アドレスを見せていません。</translation>
    </message>
    <message>
        <source>You want it so: the other person does not see your address.</source>
        <translation>あなたの設定によるものです。相手にはあなたのアドレスが見えません。</translation>
    </message>
    <message>
        <source>Looking for a direct way now…</source>
        <translation>直接の経路を探しています…</translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>直接の経路を %n 回探しましたが、見つかりませんでした。探索は自動で続きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way through a server was found: now connected through %1</source>
        <translation>サーバーを経由する別の経路が見つかり、%1 経由の接続に切り替わりました</translation>
    </message>
    <message>
        <source>This server is about to stop: looking for another way.</source>
        <translation>このサーバーはまもなく停止します。別の経路を探しています。</translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>ステップ %1 / %2: %3</translation>
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
        <translation>「Hello, world」の送信をやめる</translation>
    </message>
    <message>
        <source>“Hello, world” goes out each second, to show that the connection works.</source>
        <translation>接続が動いていることを示すため、「Hello, world」が毎秒送られます。</translation>
    </message>
</context>
<context>
    <name>punchline::TechnicalDetails</name>
    <message>
        <source>Addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation>試行の表示内容</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>試行(&amp;A)</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>時系列(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>アドレス(&amp;D)</translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>試行の時系列</translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation>試行はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>%n件のアドレスを試しています。表でも同じ内容を文字で確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation>ここに各試行が時間に沿って描かれます。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation>%1、%2回目: %3（%4 ms）</translation>
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
        <translation>%1（%2） – %3</translation>
    </message>
    <message>
        <source>Network check – %1</source>
        <translation>ネットワーク診断 – %1</translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation>接続中 – %1</translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation>待機中 – %1</translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation>未接続 – %1</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not connected with %1 any more – %2</source>
        <translation>%1 との接続は終了しました – %2</translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline: 未読メッセージ%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrustText</name>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation>コードは 7-velvet-guitar のように番号で始まります。</translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation>コードに使われない単語があります。つづりを確認してください。</translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>足りない部分があります。コードは 7-velvet-guitar のように、番号と2つの単語です。</translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>余分な部分があります。コードは 7-velvet-guitar のように、番号と2つの単語です。</translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation>リンクの一部のようです。リンク全体をコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation>リンクとしては長すぎます。リンクだけを貼り付けてください。</translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation>リンクは punchline:// で始まり、サーバーアドレスが続きます。</translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation>リンクに使用できるサーバーがありません。リンク全体をコピーしてください。</translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation>リンクにサーバーとコード以外のものが含まれています。相手に別のリンクをもらってください。</translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation>リンクの末尾の # とコードがありません。リンク全体をコピーしてください。</translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation># の後がコードではありません。リンク全体をコピーしてください。</translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation>暗号化なし（クラシック）: 平文、受信確認なし</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation>暗号化済み、6つの確認ワードで確認済み</translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation>暗号化済み、コードで確認済み</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation>相手はクラシック版のプログラムを使っています。すべて平文で送られるため途中で読まれる可能性があり、メッセージが届いたかどうかもわかりません。</translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation>2台のPCの間の経路上にいるほかの人が、メッセージを読むことができます。</translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation>メッセージを読めるのは1台のPCだけです。それが正しい相手かどうかは、双方で6つの確認ワードを照合するまでわかりません。</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation>メッセージを読めるのは2人だけです。双方に同じ6つの確認ワードが表示されていると確認済みです。</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation>メッセージを読めるのは2人だけです。相手のPCがコードを知っていることを証明しました。</translation>
    </message>
    <message>
        <source>Encrypted, not verified yet</source>
        <translation>暗号化済み、未確認</translation>
    </message>
    <message>
        <source>This text is too long: paste only the part with the code or the link.</source>
        <translation>この文章は長すぎます。コードかリンクの部分だけを貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no invitation in this text. A code looks like 7-velvet-guitar.</source>
        <translation>この文章に招待はありません。コードは 7-velvet-guitar のような形です。</translation>
    </message>
    <message>
        <source>There is more than one invitation in this text: paste only the newest one.</source>
        <translation>この文章には複数の招待があります。最新のものだけを貼り付けてください。</translation>
    </message>
    <message>
        <source>There is more than one server in this text: paste only the code and the server that belongs to it.</source>
        <translation>この文章には複数のサーバーがあります。コードとそのサーバーだけを貼り付けてください。</translation>
    </message>
    <message>
        <source>Enter the code that the other person told you, or paste their message or link.</source>
        <translation>相手から聞いたコードを入力するか、メッセージやリンクを貼り付けてください。</translation>
    </message>
</context>
</TS>
