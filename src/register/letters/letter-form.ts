import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { attributes } from '../../ui/attributes.ts';
import { card } from '../../ui/card/card.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form, formSection } from '../../ui/form/form.ts';
import { dateInput } from '../../ui/form/number-inputs.ts';
import { textInput } from '../../ui/form/text-inputs.ts';
import { t, type View } from '../../ui/view.ts';
import { entriesQuery, type LetterEntries, signerNumbers } from './letter-entries.ts';

/** A document about to be written. `href` is its page; its PDF is at `href/pdf`. */
export type LetterAbout = {
  readonly href: string;
  readonly entries: LetterEntries;
  readonly problems: readonly Problem[];
  /** What else the address of the document says. */
  readonly also?: Readonly<Record<string, string>>;
  /** Whether the reader may keep it as a document. */
  readonly mayKeep: boolean;
};

const signerFields = (
  view: View,
  entries: LetterEntries,
  n: (typeof signerNumbers)[number],
  problems: readonly Problem[],
): Html => {
  const signer = entries.signers[n - 1];
  const optional = n > 1;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return html`${textInput(view, {
    name: `position${n}`,
    label: fill({ id: 'Jabatan {n}', en: 'Position {n}' }, { n }),
    value: signer?.position ?? '',
    optional,
  })}
${textInput(view, {
  name: `name${n}`,
  label: fill({ id: 'Nama {n}', en: 'Name {n}' }, { n }),
  value: signer?.name ?? '',
  optional,
  error: errorOf(`name${n}`),
})}
${textInput(view, {
  name: `nip${n}`,
  label: fill({ id: 'NIP {n}', en: 'Employee number {n}' }, { n }),
  value: signer?.number ?? '',
  optional: true,
})}`;
};

/** What is filled in for a document, where it can be looked at, and keeping it: exactly what was shown. */
export function letterForm(view: View, { href, entries, problems, mayKeep, also = {} }: LetterAbout): Html {
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const fields = html`${textInput(view, {
    name: 'number',
    label: { id: 'Nomor', en: 'Number' },
    help: { id: 'Nomor surat, bila sudah ada.', en: 'The number of the letter, if there is one.' },
    value: entries.number,
    optional: true,
  })}
${dateInput(view, { name: 'date', label: { id: 'Tanggal', en: 'Date' }, value: entries.date, error: errorOf('date') })}
${textInput(view, { name: 'place', label: { id: 'Tempat', en: 'Place' }, value: entries.place, error: errorOf('place') })}`;
  const entryForm = html`<form${attributes({ class: 'form', method: 'get', action: href, novalidate: true })}>
${Object.entries(also).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${formSection(view, { title: { id: 'Surat', en: 'Letter' }, fields })}
${formSection(view, {
  title: { id: 'Penanda tangan', en: 'Who signs' },
  fields: signerNumbers.map((n) => signerFields(view, entries, n, problems)),
})}
<div class="form-actions">${button(view, { label: { id: 'Terapkan', en: 'Apply' } })}</div>
</form>`;
  const query = `${new URLSearchParams(also)}&${entriesQuery(entries)}`.replace(/^&/, '');
  const keep = html`<p>${t(view, {
    id: 'Lihat dahulu. Yang disimpan sama persis dengan yang Anda lihat selama isian dan catatannya tidak berubah.',
    en: 'Look at it first. What is kept is exactly what you see, as long as entries and records do not change.',
  })}</p>
<div class="form-actions">${linkButton(view, {
    label: { id: 'Lihat PDF', en: 'See the PDF' },
    href: `${href}/pdf?${query}`,
    icon: 'eye',
  })}</div>
${
  mayKeep
    ? form(view, {
        action: href,
        hidden: { ...Object.fromEntries(new URLSearchParams(query)), _once: view.requestId },
        body: html`<div class="form-actions">${button(view, { label: { id: 'Simpan sebagai dokumen', en: 'Keep as a document' }, kind: 'primary' })}</div>`,
      })
    : alert(view, {
        tone: 'info',
        title: {
          id: 'Anda dapat melihatnya; yang menyimpan adalah petugas yang boleh menulis dokumen.',
          en: 'You may look at it; officers who write documents may keep it.',
        },
      })
}`;
  return html`${entryForm}${
    problems.length > 0 ? '' : card(view, { title: { id: 'Hasil', en: 'The document' }, body: keep })
  }`;
}
