// Photos, documents, sound and video inside a bubble.

import { fileUrl } from './api.js';
import { element, icon } from './dom.js';
import { sizeOf } from './format.js';
import { text } from './strings.js';

const largest = { width: 330, height: 400 };

/** The media of one message, or of an album's messages as a grid. */
export function mediaOf(messages) {
  const shown = messages.filter((message) => message.media);
  if (shown.length === 1) return single(shown[0].media);
  const asList = shown.some((message) => !isPicture(message.media));
  const cells = shown.map((message) => {
    const cell = asList ? single(message.media) : tile(message.media);
    cell.dataset.albumMessage = message.id;
    return cell;
  });
  return element('div', { class: asList ? 'album-list' : `album album-${Math.min(cells.length, 10)}` }, cells);
}

export const isPicture = (media) => ['photo', 'video', 'animation'].includes(media.kind);

/** One word for a message without text, as in a quote or an announcement to screen readers. */
export const mediaWord = (media) =>
  media.kind === 'document' ? media.name || text('document') : text(media.kind in words ? media.kind : 'document');

const words = { photo: 1, video: 1, voice: 1, audio: 1, animation: 1 };

function single(media) {
  switch (media.kind) {
    case 'photo':
      return sized(photo(media), media);
    case 'video':
    case 'animation':
      return sized(video(media), media);
    case 'voice':
    case 'audio':
      return sound(media);
    default:
      return file(media);
  }
}

const tile = (media) => (media.kind === 'photo' ? photo(media) : video(media));

/** Room is kept from the start by width and height, so that nothing jumps when the bytes arrive. */
function sized(made, media) {
  const width = media.width || 4;
  const height = media.height || 3;
  const scale = Math.min(largest.width / width, largest.height / height);
  made.classList.add('picture');
  made.style.aspectRatio = `${width} / ${Math.min(height, width * 2.5)}`;
  made.style.width = `${Math.max(120, Math.round(width * scale))}px`;
  return made;
}

function photo(media) {
  const url = fileUrl(media.fileId);
  const picture = element('img', { src: url, alt: media.name || text('photo'), loading: 'lazy', decoding: 'async' });
  picture.draggable = false;
  return element(
    'button',
    { type: 'button', class: 'photo', 'aria-label': text('enlarge'), onclick: () => enlarge(url, picture.alt) },
    picture,
  );
}

function video(media) {
  return element('video', {
    src: fileUrl(media.fileId),
    controls: true,
    playsinline: true,
    preload: 'metadata',
    loop: media.kind === 'animation',
    'aria-label': media.name || text('video'),
  });
}

function sound(media) {
  const player = element('audio', {
    src: fileUrl(media.fileId),
    controls: true,
    preload: 'metadata',
    'aria-label': media.name || text(media.kind),
  });
  return element('div', { class: 'sound' }, player);
}

function file(media) {
  const name = media.name || text('document');
  const size = sizeOf(media.size);
  const ending = /\.(\w{1,5})$/.exec(name)?.[1] ?? '';
  return element(
    'a',
    { class: 'file', href: fileUrl(media.fileId), download: name, 'aria-label': text('download', name) },
    element('span', { class: 'file-icon' }, icon('file'), element('b', {}, ending.toUpperCase())),
    element('span', { class: 'file-words' }, element('span', { class: 'file-name' }, name), element('small', {}, size)),
  );
}

function enlarge(url, alt) {
  const box = document.getElementById('lightbox');
  const close = element('button', { type: 'button', class: 'lightbox-close', 'aria-label': text('close') }, icon('cross'));
  box.replaceChildren(element('img', { src: url, alt }), close);
  box.onclick = () => box.close();
  box.showModal();
}
