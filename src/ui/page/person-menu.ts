import { type Html, html } from '../../kernel/html/html.ts';
import { csrfField } from '../form/form.ts';
import { icon } from '../icon/icon.ts';
import { t, type View, type Viewer } from '../view.ts';

const signInLink = (view: View): Html =>
  html`<a class="btn btn-primary btn-small" href="/sign-in">${icon('login-2')}<span>${t(view, { id: 'Masuk', en: 'Sign in' })}</span></a>`;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

const personButton = ({ name, roles }: Viewer): Html => html`<summary class="person">
<span class="avatar" aria-hidden="true">${initials(name)}</span>
<span class="person-words"><span class="person-name">${name}</span><span class="person-roles">${roles}</span></span>
${icon('chevron-down')}
</summary>`;

const signOut = (view: View): Html => html`<form method="post" action="/sign-out">
<input type="hidden" name="${csrfField}" value="${view.csrf}">
<button class="menu-link" type="submit">${icon('logout')}<span>${t(view, { id: 'Keluar', en: 'Sign out' })}</span></button>
</form>`;

/** Who is signed in, the way to the account and out; or the way in. */
export function personMenu(view: View): Html {
  if (view.actor === null) return signInLink(view);
  return html`<details class="menu" data-menu>
${personButton(view.actor)}
<div class="menu-panel">
<p class="menu-person"><strong>${view.actor.name}</strong><br>${view.actor.roles}</p>
<a class="menu-link" href="/account">${icon('user')}<span>${t(view, { id: 'Akun saya', en: 'My account' })}</span></a>
<a class="menu-link" href="/help">${icon('info-circle')}<span>${t(view, { id: 'Panduan', en: 'Handbook' })}</span></a>
${signOut(view)}
</div>
</details>`;
}
