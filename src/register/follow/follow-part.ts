import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { asidePart } from '../../ui/card/card.ts';
import { button } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { t, type View } from '../../ui/view.ts';
import { rowHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';
import type { Together } from './together.ts';

/** Who follows a record, and the button that lets one follow it or stop. */
export function followPart(view: View, register: Register, id: string, together: Together): Html {
  const { following, followers, followerCount } = together;
  const label = following ? { id: 'Berhenti mengikuti', en: 'Stop following' } : { id: 'Ikuti', en: 'Follow' };
  const action = `${rowHref(register, id)}/${following ? 'unfollow' : 'follow'}`;
  const more = fill(
    { id: 'dan {n} orang lagi', en: 'and {n} more' },
    { n: formatNumber(followerCount - followers.length, view.lang, 0) },
  );
  const names =
    followers.length === 0
      ? html`<p class="text-secondary">${t(view, { id: 'Belum ada yang mengikuti.', en: 'Nobody follows this yet.' })}</p>`
      : html`<ul class="plain-list followers">${followers.map((name) => html`<li>${name}</li>`)}${followerCount > followers.length && html`<li>${t(view, more)}</li>`}</ul>`;
  const body = html`${names}${form(view, {
    action,
    hidden: { back: view.path },
    body: button(view, { label, icon: following ? 'x' : 'bell' }),
  })}
<p class="field-help">${t(view, { id: 'Pengikut diberi tahu bila ada perubahan atau komentar.', en: 'Followers are told of changes and comments.' })}</p>`;
  return asidePart(view, { id: 'Yang mengikuti', en: 'Followed by' }, body);
}
