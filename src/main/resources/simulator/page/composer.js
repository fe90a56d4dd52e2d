// The typing box: words, a file, a reply or an edit.

import { CommandMenu } from './commands.js';
import { element, icon, iconButton, isTouch } from './dom.js';
import { sizeOf } from './format.js';
import { gist } from './message.js';
import { text } from './strings.js';

const largestFile = 50 * 1024 * 1024;
const longestText = 4096;
const mostLines = 5;

export class Composer {
  #phone;
  #input;
  #send;
  #slash;
  #picker;
  #bar;
  #menu;
  #files = [];
  #replyTo = null;
  #editing = null;

  /** phone offers say, sendFile, edit, toast, startReply and beside. */
  constructor(phone) {
    this.#phone = phone;
    this.#input = element('textarea', {
      name: 'text',
      rows: '1',
      'data-say-hint': 'write',
      'data-say-label': 'write',
      autocomplete: 'off',
      enterkeyhint: isTouch() ? 'enter' : 'send',
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#pasted(event),
    });
    this.#menu = new CommandMenu(this.#input, (command, now) => this.#choose(command, now));
    this.#picker = element('input', { type: 'file', hidden: true, multiple: true, onchange: () => this.#picked() });
    this.#slash = iconButton('slash', 'commands', { class: 'round', onclick: () => this.#openCommands() });
    this.#send = iconButton('send', 'send', { type: 'submit', name: 'send', class: 'round strong' });
    this.#bar = element('div', { class: 'bar', hidden: true });
    const attach = iconButton('clip', 'attach', { class: 'round', onclick: () => this.#picker.click() });
    this.element = element(
      'form',
      { class: 'composer', onsubmit: (event) => (event.preventDefault(), this.#submit()) },
      this.#menu.element,
      this.#bar,
      element('div', { class: 'typing' }, attach, this.#picker, this.#input, this.#slash, this.#send),
    );
    this.#typed();
  }

  set commands(commands) {
    this.#menu.commands = commands;
    this.#typed();
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  reply(message, author) {
    this.#reset();
    this.#replyTo = message;
    this.#showBar('reply', author, gist(message), 'cancelReply');
    this.focus();
  }

  edit(message) {
    this.#reset();
    this.#editing = message;
    this.#input.value = message.text;
    this.#showBar('pen', text('editing'), gist(message), 'cancel');
    this.#typed();
    this.focus();
  }

  attach(files) {
    const fitting = [...files].filter((file) => file.size <= largestFile);
    if (fitting.length < files.length) this.#phone.toast(text('tooLarge'));
    if (fitting.length === 0) return;
    this.#files = fitting;
    const names = fitting.map((file) => file.name).join(', ');
    this.#showBar('file', names, sizeOf(fitting.reduce((sum, file) => sum + file.size, 0)), 'removeFile');
    this.#input.placeholder = text('caption');
    this.#typed();
    this.focus();
  }

  async #submit() {
    const words = this.#input.value.trim();
    if (!words && this.#files.length === 0) return;
    if (words.length > longestText) {
      this.#phone.toast(text('tooLong'));
      return;
    }
    const kept = { words: this.#input.value, files: this.#files, replyTo: this.#replyTo, editing: this.#editing };
    this.#reset();
    this.#input.value = '';
    this.#typed();
    if (!(await this.#deliver(words, kept))) this.#restore(kept);
  }

  async #deliver(words, { files, replyTo, editing }) {
    if (editing) return this.#phone.edit(editing.id, words);
    if (files.length === 0) return this.#phone.say(words, replyTo?.id);
    for (const [at, file] of files.entries()) {
      if (!(await this.#phone.sendFile(file, at === 0 ? words : '', replyTo?.id))) return false;
    }
    return true;
  }

  /** What couldn't be sent comes back, unless something else was begun meanwhile. */
  #restore({ words, files, replyTo, editing }) {
    if (this.#input.value) return;
    if (editing) this.edit(editing);
    else if (replyTo) this.reply(replyTo, '');
    else if (files.length > 0) this.attach(files);
    this.#input.value = words;
    this.#typed();
  }

  #reset() {
    const wasEditing = this.#editing !== null;
    this.#files = [];
    this.#replyTo = null;
    this.#editing = null;
    this.#picker.value = '';
    this.#bar.hidden = true;
    this.#input.placeholder = text('write');
    if (wasEditing) this.#input.value = '';
    this.#typed();
  }

  #showBar(kind, title, words, cancelLabel) {
    const cancel = iconButton('cross', cancelLabel, { class: 'round', 'aria-label': text(cancelLabel), onclick: () => this.#reset() });
    this.#bar.replaceChildren(icon(kind), element('div', {}, element('b', {}, title), element('span', {}, words)), cancel);
    this.#bar.hidden = false;
  }

  #typed() {
    const hasWords = this.#input.value.trim() !== '';
    this.#send.disabled = !hasWords && this.#files.length === 0;
    this.#slash.hidden = hasWords || this.#menu.isEmpty || this.#files.length > 0;
    this.#menu.update();
    this.#grow();
  }

  #grow() {
    const { style } = this.#input;
    const line = parseFloat(getComputedStyle(this.#input).lineHeight) || 22;
    const padding = 20;
    // Held while measuring, so that the chat above doesn't grow and scroll for a moment.
    this.element.style.minHeight = `${this.element.offsetHeight}px`;
    style.height = 'auto';
    if (this.#input.scrollHeight > 0) {
      style.height = `${Math.min(this.#input.scrollHeight + 2, line * mostLines + padding)}px`;
    }
    this.element.style.minHeight = '';
  }

  #key(event) {
    if (event.isComposing || this.#menu.key(event)) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.ctrlKey && step) {
      event.preventDefault();
      this.#replyBeside(step);
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !isTouch()) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') this.#reset();
  }

  /** Ctrl+↑ and Ctrl+↓ choose the message to reply to without a pointer. */
  #replyBeside(step) {
    const message = this.#phone.beside(this.#replyTo?.id, step);
    if (message) this.#phone.startReply(message);
    else this.#reset();
  }

  #choose(command, now) {
    this.#input.value = command;
    this.#typed();
    this.#menu.close();
    if (now) this.#submit();
    else this.focus();
  }

  #openCommands() {
    this.#input.value = '/';
    this.#typed();
    this.focus();
  }

  #picked() {
    this.attach(this.#picker.files);
  }

  #pasted(event) {
    const { files } = event.clipboardData;
    if (files.length === 0) return;
    event.preventDefault();
    this.attach(files);
  }
}
