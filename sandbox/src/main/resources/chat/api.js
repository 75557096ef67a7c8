// The sandbox's chat API; README.md of this module has the shapes.

async function call(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/chat/api/${path}`, {
    method,
    headers: body && !form ? { 'Content-Type': 'application/json' } : {},
    body: form ? body : body && JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? `HTTP ${response.status}`);
  }
  return answer;
}

export const bot = (language) => call('GET', `bot?language=${encodeURIComponent(language ?? '')}`);
export const users = () => call('GET', 'users');
export const addUser = (firstName, languageCode) => call('POST', 'users', { firstName, languageCode });
export const commands = (user) => call('GET', `users/${user}/commands`);
export const chat = (user) => call('GET', `users/${user}/messages`);
export const write = (user, text) => call('POST', `users/${user}/messages`, { text });
export const tap = (user, messageId, data) => call('POST', `users/${user}/taps`, { messageId, data });
export const pay = (user, messageId) => call('POST', `users/${user}/payments`, { messageId });
export const block = (user, on) => call('POST', `users/${user}/${on ? 'block' : 'unblock'}`);

export function upload(user, as, files, caption) {
  const form = new FormData();
  if (caption) {
    form.append('caption', caption);
  }
  files.forEach((file, index) => form.append(`file${index}`, file, file.name));
  return call('POST', `users/${user}/uploads?as=${as}`, form);
}

export function events(user, handlers) {
  const source = new EventSource(`/chat/api/users/${user}/events`);
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(event.data ? JSON.parse(event.data) : undefined));
  }
  return source;
}
