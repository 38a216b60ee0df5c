// Small comforts on top of pages that work without them. Nothing here is needed to read or to save.

document.documentElement.classList.add('has-script');

/** A form is sent once: a second click while it is under way does nothing. One that htmx sends is not ours to hold. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  form.setAttribute('aria-busy', 'true');
  // An answer that is a download leaves the page standing: the form opens again.
  setTimeout(() => release(form), 10_000);
});

function release(form) {
  delete form.dataset.sent;
  form.removeAttribute('aria-busy');
}

/** Coming back with the browser's arrow shows the form as it was left, ready to be sent again. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) release(form);
});

/** An open menu closes when something else is clicked, or with Escape, which returns to its button. */
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.removeAttribute('open');
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.removeAttribute('open');
      menu.querySelector('summary')?.focus();
    }
  }
});

/** What went wrong is read first: the list of errors takes the focus. */
function showErrors() {
  const summary = document.querySelector('[data-error-summary]');
  if (summary instanceof HTMLElement) summary.focus();
}
showErrors();
document.addEventListener('htmx:after:swap', showErrors);

/** A button that prints, where a browser's own menu is hard to find. */
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-print]')) window.print();
});

/** Of many tabs on a narrow screen, the one that is open is to be seen. */
for (const tab of document.querySelectorAll('.tab-links [aria-current]')) {
  const strip = tab.closest('ul');
  strip.scrollLeft += Math.max(0, tab.getBoundingClientRect().right - strip.getBoundingClientRect().right);
}

/** Controls that send their form when changed. Without script, the form's own button does it. */
document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement && event.target.matches('[data-send]'))
    event.target.form?.requestSubmit();
});

/** Fields that are asked for only on certain answers are hidden while those do not hold; the server decides in the end. */
function answersOf(form, name) {
  const controls = [...form.elements].filter((control) => control.name === name);
  return controls.flatMap((control) => {
    if (control.type === 'checkbox' && control.getAttribute('role') === 'switch') return [String(control.checked)];
    if (control.type === 'checkbox' || control.type === 'radio') return control.checked ? [control.value] : [];
    return [control.value];
  });
}

function followConditions(form) {
  const parts = [...form.querySelectorAll('[data-when]')];
  // A field may wait for one that is hidden itself: its part is then hidden too.
  const shown = (part) =>
    JSON.parse(part.dataset.when).every(({ name, is }) => {
      const source = form.querySelector(`[data-when] [name="${name}"]`)?.closest('[data-when]');
      return answersOf(form, name).some((answer) => is.includes(answer)) && (!source || shown(source));
    });
  for (const part of parts) part.hidden = !shown(part);
  for (const section of form.querySelectorAll('.form-section')) {
    const fields = section.querySelectorAll('.form-fields > *');
    section.hidden = fields.length > 0 && [...fields].every((field) => field.hidden);
  }
}

function startConditions() {
  for (const part of document.querySelectorAll('[data-when]')) {
    const form = part.closest('form');
    if (!form || form.dataset.follows === 'yes') continue;
    form.dataset.follows = 'yes';
    followConditions(form);
    form.addEventListener('input', () => followConditions(form));
    form.addEventListener('change', () => followConditions(form));
  }
}
startConditions();
document.addEventListener('htmx:after:swap', startConditions);

/** Ticks every row of a page, or none. */
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-tick-all]')) return;
  for (const box of target.form.querySelectorAll('.tick input')) box.checked = target.checked;
});

/** While somebody types into a reference of many rows, what it may mean is offered: the code is put in, the name is read. */
let asking;
async function suggest(input) {
  const cut = input.value.lastIndexOf(';') + 1;
  const typed = input.value.slice(cut).trim();
  if (typed.length < 2) return;
  const before = cut > 0 ? `${input.value.slice(0, cut)} ` : '';
  const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, {
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) return;
  const { items } = await answer.json();
  // The browser offers only what holds all that is written, so the codes before the last one come along.
  const offered = items.map(({ key, label }) => new Option(`${before}${label}`, `${before}${key}`));
  input.list?.replaceChildren(...offered);
}
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.dataset.suggest) return;
  clearTimeout(asking);
  asking = setTimeout(() => suggest(target), 200);
});
