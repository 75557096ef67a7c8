// A phone-like page for the people of the sandbox: what Telegram's app is for the real bot.

import * as api from './api.js';
import { make, unit, unitKey } from './view.js';
import { actionWord, speak, word, paymentWord } from './words.js';

const slot = (name) => document.querySelector(`[data-slot="${name}"]`);
const NEAR_BOTTOM = 90;
const ACTION_MILLIS = 5000;
const ANSWER_MILLIS = 15000;

const state = { user: null, users: [], messages: new Map(), source: null, unread: 0, stuck: true, files: [], as: 'photo', generation: 0 };
const waiting = new Map();
const answered = new Set();
let actionTimer;
let toastTimer;

// ---- people -------------------------------------------------------------------------------

async function loadPeople(preferred) {
  state.users = await api.users();
  const list = slot('people');
  list.replaceChildren(...state.users.map((user) => make('option', { value: user.id }, user.firstName)));
  const remembered = Number(preferred ?? new URLSearchParams(location.hash.slice(1)).get('user') ?? localStorage.getItem('user'));
  const user = state.users.find((one) => one.id === remembered) ?? state.users[0];
  if (!user) {
    speak(navigator.language);
    labels();
    slot('new-person').showModal();
    return;
  }
  become(user);
}

function become(user) {
  state.user = user;
  state.generation++;
  localStorage.setItem('user', user.id);
  history.replaceState(null, '', `#user=${user.id}`);
  slot('people').value = user.id;
  speak(user.languageCode);
  labels();
  clearTray();
  slot('log').replaceChildren();
  state.messages.clear();
  state.source?.close();
  const generation = state.generation;
  const here = (handle) => (data) => generation === state.generation && handle(data);
  state.source = api.events(user.id, {
    hello: here(() => attempt(refresh)),
    message: here(received),
    deleted: here(({ messageId }) => removed(messageId)),
    action: here(({ action }) => showAction(action)),
    answer: here(showAnswer),
    blocked: here(({ blocked }) => setBlocked(blocked)),
    error: here(lost),
  });
}

function lost() {
  slot('state').textContent = word('offline');
  if (state.source.readyState === EventSource.CLOSED) {
    const generation = state.generation;
    setTimeout(() => generation === state.generation && loadPeople().catch(lost), 2000);
  }
}

async function loadBot() {
  const bot = await api.bot(state.user.languageCode);
  slot('bot-name').textContent = bot.name;
  slot('welcome-name').textContent = bot.name;
  slot('welcome-text').textContent = bot.description || bot.shortDescription;
  document.title = `${bot.name} · ${state.user.firstName}`;
}

async function loadCommands() {
  const list = await api.commands(state.user.id);
  slot('commands').replaceChildren(
    ...list.map(({ command, description }) => {
      const button = make('button', { type: 'button', 'data-testid': 'command' }, make('b', {}, `/${command}`), ` ${description}`);
      button.addEventListener('click', () => write(`/${command}`));
      return button;
    }),
  );
  slot('commands-button').hidden = list.length === 0;
}

// ---- the log ------------------------------------------------------------------------------

async function refresh() {
  const generation = state.generation;
  const [chat] = await Promise.all([api.chat(state.user.id), loadBot(), loadCommands()]);
  if (generation !== state.generation) {
    return;
  }
  state.messages = new Map(chat.messages.map((message) => [message.id, message]));
  const units = new Map();
  for (const message of chat.messages) {
    const key = unitKey(message);
    units.set(key, [...(units.get(key) ?? []), message]);
  }
  slot('log').replaceChildren(...[...units.values()].map((messages) => unit(messages, actions)));
  slot('state').textContent = word('bot');
  setBlocked(chat.user.blocked);
  showReplyKeys(chat.replyKeyboard ?? []);
  showAction(chat.action);
  emptiness();
  toBottom('instant');
}

function received(message) {
  const isNew = !state.messages.has(message.id);
  const stick = state.stuck || (isNew && !message.fromBot);
  state.messages.set(message.id, message);
  draw(unitKey(message));
  if (message.fromBot && isNew) {
    showAction(null);
    refreshReplyKeys();
  }
  emptiness();
  if (stick) {
    toBottom(isNew ? 'smooth' : 'instant');
  } else if (isNew) {
    state.unread++;
    showDown();
  }
}

