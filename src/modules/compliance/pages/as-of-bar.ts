import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { button } from '../../../ui/form/button.ts';
import { fieldId } from '../../../ui/form/form.ts';
import { t, urlWith, type View } from '../../../ui/view.ts';
import { deadlines, type Profile } from '../../regulation/index.ts';
import type { Day } from '../dates.rules.ts';
import { dayText } from '../wording.ts';

type Shortcut = { readonly day: Day; readonly label: Text };

/** Today, the day the regulation took effect, and every deadline it sets. */
function shortcuts(view: View, profile: Profile): readonly Shortcut[] {
  const due = deadlines(profile).map(({ due: day, provision }) => ({
    day,
    label: fill({ id: 'Tenggat {ref}', en: 'Deadline of {ref}' }, { ref: provision.ref }),
  }));
  return [
    { day: view.today, label: { id: 'Hari ini', en: 'Today' } },
    { day: profile.regulation.effective, label: { id: 'Mulai berlaku', en: 'In force' } },
    ...due,
  ];
}

function shortcutLink(view: View, { day, label }: Shortcut, asOf: Day): Html {
  const href = urlWith(view, { asOf: day === view.today ? null : day });
  const words = html`${t(view, label)}${day !== view.today && html` <span class="muted">${t(view, dayText(day))}</span>`}`;
  return day === asOf
    ? html`<li><a class="chip-link" aria-current="date" href="${href}">${words}</a></li>`
    : html`<li><a class="chip-link" href="${href}">${words}</a></li>`;
}

/** Chooses the day a page is about, keeping everything else the address asks for. */
export function asOfBar(view: View, profile: Profile, asOf: Day): Html {
  const id = fieldId('asOf');
  const kept = [...view.query].filter(([name]) => name !== 'asOf');
  return html`<form class="as-of no-print" method="get" action="${view.path}">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="${id}">${t(view, { id: 'Per tanggal', en: 'As of' })}</label>
<input class="form-control" type="date" id="${id}" name="asOf" value="${asOf}" min="1900-01-01" max="2099-12-31">
${button(view, { label: { id: 'Tampilkan', en: 'Show' } })}
<ul class="chip-links">${shortcuts(view, profile).map((one) => shortcutLink(view, one, asOf))}</ul>
</form>`;
}

/** What to keep in mind when a page is not about today. */
export function asOfNotice(view: View, asOf: Day): readonly Html[] {
  if (asOf === view.today) return [];
  const future = asOf > view.today;
  const title = future
    ? { id: 'Anda melihat tanggal yang akan datang: {day}', en: 'You are looking at a day to come: {day}' }
    : { id: 'Anda melihat keadaan per {day}', en: 'You are looking at the state as of {day}' };
  const text = future
    ? { id: 'Begini jadinya bila sampai saat itu tidak ada catatan baru.', en: 'So it will be if nothing is added.' }
    : {
        id: 'Dihitung dari catatan yang bertanggal sampai hari itu; yang terjadi sesudahnya tidak dilihat.',
        en: 'Computed from records dated up to that day; what came later is not seen.',
      };
  return [alert(view, { tone: 'info', title: fill(title, { day: dayText(asOf) }), text })];
}
