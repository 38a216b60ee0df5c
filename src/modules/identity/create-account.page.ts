import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';
import { accountsCrumb } from './accounts.page.ts';

/** A person who may get an account. */
export type Candidate = { readonly id: string; readonly name: string; readonly number: string };

type Entries = { readonly person: string; readonly login: string };

function accountForm(
  view: View,
  candidates: readonly Candidate[],
  entries: Entries,
  problems: readonly Problem[],
): Html {
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const person = selectInput(view, {
    name: 'person',
    label: { id: 'Orang', en: 'Person' },
    help: { id: 'Orang yang belum punya akun.', en: 'People who have no account yet.' },
    value: entries.person,
    choices: candidates.map(({ id, name, number }) => ({ value: id, label: same(`${name} (${number})`) })),
    error: error('person'),
  });
  const login = textInput(view, {
    name: 'login',
    label: { id: 'Nama masuk', en: 'Sign-in name' },
    help: { id: 'Boleh alamat surel.', en: 'May be an e-mail address.' },
    maxLength: 100,
    autocomplete: 'off',
    value: entries.login,
    error: error('login'),
  });
  return html`${errorSummary(view, problems)}${form(view, {
    action: '/accounts',
    body: html`<div class="form-fields">${person}${login}</div>${formActions(view, {
      save: { id: 'Buat akun dan tautan', en: 'Make account and link' },
      cancel: '/accounts',
    })}`,
  })}`;
}

/** The form for a new account. Without anybody to give it to, it leads to the register of people. */
export const createAccountPage = (
  view: View,
  candidates: readonly Candidate[],
  entries: Entries,
  problems: readonly Problem[],
): Html =>
  page(view, {
    title: { id: 'Buat akun', en: 'Make an account' },
    lead: {
      id: 'Padu membuat tautan sekali pakai; orangnya memilih kata sandinya sendiri.',
      en: 'Padu makes a link that works once; the person chooses the password.',
    },
    crumbs: [accountsCrumb],
    narrow: true,
    body:
      candidates.length > 0
        ? accountForm(view, candidates, entries, problems)
        : emptyState(view, {
            icon: 'users',
            title: { id: 'Semua orang sudah punya akun', en: 'Everybody has an account' },
            text: { id: 'Catat orangnya dahulu.', en: 'Record the person first.' },
            action: linkButton(view, { label: { id: 'Ke daftar orang', en: 'To the people' }, href: '/people' }),
          }),
  });