function removed(id) {
  const message = state.messages.get(id);
  if (message) {
    state.messages.delete(id);
    draw(unitKey(message));
    emptiness();
  }
}

/** Draws one unit anew at its place, and keeps the keyboard's focus on it. */
function draw(key) {
  const messages = [...state.messages.values()].filter((one) => unitKey(one) === key).sort((a, b) => a.id - b.id);
  const old = slot('log').querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (messages.length === 0) {
    old?.remove();
    return;
  }
  const fresh = unit(messages, actions);
  if (old) {
    const focused = old.contains(document.activeElement);
    const label = focused ? document.activeElement.textContent : '';
    old.replaceWith(fresh);
    if (focused) {
      const keys = [...fresh.querySelectorAll('.key')];
      (keys.find((one) => one.textContent === label) ?? keys[0] ?? slot('scroll')).focus({ preventScroll: true });
    }
    return;
  }
  const next = [...slot('log').children].find((one) => Number(one.dataset.first) > messages[0].id);
  slot('log').insertBefore(fresh, next ?? null);
}

function emptiness() {
  const empty = state.messages.size === 0;
  slot('welcome').hidden = !empty;
  const blocked = state.user?.blocked;
  slot('start').hidden = !empty || blocked;
  slot('form').hidden = empty || blocked;
}

async function refreshReplyKeys() {
  const generation = state.generation;
  const chat = await api.chat(state.user.id);
  if (generation === state.generation) {
    showReplyKeys(chat.replyKeyboard ?? []);
  }
}

function showReplyKeys(rows) {
  const keys = slot('reply-keys');
  keys.hidden = rows.length === 0;
  keys.replaceChildren(
    ...rows.map((row) =>
      make(
        'div',
        { class: 'row' },
        ...row.map((text) => {
          const button = make('button', { type: 'button', class: 'key', 'data-testid': 'reply-key' }, text);
          button.addEventListener('click', () => write(text));
          return button;
        }),
      ),
    ),
  );
}

// ---- scrolling ----------------------------------------------------------------------------

function atBottom() {
  const box = slot('scroll');
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_BOTTOM;
}

function toBottom(behavior) {
  const box = slot('scroll');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: box.scrollHeight, behavior: calm ? 'instant' : behavior });
  state.unread = 0;
  state.stuck = true;
  showDown();
}

function showDown() {
  slot('down').hidden = state.stuck;
  slot('unread').textContent = state.unread > 0 ? state.unread : '';
}

// The person alone leaves the end, by scrolling up. When the log or the box changes its size, the browser
// tells of scrolling first and of the size after; a reader at the end then only seems to be above it.
let seen = { size: '', top: 0 };
function lookAgain() {
  const box = slot('scroll');
  const before = seen;
  seen = { size: `${box.scrollHeight} ${box.clientHeight}`, top: box.scrollTop };
  return { wentUp: seen.size === before.size && seen.top < before.top };
}

slot('scroll').addEventListener('scroll', () => {
  const { wentUp } = lookAgain();
  if (atBottom()) {
    state.stuck = true;
    state.unread = 0;
  } else if (wentUp) {
    state.stuck = false;
  }
  showDown();
});
slot('down').addEventListener('click', () => toBottom('smooth'));
// whoever is at the end stays there when messages and pictures arrive or the keyboard opens
const keepEnd = new ResizeObserver(() => {
  lookAgain();
  if (state.stuck) {
    toBottom('instant');
  }
});
keepEnd.observe(slot('scroll'));
keepEnd.observe(slot('log'));

// ---- what the bot does --------------------------------------------------------------------

function showAction(action) {
  clearTimeout(actionTimer);
  const line = slot('state');
  line.classList.toggle('busy', Boolean(action));
  line.textContent = action ? actionWord(action) : word('bot');
  if (action) {
    actionTimer = setTimeout(() => showAction(null), ACTION_MILLIS);
  }
}

function showAnswer({ callbackId, alert, text, url }) {
  answered.add(callbackId);
  waiting.get(callbackId)?.();
  if (url) {
    open(url, '_blank', 'noopener');
  }
  if (text && alert) {
    slot('alert-text').textContent = text;
    slot('alert').showModal();
  } else if (text) {
    toast(text);
  }
}

