// Names offered while one writes @ in a comment. Without script one writes the name, or chooses it from the list below.

const place = document.querySelector('[data-mentions]');
const list = Object.assign(document.createElement('ul'), {
  id: 'mention-list',
  role: 'listbox',
  className: 'mention-list',
});
list.hidden = true;
list.setAttribute('aria-label', '@');

/** What is being written behind an @ in front of the cursor; nothing where no name is. */
const begun = (box) =>
  /(?:^|[\s([{"'])@([\p{L}\p{N}][\p{L}\p{N} .'-]{0,40})$/u.exec(box.value.slice(0, box.selectionStart));

let box;
let at = 0;
let asked = 0;

function close() {
  list.hidden = true;
  for (const name of ['aria-activedescendant', 'aria-controls']) box?.removeAttribute(name);
}

function mark(next) {
  const options = [...list.children];
  at = (next + options.length) % options.length;
  for (const [n, option] of options.entries()) option.setAttribute('aria-selected', n === at);
  box.setAttribute('aria-activedescendant', options[at].id);
}

function take(name) {
  const found = begun(box);
  if (found) box.setRangeText(`${name} `, box.selectionStart - found[1].length, box.selectionStart, 'end');
  close();
  box.focus();
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

async function offer() {
  const found = begun(box);
  const turn = ++asked;
  if (!found) return close();
  const answer = await fetch(`${place.dataset.mentions}?q=${encodeURIComponent(found[1])}`).catch(() => null);
  const items = answer?.ok ? (await answer.json()).items : [];
  if (turn !== asked) return;
  list.replaceChildren(
    ...items.map(({ id, name }) => {
      const option = Object.assign(document.createElement('li'), { id: `mention-${id}`, textContent: name });
      option.setAttribute('role', 'option');
      return option;
    }),
  );
  if (items.length === 0) return close();
  box.after(list);
  list.hidden = false;
  box.setAttribute('aria-controls', list.id);
  mark(0);
}

for (const one of document.querySelectorAll('.page-content textarea')) {
  one.setAttribute('aria-autocomplete', 'list');
  one.addEventListener('input', () => {
    box = one;
    offer();
  });
  one.addEventListener('keydown', (event) => {
    if (list.hidden || one !== box) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') take(list.children[at].textContent);
    else if (event.key !== 'Escape') return;
    if (event.key === 'Escape') close();
    event.preventDefault();
  });
  one.addEventListener('blur', () => setTimeout(close, 150));
}

list.addEventListener('mousedown', (event) => {
  event.preventDefault();
  take(event.target.textContent);
});
