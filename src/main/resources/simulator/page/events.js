// One stream of server-sent events for the whole page.

import { eventsUrl } from './api.js';

const kinds = ['message', 'edited', 'deleted', 'toast', 'typing', 'commands', 'person'];

/**
 * Follows the stream for ever. onEvent(kind, data) gets each event, onReload() is called when events may have been
 * missed (each time the stream opens, and on a reset), onLink(up) when the link is lost or back.
 */
export function follow({ onEvent, onReload, onLink }) {
  let delay = 1000;

  function open() {
    const source = new EventSource(eventsUrl);
    source.addEventListener('open', () => {
      delay = 1000;
      onLink(true);
      onReload();
    });
    source.addEventListener('error', () => {
      onLink(false);
      // The browser reconnects by itself and resumes by Last-Event-ID, except when the server refused it outright.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, delay);
      delay = Math.min(delay * 2, 10_000);
    });
    source.addEventListener('reset', onReload);
    for (const kind of kinds) {
      source.addEventListener(kind, (event) => {
        onEvent(kind, JSON.parse(event.data));
      });
    }
  }

  open();
}
