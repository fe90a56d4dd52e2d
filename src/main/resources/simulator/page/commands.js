// The list of commands above the typing box, narrowed as one types.

import { element } from './dom.js';

let lists = 0;

export class CommandMenu {
  #commands = [];
  #shown = [];
  #at = 0;
  #id = `commands-${(lists += 1)}`;
  #input;
  #choose;

  constructor(input, choose) {
    this.#input = input;
    this.#choose = choose;
    this.element = element('div', { class: 'commands', role: 'listbox', id: this.#id, 'data-say-label': 'commands', hidden: true });
    input.setAttribute('aria-controls', this.#id);
    input.setAttribute('aria-autocomplete', 'list');
  }

  set commands(commands) {
    this.#commands = (commands ?? []).map(({ command, description }) => ({
      command: `/${command.replace(/^\//, '')}`,
      description,
    }));
    this.update();
  }

  get isEmpty() {
    return this.#commands.length === 0;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Shows what fits the text so far: nothing unless it is the beginning of a command. */
  update() {
    const typed = this.#input.value;
    const fits = /^\/\S*$/.test(typed) ? this.#commands.filter(({ command }) => command.startsWith(typed.toLowerCase())) : [];
    fits.sort((a, b) => Number(b.command === typed) - Number(a.command === typed));
    this.#shown = fits;
    this.#at = 0;
    this.element.hidden = fits.length === 0;
    this.element.replaceChildren(...fits.map((fit, at) => this.#option(fit, at)));
    this.#mark();
  }

  close() {
    this.element.hidden = true;
    this.#input.removeAttribute('aria-activedescendant');
  }

  /** True when the key was the menu's business. */
  key(event) {
    if (!this.isOpen) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      this.#at = (this.#at + move + this.#shown.length) % this.#shown.length;
      this.#mark();
    } else if (event.key === 'Enter' && !event.shiftKey) this.#choose(this.#shown[this.#at].command, true);
    else if (event.key === 'Tab' && !event.shiftKey) this.#choose(`${this.#shown[this.#at].command} `, false);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  #option({ command, description }, at) {
    return element(
      'button',
      { type: 'button', role: 'option', id: `${this.#id}-${at}`, tabindex: '-1', onclick: () => this.#choose(command, true) },
      element('b', {}, command),
      element('span', {}, description),
    );
  }

  #mark() {
    [...this.element.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === this.#at)));
    if (!this.isOpen) return;
    this.#input.setAttribute('aria-activedescendant', `${this.#id}-${this.#at}`);
    this.element.children[this.#at]?.scrollIntoView({ block: 'nearest' });
  }
}
