// Comforts of a form that takes a while to fill in: what is typed is kept as a draft, leaving it unsaved warns, and one
// sees who else has it open. Without script the form still opens, saves and keeps drafts with its button.

const place = document.querySelector('[data-comforts]');
const form = place.querySelector('form');

/** What the form would send, but for files: those are never part of a draft. */
const entries = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
const hasFiles = () => [...form.querySelectorAll('[type=file]')].some(({ files }) => files.length > 0);

let kept = 'unsaved' in place.dataset ? '' : String(entries());
let leaving = false;
let waiting;
let sending;

const say = (name, text) => {
  const line = place.querySelector(name);
  if (line.textContent !== text) line.textContent = text;
};

const send = (address, body, signal) =>
  fetch(address, { method: 'POST', body, signal, keepalive: true, headers: { accept: 'application/json' } });

async function keep() {
  const now = entries();
  if (leaving || String(now) === kept) return;
  sending?.abort();
  sending = new AbortController();
  const { signal } = sending;
  try {
    const answer = await send(place.dataset.draft, now, signal);
    if (!answer.ok) throw new Error(answer.status);
    kept = String(now);
    say('[data-state]', (await answer.json()).text);
  } catch {
    if (!signal.aborted) say('[data-state]', place.dataset.failed);
  }
}

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(keep, 2000);
});

/** What is saved is no draft any more: one that is on its way is called back. */
form.addEventListener('submit', () => {
  leaving = true;
  clearTimeout(waiting);
  sending?.abort();
});

addEventListener('pageshow', () => {
  leaving = false;
});

addEventListener('beforeunload', (event) => {
  if (!leaving && (String(entries()) !== kept || hasFiles())) event.preventDefault();
});

/** A sign of life, answered with who else has the form open. A lost connection is told by the draft, not here. */
async function live() {
  if (document.hidden) return;
  const answer = await send(place.dataset.editing, new URLSearchParams({ _csrf: form.elements._csrf.value })).catch(
    () => null,
  );
  if (answer?.ok) say('[data-others]', (await answer.json()).text);
}

if (place.dataset.editing) setInterval(live, 15_000);
if (kept === '') keep();

document.addEventListener('visibilitychange', () => {
  if (document.hidden) keep();
  else if (place.dataset.editing) live();
});
