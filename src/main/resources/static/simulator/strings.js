// Every word the page itself says, in both languages. People's and the bot's words come from the server.

const words = {
  id: {
    tagline: 'coba tanpa Telegram',
    people: 'Pilih ponsel',
    phones: 'Ponsel',
    language: 'Bahasa halaman',
    showHint: 'Tampilkan petunjuk',
    hintTitle: 'Coba kantor ini',
    hint1: 'Di ponsel {head} tulis, misalnya, “Rapat jam 9 di aula” dan kirim.',
    hint2: 'Ketuk “Kirim ke 5” pada kartu yang muncul.',
    hint3: 'Ketuk “✅ Mengerti” di ponsel pegawai, lalu lihat papan jawaban kepala.',
    hintMore: 'Ketik / untuk melihat perintah.',
    hintClose: 'Mengerti, tutup petunjuk',
    clock: 'Jam kantor',
    clockHour: '+1 jam',
    clockMorning: 'ke 07:30 besok',
    clockFriday: 'ke Jumat 15:30',
    clockFailed: 'Jam tidak bisa dimajukan: {0}',
    reconnecting: 'Menyambung kembali…',
    off: 'Simulator sedang mati: program ini memakai Telegram sungguhan, atau belum siap.',
    retry: 'Coba lagi',
    phoneOf: 'Ponsel {0}',
    unread: '{0} belum dibaca',
    menu: 'Menu ponsel',
    block: 'Blokir bot',
    unblock: 'Buka blokir',
    openLink: 'Buka tautan undangan…',
    linkPrompt: 'Tempel tautan t.me atau kodenya',
    open: 'Buka',
    cancel: 'Batal',
    ok: 'OK',
    close: 'Tutup',
    otherLanguage: 'Page in English',
    start: 'MULAI',
    startLead: 'Tekan Mulai untuk menyapa {0}.',
    blocked: 'Bot ini diblokir di ponsel ini.',
    typing: 'sedang mengetik…',
    messages: 'Percakapan {0}',
    write: 'Tulis pesan',
    caption: 'Tambah keterangan',
    send: 'Kirim',
    attach: 'Lampirkan berkas',
    commands: 'Perintah',
    removeFile: 'Hapus lampiran',
    replyTo: 'Balas pesan',
    reply: 'Balas',
    copy: 'Salin teks',
    edit: 'Ubah',
    editing: 'Mengubah pesan',
    cancelReply: 'Batal membalas',
    edited: 'diubah',
    silent: 'Tanpa suara',
    forwarded: 'Diteruskan',
    toBottom: 'Ke pesan terbaru',
    newMessages: '{0} pesan baru',
    today: 'Hari ini',
    yesterday: 'Kemarin',
    copied: 'Disalin',
    failed: 'Tidak terkirim: {0}',
    tooLarge: 'Berkas lebih dari 50 MB.',
    tooLong: 'Pesan lebih dari 4.096 karakter.',
    showSpoiler: 'Tampilkan teks tersembunyi',
    expand: 'Tampilkan semua',
    picture: 'Foto',
    enlarge: 'Perbesar foto',
    photo: 'Foto',
    video: 'Video',
    voice: 'Pesan suara',
    audio: 'Audio',
    animation: 'Animasi',
    document: 'Dokumen',
    download: 'Unduh {0}',
    newFrom: '{0} menerima: {1}',
    jumpTo: 'Ke pesan yang dikutip',
    empty: 'Belum ada pesan.',
  },
  en: {
    tagline: 'try it without Telegram',
    people: 'Choose a phone',
    phones: 'Phones',
    language: 'Page language',
    showHint: 'Show the hint',
    hintTitle: 'Try this office',
    hint1: 'On the phone of {head} write, say, “Meeting at 9 in the hall” and send it.',
    hint2: 'Tap “Kirim ke 5” (Send to 5) on the card that appears.',
    hint3: 'Tap “✅ Mengerti” (Understood) on an employee’s phone, then look at the head’s board.',
    hintMore: 'Type / for commands; /bahasa changes the language of one phone.',
    hintClose: 'Got it, close the hint',
    clock: 'Office clock',
    clockHour: '+1 hour',
    clockMorning: 'to 07:30 tomorrow',
    clockFriday: 'to Friday 15:30',
    clockFailed: 'The clock was not moved: {0}',
    reconnecting: 'Reconnecting…',
    off: 'The simulator is off: this program uses the real Telegram, or is not ready yet.',
    retry: 'Try again',
    phoneOf: 'Phone of {0}',
    unread: '{0} unread',
    menu: 'Phone menu',
    block: 'Block the bot',
    unblock: 'Unblock',
    openLink: 'Open an invitation link…',
    linkPrompt: 'Paste a t.me link or its code',
    open: 'Open',
    cancel: 'Cancel',
    ok: 'OK',
    close: 'Close',
    otherLanguage: 'Halaman dalam bahasa Indonesia',
    start: 'START',
    startLead: 'Press Start to greet {0}.',
    blocked: 'The bot is blocked on this phone.',
    typing: 'typing…',
    messages: 'Conversation of {0}',
    write: 'Write a message',
    caption: 'Add a caption',
    send: 'Send',
    attach: 'Attach a file',
    commands: 'Commands',
    removeFile: 'Remove the attachment',
    replyTo: 'Reply to message',
    reply: 'Reply',
    copy: 'Copy text',
    edit: 'Edit',
    editing: 'Editing a message',
    cancelReply: 'Cancel the reply',
    edited: 'edited',
    silent: 'Without sound',
    forwarded: 'Forwarded',
    toBottom: 'To the newest message',
    newMessages: '{0} new messages',
    today: 'Today',
    yesterday: 'Yesterday',
    copied: 'Copied',
    failed: 'Not sent: {0}',
    tooLarge: 'The file is larger than 50 MB.',
    tooLong: 'The message is longer than 4,096 characters.',
    showSpoiler: 'Show the hidden text',
    expand: 'Show all',
    picture: 'Photo',
    enlarge: 'Enlarge the photo',
    photo: 'Photo',
    video: 'Video',
    voice: 'Voice message',
    audio: 'Audio',
    animation: 'Animation',
    document: 'Document',
    download: 'Download {0}',
    newFrom: '{0} receives: {1}',
    jumpTo: 'To the quoted message',
    empty: 'No messages yet.',
  },
};

