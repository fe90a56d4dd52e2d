// Starts the page: draws a phone for each person and keeps all of them up to date.

import * as api from './api.js';
import { OfficeClock } from './clock.js';
import { element, isTouch, memory, motion } from './dom.js';
import { follow } from './events.js';
import { useTimeZone } from './format.js';
import { Hint } from './hint.js';
import { Phone } from './phone.js';
import { text, useLanguage } from './strings.js';
import { Tabs } from './tabs.js';

const row = document.getElementById('phones');
const lost = document.getElementById('lost');
const announcer = document.getElementById('announcer');
const hint = new Hint(document.getElementById('hint'));
const tabs = new Tabs(document.getElementById('tabs'), choose);
const phones = new Map();
const clock = new OfficeClock(document.getElementById('clock'), redraw);
/** Events that arrive while the chats are being fetched wait here, so that an older copy can't overwrite them. */
let waiting = null;
let loadAgain = false;

const hooks = {
  unread: (id, count) => tabs.unread(id, count),
  announce: (words) => {
    announcer.textContent = words;
  },
};

const view = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const phone = phones.get(Number(entry.target.dataset.person));
      if (!phone) continue;
      phone.isVisible = entry.isIntersecting;
      tabs.inView(phone.person.id, entry.isIntersecting);
      phone.changed();
    }
  },
  { root: row, threshold: 0.55 },
);

async function load() {
  if (waiting) {
    loadAgain = true;
    return;
  }
  waiting = [];
  try {
    await clock.sync();
    const { bot, people, timeZone } = await api.state();
    useTimeZone(timeZone);
    showPeople(bot, people);
    await Promise.all(people.map(async (person) => phones.get(person.id)?.load(await api.messages(person.id))));
  } catch (problem) {
    console.warn('The chats could not be fetched.', problem);
    if (phones.size === 0) showOff();
  }
  const late = waiting;
  waiting = null;
  for (const [kind, data] of late) receive(kind, data);
  if (loadAgain) {
    loadAgain = false;
    load();
  }
}

function showPeople(bot, people) {
  const same = people.length === phones.size && people.every((person) => phones.has(person.id));
  if (same) {
    for (const person of people) phones.get(person.id).update(person);
    return;
  }
  // Phones that are there already stay, with whatever is being typed on them.
  const before = new Map(phones);
  phones.clear();
  for (const person of people) {
    const phone = before.get(person.id) ?? new Phone(person, bot, hooks);
    phone.update(person);
    phones.set(person.id, phone);
  }
  tabs.show(people);
  hint.people = people;
  view.disconnect();
  placeInRow([...phones.values()].map((phone) => phone.element));
}

/** Moves only what has to move: an element taken out and put back loses its scroll position. */
function placeInRow(elements) {
  for (const child of [...row.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((phone, at) => {
    if (row.children[at] !== phone) row.insertBefore(phone, row.children[at] ?? null);
    view.observe(phone);
  });
}

function showOff() {
  const retry = element('button', { type: 'button', class: 'strong', onclick: load }, text('retry'));
  row.replaceChildren(element('div', { class: 'off' }, element('p', {}, text('off')), retry));
}

function receive(kind, data) {
  if (waiting) {
    waiting.push([kind, data]);
    return;
  }
  if (kind === 'person') showPerson(data);
  else if (kind === 'commands' && !data.commands) fetchCommands(data.person).catch(load);
  else phones.get(data.person)?.receive(kind, data);
}

/** Somebody blocked, started or joined. */
function showPerson(data) {
  const phone = phones.get(data.person);
  if (phone && data.state) phone.update(data.state);
  else load();
}

/** A menu changed for one person, or for everyone when none is named. */
async function fetchCommands(id) {
  for (const phone of id ? [phones.get(id)].filter(Boolean) : phones.values()) {
    phone.receive('commands', await api.messages(phone.person.id, phone.seq));
  }
}

function choose(id) {
  const phone = phones.get(id);
  const left = phone.element.offsetLeft - (row.clientWidth - phone.element.offsetWidth) / 2;
  row.scrollTo({ left, behavior: motion() });
  if (!isTouch()) phone.focus();
}

function redraw() {
  for (const phone of phones.values()) phone.redraw();
}

function showLink(up) {
  lost.textContent = text('reconnecting');
  lost.hidden = up;
}

document.addEventListener('pagelanguage', () => {
  memory.set('language', document.documentElement.lang);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === document.documentElement.lang));
  }
  hint.show();
  tabs.relabel();
  clock.show();
  lost.textContent = text('reconnecting');
  redraw();
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => useLanguage(button.dataset.language));
}
document.getElementById('help').addEventListener('click', () => hint.toggle());
document.addEventListener('visibilitychange', () => {
  for (const phone of phones.values()) phone.changed();
});
// iOS lays its keyboard over the page and tells only the visual viewport.
if (isTouch() && window.visualViewport) {
  visualViewport.addEventListener('resize', () => {
    document.documentElement.style.setProperty('--app-height', `${visualViewport.height}px`);
    scrollTo(0, 0);
  });
}

useLanguage(memory.get('language') ?? 'id');
load();
follow({ onEvent: receive, onReload: load, onLink: showLink });
