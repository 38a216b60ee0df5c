import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Proof } from '../../kernel/log/proof-of.ts';
import { alert } from '../../ui/alert/alert.ts';
import { card } from '../../ui/card/card.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { rowCrumbs, rowHref } from './register-links.ts';

/** One entry of a history and its place in the log; null while it waits to be signed. */
export type ProofParts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly action: string;
  readonly proof: Proof | null;
};

const soon = {
  tone: 'info',
  title: { id: 'Catatan ini sedang menunggu ditandatangani.', en: 'This entry is waiting to be signed.' },
  text: {
    id: 'Biasanya kurang dari satu detik. Muat ulang halaman.',
    en: 'Usually less than a second. Reload the page.',
  },
} as const;

function facts(view: View, proof: Proof): Html {
  return descriptionList(view, [
    {
      label: { id: 'Nomor dalam log', en: 'Number in the log' },
      value: `${formatNumber(proof.index, view.lang, 0)} / ${formatNumber(proof.size, view.lang, 0)}`,
    },
    {
      label: { id: 'Isi catatan', en: 'Entry' },
      value: html`<code class="text-break">${proof.leaf}</code>`,
      wide: true,
    },
    {
      label: { id: 'Akar pohon', en: 'Root of the tree' },
      value: html`<code class="text-break">${proof.root.toString('base64')}</code>`,
      wide: true,
    },
    {
      label: { id: 'Titik periksa bertanda tangan', en: 'Signed checkpoint' },
      value: html`<pre>${proof.checkpoint}</pre>`,
      wide: true,
    },
  ]);
}

/** The proof that a change stands in the signed log, to read and to take away. */
export function proofPage(view: View, { register, row, action, proof }: ProofParts): Html {
  const download = linkButton(view, {
    label: { id: 'Unduh bukti', en: 'Download the proof' },
    href: `/log/proof/${action}`,
    icon: 'download',
    kind: 'primary',
    download: true,
  });
  const how = html`<p>${t(view, {
    id: 'Siapa pun dapat memeriksa bukti ini tanpa Padu, dengan alat untuk format C2SP tlog-proof dan kunci di /log/key.',
    en: 'Anyone can check this proof without Padu, with a tool for the C2SP tlog-proof format and the key at /log/key.',
  })}</p>`;
  return page(view, {
    title: { id: 'Bukti catatan', en: 'Proof of an entry' },
    lead: {
      id: 'Perubahan ini tercatat dalam log bertanda tangan yang tidak dapat diubah tanpa ketahuan.',
      en: 'This change stands in a signed log that cannot be altered unnoticed.',
    },
    crumbs: [
      ...rowCrumbs(view, register, row),
      { label: { id: 'Riwayat', en: 'History' }, href: `${rowHref(register, row.id)}/history` },
    ],
    narrow: true,
    ...(proof ? { primary: download } : {}),
    body: proof ? [card(view, { body: facts(view, proof) }), how] : alert(view, soon),
  });
}
