import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { radioGroup } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions, formSection } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { plainPage } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';
import type { ProfileChoice } from './identity-site.ts';
import { newPasswordInputs } from './new-password-inputs.ts';

/** What the first run asks, as typed. */
export type FirstRunEntries = {
  readonly profile: string;
  readonly government: string;
  readonly name: string;
  readonly login: string;
};

const labels = {
  profile: { id: 'Peraturan SPBE', en: 'Regulation on electronic government' },
  government: { id: 'Nama pemerintah daerah', en: 'Name of the government' },
  name: { id: 'Nama Anda', en: 'Your name' },
  login: { id: 'Nama masuk', en: 'Sign-in name' },
} satisfies Record<keyof FirstRunEntries, Text>;

const isLabelled = (field: string): field is keyof FirstRunEntries => Object.hasOwn(labels, field);

/** The page that founds this Padu: which government, by which regulation, and its first administrator. */
export function firstRunPage(
  view: View,
  profiles: readonly ProfileChoice[],
  entries: FirstRunEntries,
  problems: readonly Problem[],
): Html {
  const lines = problems.map(({ field, message }) =>
    isLabelled(field) ? { field, label: labels[field], message } : { field, message },
  );
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const governmentFields = html`${radioGroup(view, {
    name: 'profile',
    label: labels.profile,
    help: {
      id: 'Padu menghitung kewajiban dari peraturan ini.',
      en: 'Padu computes the duties from this regulation.',
    },
    value: entries.profile,
    choices: profiles.map(({ id, title, government }) => ({ value: id, label: same(government), help: title })),
    error: error('profile'),
  })}
${textInput(view, {
  name: 'government',
  label: labels.government,
  help: { id: 'Kosongkan untuk memakai nama dalam peraturan.', en: 'Leave empty to use the name in the regulation.' },
  optional: true,
  maxLength: 200,
  value: entries.government,
  error: error('government'),
})}`;
  const personFields = html`${textInput(view, {
    name: 'name',
    label: labels.name,
    maxLength: 200,
    autocomplete: 'name',
    value: entries.name,
    error: error('name'),
  })}
${textInput(view, {
  name: 'login',
  label: labels.login,
  help: { id: 'Boleh alamat surel. Dipakai untuk masuk.', en: 'May be an e-mail address. Used to sign in.' },
  maxLength: 100,
  autocomplete: 'username',
  value: entries.login,
  error: error('login'),
})}
${newPasswordInputs(view, problems)}`;
  return plainPage(view, {
    title: { id: 'Selamat datang di Padu', en: 'Welcome to Padu' },
    lead: {
      id: 'Pilih peraturan pemerintah daerah Anda dan buat akun administrator pertama. Halaman ini hanya muncul sekali.',
      en: 'Choose the regulation of your government and make the first administrator. This page appears only once.',
    },
    wide: true,
    body: html`${errorSummary(view, lines)}${form(view, {
      action: '/first-run',
      body: html`${formSection(view, { title: { id: 'Pemerintah daerah', en: 'Government' }, fields: governmentFields })}
${formSection(view, { title: { id: 'Administrator pertama', en: 'First administrator' }, fields: personFields })}
${formActions(view, { save: { id: 'Mulai memakai Padu', en: 'Start using Padu' } })}`,
    })}`,
  });
}