function toast(text) {
  clearTimeout(toastTimer);
  slot('toast').textContent = text;
  slot('toast').hidden = false;
  toastTimer = setTimeout(() => (slot('toast').hidden = true), 4000);
}

function setBlocked(blocked) {
  state.user.blocked = blocked;
  slot('unblock').hidden = !blocked;
  slot('block').hidden = blocked;
  emptiness();
}

// ---- what the person does -----------------------------------------------------------------

async function attempt(work) {
  try {
    return await work();
  } catch (problem) {
    toast(word('failed') + problem.message);
    return undefined;
  }
}

const write = (text) => attempt(() => api.write(state.user.id, text));

const actions = {
  write,
  async tap(message, button, node) {
    if (node.getAttribute('aria-busy') === 'true') {
      return;
    }
    node.setAttribute('aria-busy', 'true');
    const done = () => node.removeAttribute('aria-busy');
    const timer = setTimeout(done, ANSWER_MILLIS);
    const tapped = await attempt(() => api.tap(state.user.id, message.id, button.data));
    if (!tapped || answered.delete(tapped.callbackId)) {
      clearTimeout(timer);
      done();
      return;
    }
    waiting.set(tapped.callbackId, () => {
      clearTimeout(timer);
      waiting.delete(tapped.callbackId);
      answered.delete(tapped.callbackId);
      done();
    });
  },
  async pay(message, node) {
    if (node.getAttribute('aria-busy') === 'true') {
      return;
    }
    node.setAttribute('aria-busy', 'true');
    const payment = await attempt(() => api.pay(state.user.id, message.id));
    node.removeAttribute('aria-busy');
    if (payment && payment.status !== 'PAID') {
      toast(paymentWord(payment.status) + (payment.message ?? ''));
    }
  },
  async copy(text) {
    await attempt(() => navigator.clipboard.writeText(text));
    toast(word('copied'));
  },
  show(id) {
    viewer.open(id);
  },
};

async function submit() {
  const input = slot('input');
  const text = input.value.trim();
  const files = state.files;
  if (!text && files.length === 0) {
    return;
  }
  input.value = '';
  grow();
  const as = state.as;
  clearTray();
  slot('form').setAttribute('aria-busy', 'true');
  const sent = await attempt(() =>
    files.length ? api.upload(state.user.id, as, files, text) : api.write(state.user.id, text),
  );
  slot('form').removeAttribute('aria-busy');
  if (!sent && !input.value) {
    input.value = text;
    grow();
  }
}

function grow() {
  const input = slot('input');
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
}

slot('form').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
slot('input').addEventListener('input', grow);
slot('input').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});
slot('start').addEventListener('click', () => write('/start'));
slot('block').addEventListener('click', () => attempt(() => api.block(state.user.id, true)));
slot('unblock').addEventListener('click', () => attempt(() => api.block(state.user.id, false)));
slot('people').addEventListener('change', (event) => {
  const user = state.users.find((one) => one.id === Number(event.target.value));
  become(user);
});

// ---- attachments --------------------------------------------------------------------------

function pick(files, as) {
  if (files.length === 0 || slot('form').hidden) {
    return;
  }
  state.files = as === state.as ? [...state.files, ...files] : [...files];
  state.as = as;
  drawTray();
  slot('input').focus();
}

function clearTray() {
  state.files = [];
  drawTray();
}

function drawTray() {
  const tray = slot('tray');
  for (const image of tray.querySelectorAll('img')) {
    URL.revokeObjectURL(image.src);
  }
  tray.hidden = state.files.length === 0;
  tray.replaceChildren(
    ...state.files.map((file, index) => {
      const remove = make('button', { type: 'button', 'aria-label': `${word('remove')}: ${file.name}` }, '×');
      remove.addEventListener('click', () => {
        state.files.splice(index, 1);
        drawTray();
      });
      const shown =
        state.as === 'photo'
          ? make('img', { src: URL.createObjectURL(file), alt: file.name })
          : make('span', { class: 'name' }, file.name);
      return make('li', {}, shown, remove);
    }),
  );
}

