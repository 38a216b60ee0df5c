import { allRoles, roles } from '../../../kernel/access/access.ts';
import type { Problem } from '../../../kernel/errors/errors.ts';
import { attr, type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { checkboxes, selectInput } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, fieldId, form, formActions, formSection } from '../../../ui/form/form.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { EventGroup } from './event-choices.ts';
import type { WebhookEntries } from './webhook-form.rules.ts';

/** What the form of a webhook shows. `id` is null for a new one. */
export type WebhookForm = {
  readonly id: string | null;
  readonly entries: WebhookEntries;
  readonly problems: readonly Problem[];
  readonly agencies: readonly { readonly id: string; readonly label: string }[];
  readonly events: readonly EventGroup[];
  /** Whether the operator allows any address at all. */
  readonly anyAllowed: boolean;
};

export const webhooksCrumb = { label: { id: 'Webhook', en: 'Webhooks' } satisfies Text, href: '/webhooks' };

/** The name of the field in which the events of a register are ticked. */
export const eventsField = 'events';

function eventGroup(view: View, { title, choices }: EventGroup, chosen: readonly string[]): Html {
  const count = choices.filter(({ value }) => chosen.includes(value)).length;
  const field = { name: eventsField, label: title, optional: true, values: chosen, choices };
  return html`<details class="filter-panel"${attr('open', count > 0)}>
<summary>${t(view, title)}${count > 0 && html` <span class="nav-count">${count}</span>`}</summary>
${checkboxes(view, { ...field, name: `${eventsField}.${choices[0]?.value.split('.')[0] ?? ''}` })}
</details>`;
}

const eventSection = (view: View, { entries, events, problems }: WebhookForm): Html => {
  const wrong = problems.find(({ field }) => field === eventsField);
  return formSection(view, {
    title: { id: 'Kejadian', en: 'Events' },
    lead: {
      id: 'Pilih per daftar. Hanya kejadian pada baris yang boleh dibaca perannya yang dikirim.',
      en: 'Choose per register. Only events of rows that its role may read are sent.',
    },
    fields: html`<div id="${fieldId(eventsField)}" tabindex="-1">${wrong && html`<p class="field-error">${t(view, wrong.message)}</p>`}
${events.map((group) => eventGroup(view, group, entries.events))}</div>`,
  });
};

function targetSection(view: View, { entries, problems, agencies }: WebhookForm): Html {
  const error = (field: string) => problems.find((one) => one.field === field)?.message;
  return formSection(view, {
    title: { id: 'Penerima', en: 'Receiver' },
    fields: html`${textInput(view, {
      name: 'name',
      label: { id: 'Nama', en: 'Name' },
      help: {
        id: 'Program mana yang menerima, dan siapa yang mengurusnya.',
        en: 'Which program receives it, and who runs it.',
      },
      maxLength: 200,
      value: entries.name,
      error: error('name'),
    })}${textInput(view, {
      name: 'url',
      label: { id: 'Alamat', en: 'Address' },
      help: {
        id: 'https, di antara alamat yang diizinkan operator (WEBHOOK_ALLOW).',
        en: 'https, among the addresses the operator allows (WEBHOOK_ALLOW).',
      },
      kind: 'url',
      maxLength: 2000,
      value: entries.url,
      error: error('url'),
    })}${selectInput(view, {
      name: 'role',
      label: { id: 'Peran', en: 'Role' },
      help: {
        id: 'Penerima hanya diberi tahu tentang baris yang boleh dibaca peran ini.',
        en: 'The receiver is told only of rows that this role may read.',
      },
      value: entries.role,
      choices: allRoles.map((role) => ({ value: role, label: roles[role] })),
      error: error('role'),
    })}${selectInput(view, {
      name: 'agency',
      label: { id: 'Perangkat daerah', en: 'Agency' },
      optional: true,
      empty: { id: 'Tidak terikat', en: 'Not bound' },
      value: entries.agency,
      choices: agencies.map(({ id, label }) => ({ value: id, label: same(label) })),
      error: error('agency'),
    })}`,
  });
}

const nothingAllowed = (view: View): Html =>
  alert(view, {
    tone: 'warning',
    title: {
      id: 'Operator belum mengizinkan alamat mana pun.',
      en: 'The operator has not allowed any address yet.',
    },
    text: {
      id: 'Setel WEBHOOK_ALLOW di server, misalnya hooks.example.go.id, lalu jalankan Padu lagi.',
      en: 'Set WEBHOOK_ALLOW on the server, such as hooks.example.go.id, and start Padu again.',
    },
  });

/** The form of a new or a known webhook. */
export function webhookFormPage(view: View, shown: WebhookForm): Html {
  const { id, problems } = shown;
  return page(view, {
    title:
      id === null ? { id: 'Buat webhook', en: 'Make a webhook' } : { id: 'Ubah webhook', en: 'Change the webhook' },
    lead: {
      id: 'Program lain diberi tahu apa yang terjadi: daftar, id, dan langkahnya, tanpa isi.',
      en: 'Another program is told what happened: register, id and step, without content.',
    },
    crumbs: [webhooksCrumb],
    narrow: true,
    notices: shown.anyAllowed ? [] : [nothingAllowed(view)],
    body: html`${errorSummary(view, problems)}${form(view, {
      action: id === null ? '/webhooks' : `/webhooks/${id}/edit`,
      body: html`${targetSection(view, shown)}${eventSection(view, shown)}${formActions(view, {
        save: id === null ? { id: 'Buat webhook', en: 'Make the webhook' } : { id: 'Simpan', en: 'Save' },
        cancel: id === null ? '/webhooks' : `/webhooks/${id}`,
      })}`,
    })}`,
  });
}

/** Shown once: the secret of a webhook that was made or got a new one. */
export const webhookSecretPage = (view: View, id: string, secret: string, isNew: boolean): Html =>
  page(view, {
    title: isNew
      ? { id: 'Webhook dibuat', en: 'The webhook was made' }
      : { id: 'Kunci diganti', en: 'The secret was changed' },
    crumbs: [webhooksCrumb],
    narrow: true,
    notices: [
      alert(view, {
        tone: 'warning',
        title: {
          id: 'Salin sekarang: kunci tidak akan ditampilkan lagi.',
          en: 'Copy it now: the secret will not be shown again.',
        },
        text: isNew
          ? {
              id: 'Penerima memeriksa tanda tangan dengannya (Standard Webhooks).',
              en: 'The receiver checks signatures with it (Standard Webhooks).',
            }
          : {
              id: 'Kunci lama masih ikut menandatangani selama 24 jam.',
              en: 'The old secret signs as well for 24 hours.',
            },
      }),
    ],
    body: html`<p><code class="secret">${secret}</code></p>
<div class="form-actions">${linkButton(view, { label: { id: 'Ke webhook', en: 'To the webhook' }, href: `/webhooks/${id}`, kind: 'primary' })}</div>`,
  });
