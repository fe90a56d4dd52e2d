// The button that fills the office with a year of made-up life, and how far that has come.

import { demo, fillWithAYear } from './api.js';
import { element } from './dom.js';
import { text } from './strings.js';

const LOOK = 700;
const refusals = { before: 'yearBefore', 'no-head': 'yearNoHead', real: 'yearReal' };

export class Year {
  element = element('div', { class: 'year' });
  #progress = element('progress', { max: 1, value: 0 });
  #words = element('span', { role: 'status' });
  #isRunning = false;
  /** What is said last, as a key and its values, so that it can be said in the other language too. */
  #said = null;

  show() {
    const fill = element('button', { type: 'button', disabled: this.#isRunning, onclick: () => this.#fill() }, text('yearFill'));
    this.#progress.hidden = !this.#isRunning;
    this.#progress.setAttribute('aria-label', text('yearFill'));
    this.#words.textContent = this.#said ? text(...this.#said) : text('yearWhy');
    this.element.replaceChildren(fill, this.#progress, this.#words);
  }

  async #fill() {
    this.#isRunning = true;
    this.#say('yearBegins');
    try {
      let now = await fillWithAYear();
      while (now.running) {
        this.#progress.max = now.of;
        this.#progress.value = now.done;
        this.#say('yearRuns', now.done, now.of);
        await new Promise((resolve) => setTimeout(resolve, LOOK));
        now = await demo();
      }
      this.#isRunning = false;
      this.#say(now.done === now.of ? 'yearDone' : 'yearBroken');
    } catch (problem) {
      this.#isRunning = false;
      this.#say(refusals[problem.reason] ?? 'yearFailed', problem.message);
    }
  }

  #say(...said) {
    this.#said = said;
    this.show();
  }
}