for (const [input, as] of [['photo-input', 'photo'], ['file-input', 'file']]) {
  slot(input).addEventListener('change', (event) => {
    pick([...event.target.files], as);
    event.target.value = '';
  });
}
slot('pick-photos').addEventListener('click', () => slot('photo-input').click());
slot('pick-files').addEventListener('click', () => slot('file-input').click());

const dropped = (files) => pick(files, files.every((file) => file.type.startsWith('image/')) ? 'photo' : 'file');
document.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length) {
    event.preventDefault();
    dropped(files);
  }
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  slot('drop').hidden = slot('form').hidden;
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) {
    slot('drop').hidden = true;
  }
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  slot('drop').hidden = true;
  dropped([...event.dataTransfer.files]);
});

// ---- menus --------------------------------------------------------------------------------

function menu(buttonSlot, panelSlot) {
  const button = slot(buttonSlot);
  const panel = slot(panelSlot);
  const set = (open) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', open);
    if (open) {
      panel.querySelector('button:not([hidden])')?.focus();
    }
  };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    set(panel.hidden);
  });
  panel.addEventListener('keydown', (event) => {
    const items = [...panel.querySelectorAll('button:not([hidden])')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const at = items.indexOf(document.activeElement);
      items[(at + step + items.length) % items.length].focus();
    }
  });
  document.addEventListener('click', (event) => event.target !== button && set(false));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      set(false);
      button.focus();
    }
  });
}

menu('menu-button', 'menu');
menu('commands-button', 'commands');
menu('attach-button', 'attach');

// ---- dialogues ----------------------------------------------------------------------------

const viewer = {
  at: 0,
  photos: () => [...state.messages.values()].filter((message) => message.photo).sort((a, b) => a.id - b.id),
  open(id) {
    this.at = this.photos().findIndex((message) => message.id === id);
    this.draw();
    slot('viewer').showModal();
  },
  turn(step) {
    this.at = Math.min(Math.max(this.at + step, 0), this.photos().length - 1);
    this.draw();
  },
  draw() {
    const photos = this.photos();
    const { photo, text, id } = photos[this.at];
    const image = slot('viewer-image');
    image.src = photo.url;
    image.alt = text || word('photo');
    slot('viewer-size').textContent = `${photo.width} × ${photo.height}`;
    slot('viewer-open').href = photo.url;
    slot('viewer-save').href = photo.url;
    slot('viewer-save').download = `aisha-${id}.jpg`;
    slot('viewer-back').disabled = this.at === 0;
    slot('viewer-on').disabled = this.at === photos.length - 1;
  },
};
slot('viewer-close').addEventListener('click', () => slot('viewer').close());
slot('viewer-back').addEventListener('click', () => viewer.turn(-1));
slot('viewer-on').addEventListener('click', () => viewer.turn(1));
slot('viewer').addEventListener('click', (event) => event.target === slot('viewer') && slot('viewer').close());
slot('viewer').addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step) {
    viewer.turn(step);
  }
});

slot('add').addEventListener('click', () => slot('new-person').showModal());
slot('new-person-cancel').addEventListener('click', () => slot('new-person').close());
slot('new-person-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  const user = await attempt(() => api.addUser(form.get('firstName'), form.get('languageCode')));
  if (user) {
    event.target.reset();
    slot('new-person').close();
    await attempt(() => loadPeople(user.id));
  }
});

// ---- the page itself ----------------------------------------------------------------------

const THEMES = ['auto', 'light', 'dark'];

function theme(name) {
  document.documentElement.dataset.theme = name;
  localStorage.setItem('theme', name);
  slot('theme').textContent = `${word('theme')}: ${word(name)}`;
}

slot('theme').addEventListener('click', () => {
  const now = document.documentElement.dataset.theme;
  theme(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]);
});

function labels() {
  for (const [name, key] of [['menu-button', 'menu'], ['commands-button', 'commands'], ['attach-button', 'attach'],
    ['send', 'send'], ['down', 'down'], ['input', 'message']]) {
    slot(name).setAttribute('aria-label', word(key));
    slot(name).title = name === 'input' ? '' : word(key);
  }
  slot('input').placeholder = word('message');
  theme(new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('theme') ?? 'auto');
}

speak(navigator.language);
labels();
attempt(loadPeople);
