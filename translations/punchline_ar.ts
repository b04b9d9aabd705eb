<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>punchline::Alerts</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>رسالة جديدة واحدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>The two of you are connected: the chat has begun.</source>
        <translation>أنتما متصلان الآن: بدأت الدردشة.</translation>
    </message>
    <message>
        <source>What you wrote has been sent.</source>
        <translation>أُرسل ما كتبتَه.</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>المحلي</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>البعيد</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>المحاولة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>الخطأ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>يقول النظام: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>punchline::AttemptView</name>
    <message>
        <source>Copy the remote address</source>
        <translation>نسخ العنوان البعيد</translation>
    </message>
    <message>
        <source>Copy the local address</source>
        <translation>نسخ العنوان المحلي</translation>
    </message>
    <message>
        <source>Copy the row</source>
        <translation>نسخ الصف</translation>
    </message>
    <message>
        <source>Connection attempts</source>
        <translation>محاولات الاتصال</translation>
    </message>
    <message>
        <source>Columns of the connection attempts</source>
        <translation>أعمدة محاولات الاتصال</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>The attempts appear here once both machines know where the other can be reached.</source>
        <translation>تظهر المحاولات هنا حين يعرف كل جهاز أين يمكن الوصول إلى الآخر.</translation>
    </message>
    <message>
        <source>%L1 attempts went out at once, too many for a row each.</source>
        <translation>خرجت %L1 محاولة دفعة واحدة، وهي أكثر من أن يكون لكلٍّ منها سطر.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatPage</name>
    <message>
        <source>De&amp;tails</source>
        <translation>التفاصيل (&amp;T)</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>تفاصيل الاتصال</translation>
    </message>
    <message>
        <source>How the two machines are connected, and what was tried</source>
        <translation>كيف يتصل الجهازان، وما الذي جُرِّب</translation>
    </message>
    <message>
        <source>The other person is writing…</source>
        <translation>الطرف الآخر يكتب…</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>يكتب ⁨%1⁩ الآن…</translation>
    </message>
    <message>
        <source>Say hello: what you write goes straight to the other person.</source>
        <translation>ألقِ التحية: ما تكتبه يصل مباشرة إلى الشخص الآخر.</translation>
    </message>
    <message>
        <source>This message may have arrived already, so it cannot be taken back.</source>
        <translation>ربما وصلت هذه الرسالة بالفعل، لذا لا يمكن سحبها.</translation>
    </message>
