// One person's phone: header, chat, typing box, and what the person can do.

import * as api from './api.js';
import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { avatar, element, icon, iconButton, memory, nameOf } from './dom.js';
import { gesturesOf } from './gestures.js';
import { replyKeyboard, startCode, tapKey, Taps } from './keyboard.js';
import { alertBox, askBox, openMenu, toast } from './menu.js';
import { gist } from './message.js';
import { currentLanguage, text, translate, useLanguage } from './strings.js';

const typingShown = 6000;

export class Phone {
  #bot;
  #hooks;
  #chat;
  #composer;
  #foot;
  #under;
  #typingTimer;
  #loaded = false;

  /** hooks: unread(personId, count), announce(words). */
  constructor(person, bot, hooks) {
    this.person = person;
    this.#bot = bot;
    this.#hooks = hooks;
    this.isVisible = false;
    this.taps = new Taps();
    this.#chat = new Chat(this);
    this.taps.buttons = (key) => this.#chat.buttonsOf(key);
    this.#composer = new Composer(this);
    this.#foot = element('div', { class: 'foot' });
    this.element = element(
      'section',
      { class: 'phone', 'data-person': person.id, 'data-say-label': 'phoneOf', 'data-say-value': this.personName },
      this.#header(),
      this.#chat.element,
      this.#foot,
    );
    gesturesOf(this.#chat.element, (id, point) => this.#messageMenu(id, point), (files) => this.#composer.attach(files));
    this.#showFoot();
    translate(this.element);
  }

  get personName() {
    return nameOf(this.person);
  }

  get botName() {
    return this.#bot.name;
  }

  update(changes) {
    Object.assign(this.person, changes);
    this.#showFoot();
  }

  load({ seq, messages, commands, typing }) {
    this.#chat.load(messages);
    this.seq = seq;
    this.#loaded = true;
    if (commands) this.#composer.commands = commands;
    this.#showReplyKeyboard(messages.at(-1));
    if (typing) this.showTyping();
    this.changed();
  }

  /** An event of the stream that concerns this phone. */
  receive(kind, data) {
    switch (kind) {
      case 'message':
      case 'edited':
        // What was deleted before the event was sent comes without its message.
        if (data.message) this.#put(data.message);
        break;
      case 'deleted':
        this.#chat.remove(data.id);
        break;
      case 'toast':
        this.#answered(data);
        break;
      case 'typing':
        if (data.typing === false) this.hideTyping();
        else this.showTyping();
        break;
      case 'commands':
        this.#composer.commands = data.commands;
        break;
    }
  }

  redraw() {
    this.#chat.redraw();
    this.#showFoot();
    translate(this.element);
  }

  focus() {
    this.#composer.focus();
  }

  /** Called by the chat when its messages or its scroll position changed: keeps count of what was read. */
  changed() {
    if (!this.#loaded) return;
    const key = `seen.${this.person.id}`;
    const newest = this.#chat.newestId;
    let seen = Math.min(Number(memory.get(key)) || 0, newest);
    if (this.isVisible && !document.hidden && this.#chat.atBottom) seen = newest;
    memory.set(key, seen);
    this.#hooks.unread(this.person.id, this.#chat.countAfter(seen));
  }

  find = (id) => this.#chat.find(id);

  beside = (id, step) => this.#chat.beside(id, step);

  jumpTo = (id) => this.#chat.jumpTo(id);

  toast = (words) => toast(this.element, words);

  say = (words, replyTo) => this.#try(() => api.say(this.person.id, words, replyTo));

  sendFile = (file, caption, replyTo) => this.#try(() => api.sendFile(this.person.id, file, caption, replyTo));

  edit = (id, words) => this.#try(() => api.edit(this.person.id, id, words));

  start = (code) => this.#try(() => api.start(this.person.id, code));

  startReply(message) {
    this.#composer.reply(message, message.fromBot ? this.botName : this.personName);
  }

  async tap(messageId, data) {
    const key = tapKey(messageId, data);
    if (this.taps.isWaiting(key)) return;
    this.taps.begin(key);
    const done = await this.#try(async () => this.taps.accepted(key, (await api.tap(this.person.id, messageId, data)).callbackId));
    if (!done) this.taps.end(key);
  }

  /** Opens what a link or command in a message leads to; false when the browser should open it. */
  follow({ url, command }) {
    if (command) {
      this.say(command);
      return true;
    }
    const code = startCode(url, this.#bot.username);
    if (code === null) return false;
    this.start(code);
    return true;
  }

  async copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      this.toast(text('copied'));
    } catch {
      askCopy(words);
    }
  }

  showTyping() {
    clearTimeout(this.#typingTimer);
    this.#under.textContent = text('typing');
    this.#under.classList.add('is-typing');
    this.#typingTimer = setTimeout(() => this.hideTyping(), typingShown);
  }

  hideTyping() {
    clearTimeout(this.#typingTimer);
    this.#under.textContent = this.#bot.name;
    this.#under.classList.remove('is-typing');
  }

  async #try(act) {
    try {
      await act();
      return true;
    } catch (problem) {
      this.toast(text('failed', problem.message));
      return false;
    }
  }

  #put(message) {
    const isNew = this.#chat.put(message);
    if (!isNew) return;
    if (message.fromBot) {
      this.hideTyping();
      this.#hooks.announce(text('newFrom', this.personName, gist(message)));
    }
    this.#showReplyKeyboard(message);
  }

  #answered({ callbackId, text: words, alert }) {
    this.taps.answered(callbackId);
    if (!words) return;
    if (alert) alertBox(this.element, words);
    else this.toast(words);
  }

  #header() {
    this.#under = element('span', { class: 'under' }, this.#bot.name);
    const openMenuHere = (event) => {
      const { right, bottom } = event.currentTarget.getBoundingClientRect();
      openMenu(this.element, { x: right - 220, y: bottom + 4 }, this.#menuItems());
    };
    return element(
      'header',
      { class: 'phone-top' },
      avatar(this.person),
      element(
        'div',
        { class: 'who' },
        element('h2', {}, element('span', {}, this.personName), this.person.title && element('small', {}, this.person.title)),
        this.#under,
      ),
      iconButton('dots', 'menu', { class: 'round', 'aria-haspopup': 'menu', onclick: openMenuHere }),
    );
  }

  #menuItems() {
    const { id, blocked, started } = this.person;
    const block = { icon: 'cross', label: 'block', danger: true, action: () => this.#try(() => api.block(id)) };
    const unblock = { icon: 'check', label: 'unblock', action: () => this.#try(() => api.unblock(id)) };
    return [
      { icon: 'out', label: 'openLink', action: () => askBox(this.element, 'linkPrompt', (words) => this.#openLink(words)) },
      { icon: 'slash', label: 'otherLanguage', action: () => useLanguage(currentLanguage() === 'id' ? 'en' : 'id') },
      blocked ? unblock : started && block,
    ];
  }

  #openLink(words) {
    this.start(startCode(words, this.#bot.username) ?? words);
  }

  #showFoot() {
    const { id, blocked, started } = this.person;
    const now = blocked ? 'blocked' : started ? 'open' : 'new';
    if (this.#foot.dataset.shows !== now) {
      this.#foot.dataset.shows = now;
      const gate = (say, act) => element('button', { type: 'button', class: 'gate', 'data-say': say, onclick: act });
      if (now === 'open') this.#foot.replaceChildren(this.#composer.element);
      else if (now === 'new') this.#foot.replaceChildren(this.#lead('startLead'), gate('start', () => this.start()));
      else this.#foot.replaceChildren(this.#lead('blocked'), gate('unblock', () => this.#try(() => api.unblock(id))));
    }
    translate(this.#foot);
  }

  #lead(say) {
    return element('p', { class: 'lead', 'data-say': say, 'data-say-value': this.#bot.name });
  }

  #showReplyKeyboard(message) {
    if (!message?.fromBot) return;
    this.#composer.element.querySelector('.reply-keyboard')?.remove();
    const keys = replyKeyboard(message.replyKeyboard, (words) => this.say(words));
    if (keys) this.#composer.element.append(keys);
  }

  #messageMenu(id, point) {
    const message = this.find(id);
    if (!message || this.person.blocked || !this.person.started) return;
    openMenu(this.element, point, [
      { icon: 'reply', label: 'reply', action: () => this.startReply(message) },
      message.text && { icon: 'copy', label: 'copy', action: () => this.copy(message.text) },
      !message.fromBot && message.text && !message.media && { icon: 'pen', label: 'edit', action: () => this.#composer.edit(message) },
    ]);
  }
}

/** Where the clipboard is closed to pages (plain http on another machine) the browser's own box lets one copy by hand. */
function askCopy(words) {
  prompt(text('copy'), words);
}
