import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { attributes } from '../../../ui/attributes.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { errorSummary, fieldId, form, formActions } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { filterBar } from '../../../ui/table/filter-bar.ts';
import { t, type View } from '../../../ui/view.ts';
import { accountsCrumb } from '../accounts.page.ts';
import type { Candidate } from '../create-account.page.ts';
import { type Invitee, loginField, loginFrom, mailField, mostInvitees } from './invitees.ts';

/** What the page on which many are invited shows. */
export type InviteParts = {
  readonly candidates: readonly Candidate[];
  readonly more: boolean;
  readonly q: string;
  /** What was entered and refused; empty at first. */
  readonly entered: readonly Invitee[];
  readonly problems: readonly Problem[];
  /** Whether mail goes out at all. */
  readonly sends: boolean;
};

const login: Text = { id: 'Nama masuk', en: 'Sign-in name' };
const mail: Text = { id: 'Alamat surel', en: 'Mail address' };

function cellInput(view: View, parts: InviteParts, one: Candidate, label: Text, name: string, value: string): Html {
  const wrong = parts.problems.find(({ field }) => field === name);
  const id = fieldId(name);
  const words = fill({ id: '{label} untuk {name}', en: '{label} of {name}' }, { label, name: same(one.name) });
  return html`<input${attributes({
    class: 'form-control',
    id,
    type: 'text',
    name,
    value,
    maxlength: name === mailField(one.id) ? 254 : 100,
    autocomplete: 'off',
    'aria-label': t(view, words),
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': wrong ? `${id}-error` : undefined,
  })}>${wrong && html`<p class="field-error" id="${id}-error">${t(view, wrong.message)}</p>`}`;
}

function peopleTable(view: View, parts: InviteParts): Html {
  const enteredOf = ({ id }: Candidate) => parts.entered.find(({ person }) => person === id);
  return dataTable(view, {
    caption: { id: 'Orang tanpa akun', en: 'People without an account' },
    rows: parts.candidates,
    ticks: {
      name: 'pick',
      value: ({ id }) => id,
      called: ({ name }) => fill({ id: 'Undang {name}', en: 'Invite {name}' }, { name: same(name) }),
      checked: (one) => enteredOf(one) !== undefined,
    },
    columns: [
      { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
      { key: 'number', label: { id: 'Nomor pegawai', en: 'Employee number' }, cell: ({ number }) => number },
      {
        key: 'login',
        label: login,
        cell: (one) =>
          cellInput(view, parts, one, login, loginField(one.id), enteredOf(one)?.login ?? loginFrom(one.number)),
      },
      {
        key: 'mail',
        label: mail,
        cell: (one) => cellInput(view, parts, one, mail, mailField(one.id), enteredOf(one)?.mail ?? ''),
      },
    ],
    empty: emptyState(view, {
      icon: 'users',
      title: { id: 'Tidak ada yang cocok', en: 'Nobody fits' },
      text: {
        id: 'Semua orang sudah punya akun, atau tidak ada yang cocok dengan pencarian.',
        en: 'Everybody has an account, or nobody fits the search.',
      },
      action: linkButton(view, { label: { id: 'Ke daftar orang', en: 'To the people' }, href: '/people' }),
    }),
  });
}

const labelOf = (parts: InviteParts, field: string): Text => {
  const one = parts.candidates.find(({ id }) => field.endsWith(id));
  return one ? same(one.name) : { id: 'Yang diundang', en: 'Whom to invite' };
};

const noServer: Text = {
  id: 'Server surel belum diatur, jadi setiap orang mendapat lembar cetak berisi tautannya.',
  en: 'No mail server is set, so everybody gets a slip with the link to print.',
};
const narrow: Text = {
  id: 'Masih ada orang lain; persempit dengan pencarian.',
  en: 'There are more people; narrow the search.',
};

/** Inviting many people in one step: tick, check the sign-in name, give the address if there is one. */
export function invitePeoplePage(view: View, parts: InviteParts): Html {
  const { candidates, q, problems } = parts;
  const bar = filterBar(view, {
    action: '/accounts/invite',
    search: { name: 'q', value: q, label: { id: 'Cari nama atau nomor', en: 'Search name or number' } },
    controls: [],
    active: q === '' ? [] : [{ label: same(`"${q}"`), remove: '/accounts/invite' }],
  });
  const send = formActions(view, {
    save: { id: 'Undang yang dicentang', en: 'Invite the ticked' },
    cancel: '/invitations',
  });
  const table = peopleTable(view, parts);
  return page(view, {
    title: { id: 'Undang banyak orang', en: 'Invite many people' },
    lead: fill(
      {
        id: 'Centang orangnya, paling banyak {n}. Yang beralamat surel menerima tautan sekali pakai; yang lain mendapat lembar cetak.',
        en: 'Tick the people, at most {n}. Those with a mail address are sent a link that works once; the others get a slip to print.',
      },
      { n: mostInvitees },
    ),
    crumbs: [accountsCrumb, { label: { id: 'Undangan', en: 'Invitations' }, href: '/invitations' }],
    notices: [
      ...(parts.sends ? [] : [alert(view, { tone: 'info', title: noServer })]),
      ...(parts.more ? [alert(view, { tone: 'info', title: narrow })] : []),
    ],
    body: html`${errorSummary(
      view,
      problems.map(({ field, message }) =>
        field === 'pick' ? { message } : { field, label: labelOf(parts, field), message },
      ),
    )}${bar}${candidates.length === 0 ? table : form(view, { action: '/accounts/invite', hidden: { q }, body: html`${table}${send}` })}`,
  });
}
