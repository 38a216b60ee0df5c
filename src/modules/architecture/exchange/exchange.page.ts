import type { CodedError } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { fileInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { architectureHref, exchangeHref } from '../architecture-links.ts';
import { architectureCrumb, architectureTabs, count } from '../architecture-parts.ts';
import type { BroughtIn } from './bring-in.ts';
import { type LeftOut, leftWords } from './left-out.ts';

export type ExchangeSeen = {
  readonly error: CodedError | null;
  readonly brought: BroughtIn | null;
};

const shownProblems = 100;

const rowOf = (field: string): number => Number(/^rows\.(\d+)$/.exec(field)?.[1] ?? 0);

function refusal(view: View, error: CodedError): Html {
  const line = ({ field, message }: CodedError['problems'][number]): Text => {
    const row = rowOf(field);
    return row > 0 ? fill({ id: 'Unsur {row}: {message}', en: 'Element {row}: {message}' }, { row, message }) : message;
  };
  const shown = error.problems.slice(0, shownProblems);
  const rest = error.problems.length - shown.length;
  return alert(view, {
    tone: 'bad',
    title:
      error.code === 'invalid'
        ? { id: 'Belum ada yang disimpan: perbaiki yang di bawah ini', en: 'Nothing was saved: mend what is below' }
        : error.title,
    ...(error.code === 'invalid' ? {} : { text: error.mend }),
    body: html`<ul>${shown.map((one) => html`<li>${t(view, line(one))}</li>`)}${rest > 0 && html`<li>${t(view, fill({ id: 'dan {n} lagi', en: 'and {n} more' }, { n: count(view, rest) }))}</li>`}</ul>`,
  });
}

const leftLine = (view: View, one: LeftOut): Html =>
  html`<li>${count(view, one.count)} ${t(view, leftWords(one))}</li>`;

const leftTitle: Text = {
  id: 'Tidak diambil, karena tidak ada tempatnya di Padu',
  en: 'Left out, since Padu has no place for it',
};

/** What the file held and Padu did not take: nothing is dropped without a word. */
const leftCard = (view: View, left: readonly LeftOut[]): Html =>
  card(view, {
    title: leftTitle,
    lead: {
      id: 'Simpan berkas asalnya bila ini masih diperlukan.',
      en: 'Keep the file it came in if you still need this.',
    },
    body: html`<ul>${left.slice(0, shownProblems).map((one) => leftLine(view, one))}${left.length > shownProblems && html`<li>${t(view, fill({ id: 'dan {n} macam lagi', en: 'and {n} more kinds' }, { n: count(view, left.length - shownProblems) }))}</li>`}</ul>`,
  });

const done = (view: View, { added, edited, left }: BroughtIn): Html =>
  alert(view, {
    tone: left.length > 0 ? 'warning' : 'good',
    title: fill(
      {
        id: '{added} unsur ditambahkan, {edited} diperbarui.',
        en: '{added} elements added, {edited} brought up to date.',
      },
      { added: count(view, added), edited: count(view, edited) },
    ),
    text:
      left.length > 0
        ? { id: 'Sebagian isi berkas tidak diambil; lihat di bawah.', en: 'Part of the file was left out; see below.' }
        : { id: 'Seluruh isi berkas diambil.', en: 'All of the file was taken.' },
  });

const download = (view: View, label: Text, href: string): Html =>
  linkButton(view, { label, href, icon: 'download', download: true });

const file = (view: View, name: string, label: Text, help: Text, accept: string): Html =>
  fileInput(view, { name, label, help, accept, optional: true });

/** The architecture out to and in from ArchiMate tools. */
export const exchangePage = (view: View, { error, brought }: ExchangeSeen): Html =>
  page(view, {
    title: { id: 'Pertukaran arsitektur', en: 'Exchange of the architecture' },
    lead: {
      id: 'Keluar dan masuk sebagai ArchiMate, untuk Archi dan aplikasi arsitektur lain.',
      en: 'Out and in as ArchiMate, for Archi and other architecture tools.',
    },
    crumbs: [architectureCrumb],
    tabs: architectureTabs(view),
    notices: [error && refusal(view, error), brought && done(view, brought)].flatMap((one) => one ?? []),
    body: html`${brought && brought.left.length > 0 && leftCard(view, brought.left)}${card(view, {
      title: { id: 'Unduh', en: 'Download' },
      lead: {
        id: 'Semua unsur yang belum berakhir, dengan hubungan, kode, dan pemiliknya; ArchiMate XML juga memuat gambar: peta enam domain dan lapisan tiap layanan.',
        en: 'Every element that is not over, with its relations, code and owner; ArchiMate XML also holds pictures: the map of the six domains and the layers of each service.',
      },
      body: html`<div class="form-line">${download(view, same('ArchiMate XML'), '/architecture/archimate.xml')}${download(view, { id: 'Tanpa gambar', en: 'Without pictures' }, '/architecture/archimate.xml?views=none')}${['elements', 'relations', 'properties'].map((part) => download(view, same(`${part}.csv`), `/architecture/${part}.csv`))}</div>`,
    })}
${card(view, {
  title: { id: 'Unggah', en: 'Upload' },
  lead: {
    id: 'Unsur dikenali dari kodenya: yang ada diubah, yang belum ada ditambahkan. Bila satu ditolak, tidak ada yang disimpan.',
    en: 'Elements are known by their code: those there are edited, others added. If one is refused, nothing is saved.',
  },
  body: form(view, {
    action: exchangeHref,
    files: true,
    body: html`<div class="form-fields">${file(view, 'xml', same('ArchiMate XML'), { id: 'Berkas pertukaran model ArchiMate 3, paling besar 10 MB.', en: 'An ArchiMate 3 model exchange file of at most 10 MB.' }, '.xml')}
${file(view, 'elements', { id: 'Atau elements.csv', en: 'Or elements.csv' }, { id: 'Berkas unsur dari ekspor CSV Archi.', en: "The elements of Archi's CSV export." }, '.csv')}
${file(view, 'relations', same('relations.csv'), { id: 'Hubungan antarunsur.', en: 'The relations between them.' }, '.csv')}
${file(view, 'properties', same('properties.csv'), { id: 'Kode, pemilik, dan kode referensi.', en: 'Codes, owners and reference codes.' }, '.csv')}</div>${formActions(view, { save: { id: 'Unggah', en: 'Upload' }, cancel: architectureHref })}`,
  }),
})}`,
  });
