// Moves a bar of a plan by dragging or with the arrow keys, then leads to the form that saves it with its reason.
// Without script the bar is a link to that form.

const months = (day, count) => {
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  // The last day of a month stays the last day.
  const wasLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
  first.setUTCDate(wasLast ? last : Math.min(date, last));
  return first.toISOString().slice(0, 10);
};

const hint = document.querySelector('[data-gantt-hint]');
const lang = document.documentElement.lang;
const shown = (day) =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

function enhance(link) {
  const { from, until } = link.dataset;
  const moved = { start: 0, end: 0, pixels: null };
  const rects = [...link.querySelectorAll('rect')];
  const [x, wide] = ['x', 'width'].map((name) => Number(rects[0].getAttribute(name)));
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  const perMonth = (wide / days) * 30.44;

  const show = () => {
    rects[0].setAttribute('x', x + moved.start * perMonth);
    rects[0].setAttribute('width', Math.max(3, wide + (moved.end - moved.start) * perMonth));
    for (const rect of rects.slice(1)) rect.setAttribute('x', x + moved.start * perMonth);
    const [begin, end] = [months(from, moved.start), months(until, moved.end)];
    const address = new URL(link.href.baseVal, location.href);
    address.searchParams.set('period.from', begin);
    address.searchParams.set('period.until', end);
    link.setAttribute('href', address.pathname + address.search);
    if (hint) hint.textContent = `${shown(begin)} – ${shown(end)} · ${hint.dataset.ganttHint}`;
  };
  const shift = (start, end) => {
    if (months(until, moved.end + end) <= months(from, moved.start + start)) return;
    moved.start += start;
    moved.end += end;
    show();
  };

  link.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    shift(event.shiftKey ? 0 : step, step);
  });
  link.addEventListener('focus', () => {
    if (hint && moved.start === 0 && moved.end === 0) hint.textContent = hint.dataset.ganttKeys;
  });
  link.addEventListener('dragstart', (event) => event.preventDefault());
  link.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    moved.pixels = event.clientX;
    moved.dragged = false;
    link.setPointerCapture(event.pointerId);
  });
  link.addEventListener('pointermove', (event) => {
    if (moved.pixels === null) return;
    const scale = link.ownerSVGElement.getScreenCTM()?.a ?? 1;
    const count = Math.round((event.clientX - moved.pixels) / (perMonth * scale));
    if (count === 0) return;
    moved.pixels += count * perMonth * scale;
    moved.dragged = true;
    shift(count, count);
  });
  link.addEventListener('pointerup', () => {
    moved.pixels = null;
  });
  // Letting go of a dragged bar only puts it there; a click then opens the form with the new dates.
  link.addEventListener('click', (event) => {
    if (!moved.dragged) return;
    moved.dragged = false;
    event.preventDefault();
    link.focus();
  });
}

for (const link of document.querySelectorAll('a[data-gantt]')) enhance(link);