let language = 'id';

export const currentLanguage = () => language;

/** Switches the page's language and says so to whoever listens for `languagechange` on the document. */
export function useLanguage(code) {
  language = words[code] ? code : 'id';
  document.documentElement.lang = language;
  translate(document);
  document.dispatchEvent(new CustomEvent('pagelanguage'));
}

/** The text under a key, with {0}, {1}… or {name} filled in. */
export function text(key, ...values) {
  const named = values.length === 1 && typeof values[0] === 'object' ? values[0] : values;
  return words[language][key].replace(/\{(\w+)\}/g, (_, name) => named[name] ?? '');
}

/** Fills every element below root that carries data-say, data-say-label or data-say-hint. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-say]')) {
    element.textContent = text(element.dataset.say, ...argumentsOf(element));
  }
  for (const element of root.querySelectorAll('[data-say-label]')) {
    element.setAttribute('aria-label', text(element.dataset.sayLabel, ...argumentsOf(element)));
    if (element.matches('button:not(.tab)')) element.title = element.getAttribute('aria-label');
  }
  for (const element of root.querySelectorAll('[data-say-hint]')) {
    element.placeholder = text(element.dataset.sayHint, ...argumentsOf(element));
  }
}

const argumentsOf = (element) => (element.dataset.sayValue === undefined ? [] : [element.dataset.sayValue]);
