// What opens a message's menu, and files dropped on a chat.

const longPress = 450;
const wobble = 10;

/** onMenu(messageId, point) by right-click or long press, onFiles(files) by dropping. */
export function gesturesOf(chat, onMenu, onFiles) {
  let timer;
  let began;
  let isHeld = false;

  const messageAt = (target) => {
    const cell = target.closest('[data-album-message]');
    const id = cell?.dataset.albumMessage ?? target.closest('.bubble')?.closest('[data-message-id]')?.dataset.messageId;
    return id === undefined ? null : Number(id);
  };
  const cancel = () => clearTimeout(timer);

  chat.addEventListener('contextmenu', (event) => {
    const id = messageAt(event.target);
    // Links and selected words keep the browser's own menu.
    if (id === null || event.target.closest('a[href]') || !getSelection().isCollapsed) return;
    event.preventDefault();
    onMenu(id, { x: event.clientX, y: event.clientY });
  });
  // iOS has no contextmenu event for a long press. Where both come, the second opens the same menu again.
  chat.addEventListener('pointerdown', (event) => {
    const id = event.pointerType === 'touch' ? messageAt(event.target) : null;
    isHeld = false;
    if (id === null) return;
    began = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      isHeld = true;
      onMenu(id, began);
    }, longPress);
  });
  // Letting go after a long press is no tap on the photo or link below.
  chat.addEventListener(
    'click',
    (event) => {
      if (!isHeld) return;
      isHeld = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  chat.addEventListener('pointermove', (event) => {
    if (began && Math.hypot(event.clientX - began.x, event.clientY - began.y) > wobble) cancel();
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) chat.addEventListener(end, cancel);

  chat.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  chat.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onFiles(event.dataTransfer.files);
  });
}
