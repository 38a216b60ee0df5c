import { allRoles, roles } from '../../../kernel/access/access.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { asidePart } from '../../../ui/card/card.ts';
import { checkboxes } from '../../../ui/form/choice-inputs.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { SignInRules } from './sign-in-rule.queries.ts';

/** Which roles nobody uses without a second factor. */
export const signInRulesPage = (
  view: View,
  rules: SignInRules,
  counts: { readonly withFactor: number; readonly without: number },
  saved: boolean,
): Html =>
  page(view, {
    title: { id: 'Faktor kedua', en: 'Second factor' },
    lead: {
      id: 'Peran yang hanya boleh dipakai dengan faktor kedua: kode sekali pakai atau kunci sandi.',
      en: 'Roles nobody uses without a second factor: one-time codes or a passkey.',
    },
    notices: saved ? [alert(view, { tone: 'good', title: { id: 'Tersimpan.', en: 'Saved.' } })] : [],
    body: form(view, {
      action: '/sign-in-rules',
      hidden: { version: String(rules.version) },
      body: html`<div class="form-fields">${checkboxes(view, {
        name: 'roles',
        label: { id: 'Wajib untuk peran', en: 'Required for' },
        help: {
          id: 'Siapa yang memegang peran ini tanpa faktor kedua diarahkan memasangnya saat masuk berikutnya.',
          en: 'Whoever holds such a role and has none is led to set one up when next signing in.',
        },
        optional: true,
        values: rules.roles,
        choices: allRoles.map((role) => ({ value: role, label: roles[role] })),
      })}</div>${formActions(view, { save: { id: 'Simpan', en: 'Save' } })}`,
    }),
    aside: asidePart(
      view,
      { id: 'Akun aktif', en: 'Active accounts' },
      html`<p>${t(
        view,
        fill(
          { id: '{with} dengan faktor kedua, {without} tanpa.', en: '{with} with a second factor, {without} without.' },
          { with: counts.withFactor, without: counts.without },
        ),
      )}</p>`,
    ),
  });
