// What the page itself says; the bot's words come from the bot.

const WORDS = {
  ru: {
    person: 'Кто пишет', addPerson: 'Добавить человека', newPerson: 'Новый человек', name: 'Имя', language: 'Язык',
    create: 'Добавить', cancel: 'Отмена', block: 'Заблокировать бота', unblock: 'Разблокировать бота', start: 'Начать',
    messages: 'Сообщения', message: 'Сообщение', send: 'Отправить', attach: 'Прикрепить', photos: 'Фото', files: 'Файл',
    commands: 'Команды', menu: 'Меню', down: 'К последним сообщениям', open: 'Открыть', save: 'Скачать', close: 'Закрыть',
    ok: 'Понятно', previous: 'Предыдущее фото', next: 'Следующее фото', photo: 'Фото', bot: 'бот', edited: 'изменено',
    remove: 'Убрать', dropHere: 'Отпустите файлы здесь', offline: 'нет связи…', copied: 'Скопировано',
    failed: 'Не получилось: ', today: 'Сегодня', theme: 'Тема', auto: 'как в системе', light: 'светлая', dark: 'тёмная',
    you: 'Вы', from: 'Бот', pay: 'Оплатить', paid: 'Оплачено', refunded: 'Возвращено',
    payment: { REFUSED: 'Оплата отклонена. ', TIMED_OUT: 'Бот не ответил, звёзды не списаны', TOO_FEW_STARS: 'Не хватает звёзд' },
    actions: { typing: 'печатает…', upload_photo: 'отправляет фото…', upload_document: 'отправляет файл…' },
  },
  en: {
    person: 'Who writes', addPerson: 'Add a person', newPerson: 'New person', name: 'Name', language: 'Language',
    create: 'Add', cancel: 'Cancel', block: 'Block the bot', unblock: 'Unblock the bot', start: 'Start',
    messages: 'Messages', message: 'Message', send: 'Send', attach: 'Attach', photos: 'Photos', files: 'File',
    commands: 'Commands', menu: 'Menu', down: 'To the latest messages', open: 'Open', save: 'Download', close: 'Close',
    ok: 'OK', previous: 'Previous photo', next: 'Next photo', photo: 'Photo', bot: 'bot', edited: 'edited',
    remove: 'Remove', dropHere: 'Drop the files here', offline: 'no connection…', copied: 'Copied',
    failed: 'That failed: ', today: 'Today', theme: 'Theme', auto: 'as the system', light: 'light', dark: 'dark',
    you: 'You', from: 'Bot', pay: 'Pay', paid: 'Paid', refunded: 'Refunded',
    payment: { REFUSED: 'The payment was refused. ', TIMED_OUT: 'The bot did not answer, no Stars were taken', TOO_FEW_STARS: 'Too few Stars' },
    actions: { typing: 'typing…', upload_photo: 'sending a photo…', upload_document: 'sending a file…' },
  },
};

let current = 'ru';

export const language = () => current;

export const word = (key) => WORDS[current][key];

export const paymentWord = (status) => WORDS[current].payment[status];

export const actionWord = (action) => WORDS[current].actions[action] ?? WORDS[current].actions.typing;

/** Says the page's own words in the person's language. */
export function speak(code) {
  current = (code ?? 'en').startsWith('ru') ? 'ru' : 'en';
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll('[data-word]')) {
    node.textContent = word(node.dataset.word);
  }
  for (const node of document.querySelectorAll('[data-word-label]')) {
    node.setAttribute('aria-label', word(node.dataset.wordLabel));
  }
}
