import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { type NoticeGroup, noticeGroups, type Pace, paces } from '../../kernel/notices/notice-groups.ts';
import { alert } from '../../ui/alert/alert.ts';
import { button } from '../../ui/form/button.ts';
import { radioGroup, selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions, formSection } from '../../ui/form/form.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import type { View } from '../../ui/view.ts';

/** What a person has chosen, or just typed. */
export type Choices = {
  readonly mail: string;
  readonly confirmed: boolean;
  readonly lang: string;
  readonly hour: string;
  readonly paces: ReadonlyMap<string, string>;
};

/** Everything the page shows beside the choices. */
export type ChoicesShown = {
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  readonly done: 'saved' | 'confirmed' | 'wrong-code' | null;
  /** The code of the link one came by; it asks for one more click. */
  readonly code: string | null;
  /** Whether a mail server is set. */
  readonly sends: boolean;
  /** Whether the last mail to this person could not be delivered. */
  readonly bounced: boolean;
};

const inboxTitle: Text = { id: 'Pemberitahuan', en: 'Notices' };

const groups = Object.keys(noticeGroups) as readonly NoticeGroup[];
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}.00`);

/** The name of the field of a group. */
export const paceField = (group: string): string => `pace.${group}`;

const outcomes: Readonly<Record<Exclude<ChoicesShown['done'], null>, Parameters<typeof alert>[1]>> = {
  saved: { tone: 'good', title: { id: 'Pilihan Anda disimpan.', en: 'Your choices were saved.' } },
  confirmed: { tone: 'good', title: { id: 'Alamat surel Anda sudah dikonfirmasi.', en: 'Your address is confirmed.' } },
  'wrong-code': {
    tone: 'bad',
    title: { id: 'Tautan konfirmasi ini tidak berlaku lagi.', en: 'This link no longer works.' },
    text: {
      id: 'Tautan berlaku 72 jam dan hanya untuk alamat terakhir. Simpan sekali lagi untuk mendapat yang baru.',
      en: 'It works for 72 hours and for the last address only. Save once more to get a new one.',
    },
  },
};

const confirmPart = (view: View, code: string): Html =>
  alert(view, {
    tone: 'info',
    title: { id: 'Konfirmasi bahwa alamat surel ini milik Anda.', en: 'Confirm that this address is yours.' },
    body: form(view, {
      action: '/account/notices/confirm',
      hidden: { code },
      body: button(view, { label: { id: 'Konfirmasi alamat', en: 'Confirm the address' }, kind: 'primary' }),
    }),
  });

function stateNotices(view: View, { choices, done, code, sends, bounced }: ChoicesShown): readonly Html[] {
  const waits = choices.mail !== '' && !choices.confirmed && code === null;
  return [
    ...(done ? [alert(view, outcomes[done])] : []),
    ...(code === null ? [] : [confirmPart(view, code)]),
    ...(waits
      ? [
          alert(view, {
            tone: 'warning',
            title: { id: 'Alamat surel Anda belum dikonfirmasi.', en: 'Your address is not confirmed yet.' },
            text: {
              id: 'Buka tautan dalam surel yang dikirim ke sana. Sebelum itu tidak ada pemberitahuan lewat surel.',
              en: 'Follow the link in the mail that was sent there. Until then nothing is told by mail.',
            },
          }),
        ]
      : []),
    ...(bounced
      ? [
          alert(view, {
            tone: 'warning',
            title: { id: 'Surel terakhir kepada Anda ditolak.', en: 'The last mail to you was refused.' },
            text: { id: 'Periksa alamatnya di bawah ini.', en: 'Check the address below.' },
          }),
        ]
      : []),
    ...(sends
      ? []
      : [
          alert(view, {
            tone: 'info',
            title: { id: 'Server surel belum diatur.', en: 'No mail server is set.' },
            text: {
              id: 'Surel disimpan di kotak keluar Padu dan belum dikirim. Tautan konfirmasi dapat diminta kepada administrator.',
              en: 'Mails are kept in the outbox of Padu and not sent yet. An administrator can pass on the confirmation link.',
            },
          }),
        ]),
  ];
}

function mailSection(view: View, { choices, problems }: ChoicesShown): Html {
  const error = (field: string) => problems.find((one) => one.field === field)?.message;
  const languages = [
    { value: 'id', label: same('Bahasa Indonesia') },
    { value: 'en', label: same('English') },
  ];
  return formSection(view, {
    title: { id: 'Surel', en: 'Mail' },
    lead: {
      id: 'Surel tidak pernah memuat isi catatan, hanya tautannya. Kosongkan alamat bila tidak ingin surel.',
      en: 'Mails never hold anything of a record, only the link. Leave the address empty for no mail.',
    },
    fields: html`${textInput(view, {
      name: 'mail',
      label: { id: 'Alamat surel', en: 'Mail address' },
      kind: 'email',
      autocomplete: 'email',
      optional: true,
      maxLength: 254,
      value: choices.mail,
      error: error('mail'),
    })}${radioGroup(view, {
      name: 'lang',
      label: { id: 'Bahasa surel', en: 'Language of the mails' },
      value: choices.lang,
      choices: languages,
      error: error('lang'),
    })}${selectInput(view, {
      name: 'hour',
      label: { id: 'Jam ringkasan', en: 'Hour of the digest' },
      value: choices.hour,
      choices: hours.map((hour, at) => ({ value: String(at), label: same(hour) })),
      error: error('hour'),
    })}`,
  });
}

const paceChoices = (Object.keys(paces) as readonly Pace[]).map((value) => ({ value, label: paces[value] }));

const paceSection = (view: View, { choices, problems }: ChoicesShown): Html =>
  formSection(view, {
    title: { id: 'Seberapa cepat lewat surel', en: 'How soon by mail' },
    lead: {
      id: 'Di Padu semua pemberitahuan langsung muncul. Yang sudah Anda baca di Padu tidak dikirim lagi.',
      en: 'In Padu every notice appears at once. What you have read in Padu is not mailed any more.',
    },
    fields: html`${groups.map((group) =>
      selectInput(view, {
        name: paceField(group),
        label: noticeGroups[group].name,
        help: noticeGroups[group].about,
        value: choices.paces.get(group) ?? noticeGroups[group].pace,
        choices: paceChoices,
        error: problems.find(({ field }) => field === paceField(group))?.message,
      }),
    )}`,
  });

/** How a person wants to be told: where, how soon, in which language. */
export const choicesPage = (view: View, shown: ChoicesShown): Html =>
  page(view, {
    title: { id: 'Atur pemberitahuan', en: 'Choose how to be told' },
    lead: { id: 'Ke mana, seberapa cepat, dan dalam bahasa apa.', en: 'Where, how soon and in which language.' },
    crumbs: [{ label: inboxTitle, href: '/notices' }],
    narrow: true,
    notices: stateNotices(view, shown),
    body: html`${errorSummary(view, shown.problems)}${form(view, {
      action: '/account/notices',
      body: html`${mailSection(view, shown)}${paceSection(view, shown)}${formActions(view, {
        save: { id: 'Simpan', en: 'Save' },
        cancel: '/notices',
      })}`,
    })}`,
  });
