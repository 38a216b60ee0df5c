import { type Html, html } from '../../kernel/html/html.ts';
import { t, type View } from '../../ui/view.ts';
import type { DemoLogin } from './demo-login.queries.ts';

/** The sign-in names of a demonstration, under the form; the password was printed where it was made. */
export const demoLoginList = (view: View, logins: readonly DemoLogin[]): Html => html`<details class="demo-logins" open>
<summary>${t(view, { id: 'Akun contoh', en: 'Example accounts' })}</summary>
<p>${t(view, {
  id: 'Kata sandinya satu untuk semua, dan dicetak saat data contoh dibuat.',
  en: 'One password opens them all; it was printed when the example data was made.',
})}</p>
<dl class="demo-login-list">${logins.map(({ login, name }) => html`<div><dt><code>${login}</code></dt><dd>${name}</dd></div>`)}</dl>
</details>`;
