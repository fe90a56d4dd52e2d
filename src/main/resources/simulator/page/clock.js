// The office's clock: shows the time as it runs, and moves it forward.

import { clock, moveClock } from './api.js';
import { element } from './dom.js';
import { clockTime, dayKey, shortDay, theNow, useNow, useTimeZone } from './format.js';
import { text } from './strings.js';

const DAY = 86_400_000;
const SYNC = 20_000;
const FRIDAY = 5;

export class OfficeClock {
  #bar;
  #onNewDay;
  #day = '';
  #time = element('time', {});
  #problem = element('p', { role: 'alert' });

  /** onNewDay is called when the date changed, by itself or because the clock was moved. */
  constructor(bar, onNewDay) {
    this.#bar = bar;
    this.#onNewDay = onNewDay;
    setInterval(() => this.#tick(), 1000);
    setInterval(() => this.sync(), SYNC);
    document.addEventListener('visibilitychange', () => !document.hidden && this.sync());
  }

  /** Asks the server for the time; where it has none to move, nothing is shown. */
  async sync() {
    try {
      this.#take(await clock());
      this.#bar.hidden = false;
    } catch (problem) {
      console.warn('The clock could not be fetched.', problem);
    }
  }

  show() {
    const button = (label, move) => element('button', { type: 'button', onclick: () => this.#move(move()) }, text(label));
    this.#bar.replaceChildren(
      this.#time,
      element(
        'div',
        { class: 'moves' },
        button('clockHour', () => ({ by: 'PT1H' })),
        button('clockMorning', () => ({ to: `${later(1)}T07:30` })),
        button('clockFriday', () => ({ to: `${friday()}T15:30` })),
      ),
      this.#problem,
    );
    this.#tick();
  }

  async #move(where) {
    this.#problem.textContent = '';
    try {
      this.#take(await moveClock(where));
    } catch (problem) {
      this.#problem.textContent = text('clockFailed', problem.message);
    }
  }

  #take({ now, zone }) {
    useTimeZone(zone);
    useNow(new Date(now));
    this.#tick();
  }

  #tick() {
    const now = theNow();
    this.#time.dateTime = now.toISOString();
    this.#time.replaceChildren(element('span', {}, shortDay(now)), element('b', {}, clockTime(now)));
    const isNewDay = this.#day !== '' && this.#day !== dayKey(now);
    this.#day = dayKey(now);
    if (isNewDay) this.#onNewDay();
  }
}

/** The date so many days from today in the office's zone. */
const later = (days) => new Date(Date.parse(dayKey(theNow())) + days * DAY).toISOString().slice(0, 10);

function friday() {
  const days = (FRIDAY - new Date(dayKey(theNow())).getUTCDay() + 7) % 7;
  return later(days === 0 && clockTime(theNow()) >= '15:30' ? 7 : days);
}
