// Telegram's text with entities, as DOM nodes. Offsets count UTF-16 units, as JavaScript strings do.

import { element } from './dom.js';
import { currentLanguage, text as say } from './strings.js';

const plainTags = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };
const blocks = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** What is inside outer tags comes later in the list: Telegram sends nested entities as overlapping ranges. */
const byNesting = (a, b) =>
  a.offset - b.offset || b.length - a.length || Number(blocks.has(b.type)) - Number(blocks.has(a.type));

/** Nodes for a text; follow(link) is called with {url}, or {command} when a command in the text is tapped. */
export function formatted(text, entities, follow) {
  const sorted = (entities ?? []).filter((entity) => entity.length > 0).sort(byNesting);
  return piece(text, 0, text.length, sorted, follow);
}

function piece(text, from, to, entities, follow) {
  const nodes = [];
  const waiting = [...entities];
  let at = from;
  while (waiting.length > 0) {
    const entity = waiting.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    if (start > at) nodes.push(text.slice(at, start));
    const inner = waiting.filter((other) => other.offset < end);
    nodes.push(wrap(entity, text.slice(start, end), piece(text, start, end, inner, follow), follow));
    // An entity that reaches beyond this one goes on after it; those wholly inside are done.
    waiting.splice(0, inner.length, ...inner.filter((other) => other.offset + other.length > end));
    at = end;
    // A block ends its line by itself, so the newline after it would show as an empty line.
    if (blocks.has(entity.type) && text[at] === '\n' && at < to) at += 1;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrap(entity, words, children, follow) {
  const tag = plainTags[entity.type];
  if (tag) return element(tag, {}, children);
  switch (entity.type) {
    case 'spoiler':
      return spoiler(children);
    case 'pre':
      return element('pre', { 'data-code': entity.language }, element('code', {}, children));
    case 'blockquote':
      return element('blockquote', {}, children);
    case 'expandable_blockquote':
      return expandable(children);
    case 'text_link':
      return link(entity.url, children, follow);
    case 'url':
      return link(/^[a-z][a-z\d+.-]*:/i.test(words) ? words : `https://${words}`, children, follow);
    case 'email':
      return link(`mailto:${words}`, children, follow);
    case 'phone_number':
      return link(`tel:${words.replace(/[^+\d]/g, '')}`, children, follow);
    case 'bot_command':
      return element('button', { type: 'button', class: 'command', onclick: () => follow({ command: words }) }, children);
    case 'date_time':
      return moment(entity, children);
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return element('span', { class: 'tag' }, children);
    default:
      return element('span', {}, children);
  }
}

/** Only harmless schemes become links; anything else stays text. */
function link(url, children, follow) {
  if (!/^(https?|mailto|tel|tg):/i.test(url ?? '')) return element('span', {}, children);
  const onclick = (event) => {
    if (follow({ url })) event.preventDefault();
  };
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onclick }, children);
}

function spoiler(children) {
  const made = element('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': say('showSpoiler') });
  made.append(element('span', { class: 'hidden-words' }, children));
  const show = (event) => {
    if (made.classList.contains('shown') || (event.type === 'keydown' && !['Enter', ' '].includes(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    made.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) made.removeAttribute(name);
  };
  // Captured, so that a link under the cover isn't followed by the tap that uncovers it.
  made.addEventListener('click', show, true);
  made.addEventListener('keydown', show, true);
  return made;
}

function expandable(children) {
  const made = element('blockquote', { class: 'expandable' }, element('div', { class: 'quoted' }, children));
  const open = () => {
    const isOpen = made.classList.toggle('open');
    more.setAttribute('aria-expanded', String(isOpen));
  };
  const more = element('button', { type: 'button', class: 'more', 'aria-expanded': 'false', onclick: open });
  more.setAttribute('aria-label', say('expand'));
  made.append(more);
  return made;
}

function moment(entity, children) {
  const at = new Date(entity.unix_time * 1000);
  const words = entity.date_time_format ? momentWords(at, entity.date_time_format) : '';
  const full = at.toLocaleString(currentLanguage(), { dateStyle: 'full', timeStyle: 'short', timeZone });
  return element('time', { datetime: at.toISOString(), title: full }, words || children);
}

/** Bot API date-time formats: r relative; w weekday; d, D short and long date; t, T short and long time. */
function momentWords(at, format) {
  if (format.includes('r')) return relative(at);
  const options = { timeZone };
  if (format.includes('w')) options.weekday = 'long';
  if (/[dD]/.test(format)) {
    Object.assign(options, { day: 'numeric', month: format.includes('D') ? 'long' : 'short', year: 'numeric' });
  }
  if (/[tT]/.test(format)) Object.assign(options, { hour: '2-digit', minute: '2-digit' });
  if (format.includes('T')) options.second = '2-digit';
  return Object.keys(options).length > 1 ? at.toLocaleString(currentLanguage(), options) : '';
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function relative(at) {
  const seconds = Math.round((at.getTime() - theNow().getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The API gives Unix seconds, or an ISO text. */
export function dateOf(value) {
  if (typeof value === 'number') return new Date(value < 1e12 ? value * 1000 : value);
  return new Date(value);
}

/** The office's zone, so that the page's times are those the bot speaks of; the browser's own until it is known. */
let timeZone;

export function useTimeZone(zone) {
  timeZone = zone;
}

/** How far the office's clock is ahead of the browser's. */
let ahead = 0;

export function useNow(now) {
  ahead = now.getTime() - Date.now();
}

export const theNow = () => new Date(Date.now() + ahead);

export const clockTime = (date) =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });

export const dayKey = (date) => date.toLocaleDateString('en-CA', { timeZone });

export function dayName(date) {
  const now = theNow();
  if (dayKey(date) === dayKey(now)) return say('today');
  if (dayKey(date) === dayKey(new Date(now.getTime() - 86_400_000))) return say('yesterday');
  const year = dayKey(date).slice(0, 4) === dayKey(now).slice(0, 4) ? undefined : 'numeric';
  return date.toLocaleDateString(currentLanguage(), { weekday: 'long', day: 'numeric', month: 'long', year, timeZone });
}

export const shortDay = (date) =>
  date.toLocaleDateString(currentLanguage() === 'en' ? 'en-GB' : currentLanguage(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });

export function sizeOf(bytes) {
  if (!bytes) return '';
  const steps = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), steps.length - 1);
  const amount = (bytes / 1024 ** step).toLocaleString(currentLanguage(), { maximumFractionDigits: step > 1 ? 1 : 0 });
  return `${amount} ${steps[step]}`;
}
