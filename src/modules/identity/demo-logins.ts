import type { Tx } from '../../kernel/db/db.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { t, type View } from '../../ui/view.ts';

/** One account of a demonstration. */
export type DemoLogin = { readonly login: string; readonly name: string };

/** Whom one may sign in as in a demonstration. */
export const listDemoLogins = (tx: Tx): Promise<readonly DemoLogin[]> => tx<DemoLogin[]>`
  select a.login, p.name from identity.accounts a join identity.people p on p.id = a.person_id
  where a.status = 'active' order by a.created_at, a.id limit 40`;

/** The sign-in names of a demonstration, under the form; the password was printed where it was made. */
export const demoLoginList = (view: View, logins: readonly DemoLogin[]): Html => html`<details class="demo-logins" open>
<summary>${t(view, { id: 'Akun contoh', en: 'Example accounts' })}</summary>
<p>${t(view, {
  id: 'Kata sandinya satu untuk semua, dan dicetak saat data contoh dibuat.',
  en: 'One password opens them all; it was printed when the example data was made.',
})}</p>
<dl class="demo-login-list">${logins.map(({ login, name }) => html`<div><dt><code>${login}</code></dt><dd>${name}</dd></div>`)}</dl>
</details>`;