</context>
<context>
    <name>punchline::ChatView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ (&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>تحديد الكل (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open the link…</source>
        <translation>فتح الرابط… (&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>عرض ال&amp;مزيد</translation>
    </message>
    <message>
        <source>Copy with &amp;names and times</source>
        <translation>نسخ مع الأ&amp;سماء والأوقات</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>سحب (&amp;T)</translation>
    </message>
</context>
<context>
    <name>punchline::CheckPage</name>
    <message>
        <source>Looking at your network…</source>
        <translation>جارٍ فحص شبكتك…</translation>
    </message>
    <message>
        <source>The server at %1 tells how it sees this machine. This takes a few seconds.</source>
        <translation>يخبرنا الخادم ⁦%1⁩ كيف يرى هذا الجهاز. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>What is known of your network</source>
        <translation>ما يُعرف عن شبكتك</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>نسخ التقرير (&amp;R)</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إلغاء (&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>إلغاء الفحص</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>العودة إلى صفحة البداية</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>إعادة الفحص (&amp;A)</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>ينتهي الانتظار بعد %1 ث</translation>
    </message>
    <message>
        <source>What the Punchline server at %1 has shown of this machine&apos;s network:</source>
        <translation>ما أظهره خادم Punchline ⁦%1⁩ عن شبكة هذا الجهاز:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>punchline::ClearTalkNotice</name>
    <message>
        <source>Tal&amp;k in the clear</source>
        <translation>التحدث دون تشفير (&amp;K)</translation>
    </message>
    <message>
        <source>Talk in the clear, on a link that others can read</source>
        <translation>التحدث دون تشفير، عبر اتصال يستطيع آخرون قراءته</translation>
    </message>
    <message>
        <source>This link is neither encrypted nor authenticated.</source>
        <translation>هذا الاتصال ليس مشفّرًا ولا موثَّقًا.</translation>
    </message>
    <message>
        <source>Others on the way can read it, and nothing proves who is at the other end. Only “Hello, world” goes out until you agree to talk in the clear.</source>
        <translation>يستطيع آخرون على الطريق قراءته، ولا شيء يثبت من هو في الطرف الآخر. لا يُرسَل إلا «Hello, world» حتى توافق على التحدث دون تشفير.</translation>
    </message>
</context>
<context>
    <name>punchline::ClipboardNotice</name>
    <message>
        <source>&amp;Use it</source>
        <translation>استخدام (&amp;U)</translation>
    </message>
    <message>
        <source>Use the invitation on the clipboard</source>
        <translation>استخدام الدعوة الموجودة في الحافظة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Do not use the invitation on the clipboard</source>
        <translation>عدم استخدام الدعوة الموجودة في الحافظة</translation>
    </message>
    <message>
        <source>An invitation is on the clipboard.</source>
        <translation>توجد دعوة في الحافظة.</translation>
    </message>
</context>
<context>
    <name>punchline::Composer</name>
    <message>
        <source>S&amp;end</source>
        <translation>إرسال (&amp;E)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>The pasted text was not taken over: it has %L1 characters, and one message holds at most %L2 bytes. Paste it in parts.</source>
        <translation>لم يُدرَج النص الملصق: عدد محارفه %L1، والرسالة الواحدة تتسع لـ %L2 بايت على الأكثر. ألصقه على أجزاء.</translation>
    </message>
    <message>
        <source>There is no connection. What you write stays here.</source>
        <translation>لا يوجد اتصال. ما تكتبه يبقى هنا.</translation>
    </message>
    <message>
        <source>This text stays here: press “Talk in the clear” to send it where others can read it.</source>
        <translation>يبقى هذا النص هنا: اضغط «التحدث دون تشفير» لإرساله حيث يستطيع آخرون قراءته.</translation>
    </message>
    <message>
        <source>The other side takes messages too slowly. What you write stays here: send it again in a moment.</source>
        <translation>الطرف الآخر يستلم الرسائل ببطء شديد. ما تكتبه يبقى هنا: أرسله مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>Only text can be sent here for now. To show a picture or a file, put it where the other person can open it, and send the link.</source>
        <translation>لا يمكن هنا حاليًا إرسال سوى النصوص. لعرض صورة أو ملف، ضعه حيث يستطيع الطرف الآخر فتحه، ثم أرسل الرابط.</translation>
    </message>
    <message>
        <source>Emo&amp;ji</source>
        <translation>رموز &amp;تعبيرية</translation>
    </message>
    <message>
        <source>Choose an emoji</source>
        <translation>اختيار رمز تعبيري</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationMenu</name>
    <message>
        <source>&amp;More</source>
        <translation>الم&amp;زيد</translation>
    </message>
    <message>
        <source>More about this conversation</source>
        <translation>المزيد عن هذه المحادثة</translation>
    </message>
    <message>
        <source>Find in, copy or save this conversation</source>
        <translation>البحث في هذه المحادثة أو نسخها أو حفظها</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;بحث…</translation>
    </message>
    <message>
        <source>&amp;Copy the conversation</source>
        <translation>&amp;نسخ المحادثة</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>&amp;حفظ المحادثة…</translation>
    </message>
    <message>
        <source>The conversation is in the clipboard.</source>
        <translation>المحادثة في الحافظة.</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>حفظ المحادثة</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The conversation is saved.</source>
        <translation>حُفظت المحادثة.</translation>
    </message>
    <message>
        <source>The conversation is not saved (%1): choose another folder.</source>
        <translation>لم تُحفظ المحادثة (%1): اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>punchline::ConversationRows</name>
    <message>
        <source>I, %1: %2 (%3)</source>
        <translation>أنا، %1: %2 (%3)</translation>
    </message>
    <message>
        <source>The other person, %1: %2</source>
        <translation>الطرف الآخر، %1: %2</translation>
    </message>
    <message>
        <source>Older messages are no longer kept. %1</source>
        <translation>لم تعد الرسائل الأقدم محفوظة. %1</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1 (الجزء %2 من %3)</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>الطرف الآخر</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
</context>
<context>
    <name>punchline::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>punchline::CopyText</name>
    <message>
        <source>%1: %2. Copy</source>
        <translation>%1: ⁦%2⁩. نسخ</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>انقر للنسخ.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>punchline::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>بقي %n دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي ⁦%1⁩</translation>
    </message>
</context>
<context>
    <name>punchline::DBusNotifications</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>punchline::DisconnectButton</name>
    <message>
        <source>Disconnecting…</source>
        <translation>جارٍ قطع الاتصال…</translation>
    </message>
    <message>
        <source>E&amp;nd the chat</source>
        <translation>إنهاء المحادثة (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>قطع الاتصال (&amp;D)</translation>
    </message>
    <message>
        <source>End the chat</source>
        <translation>إنهاء المحادثة</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
</context>
<context>
    <name>punchline::DraftOffer</name>
    <message>
        <source>&amp;Put it into the field</source>
        <translation>ضعه في ال&amp;حقل</translation>
    </message>
    <message>
        <source>Put the text into the message field</source>
        <translation>وضع النص في حقل الرسالة</translation>
    </message>
    <message>
        <source>Delete &amp;it</source>
        <translation>ا&amp;حذفه</translation>
    </message>
    <message>
        <source>Delete the text</source>
        <translation>حذف النص</translation>
    </message>
    <message>
        <source>You wrote this before, and it was not sent:</source>
        <translation>كتبتَ هذا من قبل ولم يُرسل:</translation>
    </message>
    <message>
        <source>You wrote this for %1 before, and it was not sent:</source>
        <translation>كتبتَ هذا من قبل إلى %1 ولم يُرسل:</translation>
    </message>
</context>
<context>
    <name>punchline::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
</context>
<context>
    <name>punchline::EndBanner</name>
    <message>
        <source>&amp;Back to start</source>
        <translation>إلى البداية (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>العودة إلى صفحة البداية</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>إعادة الاتصال (&amp;A)</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>One message did not arrive. It is kept, and offered to you when you are connected again.</source>
        <translation>لم تصل رسالة واحدة. ستبقى محفوظة وتُعرض عليك عندما تتصل من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages did not arrive. They are kept, and offered to you when you are connected again.</source>
        <translation>
            <numerusform>لم تضِع أي رسالة (%n).</numerusform>
            <numerusform>لم تصل رسالة واحدة (%n). ستبقى محفوظة وتُعرض عليك عندما تتصل من جديد.</numerusform>
            <numerusform>لم تصل رسالتان (%n). ستبقيان محفوظتين وتُعرضان عليك عندما تتصل من جديد.</numerusform>
            <numerusform>لم تصل %n رسائل. ستبقى محفوظة وتُعرض عليك عندما تتصل من جديد.</numerusform>
            <numerusform>لم تصل %n رسالة. ستبقى محفوظة وتُعرض عليك عندما تتصل من جديد.</numerusform>
            <numerusform>لم تصل %n رسالة. ستبقى محفوظة وتُعرض عليك عندما تتصل من جديد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::ErrorText</name>
    <message>
        <source>There is no machine with the name %1.</source>
        <translation>لا يوجد جهاز بالاسم ⁦%1⁩.</translation>
    </message>
    <message>
        <source>There is no machine with the server&apos;s name.</source>
        <translation>لا يوجد جهاز باسم هذا الخادم.</translation>
    </message>
    <message>
        <source>Check the spelling of the server&apos;s address and this machine&apos;s internet connection.</source>
        <translation>تحقق من كتابة عنوان الخادم ومن اتصال هذا الجهاز بالإنترنت.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs at %1.</source>
        <translation>الجهاز موجود، لكن لا يعمل أي خادم على ⁦%1⁩.</translation>
    </message>
    <message>
        <source>The machine is there, but no server runs on that port.</source>
        <translation>الجهاز موجود، لكن لا يعمل أي خادم على هذا المنفذ.</translation>
    </message>
    <message>
        <source>Check the port, or ask whoever runs the server whether it is started.</source>
        <translation>تحقق من المنفذ، أو اسأل من يدير الخادم هل هو قيد التشغيل.</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>لم يصل أي رد من ⁦%1⁩.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>لم يرد الخادم.</translation>
    </message>
    <message>
        <source>Check the address and your internet connection; a firewall can also be the reason.</source>
        <translation>تحقق من العنوان ومن اتصالك بالإنترنت؛ وقد يكون السبب جدار حماية.</translation>
    </message>
    <message>
        <source>%1 took the connection, but said nothing.</source>
        <translation>قَبِل ⁦%1⁩ الاتصال، لكنه لم يرسل شيئًا.</translation>
    </message>
    <message>
        <source>The server took the connection, but said nothing.</source>
        <translation>قَبِل الخادم الاتصال، لكنه لم يرسل شيئًا.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Punchline server.</source>
        <translation>ما يرد على ⁦%1⁩ ليس خادم Punchline.</translation>
    </message>
    <message>
        <source>What answers there is not a Punchline server.</source>
        <translation>ما يرد هناك ليس خادم Punchline.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877.</source>
        <translation>تحقق من العنوان والمنفذ: تستخدم خوادم Punchline عادةً المنفذ 8877.</translation>
    </message>
    <message>
        <source>The server at %1 sent something that makes no sense.</source>
        <translation>أرسل الخادم ⁦%1⁩ شيئًا غير مفهوم.</translation>
    </message>
    <message>
        <source>The server sent something that makes no sense.</source>
        <translation>أرسل الخادم شيئًا غير مفهوم.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>أعد المحاولة؛ وإذا تكرر ذلك فأخبر من يدير الخادم.</translation>
    </message>
    <message>
        <source>The connection to the server at %1 broke.</source>
        <translation>انقطع الاتصال بالخادم ⁦%1⁩.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>انقطع الاتصال بالخادم.</translation>
    </message>
    <message>
        <source>Check your internet connection, then try again.</source>
        <translation>تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server at %1 takes nobody else just now.</source>
        <translation>لا يقبل الخادم ⁦%1⁩ أحدًا آخر في الوقت الحالي.</translation>
    </message>
    <message>
        <source>The server takes nobody else just now.</source>
        <translation>لا يقبل الخادم أحدًا آخر في الوقت الحالي.</translation>
    </message>
    <message>
        <source>Try again in a minute, or use another server.</source>
        <translation>أعد المحاولة بعد دقيقة، أو استخدم خادمًا آخر.</translation>
    </message>
    <message>
        <source>The server at %1 is being switched off.</source>
        <translation>يجري إيقاف الخادم ⁦%1⁩.</translation>
    </message>
    <message>
        <source>The server is being switched off.</source>
        <translation>يجري إيقاف الخادم.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or use another server.</source>
        <translation>أعد المحاولة بعد بضع دقائق، أو استخدم خادمًا آخر.</translation>
    </message>
    <message>
        <source>The server at %1 speaks another version of Punchline.</source>
        <translation>يستخدم الخادم ⁦%1⁩ إصدارًا آخر من Punchline.</translation>
    </message>
    <message>
        <source>The server speaks another version of Punchline.</source>
        <translation>يستخدم الخادم إصدارًا آخر من Punchline.</translation>
    </message>
    <message>
        <source>Install the newest version of Punchline, or use another server.</source>
        <translation>ثبّت أحدث إصدار من Punchline، أو استخدم خادمًا آخر.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>لا يعرف الخادم ⁦%1⁩ سوى البروتوكول التقليدي، ولا يمكنه فحص NAT لديك.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and cannot look at your NAT.</source>
        <translation>لا يعرف الخادم سوى البروتوكول التقليدي، ولا يمكنه فحص NAT لديك.</translation>
    </message>
    <message>
        <source>Check with a Punchline server instead; for chats this one can still be used.</source>
        <translation>أجرِ الفحص مع خادم Punchline؛ أما للمحادثات فيظل هذا الخادم صالحًا.</translation>
    </message>
    <message>
        <source>The server at %1 speaks only the classic protocol and knows no codes.</source>
        <translation>لا يعرف الخادم ⁦%1⁩ سوى البروتوكول التقليدي، ولا يعرف الرموز.</translation>
    </message>
    <message>
        <source>The server speaks only the classic protocol and knows no codes.</source>
        <translation>لا يعرف الخادم سوى البروتوكول التقليدي، ولا يعرف الرموز.</translation>
    </message>
    <message>
        <source>Use a Punchline server, or meet on this one without a code.</source>
        <translation>استخدم خادم Punchline، أو التقيا على هذا الخادم بلا رمز.</translation>
    </message>
    <message>
        <source>The server at %1 turns you away for a while, after too many attempts.</source>
        <translation>يرفضك الخادم ⁦%1⁩ لبعض الوقت بعد محاولات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>The server turns you away for a while, after too many attempts.</source>
        <translation>يرفضك الخادم لبعض الوقت بعد محاولات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>انتظر بضع دقائق، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The code was wrong (%1).</source>
        <translation>الرمز خاطئ (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The code was wrong.</source>
        <translation>الرمز خاطئ.</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up (%1).</source>
        <translation>جرّب أحدهم رمزًا خاطئًا؛ لم يعد هذا الرمز صالحًا (⁨%1⁩).</translation>
    </message>
    <message>
        <source>Somebody tried a wrong code; this code is used up.</source>
        <translation>جرّب أحدهم رمزًا خاطئًا؛ لم يعد هذا الرمز صالحًا.</translation>
    </message>
    <message>
        <source>Invite again with a new code. If the other person did not mistype it, somebody has guessed.</source>
        <translation>أنشئ دعوة برمز جديد. إن لم يكن الطرف الآخر قد أخطأ في الكتابة، فقد حاول أحدهم التخمين.</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection (%1).</source>
        <translation>تعذر على هذا الجهاز إنشاء شهادة للاتصال (⁨%1⁩).</translation>
    </message>
    <message>
        <source>This machine could not make a certificate for the connection.</source>
        <translation>تعذر على هذا الجهاز إنشاء شهادة للاتصال.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, reinstall OpenSSL&apos;s library, libssl3.</source>
        <translation>أعد تشغيل البرنامج؛ وإذا تكرر ذلك فأعد تثبيت مكتبة OpenSSL وهي libssl3.</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is (%1).</source>
        <translation>تعذر على الجهاز الآخر إثبات هويته (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The other machine could not prove who it is.</source>
        <translation>تعذر على الجهاز الآخر إثبات هويته.</translation>
    </message>
    <message>
        <source>Somebody may be in between: try again with a new code, best over another network.</source>
        <translation>قد يكون هناك متطفل بينكما: أعد المحاولة برمز جديد، ويفضّل عبر شبكة أخرى.</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended (%1).</source>
        <translation>كلمات الأمان غير متطابقة، لذلك أُنهي الاتصال (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The safety words are not the same, so the connection was ended.</source>
        <translation>كلمات الأمان غير متطابقة، لذلك أُنهي الاتصال.</translation>
    </message>
    <message>
        <source>Somebody may be in between: meet again with a code, which leaves nobody room for that.</source>
        <translation>قد يكون هناك متطفل بينكما: التقيا مجددًا برمز، فهو لا يترك مجالًا لذلك.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used: %1.</source>
        <translation>لا يمكن استخدام أحد منافذ الشبكة في هذا الجهاز: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>A network port of this machine cannot be used.</source>
        <translation>لا يمكن استخدام أحد منافذ الشبكة في هذا الجهاز.</translation>
    </message>
    <message>
        <source>Close the program that uses the port, or choose another one, then try again.</source>
        <translation>أغلق البرنامج الذي يستخدم المنفذ أو اختر منفذًا آخر، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected (%1).</source>
        <translation>غادر الطرف الآخر قبل اتصال الجهازين (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The other person left before the two machines were connected.</source>
        <translation>غادر الطرف الآخر قبل اتصال الجهازين.</translation>
    </message>
    <message>
        <source>Ask them to connect again, then try again.</source>
        <translation>اطلب منه الاتصال مجددًا، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time (%1).</source>
        <translation>عُثر على الجهاز الآخر، لكنه لم يرد في الوقت المحدد (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The other machine was found, but did not answer in time.</source>
        <translation>عُثر على الجهاز الآخر، لكنه لم يرد في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Ask the other person to connect again, then try again.</source>
        <translation>اطلب من الطرف الآخر الاتصال مجددًا، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense (%1).</source>
        <translation>أرسل الجهاز الآخر شيئًا غير مفهوم (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The other machine sent something that makes no sense.</source>
        <translation>أرسل الجهاز الآخر شيئًا غير مفهوم.</translation>
    </message>
    <message>
        <source>Make sure that both of you use a current version of Punchline, then try again.</source>
        <translation>تأكد من أن كليكما يستخدم إصدارًا حديثًا من Punchline، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found (%1).</source>
        <translation>لم يُعثر على مسار مباشر بين الجهازين (⁨%1⁩).</translation>
    </message>
    <message>
        <source>No direct path between the two machines was found.</source>
        <translation>لم يُعثر على مسار مباشر بين الجهازين.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>أعد المحاولة؛ وإن فشلت مجددًا فليستخدم أحدكما شبكة أخرى، مثل نقطة اتصال الهاتف.</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at (%1).</source>
        <translation>لا يمكن إنشاء مسار مباشر بين نوعَي NAT هذين: لا يحتفظ أي منهما بمنفذ يمكن للآخر استهدافه (⁨%1⁩).</translation>
    </message>
    <message>
        <source>No direct path can exist between these two NATs: neither keeps a port that the other could aim at.</source>
        <translation>لا يمكن إنشاء مسار مباشر بين نوعَي NAT هذين: لا يحتفظ أي منهما بمنفذ يمكن للآخر استهدافه.</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address (%1).</source>
        <translation>كلاكما خلف الموجّه نفسه أو مزوّد الخدمة نفسه، وهو لا يتيح الوصول بينكما عبر عنوانه الخارجي (⁨%1⁩).</translation>
    </message>
    <message>
        <source>Both of you are behind the same router or carrier, which does not let you reach each other through its outside address.</source>
        <translation>كلاكما خلف الموجّه نفسه أو مزوّد الخدمة نفسه، وهو لا يتيح الوصول بينكما عبر عنوانه الخارجي.</translation>
    </message>
    <message>
        <source>Connect both machines to one network without a guest or client isolation, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>صِلا الجهازين بشبكة واحدة ليست شبكة ضيوف ولا تعزل الأجهزة، أو استخدما IPv6 لدى الطرفين، أو شبكة أخرى لدى أحدهما، مثل نقطة اتصال الهاتف.</translation>
    </message>
    <message>
        <source>Connect again; messages that are not marked as delivered may not have arrived.</source>
        <translation>اتصل مجددًا؛ فالرسائل غير المعلَّمة بأنها سُلِّمت ربما لم تصل.</translation>
    </message>
    <message>
        <source>This text is too long: one message holds at most %1 bytes.</source>
        <translation>هذا النص أطول من اللازم: تتسع الرسالة الواحدة لـ %1 بايت على الأكثر.</translation>
    </message>
    <message>
        <source>This text is too long for one message.</source>
        <translation>هذا النص أطول من أن تتسع له رسالة واحدة.</translation>
    </message>
    <message>
        <source>Shorten it, or send it in several parts.</source>
        <translation>اختصره، أو أرسله على عدة أجزاء.</translation>
    </message>
    <message>
        <source>The server at %1 cannot reach the other servers that it works with.</source>
        <translation>الخادم على %1 لا يستطيع الوصول إلى الخوادم الأخرى التي يعمل معها.</translation>
    </message>
    <message>
        <source>The server cannot reach the other servers that it works with.</source>
        <translation>الخادم لا يستطيع الوصول إلى الخوادم الأخرى التي يعمل معها.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: no name server answered.</source>
        <translation>تعذّر البحث عن الاسم %1: لم يُجب أي خادم أسماء.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be looked up: no name server answered.</source>
        <translation>تعذّر البحث عن اسم الخادم: لم يُجب أي خادم أسماء.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s internet connection and its DNS settings, or enter the server&apos;s address in numbers.</source>
        <translation>تحقّق من اتصال هذا الجهاز بالإنترنت ومن إعدادات DNS، أو أدخِل عنوان الخادم بالأرقام.</translation>
    </message>
    <message>
        <source>The server is at %1, and this machine&apos;s network has no addresses of that kind.</source>
        <translation>الخادم على العنوان %1، وليس لشبكة هذا الجهاز عناوين من هذا النوع.</translation>
    </message>
    <message>
        <source>This machine&apos;s network has no addresses of the server&apos;s kind (IPv4 or IPv6).</source>
        <translation>ليس لشبكة هذا الجهاز عناوين من نوع عناوين الخادم (IPv4 أو IPv6).</translation>
    </message>
    <message>
        <source>Use another network or another server, or ask whoever runs the server to offer both IPv4 and IPv6.</source>
        <translation>استخدِم شبكة أخرى أو خادمًا آخر، أو اطلب ممّن يشغّل الخادم أن يوفّر IPv4 وIPv6 معًا.</translation>
    </message>
    <message>
        <source>Punchline tries again by itself and goes on waiting.</source>
        <translation>يحاول Punchline مجددًا من تلقاء نفسه ويواصل الانتظار.</translation>
    </message>
    <message>
        <source>Somebody arrived, but no connection came of it.</source>
        <translation>وصل شخص ما، لكن لم ينتج عن ذلك أي اتصال.</translation>
    </message>
    <message>
        <source>Punchline goes on waiting for the other person.</source>
        <translation>يواصل Punchline انتظار الشخص الآخر.</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet (%1).</source>
        <translation>لم يُعثر على مسار مباشر: الخادم داخل شبكة أحدكما ولا يستطيع إخبار الآخر بمكان تلك الشبكة على الإنترنت (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: the server is in the network of one of you and cannot tell the other where that network is on the internet.</source>
        <translation>لم يُعثر على مسار مباشر: الخادم داخل شبكة أحدكما ولا يستطيع إخبار الآخر بمكان تلك الشبكة على الإنترنت.</translation>
    </message>
    <message>
        <source>Use a server on the internet, or have the one beside the server join from another network.</source>
        <translation>استخدما خادمًا على الإنترنت، أو لينضمّ مَن بجانب الخادم من شبكة أخرى.</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it (%1).</source>
        <translation>لم يُعثر على مسار مباشر: وسيط أمام الخادم يُخفي عنه عنوانيكما (%1).</translation>
    </message>
    <message>
        <source>No direct path was found: a proxy before the server hides your addresses from it.</source>
        <translation>لم يُعثر على مسار مباشر: وسيط أمام الخادم يُخفي عنه عنوانيكما.</translation>
    </message>
    <message>
        <source>Use another server, or ask whoever runs this one to switch on the PROXY protocol or to do without the proxy.</source>
        <translation>استخدما خادمًا آخر، أو اطلبا ممّن يشغّل هذا الخادم تفعيل بروتوكول PROXY أو الاستغناء عن الوسيط.</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path (%1).</source>
        <translation>أحدكما لديه IPv4 فقط والآخر IPv6 فقط، لذا لا يوجد مسار مباشر (%1).</translation>
    </message>
    <message>
        <source>One of you has only IPv4 and the other only IPv6, so there is no direct path.</source>
        <translation>أحدكما لديه IPv4 فقط والآخر IPv6 فقط، لذا لا يوجد مسار مباشر.</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program (%1).</source>
        <translation>في هذا النص بايت صفري، وهو ينهي الرسالة عند البرنامج الكلاسيكي (%1).</translation>
    </message>
    <message>
        <source>This text has a zero byte in it, which ends a message for a classic program.</source>
        <translation>في هذا النص بايت صفري، وهو ينهي الرسالة عند البرنامج الكلاسيكي.</translation>
    </message>
    <message>
        <source>Leave the zero byte out, or let the other person use a current version of Punchline.</source>
        <translation>احذف البايت الصفري، أو اطلب من الطرف الآخر استخدام إصدار حديث من Punchline.</translation>
    </message>
    <message>
        <source>Line %1 of the input is no UTF-8 text: it was not sent, and nothing behind it.</source>
        <translation>السطر %1 من الإدخال ليس نص UTF-8: لم يُرسل هو ولا ما بعده.</translation>
    </message>
    <message>
        <source>The input is no UTF-8 text: nothing of it was sent.</source>
        <translation>الإدخال ليس نص UTF-8: لم يُرسل منه شيء.</translation>
    </message>
    <message>
        <source>Convert it, for example with iconv or base64, and send it again from there on.</source>
        <translation>حوّله، مثلًا باستخدام iconv أو base64، ثم أعد إرساله من ذلك الموضع.</translation>
    </message>
    <message>
        <source>This machine has no address %1.</source>
        <translation>ليس لهذا الجهاز العنوان %1.</translation>
    </message>
    <message>
        <source>This machine does not have that address.</source>
        <translation>ليس لهذا الجهاز ذلك العنوان.</translation>
    </message>
    <message>
        <source>Give --bind an address that &apos;ip address&apos; lists, or leave it out.</source>
        <translation>أعطِ --bind عنوانًا يعرضه الأمر &apos;ip address&apos;، أو احذفه.</translation>
    </message>
    <message>
        <source>There is no way to %1: one is an IPv4 address, the other an IPv6 address.</source>
        <translation>لا طريق إلى %1: أحدهما عنوان IPv4 والآخر عنوان IPv6.</translation>
    </message>
    <message>
        <source>The server&apos;s address and the one of --bind are of two kinds, IPv4 and IPv6.</source>
        <translation>عنوان الخادم وعنوان --bind من نوعين مختلفين، IPv4 و IPv6.</translation>
    </message>
    <message>
        <source>Give --bind an address of the same kind as the server&apos;s, or leave it out.</source>
        <translation>أعطِ --bind عنوانًا من نوع عنوان الخادم نفسه، أو احذفه.</translation>
    </message>
    <message>
        <source>There is no way to %1: from there only this machine itself can be reached.</source>
        <translation>لا طريق إلى %1: من هناك لا يمكن الوصول إلا إلى هذا الجهاز نفسه.</translation>
    </message>
    <message>
        <source>The server cannot be reached from the address of --bind.</source>
        <translation>لا يمكن الوصول إلى الخادم من عنوان --bind.</translation>
    </message>
    <message>
        <source>Give --bind an address of the network that leads to the server, or leave it out.</source>
        <translation>أعطِ --bind عنوانًا من الشبكة التي تؤدي إلى الخادم، أو احذفه.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use the network port %1.</source>
        <translation>لا يسمح هذا الجهاز إلا لمديره باستخدام منفذ الشبكة %1.</translation>
    </message>
    <message>
        <source>This machine lets only its administrator use that network port.</source>
        <translation>لا يسمح هذا الجهاز إلا لمديره باستخدام ذلك المنفذ.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, or leave --local-port out.</source>
        <translation>اختر منفذًا من 1024 فما فوق، أو احذف --local-port.</translation>
    </message>
    <message>
        <source>The input cannot be read on (%1): only what came before was sent.</source>
        <translation>لا يمكن متابعة قراءة الإدخال (%1): لم يُرسل إلا ما سبقه.</translation>
    </message>
    <message>
        <source>The input cannot be read on: only what came before was sent.</source>
        <translation>لا يمكن متابعة قراءة الإدخال: لم يُرسل إلا ما سبقه.</translation>
    </message>
    <message>
        <source>Let standard input come from a file or a pipe that can be read, and send the rest again.</source>
        <translation>اجعل الإدخال القياسي يأتي من ملف أو أنبوب يمكن قراءته، ثم أرسل البقية من جديد.</translation>
    </message>
    <message>
        <source>Use a network on one side that has what the other one has, for example a phone&apos;s hotspot.</source>
        <translation>استخدما في أحد الجانبين شبكة فيها ما لدى الآخر، مثل نقطة اتصال هاتف.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. If both are right, the server hangs: tell whoever runs it.</source>
        <translation>تحقق من العنوان والمنفذ: تستخدم خوادم Punchline عادةً المنفذ 8877. وإن كان كلاهما صحيحًا فالخادم متوقف عن الاستجابة: أخبر من يديره.</translation>
    </message>
    <message>
        <source>%1 took the connection, and closed it without a word.</source>
        <translation>قَبِل ⁦%1⁩ الاتصال، ثم أغلقه دون أن يرسل شيئًا.</translation>
    </message>
    <message>
        <source>The server took the connection, and closed it without a word.</source>
        <translation>قَبِل الخادم الاتصال، ثم أغلقه دون أن يرسل شيئًا.</translation>
    </message>
    <message>
        <source>Check the address and the port: Punchline servers usually use port 8877. Web servers with encryption (https) close so, and proxies whose server is down.</source>
        <translation>تحقق من العنوان والمنفذ: تستخدم خوادم Punchline عادةً المنفذ 8877. هكذا تُغلق خوادم الويب المشفَّرة (https) والوكلاء الذين لا يعمل خادمهم.</translation>
    </message>
    <message>
        <source>What answers at %1 is an SSH server, for logging in.</source>
        <translation>ما يرد على ⁦%1⁩ هو خادم SSH لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>What answers there is an SSH server, for logging in.</source>
        <translation>ما يرد هناك هو خادم SSH لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>What answers at %1 is a web server.</source>
        <translation>ما يرد على ⁦%1⁩ هو خادم ويب.</translation>
    </message>
    <message>
        <source>What answers there is a web server.</source>
        <translation>ما يرد هناك هو خادم ويب.</translation>
    </message>
    <message>
        <source>What answers at %1 expects encryption, as web servers (https) do.</source>
        <translation>ما يرد على ⁦%1⁩ ينتظر اتصالًا مشفَّرًا، كما تفعل خوادم الويب (https).</translation>
    </message>
    <message>
        <source>What answers there expects encryption, as web servers (https) do.</source>
        <translation>ما يرد هناك ينتظر اتصالًا مشفَّرًا، كما تفعل خوادم الويب (https).</translation>
    </message>
    <message>
        <source>What answers at %1 is a mail server.</source>
        <translation>ما يرد على ⁦%1⁩ هو خادم بريد.</translation>
    </message>
    <message>
        <source>What answers there is a mail server.</source>
        <translation>ما يرد هناك هو خادم بريد.</translation>
    </message>
    <message>
        <source>%1 is the probe port of a Punchline server, not its main port.</source>
        <translation>⁦%1⁩ هو منفذ الفحص لخادم Punchline، وليس منفذه الرئيسي.</translation>
    </message>
    <message>
        <source>This is the probe port of a Punchline server, not its main port.</source>
        <translation>هذا هو منفذ الفحص لخادم Punchline، وليس منفذه الرئيسي.</translation>
    </message>
    <message>
        <source>Use the main port: it is usually 8877, which need not be given. Else ask whoever runs the server.</source>
        <translation>استخدم المنفذ الرئيسي: وهو عادةً 8877 ولا حاجة إلى كتابته. وإلا فاسأل من يدير الخادم.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number, %1.</source>
        <translation>لا أحد ينتظر على هذا الخادم تحت رقم هذا الرمز، %1.</translation>
    </message>
    <message>
        <source>Nobody waits at this server under the code&apos;s number.</source>
        <translation>لا أحد ينتظر على هذا الخادم تحت رقم هذا الرمز.</translation>
    </message>
    <message>
        <source>It was mistyped, is used up, has expired or is one of another server: compare the servers, or ask the other person for a new code.</source>
        <translation>كُتب الرمز خطأً أو سبق استخدامه أو انتهت صلاحيته أو هو لخادم آخر: قارنا الخادمين، أو اطلب من الطرف الآخر رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Each code can be tried only once: ask the other person for a new one. If you typed it right, it may be one of another server, or somebody else has answered.</source>
        <translation>يمكن تجربة كل رمز مرة واحدة فقط: اطلب من الطرف الآخر رمزًا جديدًا. إن كنت قد كتبته صحيحًا، فربما هو لخادم آخر أو أجاب شخص آخر.</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came (%1).</source>
        <translation>انتهت صلاحية الدعوة قبل أن يأتي أحد (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The invitation has expired before anybody came.</source>
        <translation>انتهت صلاحية الدعوة قبل أن يأتي أحد.</translation>
    </message>
    <message>
        <source>Invite again, and pass the new invitation on at once.</source>
        <translation>أنشئ دعوة جديدة، وأبلغها على الفور.</translation>
    </message>
    <message>
        <source>Punchline goes on trying to reach the other person again.</source>
        <translation>يواصل Punchline محاولة الوصول إلى الطرف الآخر من جديد.</translation>
    </message>
    <message>
        <source>At the server %1, another copy of this conversation waits in its place.</source>
        <translation>على الخادم ⁨%1⁩ تنتظر نسخة أخرى من هذه المحادثة مكانها.</translation>
    </message>
    <message>
        <source>At the server, another copy of this conversation waits in its place.</source>
        <translation>على الخادم تنتظر نسخة أخرى من هذه المحادثة مكانها.</translation>
    </message>
    <message>
        <source>Close the other copy. Punchline tries again in about a minute.</source>
        <translation>أغلق النسخة الأخرى. سيحاول Punchline من جديد بعد نحو دقيقة.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>تريد الدردشة عبر ناقل فقط، والخادم ⁨%1⁩ لا يملك ناقلًا لكما.</translation>
    </message>
    <message>
        <source>You want to chat only through a relay, and the server has none for you two.</source>
        <translation>تريد الدردشة عبر ناقل فقط، والخادم لا يملك ناقلًا لكما.</translation>
    </message>
    <message>
        <source>The connection broke (%1).</source>
        <translation>انقطع الاتصال (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>Enable UPnP or NAT-PMP in either router, use IPv6 on both sides, or use another network on one side, for example a phone&apos;s hotspot.</source>
        <translation>فعّل UPnP أو NAT-PMP في أحد الموجّهين، أو استخدم IPv6 في الجانبين، أو استخدم شبكة أخرى في أحد الجانبين، مثل نقطة اتصال هاتف.</translation>
    </message>
    <message>
        <source>Allow direct connections, in the settings or with --relay auto.</source>
        <translation>اسمح بالاتصالات المباشرة، في الإعدادات أو بالخيار --relay auto.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server %1 has none for you two.</source>
        <translation>يريد الطرف الآخر الدردشة عبر ناقل فقط، والخادم ⁨%1⁩ لا يملك ناقلًا لكما.</translation>
    </message>
    <message>
        <source>The other person wants to chat only through a relay, and the server has none for you two.</source>
        <translation>يريد الطرف الآخر الدردشة عبر ناقل فقط، والخادم لا يملك ناقلًا لكما.</translation>
    </message>
    <message>
        <source>Ask the other person to allow direct connections.</source>
        <translation>اطلب من الطرف الآخر السماح بالاتصالات المباشرة.</translation>
    </message>
    <message>
        <source>You allow no relay, so the chat cannot go through the server.</source>
        <translation>أنت لا تسمح بالنقل، فلا يمكن أن تمر الدردشة عبر الخادم.</translation>
    </message>
    <message>
        <source>Or allow chats through the server, in the settings or with --relay auto.</source>
        <translation>أو اسمح بالدردشة عبر الخادم، في الإعدادات أو بالخيار --relay auto.</translation>
    </message>
    <message>
        <source>The other side cannot or does not want to use a relay, so the chat cannot go through the server.</source>
        <translation>الجانب الآخر لا يستطيع استخدام ناقل أو لا يريد ذلك، فلا يمكن أن تمر الدردشة عبر الخادم.</translation>
    </message>
    <message>
        <source>Or ask the other person to allow chats through the server, with a current version of Punchline.</source>
        <translation>أو اطلب من الطرف الآخر السماح بالدردشة عبر الخادم، بإصدار حديث من Punchline.</translation>
    </message>
    <message>
        <source>This server does not relay, so the chat cannot go through it.</source>
        <translation>هذا الخادم لا ينقل الدردشات، فلا يمكن أن تمر الدردشة عبره.</translation>
    </message>
    <message>
        <source>Or use a server that relays; whoever runs this one can start it with --relay.</source>
        <translation>أو استخدم خادمًا ينقل الدردشات؛ ويستطيع من يدير هذا الخادم تشغيله بالخيار --relay.</translation>
    </message>
    <message>
        <source>The server relays, but it could not do so for the two of you.</source>
        <translation>الخادم ينقل الدردشات، لكنه لم يستطع ذلك لكما.</translation>
    </message>
    <message>
        <source>Or use another server that relays.</source>
        <translation>أو استخدم خادمًا آخر ينقل الدردشات.</translation>
    </message>
</context>
<context>
    <name>punchline::HostAddressList</name>
    <message>
        <source>The router&apos;s:</source>
        <translation>عنوان الموجّه:</translation>
    </message>
    <message>
        <source>The router&apos;s address</source>
        <translation>عنوان الموجّه</translation>
    </message>
    <message>
        <source>The router&apos;s public address</source>
        <translation>العنوان العام للموجّه</translation>
    </message>
    <message>
        <source>This is not a complete address in numbers, such as %1.</source>
        <translation>هذا ليس عنوانًا رقميًا كاملًا مثل ⁦%1⁩.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>نسخ ⁦%1⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>For people anywhere, once you have set the router: its public address.</source>
        <translation>لمن هم في أي مكان، بعد ضبط الموجّه: عنوانه العام.</translation>
    </message>
</context>
<context>
    <name>punchline::HostLine</name>
    <message>
        <source>&amp;Host a server here</source>
        <translation>تشغيل خادم هنا (&amp;H)</translation>
    </message>
    <message>
        <source>Host a server here</source>
        <translation>تشغيل خادم هنا</translation>
    </message>
    <message>
        <source>Lets this program introduce people: nobody needs another server then.</source>
        <translation>يتيح لهذا البرنامج أن يعرّف الناس بعضهم ببعض: فلا يحتاج أحد إلى خادم آخر.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>عرض (&amp;W)</translation>
    </message>
    <message>
        <source>Show your server</source>
        <translation>عرض خادمك</translation>
    </message>
    <message>
        <source>Stop your server</source>
        <translation>إيقاف خادمك</translation>
    </message>
    <message>
        <source>The address of your server</source>
        <translation>عنوان خادمك</translation>
    </message>
    <message>
        <source>Your server runs at</source>
        <translation>خادمك يعمل على</translation>
    </message>
    <message>
        <source>Your server says goodbye…</source>
        <translation>خادمك يودّع المتصلين…</translation>
    </message>
    <message>
        <source>Your server could not be started.</source>
        <translation>تعذر تشغيل خادمك.</translation>
    </message>
    <message>
        <source>Neither of you has a server?</source>
        <translation>ليس لدى أي منكما خادم؟</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>إيقاف (&amp;P)</translation>
    </message>
</context>
<context>
    <name>punchline::HostPage</name>
    <message>
        <source>The addresses of your server</source>
        <translation>عناوين خادمك</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>العودة إلى صفحة البداية</translation>
    </message>
    <message>
        <source>&amp;Stop the server</source>
        <translation>إيقاف الخادم (&amp;S)</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>إيقاف الخادم</translation>
    </message>
    <message>
        <source>&amp;Meet whoever comes</source>
        <translation>لقاء من يأتي (&amp;M)</translation>
    </message>
    <message>
        <source>Meet whoever comes to this server next, without a code</source>
        <translation>لقاء أول من يأتي إلى هذا الخادم، بلا رمز</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>دعوة شخص (&amp;I)</translation>
    </message>
    <message>
        <source>Invite someone through this server</source>
        <translation>دعوة شخص عبر هذا الخادم</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحاولة (&amp;T)</translation>
    </message>
    <message>
        <source>Start the server again</source>
        <translation>تشغيل الخادم مجددًا</translation>
    </message>
    <message>
        <source>Your server is running</source>
        <translation>خادمك يعمل</translation>
    </message>
    <message>
        <source>Your server is not running</source>
        <translation>خادمك لا يعمل</translation>
    </message>
    <message>
        <source>The server cannot be started here (%1).</source>
        <translation>لا يمكن تشغيل الخادم هنا (⁨%1⁩).</translation>
    </message>
    <message>
        <source>A firewall or the system&apos;s settings may forbid programs to wait for others. Allow it for Punchline, then try again.</source>
        <translation>ربما يمنع جدار حماية أو إعدادات النظام البرامج من انتظار الآخرين. اسمح بذلك لبرنامج Punchline، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>In a moment: your router is being asked to let people in.</source>
        <translation>بعد لحظات: يُطلب من موجّهك الآن السماح للآخرين بالدخول.</translation>
    </message>
    <message>
        <source>Enter the router&apos;s address first.</source>
        <translation>أدخل عنوان الموجّه أولًا.</translation>
    </message>
    <message>
        <source>Choose the address that suits the other person, and invite them: the invitation names it. The server only introduces people, until you stop it or close the program.</source>
        <translation>اختر العنوان الذي يناسب الطرف الآخر وادعُه: فالدعوة تذكر العنوان. يقتصر عمل الخادم على التعريف بين الناس، إلى أن توقفه أو تغلق البرنامج.</translation>
    </message>
</context>
<context>
    <name>punchline::InvitationCard</name>
    <message>
        <source>I h&amp;ave an invitation</source>
        <translation>لديّ دعوة (&amp;A)</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>رمز أو رابط</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>انضمام (&amp;J)</translation>
    </message>
    <message>
        <source>Join with the code or the link</source>
        <translation>الانضمام بالرمز أو الرابط</translation>
    </message>
</context>
<context>
    <name>punchline::InvitePage</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>إلغاء (&amp;A)</translation>
    </message>
    <message>
        <source>Cancel the invitation</source>
        <translation>إلغاء الدعوة</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>العودة إلى صفحة البداية</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>رمز جديد (&amp;N)</translation>
    </message>
    <message>
        <source>Invite with a new code</source>
        <translation>الدعوة برمز جديد</translation>
    </message>
    <message>
        <source>Link &amp;only</source>
        <translation>الرابط فقط (&amp;O)</translation>
    </message>
    <message>
        <source>A code has two words, of which a guesser has one try in four million. A link cannot be guessed.</source>
        <translation>يتكون الرمز من كلمتين، ولمن يخمّن محاولة واحدة من بين أربعة ملايين احتمال. أما الرابط فلا يمكن تخمينه.</translation>
    </message>
    <message>
        <source>Send the other person the link</source>
        <translation>أرسل الرابط إلى الطرف الآخر</translation>
    </message>
    <message>
        <source>The server was away, and has forgotten the code from before.</source>
        <translation>كان الخادم غائبًا، ونسي الرمز السابق.</translation>
    </message>
    <message>
        <source>Pass on this new one instead.</source>
        <translation>أعطِ هذا الرمز الجديد بدلًا منه.</translation>
    </message>
    <message>
        <source>Tell the other person this, or send the link</source>
        <translation>قل هذا للطرف الآخر، أو أرسل الرابط</translation>
    </message>
    <message>
        <source>This expires in a moment. Then you can make a new one here.</source>
        <translation>تنتهي صلاحية هذا بعد لحظات. عندها يمكنك إنشاء دعوة جديدة هنا.</translation>
    </message>
    <message>
        <source>It works once. The chat begins by itself as soon as they join.</source>
        <translation>تصلح مرة واحدة. تبدأ المحادثة تلقائيًا فور الانضمام.</translation>
    </message>
</context>
<context>
    <name>punchline::InviteText</name>
    <message>
        <source>Open Punchline, and enter under “I have an invitation”:</source>
        <extracomment>The beginning of a sentence that goes on with a code and &quot;on the server example.org&quot;. The words in quotation marks are a caption of the start page.</extracomment>
        <translation>افتح Punchline، وأدخل تحت «لديّ دعوة»:</translation>
    </message>
    <message>
        <source>on the server %1</source>
        <extracomment>The end of that sentence.</extracomment>
        <translation>على الخادم ⁦%1⁩</translation>
    </message>
    <message>
        <source>This address leads only to this machine itself.</source>
        <translation>لا يقود هذا العنوان إلا إلى هذا الجهاز نفسه.</translation>
    </message>
    <message>
        <source>This address leads here only from your own network: from the same house, office or Wi-Fi.</source>
        <translation>لا يقود هذا العنوان إلى هنا إلا من شبكتك: من المنزل أو المكتب أو شبكة Wi-Fi نفسها.</translation>
    </message>
</context>
<context>
    <name>punchline::LaunchText</name>
    <message>
        <source>%1 See punchline --help.</source>
        <translation>%1 راجع ⁦punchline --help⁩.</translation>
    </message>
    <message>
        <source>The server that introduces the two machines.</source>
        <translation>الخادم الذي يعرّف الجهازين أحدهما بالآخر.</translation>
    </message>
    <message>
        <source>The code that the other person told you.</source>
        <translation>الرمز الذي أخبرك به الطرف الآخر.</translation>
    </message>
    <message>
        <source>Connect to that server at once, or join with that code.</source>
        <translation>الاتصال بهذا الخادم فورًا، أو الانضمام بهذا الرمز.</translation>
    </message>
    <message>
        <source>Keep the settings under this name, apart from others.</source>
        <translation>حفظ الإعدادات تحت هذا الاسم، بمعزل عن غيرها.</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used. %1</source>
        <translation>لا يمكن استخدام عنوان الخادم. %1</translation>
    </message>
    <message>
        <source>The code cannot be used. %1</source>
        <translation>لا يمكن استخدام الرمز. %1</translation>
    </message>
    <message>
        <source>Only one link can be opened.</source>
        <translation>يمكن فتح رابط واحد فقط.</translation>
    </message>
    <message>
        <source>The link cannot be used. %1</source>
        <translation>لا يمكن استخدام الرابط. %1</translation>
    </message>
    <message>
        <source>The link and the options say different things: leave the options out.</source>
        <translation>يتعارض الرابط مع الخيارات: احذف الخيارات.</translation>
    </message>
    <message>
        <source>--connect needs a server: add --server HOST.</source>
        <translation>يحتاج ⁦--connect⁩ إلى خادم: أضف ⁦--server HOST⁩.</translation>
    </message>
    <message>
        <source>A profile&apos;s name may have letters, digits, - and _, at most %1 of them.</source>
        <translation>يجوز أن يحتوي اسم ملف التعريف على حروف وأرقام و ⁦-⁩ و ⁦_⁩، وطوله %1 على الأكثر.</translation>
    </message>
    <message>
        <source>Direct chat between two machines, introduced to each other by a server.</source>
        <translation>محادثة مباشرة بين جهازين، يعرّف خادمٌ أحدهما بالآخر.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>عرض هذه المساعدة.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>عرض الإصدار.</translation>
    </message>
    <message>
        <source>A link from the other person, to join them.</source>
        <translation>رابط من الطرف الآخر، للانضمام إليه.</translation>
    </message>
</context>
<context>
    <name>punchline::LeaveQuestion</name>
    <message>
        <source>Close Punchline?</source>
        <translation>إغلاق Punchline؟</translation>
    </message>
    <message>
        <source>Disconnect?</source>
        <translation>قطع الاتصال؟</translation>
    </message>
    <message>
        <source>The text in the message field has not been sent.</source>
        <translation>النص في حقل الرسالة لم يُرسل.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your messages have not arrived yet.</source>
        <translation>
            <numerusform>وصلت كل رسائلك (%n).</numerusform>
            <numerusform>لم تصل بعدُ رسالة واحدة من رسائلك (%n).</numerusform>
            <numerusform>لم تصل بعدُ رسالتان من رسائلك (%n).</numerusform>
            <numerusform>لم تصل بعدُ %n من رسائلك.</numerusform>
            <numerusform>لم تصل بعدُ %n من رسائلك.</numerusform>
            <numerusform>لم تصل بعدُ %n من رسائلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>أ&amp;غلق على أي حال</translation>
    </message>
    <message>
        <source>&amp;Disconnect anyway</source>
        <translation>ا&amp;قطع الاتصال على أي حال</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>أغلق على أي حال</translation>
    </message>
    <message>
        <source>Disconnect anyway</source>
        <translation>اقطع الاتصال على أي حال</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>ا&amp;بقَ</translation>
    </message>
    <message>
        <source>Stay in the conversation</source>
        <translation>البقاء في المحادثة</translation>
    </message>
    <message>
        <source>If you close now, that is lost.</source>
        <translation>إن أغلقتَ الآن فسيضيع ذلك.</translation>
    </message>
    <message>
        <source>If you disconnect now, the other person does not get that.</source>
        <translation>إن قطعتَ الاتصال الآن فلن يصل ذلك إلى الشخص الآخر.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkCard</name>
    <message>
        <source>The link of the invitation</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>نسخ الرابط (&amp;L)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>The link opens Punchline with everything filled in. It has a secret in it: send it only where nobody else reads along.</source>
        <translation>يفتح الرابط Punchline وقد مُلئ كل شيء. فيه سرّ: أرسله حيث لا يقرأه أحد سواكما.</translation>
    </message>
    <message>
        <source>The square is the same link for a camera. A computer that scans it can open it; a phone has no Punchline, and can only pass it on.</source>
        <translation>المربع هو الرابط نفسه لآلة التصوير. يستطيع حاسوب يمسحه أن يفتحه؛ أما الهاتف فليس فيه Punchline، ولا يمكنه إلا تمريره.</translation>
    </message>
</context>
<context>
    <name>punchline::LinkHeader</name>
    <message>
        <source>○ Not connected</source>
        <translation>○ غير متصل</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>الطرف الآخر</translation>
    </message>
    <message>
        <source>● Connected</source>
        <translation>● متصل</translation>
    </message>
    <message>
        <source>◌ Reconnecting…</source>
        <translation>◌ جارٍ إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Why through the server?</source>
        <translation>لماذا عبر الخادم؟</translation>
    </message>
</context>
<context>
    <name>punchline::LinkPrompt</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>فتح في المتصفح (&amp;O)</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>فتح الرابط في المتصفح</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>نسخ الرابط (&amp;C)</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Do &amp;not open</source>
        <translation>عدم الفتح (&amp;N)</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>عدم فتح الرابط</translation>
    </message>
    <message>
        <source>This link leads to %1. Whoever runs that place will see your address.</source>
        <translation>يقود هذا الرابط إلى ⁦%1⁩. سيرى من يدير ذلك الموقع عنوانك.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No browser could be started. Copy the link, and paste it into one.</source>
        <translation>تعذّر تشغيل أي متصفح. انسخ الرابط وألصقه في متصفح.</translation>
    </message>
</context>
<context>
    <name>punchline::MainText</name>
    <message>
        <source>Punchline runs already: its window is coming to the front.</source>
        <translation>برنامج Punchline يعمل بالفعل: تظهر نافذته الآن في المقدمة.</translation>
    </message>
</context>
<context>
    <name>punchline::MapPainter</name>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>الجهاز الآخر</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Your router</source>
        <translation>موجّهك</translation>
    </message>
    <message>
        <source>Their router</source>
        <translation>موجّه الطرف الآخر</translation>
    </message>
    <message>
        <source>No router in between</source>
        <translation>لا موجّه بينهما</translation>
    </message>
</context>
<context>
    <name>punchline::MapScene</name>
    <message>
        <source>own address %1</source>
        <translation>العنوان الذاتي ⁦%1⁩</translation>
    </message>
    <message>
        <source>seen from outside as %1</source>
        <translation>يظهر من الخارج بالعنوان ⁦%1⁩</translation>
    </message>
    <message>
        <source>NAT: %1</source>
        <translation>‏NAT: %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Server: %1.</source>
        <translation>الخادم: ⁦%1⁩.</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>الجهاز الآخر</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) under way.</source>
        <translation>
            <numerusform>%n محاولة جارية.</numerusform>
            <numerusform>محاولة واحدة جارية.</numerusform>
            <numerusform>محاولتان جاريتان.</numerusform>
            <numerusform>%n محاولات جارية.</numerusform>
            <numerusform>%n محاولة جارية.</numerusform>
            <numerusform>%n محاولة جارية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) refused.</source>
        <translation>
            <numerusform>رُفضت %n محاولة.</numerusform>
            <numerusform>رُفضت محاولة واحدة.</numerusform>
            <numerusform>رُفضت محاولتان.</numerusform>
            <numerusform>رُفضت %n محاولات.</numerusform>
            <numerusform>رُفضت %n محاولة.</numerusform>
            <numerusform>رُفضت %n محاولة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The direct path stands.</source>
        <translation>المسار المباشر قائم.</translation>
    </message>
    <message>
        <source>%L1 of %L2 attempts at once</source>
        <translation>%L1 من %L2 محاولة دفعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation>
            <numerusform>لا محاولات حتى الآن</numerusform>
            <numerusform>محاولة واحدة حتى الآن</numerusform>
            <numerusform>محاولتان حتى الآن</numerusform>
            <numerusform>%n محاولات حتى الآن</numerusform>
            <numerusform>%n محاولة حتى الآن</numerusform>
            <numerusform>%n محاولة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>The path through the server stands.</source>
        <translation>المسار عبر الخادم قائم.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageDelegate</name>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
    <message>
        <source>Part %1 of %2: show the next one</source>
        <translation>الجزء %1 من %2: إظهار الجزء التالي</translation>
    </message>
    <message>
        <source>Older messages are no longer kept</source>
        <translation>لم تعد الرسائل الأقدم محفوظة</translation>
    </message>
</context>
<context>
    <name>punchline::MessageInput</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>اكتب رسالة…</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a new line.</source>
        <translation>مفتاح Enter للإرسال، وShift+Enter لسطر جديد.</translation>
    </message>
</context>
<context>
    <name>punchline::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>تمرير الرسائل</translation>
    </message>
</context>
<context>
    <name>punchline::NatReport</name>
    <message>
        <source>Reach</source>
        <translation>إمكانية الوصول</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>العنوان الذاتي</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>⁦%1⁩ (رآه ⁦%2⁩)</translation>
    </message>
    <message>
        <source>Seen from outside</source>
        <translation>يظهر من الخارج</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>تعيين المنافذ</translation>
    </message>
    <message>
        <source>The server sees this machine&apos;s own address.</source>
        <translation>يرى الخادم العنوان الذاتي لهذا الجهاز.</translation>
    </message>
    <message>
        <source>Two addresses of the server saw the same port.</source>
        <translation>رأى عنوانان للخادم المنفذ نفسه.</translation>
    </message>
    <message>
        <source>Two ports of the server&apos;s first address saw the same port, its second address another one.</source>
        <translation>رأى منفذان على العنوان الأول للخادم المنفذ نفسه، ورأى عنوانه الثاني منفذًا آخر.</translation>
    </message>
    <message>
        <source>Two ports of the server saw different ports.</source>
        <translation>رأى منفذان للخادم منفذين مختلفين.</translation>
    </message>
    <message>
        <source>No probe port of the server answered; it may have none.</source>
        <translation>لم يرد أي منفذ اختبار للخادم؛ وربما ليس لديه أي منها.</translation>
    </message>
    <message>
        <source>Two ports of the server saw the same port, but no second address of it answered; it may have none.</source>
        <translation>رأى منفذان للخادم المنفذ نفسه، لكن لم يرد عنوان ثانٍ له؛ وربما ليس لديه.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not fit together.</source>
        <translation>إجابات الخادم غير متسقة.</translation>
    </message>
    <message>
        <source>Port numbers</source>
        <translation>أرقام المنافذ</translation>
    </message>
    <message>
        <source>The server saw the very ports that this machine used.</source>
        <translation>رأى الخادم المنافذ نفسها التي استخدمها هذا الجهاز.</translation>
    </message>
    <message>
        <source>The server saw the ports %1.</source>
        <translation>رأى الخادم المنافذ ⁦%1⁩.</translation>
    </message>
    <message>
        <source>It does not matter, since the port stays the same.</source>
        <translation>لا أهمية لذلك، لأن المنفذ يبقى نفسه.</translation>
    </message>
    <message>
        <source>Too few answers came from the server, which saw: %1.</source>
        <translation>وصلت إجابات قليلة جدًا من الخادم، وقد رأى: ⁦%1⁩.</translation>
    </message>
    <message>
        <source>Strangers&apos; connections</source>
        <translation>اتصالات الغرباء</translation>
    </message>
    <message>
        <source>The server tried one that this machine had not asked for.</source>
        <translation>جرّب الخادم اتصالًا لم يطلبه هذا الجهاز.</translation>
    </message>
    <message>
        <source>The server tried none, or could not tell what it got.</source>
        <translation>لم يجرّب الخادم أي اتصال، أو لم يستطع معرفة النتيجة.</translation>
    </message>
    <message>
        <source>Opened by the router</source>
        <translation>ما فتحه الموجّه</translation>
    </message>
    <message>
        <source>A port</source>
        <translation>منفذ</translation>
    </message>
    <message>
        <source>The router was asked, and says so.</source>
        <translation>سُئل الموجّه، وهذا جوابه.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>No router was asked.</source>
        <translation>لم يُسأل أي موجّه.</translation>
    </message>
    <message>
        <source>Without a NAT nothing has to be.</source>
        <translation>لا حاجة إلى ذلك بلا NAT.</translation>
    </message>
    <message>
        <source>No router opened a port when asked by UPnP, NAT-PMP and PCP.</source>
        <translation>لم يفتح أي موجّه منفذًا عند سؤاله عبر UPnP وNAT-PMP وPCP.</translation>
    </message>
</context>
<context>
    <name>punchline::NatText</name>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>same port for everyone</source>
        <translation>المنفذ نفسه للجميع</translation>
    </message>
    <message>
        <source>another port for each address</source>
        <translation>منفذ آخر لكل عنوان</translation>
    </message>
    <message>
        <source>another port for each destination</source>
        <translation>منفذ آخر لكل وجهة</translation>
    </message>
    <message>
        <source>not fully known</source>
        <translation>غير معروف تمامًا</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>بخطوات من %1</translation>
    </message>
    <message>
        <source>out of a small block</source>
        <translation>من نطاق صغير</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>عشوائيًا</translation>
    </message>
    <message>
        <source>strangers are ignored</source>
        <translation>يُتجاهل الغرباء</translation>
    </message>
    <message>
        <source>strangers are refused</source>
        <translation>يُرفض الغرباء</translation>
    </message>
    <message>
        <source>everyone is let in</source>
        <translation>يُسمح للجميع بالدخول</translation>
    </message>
    <message>
        <source>the router has opened a port (%1)</source>
        <translation>فتح الموجّه منفذًا (⁦%1⁩)</translation>
    </message>
    <message>
        <source>the router has opened %1 (%2)</source>
        <translation>فتح الموجّه %1 (⁦%2⁩)</translation>
    </message>
    <message>
        <source>There is no NAT</source>
        <translation>لا يوجد NAT</translation>
    </message>
    <message>
        <source>The same port for every destination (endpoint-independent)</source>
        <translation>المنفذ نفسه لكل وجهة (مستقل عن الوجهة)</translation>
    </message>
    <message>
        <source>Another port for each destination address (address-dependent)</source>
        <translation>منفذ آخر لكل عنوان وجهة (تابع للعنوان)</translation>
    </message>
    <message>
        <source>Another port for each destination (address- and port-dependent, symmetric)</source>
        <translation>منفذ آخر لكل وجهة (تابع للعنوان والمنفذ، متماثل)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>The same as on this machine (port-preserving)</source>
        <translation>كما في هذا الجهاز (مع حفظ المنفذ)</translation>
    </message>
    <message>
        <source>One after the other, in steps of %1 (sequential)</source>
        <translation>واحدًا تلو الآخر، بخطوات من %1 (تسلسلي)</translation>
    </message>
    <message>
        <source>Out of a small block that lies between %1 and %2</source>
        <translation>من نطاق صغير يقع بين %1 و %2</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>عشوائيًا</translation>
    </message>
    <message>
        <source>Dropped without an answer</source>
        <translation>تُهمل بلا رد</translation>
    </message>
    <message>
        <source>Refused (TCP reset)</source>
        <translation>تُرفض (TCP reset)</translation>
    </message>
    <message>
        <source>Refused (ICMP error)</source>
        <translation>تُرفض (خطأ ICMP)</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>يُسمح بمرورها</translation>
    </message>
    <message>
        <source>Direct with everyone.</source>
        <translation>مباشرة مع الجميع.</translation>
    </message>
    <message>
        <source>Direct with nearly everyone.</source>
        <translation>مباشرة مع الجميع تقريبًا.</translation>
    </message>
    <message>
        <source>Direct with most, but not with everyone.</source>
        <translation>مباشرة مع الأغلبية، لا مع الجميع.</translation>
    </message>
    <message>
        <source>Direct only with some.</source>
        <translation>مباشرة مع البعض فقط.</translation>
    </message>
    <message>
        <source>Whom this machine can reach is not known.</source>
        <translation>لا يُعرف إلى من يمكن لهذا الجهاز الوصول.</translation>
    </message>
    <message>
        <source>Connections from outside get through to this machine.</source>
        <translation>تصل الاتصالات من الخارج إلى هذا الجهاز.</translation>
    </message>
    <message>
        <source>Out of reach are only those in networks that allow no direct connections at all.</source>
        <translation>لا يتعذر الوصول إلا إلى من هم في شبكات لا تسمح بأي اتصالات مباشرة.</translation>
    </message>
    <message>
        <source>Out of reach are those whose NAT chooses its ports at random. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>يتعذر الوصول إلى من يختار NAT لديهم منافذه عشوائيًا. تفعيل UPnP أو NAT-PMP في موجّه هذا الطرف، أو استخدام IPv6، يغيّر ذلك.</translation>
    </message>
    <message>
        <source>Only those whose NAT keeps the same port for every destination can be reached, which may take a search of some seconds. UPnP or NAT-PMP, enabled in this side&apos;s router, or IPv6 would change that.</source>
        <translation>لا يمكن الوصول إلا إلى من يحتفظ NAT لديهم بالمنفذ نفسه لكل وجهة، وقد يستغرق البحث بضع ثوانٍ. تفعيل UPnP أو NAT-PMP في موجّه هذا الطرف، أو استخدام IPv6، يغيّر ذلك.</translation>
    </message>
    <message>
        <source>The server&apos;s answers do not tell enough. A server whose probe port can be reached at two addresses tells more.</source>
        <translation>إجابات الخادم لا تكفي. الخادم الذي يمكن الوصول إلى منفذ اختباره عبر عنوانين يخبر بالمزيد.</translation>
    </message>
    <message>
        <source>Birthday search: %L1 of %L2 sent</source>
        <translation>بحث عيد الميلاد: أُرسل %L1 من %L2</translation>
    </message>
    <message>
        <source>Port prediction: %L1 of %L2 sent</source>
        <translation>توقّع المنافذ: أُرسل %L1 من %L2</translation>
    </message>
    <message>
        <source>Calls: %L1 of %L2 sent</source>
        <translation>النداءات: أُرسل %L1 من %L2</translation>
    </message>
    <message>
        <source>The system allows only %L1 of %L2 connections at once: raise its limit on open files (ulimit -n) for a better chance.</source>
        <translation>لا يسمح النظام إلا بـ %L1 من %L2 من الاتصالات في آن واحد: ارفع حد الملفات المفتوحة (⁦ulimit -n⁩) لفرصة أفضل.</translation>
    </message>
    <message>
        <source>A router uses another port for each connection, so many of them are tried at once.</source>
        <translation>يستخدم أحد الموجّهات منفذًا آخر لكل اتصال، لذلك يُجرَّب كثير منها دفعة واحدة.</translation>
    </message>
</context>
<context>
    <name>punchline::NetworkMap</name>
    <message>
        <source>Map of the connection</source>
        <translation>خريطة الاتصال</translation>
    </message>
    <message>
        <source>This machine, own address</source>
        <translation>هذا الجهاز، العنوان الذاتي</translation>
    </message>
    <message>
        <source>This machine, seen from outside as</source>
        <translation>هذا الجهاز، يظهر من الخارج بالعنوان</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>The other machine, seen from outside as</source>
        <translation>الجهاز الآخر، يظهر من الخارج بالعنوان</translation>
    </message>
    <message>
        <source>The other machine, own address</source>
        <translation>الجهاز الآخر، العنوان الذاتي</translation>
    </message>
</context>
<context>
    <name>punchline::NewestButton</name>
    <message numerus="yes">
        <source>Jump to %n new messages</source>
        <translation>
            <numerusform>الانتقال إلى %n رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى رسالة جديدة واحدة</numerusform>
            <numerusform>الانتقال إلى رسالتين جديدتين</numerusform>
            <numerusform>الانتقال إلى %n رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى %n رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى %n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Jumps to the newest message.</source>
        <translation>ينتقل إلى أحدث رسالة.</translation>
    </message>
</context>
<context>
    <name>punchline::NewsBar</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show the new messages</source>
        <translation>عرض الرسائل الجديدة</translation>
    </message>
    <message>
        <source>Show what has happened</source>
        <translation>عرض ما حدث</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>رسالة جديدة واحدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>The other person is there: you are connected.</source>
        <translation>الشخص الآخر موجود: أنتما متصلان.</translation>
    </message>
</context>
<context>
    <name>punchline::NoticeBar</name>
    <message>
        <source>Go to the start page</source>
        <translation>إلى صفحة البداية</translation>
    </message>
    <message>
        <source>Go to the start page, where the link is</source>
        <translation>إلى صفحة البداية، حيث يوجد الرابط</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Hide the notice about the link</source>
        <translation>إخفاء التنبيه الخاص بالرابط</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is filled in on the start page.</source>
        <translation>فُتح رابط إلى ⁦%1⁩. تجده مُدخلًا في صفحة البداية.</translation>
    </message>
    <message>
        <source>A link to %1 has been opened. It is kept on the start page until this is over.</source>
        <translation>فُتح رابط إلى ⁦%1⁩. سيبقى محفوظًا في صفحة البداية حتى ينتهي ما يجري الآن.</translation>
    </message>
</context>
<context>
    <name>punchline::PeerText</name>
    <message>
        <source>The other person</source>
        <translation>الطرف الآخر</translation>
    </message>
</context>
<context>
    <name>punchline::PunchPage</name>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>الطرف الآخر</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إلغاء (&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Back to the chat</source>
        <translation>العودة إلى المحادثة (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>العودة إلى المحادثة</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>العودة إلى صفحة البداية</translation>
    </message>
    <message>
        <source>&amp;New code</source>
        <translation>رمز جديد (&amp;N)</translation>
    </message>
    <message>
        <source>Enter a new &amp;code</source>
        <translation>إدخال رمز جديد (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحاولة (&amp;T)</translation>
    </message>
    <message>
        <source>gives up in %1 s</source>
        <translation>ينتهي الانتظار بعد %1 ث</translation>
    </message>
    <message>
        <source>Hide the t&amp;echnical details</source>
        <translation>إخفاء التفاصيل الت&amp;قنية</translation>
    </message>
    <message>
        <source>T&amp;echnical details</source>
        <translation>التفاصيل الت&amp;قنية</translation>
    </message>
    <message>
        <source>Hide the technical details</source>
        <translation>إخفاء التفاصيل التقنية</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>التفاصيل التقنية</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>One of you does not show the other their address, so the chat goes through the server.</source>
        <translation>أحدكما لا يُظهر عنوانه للآخر، لذلك تمر الدردشة عبر الخادم.</translation>
    </message>
</context>
<context>
    <name>punchline::QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>رمز QR للرابط</translation>
    </message>
</context>
<context>
    <name>punchline::ReportBar</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>نسخ التقرير (&amp;O)</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>حفظ التقرير… (&amp;S)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>&amp;Hide addresses</source>
        <translation>إخفاء العناوين (&amp;H)</translation>
    </message>
    <message>
        <source>Replaces each address in the report by another one. Ports stay as they are.</source>
        <translation>يستبدل بكل عنوان في التقرير عنوانًا آخر. تبقى المنافذ كما هي.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>نص (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Not saved: choose another folder.</source>
        <translation>لم يُحفظ: اختر مجلدًا آخر.</translation>
    </message>
</context>
<context>
    <name>punchline::ReturnBar</name>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>إعادة الاتصال الآن (&amp;R)</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>إعادة الاتصال الآن</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>المحاولة التالية بعد %1.</translation>
    </message>
    <message>
        <source>The connection was lost at %1.</source>
        <translation>انقطع الاتصال في %1.</translation>
    </message>
    <message>
        <source>The other person is not there at the moment. Punchline goes on trying; what you write is sent as soon as they are back.</source>
        <translation>الطرف الآخر ليس موجودًا الآن. يواصل Punchline المحاولة، وما تكتبه يُرسَل فور عودته.</translation>
    </message>
    <message>
        <source>Punchline waits for the server and goes on trying; what you write is sent as soon as you are connected again.</source>
        <translation>ينتظر Punchline الخادم ويواصل المحاولة، وما تكتبه يُرسَل فور عودة الاتصال.</translation>
    </message>
</context>
<context>
    <name>punchline::SafetyWordsPanel</name>
    <message>
        <source>They &amp;match</source>
        <translation>متطابقة (&amp;M)</translation>
    </message>
    <message>
        <source>The six words match</source>
        <translation>الكلمات الست متطابقة</translation>
    </message>
    <message>
        <source>They di&amp;ffer</source>
        <translation>مختلفة (&amp;F)</translation>
    </message>
    <message>
        <source>The six words differ: end the connection</source>
        <translation>الكلمات الست مختلفة: إنهاء الاتصال</translation>
    </message>
    <message>
        <source>Ends the connection: somebody may be in between.</source>
        <translation>ينهي الاتصال: قد يكون هناك متطفل بينكما.</translation>
    </message>
    <message>
        <source>Safety word %1: %2</source>
        <translation>كلمة الأمان %1: ⁦%2⁩</translation>
    </message>
    <message>
        <source>Ask the other person, for example on the phone.</source>
        <translation>اسأل الشخص الآخر، بالهاتف مثلًا.</translation>
    </message>
    <message>
        <source>Not verified yet: do both of you see the same six words?</source>
        <translation>لم يُتحقق بعد: هل تريان الكلمات الست نفسها؟</translation>
    </message>
    <message>
        <source>&amp;Hide the words</source>
        <translation>إخفاء الكل&amp;مات</translation>
    </message>
    <message>
        <source>Compare the &amp;words</source>
        <translation>مقارنة الكل&amp;مات</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>إخفاء الكلمات</translation>
    </message>
    <message>
        <source>Compare the words</source>
        <translation>مقارنة الكلمات</translation>
    </message>
</context>
<context>
    <name>punchline::SearchBar</name>
    <message>
        <source>Search the messages</source>
        <translation>البحث في الرسائل</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>رسالة أقدم</translation>
    </message>
    <message>
        <source>The message before that has it (Enter)</source>
        <translation>الرسالة السابقة التي تحتوي عليه (Enter)</translation>
    </message>
    <message>
        <source>Ne&amp;wer</source>
        <translation>أحدث (&amp;W)</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>رسالة أحدث</translation>
    </message>
    <message>
        <source>The next message that has it (Shift+Enter)</source>
        <translation>الرسالة التالية التي تحتوي عليه (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Ends the search (Esc)</source>
        <translation>ينهي البحث (Esc)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>O&amp;lder</source>
        <translation>أقدم (&amp;L)</translation>
    </message>
</context>
<context>
    <name>punchline::SentenceCard</name>
    <message>
        <source>Copy &amp;sentence</source>
        <translation>نسخ الجملة (&amp;S)</translation>
    </message>
    <message>
        <source>Copy the whole sentence</source>
        <translation>نسخ الجملة كلها</translation>
    </message>
    <message>
        <source>Copy &amp;code</source>
        <translation>نسخ الرمز (&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الرمز</translation>
    </message>
</context>
<context>
    <name>punchline::ServerHost</name>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere cannot reach this server: with them, use one that both of you can reach.</source>
        <translation>أمام موجّهك موجّه آخر، لمزوّد الخدمة أو موجّه ثانٍ لك، ولم يطلب منه أحد السماح للآخرين بالدخول. لا يمكن لمن هم في مكان آخر الوصول إلى هذا الخادم: استخدم معهم خادمًا يمكن لكليكما الوصول إليه.</translation>
    </message>
    <message>
        <source>Before your router there is another one, your provider&apos;s or a second one of your own, and nobody has told that one to let people in. Those elsewhere can reach this server by IPv6 at most; else use one that both of you can reach.</source>
        <translation>أمام موجّهك موجّه آخر، لمزوّد الخدمة أو موجّه ثانٍ لك، ولم يطلب منه أحد السماح للآخرين بالدخول. لا يمكن لمن هم في مكان آخر الوصول إلى هذا الخادم إلا عبر IPv6 في أحسن الأحوال؛ وإلا فاستخدم خادمًا يمكن لكليكما الوصول إليه.</translation>
    </message>
    <message>
        <source>Only for programs on this machine.</source>
        <translation>للبرامج على هذا الجهاز فقط.</translation>
    </message>
    <message>
        <source>For people in your own network: in the same house, office or Wi-Fi.</source>
        <translation>لمن هم في شبكتك: في المنزل أو المكتب أو شبكة Wi-Fi نفسها.</translation>
    </message>
    <message>
        <source>For people anywhere who have IPv6 too, unless a firewall on this machine or on the router blocks it.</source>
        <translation>لمن هم في أي مكان ولديهم IPv6 أيضًا، ما لم يمنع ذلك جدار حماية على هذا الجهاز أو على الموجّه.</translation>
    </message>
    <message>
        <source>For people anywhere, unless a firewall on this machine or on the router blocks it.</source>
        <translation>لمن هم في أي مكان، ما لم يمنع ذلك جدار حماية على هذا الجهاز أو على الموجّه.</translation>
    </message>
    <message>
        <source>For people anywhere: your router says that it lets them in. It may not work from inside your own network.</source>
        <translation>لمن هم في أي مكان: يقول موجّهك إنه يسمح لهم بالدخول. قد لا يعمل من داخل شبكتك.</translation>
    </message>
    <message>
        <source>At most for people behind the same router of your provider.</source>
        <translation>على الأكثر لمن هم خلف الموجّه نفسه لدى مزوّد خدمتك.</translation>
    </message>
    <message>
        <source>Somebody from outside your network has reached this server.</source>
        <translation>وصل شخص من خارج شبكتك إلى هذا الخادم.</translation>
    </message>
    <message>
        <source>This machine is in no network, so nobody else can reach the server. Connect it to one; the addresses then appear here.</source>
        <translation>هذا الجهاز غير متصل بأي شبكة، فلا يمكن لأحد آخر الوصول إلى الخادم. صِله بشبكة، فتظهر العناوين هنا.</translation>
    </message>
    <message>
        <source>Asking your router to let people in from outside…</source>
        <translation>يُطلب من موجّهك السماح بالدخول من الخارج…</translation>
    </message>
    <message>
        <source>Your router has not opened a way in, so this is a server for your own network. To let others in, forward TCP port %1 to %2 on the router, and enter its public address above.</source>
        <translation>لم يفتح موجّهك طريقًا إلى الداخل، لذا فهذا خادم لشبكتك فقط. للسماح للآخرين بالدخول، أعد توجيه منفذ TCP رقم %1 إلى ⁦%2⁩ في الموجّه، وأدخل عنوانه العام أعلاه.</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>لم يأتِ أحد بعد.</translation>
    </message>
    <message>
        <source>Connected: %1. Waiting for somebody: %2. Pairs introduced so far: %3.</source>
        <translation>المتصلون: %1. في انتظار شخص: %2. الأزواج الذين جُمعوا حتى الآن: %3.</translation>
    </message>
    <message>
        <source>Port %1 is taken on this machine, so the server uses %2: that is a part of the address.</source>
        <translation>المنفذ %1 مشغول على هذا الجهاز، لذلك يستخدم الخادم %2: وهو جزء من العنوان.</translation>
    </message>
</context>
<context>
    <name>punchline::SessionFacts</name>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>العنوان الذاتي</translation>
    </message>
    <message>
        <source>The other machine</source>
        <translation>الجهاز الآخر</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>البروتوكول</translation>
    </message>
    <message>
        <source>Seen from outside as</source>
        <translation>يظهر من الخارج</translation>
    </message>
    <message>
        <source>Can be tried at</source>
        <translation>عناوين للتجربة</translation>
    </message>
    <message>
        <source>Server: %1 (%2)</source>
        <translation>الخادم: ⁦%1⁩ (%2)</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>الخادم: ⁦%1⁩</translation>
    </message>
    <message>
        <source>not told by the server</source>
        <translation>لم يذكره الخادم</translation>
    </message>
    <message>
        <source>Your NAT: %1</source>
        <translation>‏NAT لديك: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>⁦%1⁩ و %n أخرى</numerusform>
            <numerusform>⁦%1⁩ وعنوان آخر</numerusform>
            <numerusform>⁦%1⁩ وعنوانان آخران</numerusform>
            <numerusform>⁦%1⁩ و %n عناوين أخرى</numerusform>
            <numerusform>⁦%1⁩ و %n عنوانًا آخر</numerusform>
            <numerusform>⁦%1⁩ و %n عنوان آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected from %1 to %2 since %3. %4</source>
        <translation>متصل من ⁦%1⁩ إلى ⁦%2⁩ منذ %3. %4</translation>
    </message>
    <message>
        <source>hidden, as they wish</source>
        <translation>مخفي برغبته</translation>
    </message>
</context>
<context>
    <name>punchline::SessionReport</name>
    <message>
        <source>Punchline %1 on %2</source>
        <translation>‏Punchline ⁦%1⁩ على ⁨%2⁩</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>الخادم: ⁦%1⁩</translation>
    </message>
    <message>
        <source>Addresses are replaced: equal ones stay equal, and the ports are the true ones.</source>
        <translation>العناوين مستبدلة: المتساوي منها يبقى متساويًا، والمنافذ هي المنافذ الحقيقية.</translation>
    </message>
    <message>
        <source>What happened, in seconds since the start:</source>
        <translation>ما حدث، بالثواني منذ البداية:</translation>
    </message>
    <message numerus="yes">
        <source>%n later event(s) left out</source>
        <translation>
            <numerusform>حُذف %n حدث لاحق</numerusform>
            <numerusform>حُذف حدث لاحق واحد</numerusform>
            <numerusform>حُذف حدثان لاحقان</numerusform>
            <numerusform>حُذفت %n أحداث لاحقة</numerusform>
            <numerusform>حُذف %n حدثًا لاحقًا</numerusform>
            <numerusform>حُذف %n حدث لاحق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::SettingsPage</name>
    <message>
        <source>As the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>بلا إشعارات</translation>
    </message>
    <message>
        <source>Who has written</source>
        <translation>مَن كتب</translation>
    </message>
    <message>
        <source>Who has written, and what</source>
        <translation>مَن كتب، وماذا كتب</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع (&amp;B)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so changes will be lost after you close the program.</source>
        <translation>لا يمكن الكتابة في مجلد الإعدادات، لذا ستُفقد التغييرات بعد إغلاق البرنامج.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>You and this program</source>
        <translation>أنت وهذا البرنامج</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>اسمك (&amp;N)</translation>
    </message>
    <message>
        <source>The other person sees it in the chat.</source>
        <translation>يراه الطرف الآخر في المحادثة.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>المظهر (&amp;A)</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>عندما تنشغل بشيء آخر</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>الإشعارات (&amp;O)</translation>
    </message>
    <message>
        <source>Whoever sees your screen can read them.</source>
        <translation>يمكن لكل من يرى شاشتك قراءتها.</translation>
    </message>
    <message>
        <source>Keep an icon in the &amp;tray</source>
        <translation>إبقاء أيقونة في علبة النظام (&amp;T)</translation>
    </message>
    <message>
        <source>Closing the window then hides it; the icon brings it back.</source>
        <translation>عندئذٍ لا يؤدي إغلاق النافذة إلا إلى إخفائها؛ والأيقونة تعيدها.</translation>
    </message>
    <message>
        <source>Connections, from the next one on</source>
        <translation>الاتصالات، بدءًا من الاتصال التالي</translation>
    </message>
    <message>
        <source>Ask my &amp;router to let the other person in</source>
        <translation>الطلب من موجّهي السماح للطرف الآخر بالدخول (&amp;R)</translation>
    </message>
    <message>
        <source>Helps with routers that can open a port on request.</source>
        <translation>يفيد مع الموجّهات التي يمكنها فتح منفذ عند الطلب.</translation>
    </message>
    <message>
        <source>Say “&amp;Hello, world” each second</source>
        <translation>إرسال «Hello, world» كل ثانية (&amp;H)</translation>
    </message>
    <message>
        <source>The first of you to arrive says it, until somebody writes.</source>
        <translation>يرسلها من يحضر منكما أولًا، إلى أن يكتب أحدكما.</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment. The icon comes as soon as there is one.</source>
        <translation>لا توجد علبة نظام في سطح المكتب هذا حاليًا. تظهر الأيقونة حالما توجد واحدة.</translation>
    </message>
    <message>
        <source>Chat through the &amp;server</source>
        <translation>الدردشة عبر الخادم (&amp;S)</translation>
    </message>
    <message>
        <source>If there is no direct way</source>
        <translation>إن لم يوجد طريق مباشر</translation>
    </message>
    <message>
        <source>Never, only directly</source>
        <translation>أبدًا، مباشرةً فقط</translation>
    </message>
    <message>
        <source>Always, to hide my address</source>
        <translation>دائمًا، لإخفاء عنواني</translation>
    </message>
    <message>
        <source>Without a direct way, the server carries sealed bytes and sees only how many and when.</source>
        <translation>إن لم يوجد طريق مباشر ينقل الخادم بايتات مختومة، ولا يرى إلا عددها ووقتها.</translation>
    </message>
    <message>
        <source>If there is no direct way between the two of you, you cannot chat.</source>
        <translation>إن لم يوجد طريق مباشر بينكما فلا يمكنكما الدردشة.</translation>
    </message>
    <message>
        <source>The other person does not learn your address, but the server does. This needs a server that relays, and is slower than a direct link.</source>
        <translation>لا يعرف الطرف الآخر عنوانك، لكن الخادم يعرفه. يتطلب ذلك خادمًا ينقل الدردشات، وهو أبطأ من الطريق المباشر.</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutText</name>
    <message>
        <source>Show this list</source>
        <translation>عرض هذه القائمة</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Say goodbye and quit</source>
        <translation>التوديع وإنهاء البرنامج</translation>
    </message>
    <message>
        <source>Cancel, or go back</source>
        <translation>الإلغاء أو الرجوع</translation>
    </message>
    <message>
        <source>Press the button, or send the message</source>
        <translation>الضغط على الزر، أو إرسال الرسالة</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>الانتقال إلى عنصر التحكم التالي أو السابق</translation>
    </message>
    <message>
        <source>Begin a new line in a message</source>
        <translation>بدء سطر جديد في الرسالة</translation>
    </message>
    <message>
        <source>Find in the chat</source>
        <translation>البحث في المحادثة</translation>
    </message>
    <message>
        <source>Copy the chosen messages, addresses or rows</source>
        <translation>نسخ الرسائل أو العناوين أو الصفوف المحددة</translation>
    </message>
    <message>
        <source>Save the chat in a file</source>
        <translation>حفظ المحادثة في ملف</translation>
    </message>
    <message>
        <source>Take back messages that have not been sent yet</source>
        <translation>سحب الرسائل التي لم تُرسل بعد</translation>
    </message>
</context>
<context>
    <name>punchline::ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق (&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>punchline::StartHead</name>
    <message>
        <source>Chat directly from machine to machine. A server introduces the two of you; it cannot read what you say.</source>
        <translation>محادثة مباشرة من جهاز إلى جهاز. يعرّف الخادم أحدكما بالآخر، ولا يستطيع قراءة ما تقولانه.</translation>
    </message>
</context>
<context>
    <name>punchline::StartPage</name>
    <message>
        <source>&amp;Connect</source>
        <translation>اتصال (&amp;C)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Check my &amp;network</source>
        <translation>فحص شبكتي (&amp;N)</translation>
    </message>
    <message>
        <source>Check my network</source>
        <translation>فحص شبكتي</translation>
    </message>
    <message>
        <source>&amp;Forget addresses</source>
        <translation>نسيان العناوين (&amp;F)</translation>
    </message>
    <message>
        <source>Forget addresses</source>
        <translation>نسيان العناوين</translation>
    </message>
    <message>
        <source>Removes all server addresses from the list.</source>
        <translation>يزيل كل عناوين الخوادم من القائمة.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>example.org or 192.0.2.1:8877</source>
        <translation>⁦example.org⁩ أو ⁦192.0.2.1:8877⁩</translation>
    </message>
    <message>
        <source>The settings folder cannot be written, so addresses will not be remembered after you close the program. Everything else works.</source>
        <translation>لا يمكن الكتابة في مجلد الإعدادات، لذا لن تُحفظ العناوين بعد إغلاق البرنامج. كل ما عدا ذلك يعمل.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>عنوان الخادم (&amp;S)</translation>
    </message>
    <message>
        <source>You get a code to say, and a link to send.</source>
        <translation>تحصل على رمز تقوله، ورابط ترسله.</translation>
    </message>
    <message>
        <source>Lets the server find out what your router does, and whom you can reach.</source>
        <translation>يتيح للخادم معرفة ما يفعله موجّهك، ومن يمكنك الوصول إليه.</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>الإعدادات (&amp;T)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Invite someone</source>
        <translation>دعوة شخص (&amp;I)</translation>
    </message>
</context>
<context>
    <name>punchline::StartText</name>
    <message>
        <source>That was an invitation. Its server is here now, and its code in the field below.</source>
        <translation>كانت تلك دعوة. خادمها هنا الآن، ورمزها في الحقل أدناه.</translation>
    </message>
    <message>
        <source>That was a code. It is in the field below now; the server&apos;s address belongs here.</source>
        <translation>كان ذلك رمزًا. هو الآن في الحقل أدناه؛ أما هنا فعنوان الخادم.</translation>
    </message>
    <message>
        <source>Both of you use the same server. Without a port after a colon, port %1 is used.</source>
        <translation>يستخدم كلاكما الخادم نفسه. إن لم يُكتب منفذ بعد نقطتين، فالمنفذ المستخدم هو %1.</translation>
    </message>
    <message>
        <source>The code is complete. The server&apos;s address above is still missing: it is the one that the other person uses.</source>
        <translation>الرمز كامل. لا يزال عنوان الخادم أعلاه ناقصًا: إنه العنوان الذي يستخدمه الطرف الآخر.</translation>
    </message>
    <message>
        <source>The code is complete. It can be tried once.</source>
        <translation>الرمز كامل. يمكن تجربته مرة واحدة.</translation>
    </message>
    <message>
        <source>Your own server runs: “Invite” uses it as long as nothing is entered here.</source>
        <translation>خادمك يعمل: يستخدمه زر «دعوة» ما دام هذا الحقل فارغًا.</translation>
    </message>
    <message>
        <source>A server introduces the two of you. Use the one of the person you want to meet, or host one here.</source>
        <translation>يعرّف الخادم كلًّا منكما بالآخر. استخدم خادم الشخص الذي تريد لقاءه، أو شغّل خادمًا هنا.</translation>
    </message>
    <message>
        <source>That was a server&apos;s address, so it is here now. If you were told a code, enter it below; if not, both of you press “Connect”.</source>
        <translation>كان ذلك عنوان خادم، فهو هنا الآن. إن أُخبرت برمز فأدخله أدناه؛ وإلا فليضغط كل منكما «اتصال».</translation>
    </message>
    <message>
        <source>This is a server&apos;s address. Press Enter to put it into the field above.</source>
        <translation>هذا عنوان خادم. اضغط Enter لوضعه في الحقل أعلاه.</translation>
    </message>
    <message>
        <source>The invitation is complete. Its server is filled in above. It can be tried once.</source>
        <translation>الدعوة مكتملة. أُدخل خادمها أعلاه. يمكن تجربتها مرة واحدة.</translation>
    </message>
    <message>
        <source>The invitation is complete, with its server. It can be tried once.</source>
        <translation>الدعوة مكتملة مع خادمها. يمكن تجربتها مرة واحدة.</translation>
    </message>
</context>
<context>
    <name>punchline::StateText</name>
    <message>
        <source>Enter the address of the server that both of you use.</source>
        <translation>أدخل عنوان الخادم الذي يستخدمه كلاكما.</translation>
    </message>
    <message>
        <source>This is not a complete address. One looks like example.org, 192.0.2.1 or [2001:db8::1].</source>
        <translation>هذا ليس عنوانًا كاملًا. من أمثلته ⁦example.org⁩ أو ⁦192.0.2.1⁩ أو ⁦[2001:db8::1]⁩.</translation>
    </message>
    <message>
        <source>What follows the colon must be a port: a number from 1 to 65535.</source>
        <translation>ما يلي النقطتين يجب أن يكون منفذًا: رقمًا من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>Put an IPv6 address into square brackets, like this: [2001:db8::1].</source>
        <translation>ضع عنوان IPv6 بين قوسين مربعين، هكذا: ⁦[2001:db8::1]⁩.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>غير متصل.</translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation>جارٍ الاتصال بالخادم…</translation>
    </message>
    <message>
        <source>Waiting for the other person…</source>
        <translation>في انتظار الطرف الآخر…</translation>
    </message>
    <message>
        <source>The other person is here. Exchanging addresses…</source>
        <translation>حضر الطرف الآخر. جارٍ تبادل العناوين…</translation>
    </message>
    <message>
        <source>Connected directly.</source>
        <translation>متصل مباشرةً.</translation>
    </message>
    <message>
        <source>Saying goodbye…</source>
        <translation>جارٍ التوديع…</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>انتهت الجلسة.</translation>
    </message>
    <message>
        <source>Start Punchline on the other machine and connect to %1 there, too.</source>
        <translation>شغّل Punchline على الجهاز الآخر أيضًا، واتصل منه بـ ⁦%1⁩.</translation>
    </message>
    <message>
        <source>Dialling…</source>
        <translation>جارٍ النداء…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>لا يمكن بلوغه</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>شخص غريب</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>غير لازم</translation>
    </message>
    <message>
        <source>The call is out; no answer yet.</source>
        <translation>أُرسل النداء؛ لا رد بعد.</translation>
    </message>
    <message>
        <source>The call was turned down. That is common at first: it is tried again.</source>
        <translation>رُفض النداء. هذا شائع في البداية: ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>There is no way to this address from here.</source>
        <translation>لا طريق من هنا إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>لم يرد أحد على النداء في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Somebody answered; now they prove that they are the other person.</source>
        <translation>ردّ أحدهم؛ وعليه الآن إثبات أنه الطرف الآخر.</translation>
    </message>
    <message>
        <source>Somebody answered who is not the other person.</source>
        <translation>ردّ شخص ليس هو الطرف الآخر.</translation>
    </message>
    <message>
        <source>This connection carries the chat.</source>
        <translation>هذا الاتصال ينقل المحادثة.</translation>
    </message>
    <message>
        <source>This one was given up, because it is no longer needed.</source>
        <translation>تُرك هذا الاتصال، إذ لم يعد لازمًا.</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>الشبكة الداخلية</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>من الخارج</translation>
    </message>
    <message>
        <source>By the router</source>
        <translation>عبر الموجّه</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>متوقَّع</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>An address of the machine itself, reachable from its own network.</source>
        <translation>عنوان للجهاز نفسه، يمكن بلوغه من شبكته الداخلية.</translation>
    </message>
    <message>
        <source>The address under which the server sees the machine.</source>
        <translation>العنوان الذي يرى الخادم الجهاز به.</translation>
    </message>
    <message>
        <source>An address that the router has opened on request.</source>
        <translation>عنوان فتحه الموجّه عند الطلب.</translation>
    </message>
    <message>
        <source>An address that the router will probably use next.</source>
        <translation>عنوان يُرجَّح أن يستخدمه الموجّه تاليًا.</translation>
    </message>
    <message>
        <source>A call that came from an address nobody had announced.</source>
        <translation>نداء جاء من عنوان لم يُعلن عنه أحد.</translation>
    </message>
    <message>
        <source>This machine was here first, so it chooses which connection is kept.</source>
        <translation>حضر هذا الجهاز أولًا، لذا يختار هو الاتصال الذي يبقى.</translation>
    </message>
    <message>
        <source>The other machine was here first, so it chooses which connection is kept.</source>
        <translation>حضر الجهاز الآخر أولًا، لذا يختار هو الاتصال الذي يبقى.</translation>
    </message>
    <message>
        <source>classic text protocol</source>
        <translation>البروتوكول النصي التقليدي</translation>
    </message>
    <message>
        <source>Punchline protocol</source>
        <translation>بروتوكول Punchline</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Sent; nothing tells whether it arrived</source>
        <translation>أُرسلت؛ لا شيء يدل على وصولها</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلِّمت</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>لم تُسلَّم</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>مستلمة</translation>
    </message>
    <message>
        <source>You have ended the chat.</source>
        <translation>لقد أنهيتَ المحادثة.</translation>
    </message>
    <message>
        <source>The other person has ended the chat.</source>
        <translation>أنهى الطرف الآخر المحادثة.</translation>
    </message>
    <message>
        <source>You have cancelled the connection.</source>
        <translation>لقد ألغيتَ الاتصال.</translation>
    </message>
    <message>
        <source>The check of the network is done.</source>
        <translation>اكتمل فحص الشبكة.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent</source>
        <translation>عبارة «Hello, world»: أُرسلت %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 received</source>
        <translation>عبارة «Hello, world»: استُلمت %L1</translation>
    </message>
    <message>
        <source>“Hello, world”: %L1 sent, %L2 received</source>
        <translation>عبارة «Hello, world»: أُرسلت %L1، واستُلمت %L2</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>لا رسائل سابقة (%n)</numerusform>
            <numerusform>رسالة سابقة واحدة (%n)</numerusform>
            <numerusform>رسالتان سابقتان (%n)</numerusform>
            <numerusform>%n رسائل سابقة</numerusform>
            <numerusform>%n رسالة سابقة</numerusform>
            <numerusform>%n رسالة سابقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not answered yet. If this lasts, another program may use that port, or the server hangs: cancel, and check the address, or use another server.</source>
        <translation>لم يُجب ⁦%1⁩ بعد. إن استمر ذلك فقد يستخدم برنامج آخر ذلك المنفذ أو يكون الخادم متوقفًا: ألغِ وتحقق من العنوان أو استخدم خادمًا آخر.</translation>
    </message>
    <message>
        <source>The server&apos;s name or address is missing, as in example.org:8877.</source>
        <translation>اسم الخادم أو عنوانه ناقص، كما في ⁦example.org:8877⁩.</translation>
    </message>
    <message>
        <source>An address has no spaces in it: enter the server&apos;s name or address alone, as in example.org:8877.</source>
        <translation>لا مسافات في العنوان: أدخل اسم الخادم أو عنوانه وحده، كما في ⁦example.org:8877⁩.</translation>
    </message>
    <message>
        <source>Leave out the @ and what is before it: only the server&apos;s name or address belongs here.</source>
        <translation>احذف ⁦@⁩ وما قبلها: هنا يُكتب اسم الخادم أو عنوانه فقط.</translation>
    </message>
    <message>
        <source>This is a whole network: enter the address of one machine, without the /.</source>
        <translation>هذه شبكة كاملة: أدخل عنوان جهاز واحد بدون ⁦/⁩.</translation>
    </message>
    <message>
        <source>An address in numbers has four of them, each from 0 to 255, as in 192.0.2.1.</source>
        <translation>العنوان الرقمي من أربعة أعداد، كل منها من 0 إلى 255، كما في ⁦192.0.2.1⁩.</translation>
    </message>
    <message>
        <source>A server&apos;s name has only letters, digits, dots and hyphens in it, as in example.org.</source>
        <translation>لا يحتوي اسم الخادم إلا على حروف وأرقام ونقاط وواصلات، كما في ⁦example.org⁩.</translation>
    </message>
    <message>
        <source>This is an invitation, no server&apos;s address: join with it.</source>
        <translation>هذه دعوة وليست عنوان خادم: انضم بها.</translation>
    </message>
    <message>
        <source>Routers hide both computers, so each tells the other where it can be reached.</source>
        <translation>تُخفي الموجّهات الحاسوبين كليهما، لذلك يخبر كلٌّ منهما الآخر أين يمكن الوصول إليه.</translation>
    </message>
    <message>
        <source>Your router hides this computer. Both sides knock at the same moment, and a way opens.</source>
        <translation>يُخفي موجّهك هذا الحاسوب. يطرق الطرفان في اللحظة نفسها، فينفتح طريق.</translation>
    </message>
    <message>
        <source>%1 has ended the chat.</source>
        <translation>أنهى %1 المحادثة.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 ث</translation>
    </message>
    <message>
        <source>Connected directly in %1</source>
        <translation>اتصال مباشر خلال %1</translation>
    </message>
    <message numerus="yes">
        <source>Connected directly in %1, %n attempt(s)</source>
        <translation>
            <numerusform>اتصال مباشر خلال %1</numerusform>
            <numerusform>اتصال مباشر خلال %1، محاولة واحدة</numerusform>
            <numerusform>اتصال مباشر خلال %1، محاولتان</numerusform>
            <numerusform>اتصال مباشر خلال %1، %n محاولات</numerusform>
            <numerusform>اتصال مباشر خلال %1، %n محاولة</numerusform>
            <numerusform>اتصال مباشر خلال %1، %n محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>جارٍ إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Waiting; sent as soon as you are connected again</source>
        <translation>في الانتظار؛ تُرسَل فور عودة الاتصال</translation>
    </message>
    <message>
        <source>Taken back; the other person does not see it</source>
        <translation>سُحبت؛ لن يراها الطرف الآخر</translation>
    </message>
    <message>
        <source>The link was lost for %1, and is back</source>
        <translation>انقطع الاتصال مدة %1 ثم عاد</translation>
    </message>
    <message numerus="yes">
        <source>The link was lost %n time(s), for %1 in all, and is back</source>
        <translation>
            <numerusform>انقطع الاتصال مدة %1 ثم عاد</numerusform>
            <numerusform>انقطع الاتصال مرة واحدة مدة %1 ثم عاد</numerusform>
            <numerusform>انقطع الاتصال مرتين مدة %1 إجمالًا ثم عاد</numerusform>
            <numerusform>انقطع الاتصال %n مرات مدة %1 إجمالًا ثم عاد</numerusform>
            <numerusform>انقطع الاتصال %n مرة مدة %1 إجمالًا ثم عاد</numerusform>
            <numerusform>انقطع الاتصال %n مرة مدة %1 إجمالًا ثم عاد</numerusform>
        </translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>عبر ناقل</translation>
    </message>
    <message>
        <source>A direct way was found: now connected directly</source>
        <translation>عُثر على طريق مباشر: الاتصال الآن مباشر</translation>
    </message>
    <message>
        <source>Connected through the server in %1</source>
        <translation>اتصال عبر الخادم خلال %1</translation>
    </message>
    <message>
        <source>Connected through the server</source>
        <translation>متصل عبر الخادم</translation>
    </message>
    <message>
        <source>Relayed through %1, still private: the relay sees only sealed bytes, how many and when.</source>
        <translation>يُنقل عبر ⁨%1⁩ ويبقى خاصًا: لا يرى الناقل إلا بايتات مختومة وعددها ووقتها.</translation>
    </message>
    <message>
        <source>There is no direct way between your two networks so far. UPnP in one of the routers, IPv6 on both sides, or another network on one side can make one.</source>
        <translation>لا يوجد حتى الآن طريق مباشر بين شبكتيكما. قد يفتحه UPnP في أحد الموجّهين، أو IPv6 لدى الطرفين، أو شبكة أخرى لدى أحدهما.</translation>
    </message>
    <message>
        <source>Opening a path between the two machines…</source>
        <translation>جارٍ فتح مسار بين الجهازين…</translation>
    </message>
    <message>
        <source>The server at %1 introduces the two of you to each other. It cannot read what you write.</source>
        <translation>يعرّف الخادم عند ⁦%1⁩ كلًّا منكما بالآخر، ولا يستطيع قراءة ما تكتبانه.</translation>
    </message>
    <message>
        <source>A server that passes on what is said, and cannot read it.</source>
        <translation>خادم ينقل ما يُقال ولا يستطيع قراءته.</translation>
    </message>
    <message>
        <source>The other person wants it so, and does not show their address.</source>
        <translation>الطرف الآخر يريد ذلك، ولا يُظهر عنوانه.</translation>
    </message>
    <message>
        <source>You want it so: the other person does not see your address.</source>
        <translation>أنت تريد ذلك: لا يرى الطرف الآخر عنوانك.</translation>
    </message>
    <message>
        <source>Looking for a direct way now…</source>
        <translation>يجري الآن البحث عن طريق مباشر…</translation>
    </message>
    <message numerus="yes">
        <source>Looked for a direct way %n time(s), without success; the search goes on by itself.</source>
        <translation>
            <numerusform>لم يُبحث بعد عن طريق مباشر؛ يستمر البحث من تلقاء نفسه.</numerusform>
            <numerusform>بُحث مرة واحدة عن طريق مباشر دون جدوى؛ يستمر البحث من تلقاء نفسه.</numerusform>
            <numerusform>بُحث مرتين عن طريق مباشر دون جدوى؛ يستمر البحث من تلقاء نفسه.</numerusform>
            <numerusform>بُحث %n مرات عن طريق مباشر دون جدوى؛ يستمر البحث من تلقاء نفسه.</numerusform>
            <numerusform>بُحث %n مرة عن طريق مباشر دون جدوى؛ يستمر البحث من تلقاء نفسه.</numerusform>
            <numerusform>بُحث %n مرة عن طريق مباشر دون جدوى؛ يستمر البحث من تلقاء نفسه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another way through a server was found: now connected through %1</source>
        <translation>عُثر على طريق آخر عبر خادم: الاتصال الآن عبر ⁨%1⁩</translation>
    </message>
    <message>
        <source>This server is about to stop: looking for another way.</source>
        <translation>سيتوقف هذا الخادم قريبًا: يجري البحث عن طريق آخر.</translation>
    </message>
</context>
<context>
    <name>punchline::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>punchline::StopButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقاف (&amp;S)</translation>
    </message>
    <message>
        <source>Stop sending “Hello, world”</source>
        <translation>التوقف عن إرسال «Hello, world»</translation>
    </message>
    <message>
        <source>“Hello, world” goes out each second, to show that the connection works.</source>
        <translation>تُرسل «Hello, world» كل ثانية لإظهار أن الاتصال يعمل.</translation>
    </message>
</context>
<context>
    <name>punchline::TechnicalDetails</name>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>What is shown of the attempts</source>
        <translation>ما يُعرض من المحاولات</translation>
    </message>
    <message>
        <source>&amp;Attempts</source>
        <translation>المحاولات (&amp;A)</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>الزمن (&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;ddresses</source>
        <translation>العناوين (&amp;D)</translation>
    </message>
</context>
<context>
    <name>punchline::TimelineView</name>
    <message>
        <source>Timeline of the attempts</source>
        <translation>المخطط الزمني للمحاولات</translation>
    </message>
    <message>
        <source>There are no attempts yet.</source>
        <translation>لا توجد محاولات بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are tried. The table says the same in words.</source>
        <translation>
            <numerusform>يُجرَّب %n عنوان. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
            <numerusform>يُجرَّب عنوان واحد. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
            <numerusform>يُجرَّب عنوانان. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
            <numerusform>تُجرَّب %n عناوين. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
            <numerusform>يُجرَّب %n عنوانًا. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
            <numerusform>يُجرَّب %n عنوان. يبيّن الجدول الأمر نفسه بالكلمات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each attempt will be drawn here against time.</source>
        <translation>ستُرسم كل محاولة هنا على محور الزمن.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1, try %2: %3 (%4 ms)</source>
        <translation>%1، المحاولة %2: %3 (%4 م.ث)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>kind of an address, and the address</comment>
        <translation>%1  ⁦%2⁩</translation>
    </message>
</context>
<context>
    <name>punchline::TitleText</name>
    <message>
        <source>%1 – %2</source>
        <translation>⁨%1⁩ – %2</translation>
    </message>
    <message>
        <source>%1 (%2) – %3</source>
        <translation>⁨%1⁩ (%2) – %3</translation>
    </message>
    <message>
        <source>Network check – %1</source>
        <translation>فحص الشبكة – %1</translation>
    </message>
    <message>
        <source>Connecting – %1</source>
        <translation>جارٍ الاتصال – %1</translation>
    </message>
    <message>
        <source>Waiting – %1</source>
        <translation>في الانتظار – %1</translation>
    </message>
    <message>
        <source>Not connected – %1</source>
        <translation>غير متصل – %1</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not connected with %1 any more – %2</source>
        <translation>انتهى الاتصال مع %1 – %2</translation>
    </message>
</context>
<context>
    <name>punchline::TrayIcon</name>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message numerus="yes">
        <source>Punchline: %n unread message(s)</source>
        <translation>
            <numerusform>Punchline: %n رسالة غير مقروءة</numerusform>
            <numerusform>Punchline: رسالة واحدة غير مقروءة</numerusform>
            <numerusform>Punchline: رسالتان غير مقروءتين</numerusform>
            <numerusform>Punchline: %n رسائل غير مقروءة</numerusform>
            <numerusform>Punchline: %n رسالة غير مقروءة</numerusform>
            <numerusform>Punchline: %n رسالة غير مقروءة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>punchline::TrustText</name>
    <message>
        <source>A code begins with its number, as in 7-velvet-guitar.</source>
        <translation>يبدأ الرمز برقمه، كما في ⁦7-velvet-guitar⁩.</translation>
    </message>
    <message>
        <source>One of these words is in no code: check its spelling.</source>
        <translation>إحدى هذه الكلمات لا ترد في أي رمز: تحقق من كتابتها.</translation>
    </message>
    <message>
        <source>Something is missing: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>ينقص شيء: الرمز رقم وكلمتان، كما في ⁦7-velvet-guitar⁩.</translation>
    </message>
    <message>
        <source>This is too much: a code is a number and two words, as in 7-velvet-guitar.</source>
        <translation>هذا أكثر من اللازم: الرمز رقم وكلمتان، كما في ⁦7-velvet-guitar⁩.</translation>
    </message>
    <message>
        <source>This looks like a part of a link: copy and paste all of the link.</source>
        <translation>يبدو هذا جزءًا من رابط: انسخ الرابط كله وألصقه.</translation>
    </message>
    <message>
        <source>This is longer than any link: paste the link alone.</source>
        <translation>هذا أطول من أي رابط: ألصق الرابط وحده.</translation>
    </message>
    <message>
        <source>A link begins with punchline://, followed by the server&apos;s address.</source>
        <translation>يبدأ الرابط بـ ⁦punchline://⁩، يليه عنوان الخادم.</translation>
    </message>
    <message>
        <source>The link names no server that can be used: copy all of the link.</source>
        <translation>لا يحدد الرابط خادمًا يمكن استخدامه: انسخ الرابط كله.</translation>
    </message>
    <message>
        <source>The link holds more than a server and a code: ask the other person for another one.</source>
        <translation>يحتوي الرابط على أكثر من خادم ورمز: اطلب من الطرف الآخر رابطًا آخر.</translation>
    </message>
    <message>
        <source>The end of the link is missing, a # and a code: copy all of the link.</source>
        <translation>نهاية الرابط ناقصة، وهي ⁦#⁩ ورمز: انسخ الرابط كله.</translation>
    </message>
    <message>
        <source>What follows the # is no code: copy all of the link.</source>
        <translation>ما يلي ⁦#⁩ ليس رمزًا: انسخ الرابط كله.</translation>
    </message>
    <message>
        <source>Not encrypted (classic): plain text, no acknowledgements</source>
        <translation>غير مشفّر (تقليدي): نص صريح، بلا إشعارات استلام</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>Encrypted, verified by the six words</source>
        <translation>مشفّر، متحقَّق منه بالكلمات الست</translation>
    </message>
    <message>
        <source>Encrypted, verified by the code</source>
        <translation>مشفّر، متحقَّق منه بالرمز</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>غير مشفّر</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يُتحقق منه</translation>
    </message>
    <message>
        <source>The other side uses a classic program: everything travels as plain text that others on the way can read, and nothing tells whether a message arrived.</source>
        <translation>يستخدم الطرف الآخر برنامجًا تقليديًا: ينتقل كل شيء نصًا صريحًا يمكن للآخرين على الطريق قراءته، ولا شيء يدل على وصول الرسالة.</translation>
    </message>
    <message>
        <source>Others on the way between the two machines can read the messages.</source>
        <translation>يمكن للآخرين على الطريق بين الجهازين قراءة الرسائل.</translation>
    </message>
    <message>
        <source>Only one other machine can read the messages. That it is the right one is not known before both of you have compared the six words.</source>
        <translation>لا يمكن إلا لجهاز واحد آخر قراءة الرسائل. ولا يُعرف أنه الجهاز الصحيح قبل أن تقارنا الكلمات الست.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: you have said that both see the same six words.</source>
        <translation>لا يقرأ الرسائل سواكما: لقد أكدتَ أن كليكما يرى الكلمات الست نفسها.</translation>
    </message>
    <message>
        <source>Only the two of you can read the messages: the other machine has proved that it knows the code.</source>
        <translation>لا يقرأ الرسائل سواكما: لقد أثبت الجهاز الآخر أنه يعرف الرمز.</translation>
    </message>
    <message>
        <source>Encrypted, not verified yet</source>
        <translation>مشفّر، ولم يُتحقق منه بعد</translation>
    </message>
    <message>
        <source>This text is too long: paste only the part with the code or the link.</source>
        <translation>هذا النص طويل جدًا: ألصق الجزء الذي فيه الرمز أو الرابط فقط.</translation>
    </message>
    <message>
        <source>There is no invitation in this text. A code looks like 7-velvet-guitar.</source>
        <translation>لا توجد دعوة في هذا النص. يبدو الرمز هكذا: ⁦7-velvet-guitar⁩.</translation>
    </message>
    <message>
        <source>There is more than one invitation in this text: paste only the newest one.</source>
        <translation>في هذا النص أكثر من دعوة: ألصق أحدثها فقط.</translation>
    </message>
    <message>
        <source>There is more than one server in this text: paste only the code and the server that belongs to it.</source>
        <translation>في هذا النص أكثر من خادم: ألصق الرمز والخادم الذي يخصه فقط.</translation>
    </message>
    <message>
        <source>Enter the code that the other person told you, or paste their message or link.</source>
        <translation>أدخل الرمز الذي أخبرك به الطرف الآخر، أو ألصق رسالته أو رابطه.</translation>
    </message>
</context>
</TS>
