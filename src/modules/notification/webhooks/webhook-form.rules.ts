import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { Text } from '../../../kernel/i18n/text.ts';

/** What was typed for a webhook. */
export type WebhookEntries = {
  readonly name: string;
  readonly url: string;
  readonly role: string;
  readonly agency: string;
  readonly events: readonly string[];
};

/** What may be chosen, and what the operator allows. */
export type WebhookLimits = {
  readonly roles: readonly string[];
  readonly agencies: readonly string[];
  readonly events: readonly string[];
  readonly isAllowed: (url: URL) => boolean;
};

const required: Text = { id: 'Wajib diisi, paling banyak 200 huruf.', en: 'Required, at most 200 characters.' };
const choose: Text = { id: 'Pilih dari daftar.', en: 'Choose from the list.' };
const chooseEvents: Text = { id: 'Pilih sedikitnya satu kejadian.', en: 'Choose at least one event.' };
const noUrl: Text = {
  id: 'Tulis alamat https yang lengkap, tanpa nama pengguna, kata sandi, dan tanda #.',
  en: 'Write a complete https address, without user name, password and #.',
};
const notAllowed: Text = {
  id: 'Alamat ini tidak diizinkan. Operator server mengizinkannya dengan setelan WEBHOOK_ALLOW.',
  en: 'This address is not allowed. The operator of the server allows it with the setting WEBHOOK_ALLOW.',
};

function urlProblem(written: string, isAllowed: (url: URL) => boolean): Text | null {
  if (!URL.canParse(written) || written.length > 2000) return noUrl;
  const url = new URL(written);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '' || written.includes('#')) return noUrl;
  return isAllowed(url) ? null : notAllowed;
}

/** What is wrong with the entries of a webhook. */
export function webhookProblems(entries: WebhookEntries, limits: WebhookLimits): readonly Problem[] {
  const problems: Problem[] = [];
  const { name, url, role, agency, events } = entries;
  if (name === '' || name.length > 200) problems.push(problem('name', 'required', required));
  const wrongUrl = urlProblem(url, limits.isAllowed);
  if (wrongUrl) problems.push(problem('url', 'not-allowed', wrongUrl));
  if (!limits.roles.includes(role)) problems.push(problem('role', 'enum', choose));
  if (agency !== '' && !limits.agencies.includes(agency)) problems.push(problem('agency', 'enum', choose));
  if (events.length === 0) problems.push(problem('events', 'required', chooseEvents));
  if (!events.every((event) => limits.events.includes(event))) problems.push(problem('events', 'enum', choose));
  return problems;
}
