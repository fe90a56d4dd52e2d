// Small menus and boxes that open inside one phone and leave the other phones usable.

import { element, icon } from './dom.js';
import { text } from './strings.js';

let closeOpenMenu = () => {};

/** Opens a menu at a point of the window, inside container; items are {icon, label, action} or null. */
export function openMenu(container, point, items) {
  closeOpenMenu();
  const opener = document.activeElement;
  const choices = items.filter(Boolean).map((item) =>
    element(
      'button',
      { type: 'button', role: 'menuitem', class: item.danger && 'danger', onclick: () => (close(), item.action()) },
      icon(item.icon),
      text(item.label),
    ),
  );
  const menu = element('div', { class: 'menu', role: 'menu', onkeydown: (event) => keyIn(event) }, choices);

  function close() {
    menu.remove();
    removeEventListener('pointerdown', outside, true);
    closeOpenMenu = () => {};
    opener?.focus({ preventScroll: true });
  }
  function outside(event) {
    if (!menu.contains(event.target)) close();
  }
  function keyIn(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      const at = choices.indexOf(document.activeElement);
      choices.at((at + move + choices.length) % choices.length).focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  container.append(menu);
  place(menu, container, point);
  addEventListener('pointerdown', outside, true);
  closeOpenMenu = close;
  choices[0]?.focus({ preventScroll: true });
}

function place(menu, container, point) {
  const frame = container.getBoundingClientRect();
  const left = Math.min(point.x - frame.left, frame.width - menu.offsetWidth - 8);
  const top = Math.min(point.y - frame.top, frame.height - menu.offsetHeight - 8);
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}

/** The bot's alert, which waits for OK. */
export function alertBox(phone, words) {
  const ok = element('button', { type: 'button', class: 'strong', onclick: () => close() }, text('ok'));
  const close = inBox(phone, { role: 'alertdialog', label: words }, element('p', {}, words), element('div', { class: 'choices' }, ok));
  ok.focus({ preventScroll: true });
}

/** Asks for one line of text; onAnswer gets it, unless the person cancels. */
export function askBox(phone, label, onAnswer) {
  const input = element('input', { name: 'answer', autocomplete: 'off', 'aria-label': text(label) });
  const submit = (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    close();
    onAnswer(input.value.trim());
  };
  const form = element(
    'form',
    { onsubmit: submit },
    element('p', {}, text(label)),
    input,
    element(
      'div',
      { class: 'choices' },
      element('button', { type: 'button', onclick: () => close() }, text('cancel')),
      element('button', { type: 'submit', class: 'strong' }, text('open')),
    ),
  );
  const close = inBox(phone, { role: 'dialog', label: text(label) }, form);
  input.focus({ preventScroll: true });
}

function inBox(phone, { role, label }, ...content) {
  const opener = document.activeElement;
  const box = element('div', { class: 'box', role, 'aria-modal': 'true', 'aria-label': label }, content);
  const veil = element('div', { class: 'veil' }, box);
  const rest = [...phone.children];
  const close = () => {
    veil.remove();
    for (const part of rest) part.inert = false;
    opener?.focus({ preventScroll: true });
  };
  veil.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  for (const part of rest) part.inert = true;
  phone.append(veil);
  return close;
}

/** A word at the top of a phone that goes by itself. */
export function toast(phone, words) {
  phone.querySelector('.toast')?.remove();
  const made = element('div', { class: 'toast', role: 'status' }, words);
  phone.append(made);
  setTimeout(() => made.classList.add('going'), 3500 + words.length * 20);
  setTimeout(() => made.remove(), 4000 + words.length * 20);
}
