// The strip of people at the top: who has unread messages, whose phones are in view, and the way to each.

import { avatar, element, nameOf } from './dom.js';
import { text } from './strings.js';

export class Tabs {
  #strip;
  #tabs = new Map();

  constructor(strip, onChoose) {
    this.#strip = strip;
    this.onChoose = onChoose;
  }

  show(people) {
    this.#tabs.clear();
    this.#strip.replaceChildren(...people.map((person) => this.#tab(person)));
  }

  unread(id, count) {
    const tab = this.#tabs.get(id);
    if (!tab || tab.count === count) return;
    tab.count = count;
    tab.badge.textContent = count > 99 ? '99+' : String(count);
    tab.badge.hidden = count === 0;
    this.label(tab);
    const sum = [...this.#tabs.values()].reduce((total, each) => total + each.count, 0);
    document.title = sum > 0 ? `(${sum}) Kentongan` : 'Kentongan';
  }

  inView(id, visible) {
    const tab = this.#tabs.get(id);
    if (visible) tab.button.setAttribute('aria-current', 'true');
    else tab.button.removeAttribute('aria-current');
    if (visible && this.#strip.scrollWidth > this.#strip.clientWidth) {
      this.#strip.scrollTo({ left: tab.button.offsetLeft - this.#strip.clientWidth / 2 + tab.button.offsetWidth / 2 });
    }
  }

  relabel() {
    for (const tab of this.#tabs.values()) this.label(tab);
  }

  label({ button, person, count }) {
    const unread = count > 0 ? `, ${text('unread', count)}` : '';
    button.setAttribute('aria-label', `${nameOf(person)}, ${person.title ?? ''}${unread}`);
  }

  #tab(person) {
    const badge = element('b', { class: 'badge', 'aria-hidden': 'true', hidden: true });
    const button = element(
      'button',
      { type: 'button', class: 'tab', 'data-tab': person.id, onclick: () => this.onChoose(person.id) },
      avatar(person),
      element('span', { class: 'tab-name' }, person.firstName),
      badge,
    );
    const tab = { button, badge, person, count: 0 };
    this.#tabs.set(person.id, tab);
    this.label(tab);
    return button;
  }
}
