// The scrolling list of one chat. Only a window of the newest messages is in the page; older ones join on scrolling up.

import { element, icon, motion } from './dom.js';
import { dateOf, dayKey, dayName } from './format.js';
import { Bubble, Unit } from './message.js';
import { text, translate } from './strings.js';

const step = 100;
const mostDrawn = 300;
const nearBottom = 60;
const joinedSeconds = 300;

export class Chat {
  #phone;
  #units = [];
  #unitByKey = new Map();
  #unitById = new Map();
  #bubbles = new Map();
  #from = 0;
  #unseen = 0;
  #resting;
  #last = { scrollTop: 0, clientHeight: 0 };
  #scroller;
  #list;
  #pill;
  #pillCount;

  constructor(phone) {
    this.#phone = phone;
    this.atBottom = true;
    this.#list = element('ol', { class: 'days', role: 'list', 'data-say-label': 'messages', 'data-say-value': phone.personName });
    this.#scroller = element('div', { class: 'scroller', tabindex: '-1', onscroll: () => this.#scrolled() }, this.#list);
    this.#pillCount = element('span', {});
    this.#pill = element(
      'button',
      { type: 'button', class: 'pill', 'data-say-label': 'toBottom', onclick: () => this.toBottom(true) },
      icon('down'),
      this.#pillCount,
    );
    this.element = element('div', { class: 'chat' }, this.#scroller, this.#pill);
    const keepBottom = new ResizeObserver(() => this.atBottom && this.toBottom());
    keepBottom.observe(this.#list);
    keepBottom.observe(this.#scroller);
    this.#showPill();
  }

  /** Takes a whole chat; what is on screen already and unchanged stays as it is. */
  load(messages) {
    const present = messages.filter((message) => !message.deleted).sort((a, b) => a.id - b.id);
    const ids = new Set(present.map((message) => message.id));
    for (const id of [...this.#unitById.keys()]) if (!ids.has(id)) this.remove(id);
    if (this.#units.length > 0) {
      for (const message of present) this.put(message);
      return;
    }
    for (const message of present) this.#file(message);
    this.#from = Math.max(0, this.#units.length - step);
    this.#redrawWindow();
    this.toBottom();
  }

  /** Adds a message or brings a known one up to date. True when it is new. */
  put(message) {
    if (message.deleted) {
      this.remove(message.id);
      return false;
    }
    const known = this.#unitById.get(message.id);
    const wasLast = this.#units.at(-1);
    const unit = this.#file(message);
    if (this.#bubbles.has(unit)) this.#holdingStill(unit, () => this.#bubbles.get(unit).draw());
    else if (!known && unit === this.#units.at(-1)) this.#append(unit, wasLast);
    else if (this.#units.indexOf(unit) >= this.#from) this.#redrawWindow();
    if (!known) this.#arrived(message);
    return !known;
  }

  remove(id) {
    const unit = this.#unitById.get(id);
    if (!unit) return;
    this.#unitById.delete(id);
    unit.remove(id);
    const bubble = this.#bubbles.get(unit);
    if (unit.messages.length > 0) {
      bubble?.draw();
      return;
    }
    const at = this.#units.indexOf(unit);
    this.#units.splice(at, 1);
    this.#unitByKey.delete([...this.#unitByKey].find(([, value]) => value === unit)?.[0]);
    if (at < this.#from) this.#from -= 1;
    if (bubble) this.#undraw(unit);
    this.#join(this.#units[at], this.#units[at - 1]);
    this.#phone.changed();
  }

  find(id) {
    return this.#unitById.get(id)?.messages.find((message) => message.id === id);
  }

  /** The message before (step -1) or after (1) the one with this id; before none is the newest. */
  beside(id, step) {
    const at = id === undefined ? this.#units.length : this.#units.indexOf(this.#unitById.get(id));
    return this.#units[at + step]?.first;
  }

  get newestId() {
    return this.#units.at(-1)?.last.id ?? 0;
  }

  /** How many of the bot's messages came after the one with this id. */
  countAfter(id) {
    let count = 0;
    for (let at = this.#units.length - 1; at >= 0 && this.#units[at].last.id > id; at -= 1) {
      count += this.#units[at].messages.filter((message) => message.fromBot && message.id > id).length;
    }
    return count;
  }

  toBottom(smoothly = false) {
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: smoothly ? motion() : 'instant' });
  }

  jumpTo(id) {
    const unit = this.#unitById.get(id);
    if (!unit) return;
    while (!this.#bubbles.has(unit) && this.#from > 0) this.#older();
    const { element: bubble } = this.#bubbles.get(unit);
    const middle = bubble.offsetTop - (this.#scroller.clientHeight - bubble.offsetHeight) / 2;
    this.#scroller.scrollTo({ top: middle, behavior: motion() });
    bubble.classList.remove('flash');
    requestAnimationFrame(() => bubble.classList.add('flash'));
  }

  buttonsOf(tap) {
    return this.#list.querySelectorAll(`[data-tap="${CSS.escape(tap)}"]`);
  }

  /** Draws all words again in the page's new language. */
  redraw() {
    for (const bubble of this.#bubbles.values()) bubble.redraw();
    this.#redrawWindow();
  }

  #file(message) {
    const key = Unit.keyOf(message);
    const unit = this.#unitById.get(message.id) ?? this.#unitByKey.get(key);
    if (unit) {
      unit.put(message);
      this.#unitById.set(message.id, unit);
      return unit;
    }
    const made = new Unit(message);
    const after = this.#units.findLastIndex((other) => other.first.id < message.id);
    this.#units.splice(after + 1, 0, made);
    this.#unitByKey.set(key, made);
    this.#unitById.set(message.id, made);
    return made;
  }

  #arrived(message) {
    if (!message.fromBot) this.atBottom = true;
    if (this.atBottom) {
      this.toBottom();
      if (this.#bubbles.size > mostDrawn) this.#forgetOldest();
    } else {
      this.#unseen += 1;
      this.#showPill();
    }
    this.#phone.changed();
  }

  #append(unit, before) {
    const bubble = this.#drawn(unit);
    bubble.element.classList.add('arriving');
    this.#section(unit, this.#list.lastElementChild, 'append').append(bubble.element);
    this.#join(unit, before);
  }

  #older() {
    const until = this.#from;
    this.#from = Math.max(0, until - step);
    const height = this.#scroller.scrollHeight;
    const { scrollTop } = this.#scroller;
    for (let at = until - 1; at >= this.#from; at -= 1) {
      const section = this.#section(this.#units[at], this.#list.firstElementChild, 'prepend');
      section.firstElementChild.after(this.#drawn(this.#units[at]).element);
    }
    for (let at = this.#from; at <= until && at < this.#units.length; at += 1) this.#join(this.#units[at], this.#units[at - 1]);
    this.#scroller.scrollTop = scrollTop + this.#scroller.scrollHeight - height;
  }

  #redrawWindow() {
    this.#list.replaceChildren();
    for (let at = this.#from; at < this.#units.length; at += 1) {
      const unit = this.#units[at];
      this.#section(unit, this.#list.lastElementChild, 'append').append(this.#drawn(unit).element);
      this.#join(unit, this.#units[at - 1]);
    }
  }

  #forgetOldest() {
    const surplus = this.#bubbles.size - mostDrawn / 2;
    for (let count = 0; count < surplus; count += 1) this.#undraw(this.#units[this.#from++]);
    this.toBottom();
  }

  #drawn(unit) {
    if (!this.#bubbles.has(unit)) this.#bubbles.set(unit, new Bubble(unit, this.#phone));
    return this.#bubbles.get(unit);
  }

  #undraw(unit) {
    const { element: bubble } = this.#bubbles.get(unit);
    const section = bubble.parentElement;
    bubble.remove();
    if (section?.childElementCount === 1) section.parentElement.remove();
    this.#bubbles.delete(unit);
  }

  #section(unit, neighbour, where) {
    const date = dateOf(unit.first.date);
    const key = dayKey(date);
    if (neighbour?.dataset.day === key) return neighbour.firstElementChild;
    const day = element('ol', { class: 'day', role: 'list' }, element('li', { class: 'day-name' }, element('span', {}, dayName(date))));
    this.#list[where](element('li', { 'data-day': key }, day));
    return day;
  }

  #join(unit, before) {
    const bubble = this.#bubbles.get(unit);
    if (!bubble) return;
    const close =
      before &&
      before.first.fromBot === unit.first.fromBot &&
      dayKey(dateOf(before.last.date)) === dayKey(dateOf(unit.first.date)) &&
      (dateOf(unit.first.date) - dateOf(before.last.date)) / 1000 < joinedSeconds;
    bubble.element.classList.toggle('joined', Boolean(close));
  }

  /** A change above what is being read must not move it. */
  #holdingStill(unit, change) {
    const { element: bubble } = this.#bubbles.get(unit);
    if (this.atBottom) {
      change();
      return;
    }
    const above = bubble.offsetTop + bubble.offsetHeight <= this.#scroller.scrollTop;
    const height = this.#scroller.scrollHeight;
    change();
    if (above) this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
  }

  #scrolled() {
    this.#scroller.classList.add('moving');
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#scroller.classList.remove('moving'), 900);
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < nearBottom;
    // Only a person scrolls up; a growing message or typing box must not count as leaving the bottom.
    const isLeaving = scrollTop < this.#last.scrollTop && clientHeight === this.#last.clientHeight;
    this.#last = { scrollTop, clientHeight };
    this.atBottom = isNear || (this.atBottom && !isLeaving);
    if (this.atBottom && this.#unseen > 0) this.#unseen = 0;
    if (scrollTop < 600 && this.#from > 0 && !this.atBottom) this.#older();
    this.#showPill();
    if (this.atBottom) this.#phone.changed();
  }

  #showPill() {
    this.#pill.classList.toggle('shown', !this.atBottom);
    this.#pill.inert = this.atBottom;
    this.#pillCount.textContent = this.#unseen > 0 ? String(this.#unseen) : '';
    if (this.#unseen > 0) this.#pill.setAttribute('aria-label', text('newMessages', this.#unseen));
    else translate(this.element);
  }
}
