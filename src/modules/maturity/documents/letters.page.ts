import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { attributes } from '../../../ui/attributes.ts';
import { card } from '../../../ui/card/card.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { errorSummary, form, formSection } from '../../../ui/form/form.ts';
import { dateInput } from '../../../ui/form/number-inputs.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { stageTitles } from '../cycles/cycle-steps.ts';
import { cycleCrumbs } from '../evaluation-links.ts';
import type { LetterEntries } from './letter.rules.ts';
import { isWritable, type LetterId, letterKinds } from './letter-kinds.ts';
import { entriesQuery, signerNumbers } from './read-entries.ts';

const lettersHref = ({ id }: Pick<Cycle, 'id'>): string => `/evaluations/${id}/documents`;
const letterHref = (cycle: Cycle, letter: LetterId): string => `${lettersHref(cycle)}/${letter}`;

const title = { id: 'Dokumen evaluasi', en: 'Documents of the evaluation' };

/** From which stage on a document can be written. */
const waitsFor = (letter: LetterId) =>
  fill(
    { id: 'Dapat ditulis mulai tahap {stage}.', en: 'Can be written from the stage {stage} on.' },
    { stage: stageTitles[letterKinds[letter].stages[0]] },
  );

/** The official documents of one evaluation, and which of them can be written now. */
export function lettersPage(view: View, cycle: Cycle): Html {
  const cards = Object.entries(letterKinds).map(([name, kind]) => {
    const letter = name as LetterId;
    const open = isWritable(letter, cycle.status);
    return card(view, {
      title: kind.title,
      body: html`<p>${t(view, kind.about)}</p>
${
  open
    ? linkButton(view, {
        label: { id: 'Tulis dokumen', en: 'Write it' },
        href: letterHref(cycle, letter),
        icon: 'file-text',
      })
    : html`<p class="text-secondary">${t(view, waitsFor(letter))}</p>`
}`,
    });
  });
  return page(view, {
    title,
    lead: {
      id: 'Ditulis dari catatan evaluasi, disimpan sebagai dokumen, lalu disahkan orang lain.',
      en: 'Written from the records of the evaluation, kept as documents, then made final by somebody else.',
    },
    crumbs: cycleCrumbs(cycle),
    body: cards,
  });
}

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

/** What one document is about to say, where it can be looked at, and keeping it. */
export function letterPage(
  view: View,
  parts: {
    readonly cycle: Cycle;
    readonly letter: LetterId;
    readonly entries: LetterEntries;
    readonly problems: readonly Problem[];
    readonly mayKeep: boolean;
  },
): Html {
  const { cycle, letter, entries, problems, mayKeep } = parts;
  const kind = letterKinds[letter];
  const href = letterHref(cycle, letter);
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
${formSection(view, { title: { id: 'Surat', en: 'Letter' }, fields })}
${formSection(view, {
  title: { id: 'Penanda tangan', en: 'Who signs' },
  fields: signerNumbers.map((n) => signerFields(view, entries, n, problems)),
})}
<div class="form-actions">${button(view, { label: { id: 'Terapkan', en: 'Apply' } })}</div>
</form>`;
  const query = entriesQuery(entries);
  const keep = html`<p>${t(view, {
    id: 'Lihat dahulu. Yang disimpan sama persis dengan yang Anda lihat selama isian dan catatan evaluasi tidak berubah.',
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
  return page(view, {
    title: kind.title,
    lead: kind.about,
    crumbs: [...cycleCrumbs(cycle), { label: title, href: lettersHref(cycle) }],
    notices: problems.length > 0 ? [errorSummary(view, problems)] : [],
    body: html`${entryForm}${
      problems.length > 0 ? '' : card(view, { title: { id: 'Hasil', en: 'The document' }, body: keep })
    }`,
    narrow: true,
  });
}
