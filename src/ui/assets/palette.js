// Search over any page: Ctrl-K or "/". The dialog comes from the server when first wanted; without script, the search box
// of the page leads to /search.

const wait = 120;
let dialog;
let timer;
let asking;
let opening = false;

const ask = async (query) => {
  asking?.abort();
  asking = new AbortController();
  const response = await fetch(`/search?${new URLSearchParams(query)}`, { signal: asking.signal });
  if (!response.ok || response.redirected) throw new Error(`search: ${response.status}`);
  return response.text();
};

const parts = () => ({
  input: dialog.querySelector('input'),
  list: dialog.querySelector('[role=listbox]'),
  options: [...dialog.querySelectorAll('[role=option]')],
});

function choose(option) {
  const { input, options } = parts();
  for (const one of options) one.setAttribute('aria-selected', String(one === option));
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

function show(markup) {
  const { input, list } = parts();
  list.innerHTML = markup;
  list.scrollTop = 0;
  dialog.querySelector('[role=status]').textContent = list.firstElementChild?.dataset.said ?? '';
  choose(input.value.trim() === '' ? undefined : parts().options[0]);
}

const refresh = () =>
  ask({ q: parts().input.value, as: 'results' })
    .then(show)
    .catch((error) => {
      if (error.name !== 'AbortError') location.assign(`/search?${new URLSearchParams({ q: parts().input.value })}`);
    });

function onKey(event) {
  const { options } = parts();
  const chosen = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length > 0) {
    event.preventDefault();
    const from = chosen < 0 && step < 0 ? 0 : chosen;
    choose(options[(from + step + options.length) % options.length]);
  }
  if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    options[chosen].click();
  }
}

/** What is typed before the palette is there: kept, and put into it. */
async function keepingKeys(work) {
  let typed = '';
  const keep = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    typed += event.key;
  };
  document.addEventListener('keydown', keep, true);
  const answer = await work.finally(() => document.removeEventListener('keydown', keep, true));
  return { answer, typed };
}

async function open() {
  let early = '';
  if (!dialog) {
    const { answer, typed } = await keepingKeys(ask({ as: 'palette' }));
    early = typed;
    document.body.insertAdjacentHTML('beforeend', answer);
    dialog = document.querySelector('dialog.palette');
    const { input } = parts();
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, wait);
    });
    input.addEventListener('keydown', onKey);
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  } else if (!dialog.open) refresh();
  if (!dialog.open) dialog.showModal();
  const { input } = parts();
  if (early === '') return input.select();
  input.value = early;
  refresh();
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
  const wanted =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!wanted && !slash) return;
  event.preventDefault();
  // Pressed twice while it is on its way, it comes once.
  if (opening) return;
  opening = true;
  // Where the palette cannot be fetched, the page of search can say why.
  open()
    .catch(() => location.assign('/search'))
    .finally(() => {
      opening = false;
    });
});
