// The buttons under a message, and which of them still wait for the bot's answer.

import { element, icon } from './dom.js';
import { text } from './strings.js';

const styles = new Set(['danger', 'success', 'primary']);
/** A tap that nobody ever answers stops turning after this long, as on a real phone. */
const patience = 30_000;

/** Remembers taps from the press to the bot's answer, whichever of the two replies arrives first. */
export class Taps {
  #waiting = new Map();
  #answered = new Set();

  isWaiting(key) {
    return this.#waiting.has(key);
  }

  begin(key) {
    const timer = setTimeout(() => this.end(key), patience);
    this.#waiting.set(key, { timer });
    this.#show(key, true);
  }

  /** The server took the tap; its answer comes with this id, or came already. */
  accepted(key, callbackId) {
    const tap = this.#waiting.get(key);
    if (this.#answered.delete(callbackId)) this.end(key);
    else if (tap) tap.callbackId = callbackId;
  }

  answered(callbackId) {
    for (const [key, tap] of this.#waiting) {
      if (tap.callbackId === callbackId) {
        this.end(key);
        return;
      }
    }
    this.#answered.add(callbackId);
  }

  end(key) {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#show(key, false);
  }

  #show(key, waiting) {
    for (const button of this.buttons(key)) {
      button.classList.toggle('waiting', waiting);
      button.setAttribute('aria-busy', String(waiting));
    }
  }

  /** Set by the chat: the buttons on screen with this key. */
  buttons = () => [];
}

export const tapKey = (messageId, data) => `${messageId} ${data}`;

/** The rows of a message's inline keyboard, or null. */
export function inlineKeyboard(message, chat) {
  const rows = message.keyboard ?? [];
  if (!rows.some((row) => row.length > 0)) return null;
  return element(
    'div',
    { class: 'keyboard' },
    rows.map((row) => element('div', { class: 'keys' }, row.map((key) => keyButton(message, key, chat)))),
  );
}

function keyButton(message, key, chat) {
  const style = styles.has(key.style) ? ` ${key.style}` : '';
  const made = element('button', { type: 'button', class: `key${style}` }, element('span', {}, key.text));
  if (key.url) {
    made.append(icon('out'));
    made.addEventListener('click', () => chat.follow({ url: key.url }) || open(key.url, '_blank', 'noopener'));
  } else if (copied(key)) {
    made.append(icon('copy'));
    made.addEventListener('click', () => chat.copy(copied(key)));
  } else {
    const tap = tapKey(message.id, key.data);
    made.dataset.tap = tap;
    if (chat.taps.isWaiting(tap)) {
      made.classList.add('waiting');
      made.setAttribute('aria-busy', 'true');
    }
    made.addEventListener('click', () => chat.tap(message.id, key.data));
  }
  return made;
}

const copied = (key) => (typeof key.copyText === 'object' ? key.copyText?.text : key.copyText);

/** The start code of a t.me link to this bot: '' for a link without one, null when it leads elsewhere. */
export function startCode(url, bot) {
  const match = /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(\w+)\/?(?:\?(.*))?$/i.exec(url.trim());
  if (match) return match[1].toLowerCase() === bot.toLowerCase() ? codeIn(match[2]) : null;
  const internal = /^tg:\/\/resolve\?(.*)$/i.exec(url.trim());
  if (!internal) return null;
  const domain = new URLSearchParams(internal[1]).get('domain') ?? '';
  return domain.toLowerCase() === bot.toLowerCase() ? codeIn(internal[1]) : null;
}

const codeIn = (query) => new URLSearchParams(query ?? '').get('start') ?? '';

/** The rows of a reply keyboard, whose buttons say their own text. */
export function replyKeyboard(layout, sayIt) {
  const rows = (Array.isArray(layout) ? layout : layout?.keyboard) ?? [];
  if (rows.length === 0) return null;
  const button = (key) => {
    const words = typeof key === 'string' ? key : key.text;
    return element('button', { type: 'button', class: 'key', onclick: () => sayIt(words) }, element('span', {}, words));
  };
  return element(
    'div',
    { class: 'keyboard reply-keyboard', role: 'group', 'aria-label': text('commands') },
    rows.map((row) => element('div', { class: 'keys' }, row.map(button))),
  );
}
