// One bubble: quote, media, words, time and buttons, each redrawn only when it changed.

import { element, icon, iconButton } from './dom.js';
import { clockTime, dateOf, formatted } from './format.js';
import { inlineKeyboard } from './keyboard.js';
import { isPicture, mediaOf, mediaWord } from './media.js';
import { text, translate } from './strings.js';

/** The bubble of a unit: one message, or the messages of an album. */
export class Bubble {
  #chat;
  #drawn = {};
  #slots = {};

  constructor(unit, chat) {
    this.#chat = chat;
    this.unit = unit;
    this.element = element('li', { class: 'message', 'data-from': unit.first.fromBot ? 'bot' : 'person' });
    this.element.dataset.messageId = unit.first.id;
    this.body = element('div', { class: 'bubble' });
    this.#slots.reply = iconButton('reply', 'reply', { class: 'quick-reply', onclick: () => chat.startReply(unit.first) });
    translate(element('div', {}, this.#slots.reply));
    this.element.append(element('div', { class: 'line' }, this.body, this.#slots.reply));
    this.draw();
  }

  /** Brings the bubble to what its messages say now; parts that stayed the same are left alone, a playing video too. */
  draw() {
    const { first, messages, words } = this.unit;
    this.#slot('quote', [first.replyTo, first.forwarded], () => this.#quote(first));
    this.#slot('media', messages.map((message) => message.media), () => this.#media(messages));
    const meta = [first.date, messages.some((m) => m.edited), messages.some((m) => m.silent)];
    this.#slot('words', [words.text, words.entities, meta], () => this.#words(words, meta));
    this.#slot('keyboard', first.keyboard, () => inlineKeyboard(first, this.#chat));
    this.body.classList.toggle('bare', !words.text && messages.every((m) => m.media && isPicture(m.media)));
    this.element.classList.toggle('with-keyboard', Boolean(this.#slots.keyboard));
  }

  /** Draws everything again, for another page language. */
  redraw() {
    this.#drawn = {};
    this.draw();
  }

  #slot(name, content, make) {
    const signature = JSON.stringify(content ?? null);
    if (this.#drawn[name] === signature) return;
    this.#drawn[name] = signature;
    const focused = focusedKey(this.#slots[name]);
    const made = make();
    if (this.#slots[name]) this.#slots[name].remove();
    this.#slots[name] = made;
    if (made) this.#place(name, made);
    if (focused >= 0) made?.querySelectorAll('button')[focused]?.focus({ preventScroll: true });
  }

  #place(name, made) {
    if (name === 'keyboard') this.element.append(made);
    else if (name === 'quote') this.body.prepend(made);
    else if (name === 'media' && this.#slots.quote) this.#slots.quote.after(made);
    else if (name === 'media') this.body.prepend(made);
    else this.body.append(made);
  }

  #quote({ replyTo: quoted, forwarded }) {
    if (!quoted) return forwarded ? element('span', { class: 'forwarded' }, text('forwarded')) : null;
    const original = this.#chat.find(quoted.id);
    const author = original ? (original.fromBot ? this.#chat.botName : this.#chat.personName) : '';
    const words = quoted.text || original?.text || (original?.media ? mediaWord(original.media) : '…');
    return element(
      'button',
      { type: 'button', class: 'quote', title: text('jumpTo'), onclick: () => this.#chat.jumpTo(quoted.id) },
      author && element('b', {}, author),
      element('span', {}, words),
    );
  }

  #media(messages) {
    return messages.some((message) => message.media) ? mediaOf(messages) : null;
  }

  #words(words, [date, edited, silent]) {
    const at = dateOf(date);
    const meta = element(
      'span',
      { class: 'meta' },
      silent && element('span', { class: 'silent', role: 'img', 'aria-label': text('silent') }, icon('bellOff')),
      edited && element('span', { class: 'edited' }, text('edited')),
      element('time', { datetime: at.toISOString() }, clockTime(at)),
    );
    const shown = words.text
      ? element('span', { class: 'text', dir: 'auto' }, formatted(words.text, words.entities, (to) => this.#chat.follow(to)))
      : null;
    return element('div', { class: 'words' }, shown, meta);
  }
}

/** One message, or an album: the messages that share a media group. */
export class Unit {
  constructor(message) {
    this.messages = [message];
  }

  static keyOf(message) {
    return message.mediaGroupId ? `album ${message.mediaGroupId}` : `message ${message.id}`;
  }

  get first() {
    return this.messages[0];
  }

  get last() {
    return this.messages.at(-1);
  }

  /** The words of an album are the caption of whichever of its messages has one. */
  get words() {
    return this.messages.find((message) => message.text) ?? this.first;
  }

  put(message) {
    const at = this.messages.findIndex((known) => known.id === message.id);
    if (at >= 0) this.messages[at] = message;
    else this.messages = [...this.messages, message].sort((a, b) => a.id - b.id);
  }

  remove(id) {
    this.messages = this.messages.filter((message) => message.id !== id);
  }
}

/** What a message says in a few plain words. */
export function gist(message) {
  const words = message.text || (message.media ? mediaWord(message.media) : '');
  return words.length > 140 ? `${words.slice(0, 140)}…` : words;
}

function focusedKey(slot) {
  if (!slot?.contains(document.activeElement)) return -1;
  return [...slot.querySelectorAll('button')].indexOf(document.activeElement);
}
