// Building elements. Text always goes in as text nodes, so nobody's words can become markup.

const paths = {
  send: 'M3 20.5 21 12 3 3.5v6.6L15 12 3 13.9z',
  clip: 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3l-8 8a5 5 0 0 1-7-7L11 4',
  slash: 'M15 4 9 20',
  dots: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  reply: 'M10 6 4 12l6 6M4.5 12H13a7 7 0 0 1 7 6',
  pen: 'M4 20l4.5-1L20 7.5 16.5 4 5 15.5z',
  cross: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  bellOff: 'M6 17h9M7 10a5 5 0 0 1 8.5-3.5M17 10c0 4 2 6 2 6M7 10c0 4-2 7-2 7M10.5 20h3M4 4l16 16',
  out: 'M9 6h9v9M18 6 6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7',
};

/** element('p', {class: 'note', 'aria-label': …, onclick: …}, children…): false, null and undefined are left out. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** An icon of our own; decoration only, so the button around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/** A round button with an icon, labelled from strings.js. */
export function iconButton(name, label, properties = {}) {
  return element('button', { type: 'button', 'data-say-label': label, ...properties }, icon(name));
}

/** A person's initials on their colour. */
export function avatar(person) {
  const initials = [person.firstName, person.lastName].filter(Boolean).map((name) => [...name.trim()][0] ?? '');
  const made = element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials.join('').toUpperCase() || '?');
  if (/^#[0-9a-f]{3,8}$/i.test(person.avatarColour ?? '')) made.style.setProperty('--avatar', person.avatarColour);
  return made;
}

export const nameOf = (person) => [person.firstName, person.lastName].filter(Boolean).join(' ');

export const isTouch = () => matchMedia('(pointer: coarse)').matches;

export const motion = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

/** Settings that may be forgotten: a browser that keeps nothing must not break the page. */
export const memory = {
  get(key) {
    try {
      return localStorage.getItem(`kentongan.${key}`);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`kentongan.${key}`, value);
    } catch {
      // private windows may refuse
    }
  },
};
