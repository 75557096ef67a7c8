// Draws messages. One unit of the log is a message or a whole album.

import { language, word } from './words.js';

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}

export const unitKey = (message) => (message.mediaGroup ? `album-${message.mediaGroup}` : `message-${message.id}`);

const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });

const size = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The bot's html is escaped by the sandbox; commands in it become buttons as on a phone. */
function words(message, act) {
  const text = make('div', { class: 'text' });
  text.innerHTML = message.html;
  for (const link of text.querySelectorAll('a[href]')) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  for (const spoiler of text.querySelectorAll('.spoiler')) {
    spoiler.tabIndex = 0;
    spoiler.addEventListener('click', () => spoiler.classList.add('shown'));
    spoiler.addEventListener('keydown', (event) => event.key === 'Enter' && spoiler.classList.add('shown'));
  }
  if (message.fromBot) {
    linkCommands(text, act);
  }
  return text;
}

function linkCommands(root, act) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const inside = walker.currentNode.parentElement;
    if (!inside.closest('a, code, pre') && /(^|\s)\/[a-z_]{1,32}\b/.test(walker.currentNode.data)) {
      found.push(walker.currentNode);
    }
  }
  for (const node of found) {
    const parts = node.data.split(/((?:^|(?<=\s))\/[a-z_]{1,32}\b)/);
    node.replaceWith(
      ...parts.map((part, index) => {
        if (index % 2 === 0) {
          return part;
        }
        const button = make('button', { type: 'button', class: 'command' }, part);
        button.addEventListener('click', () => act.write(part));
        return button;
      }),
    );
  }
}

function picture(message, act) {
  const image = make('img', {
    src: message.photo.thumbnail ?? message.photo.url,
    srcset: `${message.photo.thumbnail} 320w, ${message.photo.url} ${message.photo.width}w`,
    sizes: '(min-width: 480px) 360px, 78vw',
    width: message.photo.width,
    height: message.photo.height,
    alt: message.text || word('photo'),
    loading: 'lazy',
  });
  const button = make(
    'button',
    { type: 'button', class: 'photo', 'data-testid': 'photo', 'data-url': message.photo.url, 'aria-label': message.text || word('photo') },
    image,
  );
  button.style.aspectRatio = `${message.photo.width} / ${message.photo.height}`;
  button.addEventListener('click', () => act.show(message.id));
  return button;
}

function file(message) {
  return make(
    'a',
    { class: 'file', 'data-testid': 'document', href: message.document.url, download: message.document.name },
    make('span', { class: 'sheet', 'aria-hidden': 'true' }, '↓'),
    make('span', { class: 'about' }, make('b', {}, message.document.name), make('small', {}, size(message.document.bytes))),
  );
}

function key(message, button, act) {
  const attributes = { class: `key ${button.style ?? ''}`, 'data-testid': 'button' };
  if (button.url) {
    return make('a', { ...attributes, href: button.url, target: '_blank', rel: 'noopener' }, `${button.text} ↗`);
  }
  const node = make('button', { ...attributes, type: 'button', 'data-callback': button.data }, button.text);
  node.addEventListener('click', () => (button.copyText ? act.copy(button.copyText) : act.tap(message, button, node)));
  return node;
}

function keyboard(message, act) {
  if (!message.keyboard?.length) {
    return null;
  }
  const rows = message.keyboard.map((row) => make('div', { class: 'row' }, ...row.map((button) => key(message, button, act))));
  return make('div', { class: 'keyboard' }, ...rows);
}

function invoice(message, act) {
  const pay = make(
    'button',
    { type: 'button', class: 'key primary', 'data-testid': 'pay' },
    `${word('pay')} ${message.invoice.stars} ⭐`,
  );
  pay.addEventListener('click', () => act.pay(message, pay));
  return make(
    'div',
    { class: 'text', 'data-testid': 'invoice' },
    make('b', {}, message.invoice.title),
    make('p', {}, message.invoice.description),
    pay,
  );
}

const receipt = (message) =>
  make(
    'div',
    { class: 'text', 'data-testid': 'receipt' },
    `${word(message.receipt.refund ? 'refunded' : 'paid')}: ${message.receipt.stars} ⭐`,
  );

const foot = (message) =>
  make(
    'footer',
    {},
    message.edited ? make('span', {}, word('edited')) : null,
    make('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
  );

function single(message, act) {
  const bare = message.photo && !message.html;
  const bubble = make(
    'div',
    { class: bare ? 'bubble bare' : 'bubble' },
    message.photo ? picture(message, act) : null,
    message.document ? file(message) : null,
    message.invoice ? invoice(message, act) : null,
    message.receipt ? receipt(message) : null,
    message.html ? words(message, act) : null,
    foot(message),
  );
  return make('article', attributes(message), bubble, keyboard(message, act));
}

const attributes = (message) => ({
  'data-testid': 'message',
  'data-message-id': message.id,
  'data-from': message.fromBot ? 'bot' : 'me',
  'aria-label': word(message.fromBot ? 'from' : 'you'),
});

function album(messages, act) {
  const captioned = messages.find((message) => message.html);
  const photos = messages.some((message) => message.photo);
  const items = messages.map((message) =>
    make('article', attributes(message), message.photo ? picture(message, act) : file(message)),
  );
  const grid = make('div', { class: photos ? `grid of-${Math.min(messages.length, 10)}` : 'stack' }, ...items);
  return make(
    'div',
    { class: captioned || !photos ? 'bubble' : 'bubble bare', 'data-testid': 'album', 'data-count': messages.length },
    grid,
    captioned ? words(captioned, act) : null,
    foot(messages.at(-1)),
  );
}

/** The element of one unit, new each time: edits replace it as a whole. */
export function unit(messages, act) {
  const first = messages[0];
  return make(
    'li',
    { class: first.fromBot ? 'unit bot' : 'unit me', 'data-key': unitKey(first), 'data-first': first.id },
    first.mediaGroup ? album(messages, act) : single(first, act),
  );
}
