// The card that tells a first visitor what to try.

import { element, icon, memory, nameOf } from './dom.js';
import { text } from './strings.js';
import { Year } from './year.js';

export class Hint {
  #card;
  #head = '';
  #year = new Year();

  constructor(card) {
    this.#card = card;
    card.hidden = memory.get('hint') === 'closed';
  }

  set people(people) {
    const [first] = people;
    const head = people.find((person) => /kepala distrik/i.test(person.title ?? '')) ?? first;
    this.#head = head ? nameOf(head) : '';
    this.show();
  }

  toggle() {
    this.#card.hidden = !this.#card.hidden;
    memory.set('hint', this.#card.hidden ? 'closed' : 'open');
  }

  show() {
    this.#year.show();
    const steps = ['hint1', 'hint2', 'hint3'].map((key) => element('li', {}, text(key, { head: this.#head })));
    this.#card.replaceChildren(
      element('h2', {}, text('hintTitle')),
      element('ol', {}, steps),
      element('p', {}, text('hintMore')),
      this.#year.element,
      element(
        'button',
        { type: 'button', class: 'round', 'aria-label': text('hintClose'), title: text('hintClose'), onclick: () => this.toggle() },
        icon('cross'),
      ),
    );
  }
}
