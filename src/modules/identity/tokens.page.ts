import { allRoles, roles } from '../../kernel/access/access.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { isoDateOf } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { relativeDate, relativeTime } from '../../ui/date/date-text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { numberInput } from '../../ui/form/number-inputs.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { statusBadge } from '../../ui/state/state-badge.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';
import type { Token } from './token.queries.ts';
import { tokenLimits } from './token-limits.ts';

type Agencies = readonly { readonly id: string; readonly label: string }[];

const title: Text = { id: 'Token API', en: 'API tokens' };
const crumb = { label: title, href: '/tokens' };

function badge(view: View, { status, expiresAt }: Token): Html {
  if (status === 'revoked') return statusBadge(view, { id: 'Dicabut', en: 'Revoked' }, 'neutral');
  if (expiresAt <= view.now) return statusBadge(view, { id: 'Lewat waktu', en: 'Expired' }, 'neutral');
  return statusBadge(view, { id: 'Berlaku', en: 'Valid' }, 'good');
}

const roleName = (role: string): Text => {
  const known = allRoles.find((one) => one === role);
  return known ? roles[known] : same(role);
};

const revokeLabel: Text = { id: 'Cabut', en: 'Revoke' };

const revokeLink = (view: View, { id, status }: Token): Html =>
  status === 'revoked' ? html`` : linkButton(view, { label: revokeLabel, href: `/tokens/${id}/revoke` });

/** Asks before a token is revoked, because it cannot be undone. */
export const revokeTokenPage = (view: View, token: Token): Html =>
  page(view, {
    title: fill({ id: 'Cabut token "{name}"?', en: 'Revoke the token "{name}"?' }, { name: token.name }),
    crumbs: [crumb],
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Program yang memakainya langsung tidak dapat masuk lagi.',
          en: 'The program that uses it is shut out at once.',
        },
        text: { id: 'Ini tidak dapat dibatalkan.', en: 'This cannot be undone.' },
      }),
    ],
    body: form(view, {
      action: `/tokens/${token.id}/revoke`,
      body: html`<div class="form-actions">${button(view, { label: revokeLabel, kind: 'danger' })}${linkButton(view, { label: { id: 'Batal', en: 'Cancel' }, href: '/tokens', kind: 'quiet' })}</div>`,
    }),
  });

/** The tokens of this Padu. */
export function tokensPage(view: View, tokens: readonly Token[], agencies: Agencies): Html {
  const create = linkButton(view, {
    label: { id: 'Buat token', en: 'Make a token' },
    href: '/tokens/new',
    kind: 'primary',
  });
  const agencyName = (id: string | null) => agencies.find((agency) => agency.id === id)?.label ?? id ?? '';
  return page(view, {
    title,
    lead: {
      id: 'Akses bagi program lain, dengan satu peran dan tanggal berakhir.',
      en: 'Access for other programs, with one role and a date of expiry.',
    },
    primary: create,
    body: dataTable(view, {
      caption: title,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
        { key: 'role', label: { id: 'Peran', en: 'Role' }, cell: ({ role }) => t(view, roleName(role)) },
        {
          key: 'agency',
          label: { id: 'Perangkat daerah', en: 'Agency' },
          cell: ({ agencyId }) => agencyName(agencyId),
        },
        { key: 'status', label: { id: 'Status', en: 'State' }, cell: (token) => badge(view, token) },
        {
          key: 'expires',
          label: { id: 'Berakhir', en: 'Expires' },
          cell: ({ expiresAt }) => relativeDate(view, isoDateOf(expiresAt, view.timeZone)),
        },
        {
          key: 'used',
          label: { id: 'Terakhir dipakai', en: 'Last used' },
          cell: ({ lastUsedAt }) => relativeTime(view, lastUsedAt),
        },
        { key: 'revoke', label: { id: 'Tindakan', en: 'Action' }, cell: (token) => revokeLink(view, token) },
      ],
      rows: tokens,
      empty: emptyState(view, {
        icon: 'key',
        title: { id: 'Belum ada token', en: 'No tokens yet' },
        text: {
          id: 'Buat token untuk tiap program yang memakai API Padu.',
          en: 'Make a token for each program that uses the API of Padu.',
        },
      }),
    }),
  });
}

/** What was typed for a new token. */
export type TokenEntries = {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly days: string;
};

/** The form for a new token. */
export function createTokenPage(
  view: View,
  agencies: Agencies,
  entries: TokenEntries,
  problems: readonly Problem[],
): Html {
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const fields = html`${textInput(view, {
    name: 'name',
    label: { id: 'Nama', en: 'Name' },
    help: {
      id: 'Program mana yang memakainya, dan siapa yang mengurusnya.',
      en: 'Which program uses it, and who runs it.',
    },
    maxLength: 200,
    value: entries.name,
    error: error('name'),
  })}
${selectInput(view, {
  name: 'role',
  label: { id: 'Peran', en: 'Role' },
  help: { id: 'Beri peran paling sempit yang cukup.', en: 'Give the narrowest role that is enough.' },
  value: entries.role,
  choices: allRoles.map((role) => ({ value: role, label: roles[role] })),
  error: error('role'),
})}
${selectInput(view, {
  name: 'agency',
  label: { id: 'Perangkat daerah', en: 'Agency' },
  optional: true,
  empty: { id: 'Tidak terikat', en: 'Not bound' },
  value: entries.agency,
  choices: agencies.map(({ id, label }) => ({ value: id, label: same(label) })),
  error: error('agency'),
})}
${numberInput(view, {
  name: 'days',
  label: { id: 'Berlaku', en: 'Valid for' },
  min: 1,
  max: tokenLimits.mostDays,
  unit: { id: 'hari', en: 'days' },
  value: entries.days,
  error: error('days'),
})}`;
  return page(view, {
    title: { id: 'Buat token', en: 'Make a token' },
    crumbs: [crumb],
    narrow: true,
    body: html`${errorSummary(view, problems)}${form(view, {
      action: '/tokens',
      body: html`<div class="form-fields">${fields}</div>${formActions(view, { save: { id: 'Buat token', en: 'Make the token' }, cancel: '/tokens' })}`,
    })}`,
  });
}

/** Shown once, after a token was made. */
export const tokenMadePage = (view: View, token: string): Html =>
  page(view, {
    title: { id: 'Token dibuat', en: 'The token was made' },
    crumbs: [crumb],
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Salin sekarang: token tidak akan ditampilkan lagi.',
          en: 'Copy it now: it will not be shown again.',
        },
        text: {
          id: 'Kirim dalam tajuk "Authorization: Bearer …". Simpan seperti kata sandi.',
          en: 'Send it in the header "Authorization: Bearer …". Keep it like a password.',
        },
      }),
    ],
    body: html`<p><code class="secret">${token}</code></p>
<div class="form-actions">${linkButton(view, { label: { id: 'Ke daftar token', en: 'To the tokens' }, href: '/tokens', kind: 'primary' })}</div>`,
  });
