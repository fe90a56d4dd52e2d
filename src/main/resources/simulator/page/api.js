// The people's side of the simulator over HTTP.

const root = '/simulator/api';
const clockUrl = '/simulator/clock';
const demoUrl = '/simulator/demo';

/** A refusal by the server, with its sentence. */
export class Refused extends Error {
  /** A word by which the page can say it in its own language; often there is none. */
  reason;
}

export const state = () => get('/state');

/** One person's chat: {seq, messages, commands, typing}; with a seq only the messages that changed after it. */
export const messages = (person, after) =>
  get(`/people/${person}/messages${after === undefined ? '' : `?after=${after}`}`);

export const say = (person, text, replyTo) => post(`/people/${person}/messages`, { text, replyTo });

export const tap = (person, messageId, data) => post(`/people/${person}/taps`, { messageId, data });

export const start = (person, code) => post(`/people/${person}/start`, code ? { code } : {});

export const block = (person) => post(`/people/${person}/block`, {});

export const unblock = (person) => post(`/people/${person}/unblock`, {});

export const edit = (person, messageId, text) => post(`/people/${person}/edit`, { messageId, text });

/** The office's time: {now, zone}. */
export const clock = () => request(clockUrl, {});

/** Moves the office's time forward, {to} a time or {by} a span; gives it as it is then. */
export const moveClock = (where) => request(clockUrl, posted(where));

/** How far the made-up year has come: {running, done, of}. */
export const demo = () => request(demoUrl, {});

/** Fills the office with a year. */
export const fillWithAYear = () => request(demoUrl, posted({}));

export const fileUrl = (fileId) => `${root}/files/${encodeURIComponent(fileId)}`;

export const eventsUrl = `${root}/events`;

/** Sends a file as the kind Telegram would choose for its type; audio becomes a voice message. */
export function sendFile(person, file, caption, replyTo) {
  const form = new FormData();
  form.append('kind', kindOf(file));
  if (caption) form.append('caption', caption);
  if (replyTo) form.append('replyTo', replyTo);
  form.append('file', file, file.name);
  return request(`${root}/people/${person}/messages`, { method: 'POST', body: form });
}

export function kindOf(file) {
  if (/^image\/(jpeg|png|webp)$/.test(file.type)) return 'photo';
  if (file.type.startsWith('video/')) return 'video';
  if (file.type.startsWith('audio/')) return 'voice';
  return 'document';
}

const get = (path) => request(root + path, {});

const post = (path, body) => request(root + path, posted(body));

const posted = (body) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function request(url, options) {
  const response = await fetch(url, { cache: 'no-store', ...options });
  const answer = await response.text();
  if (!response.ok) throw refused(answer, response.status);
  return answer ? JSON.parse(answer) : {};
}

function refused(answer, status) {
  const refusal = new Refused(sentence(answer) ?? `HTTP ${status}`);
  refusal.reason = /"reason":"([\w-]+)"/.exec(answer)?.[1];
  return refusal;
}

function sentence(answer) {
  try {
    const body = JSON.parse(answer);
    return body.description ?? body.detail ?? body.message ?? body.error;
  } catch {
    return null;
  }
}
