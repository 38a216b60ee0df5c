import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { showField, showStatus } from '../../../register/pages/cells.ts';
import { previewHref, rowHref } from '../../../register/pages/register-links.ts';
import type { ReadRow } from '../../../register/read.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { form, formActions } from '../../../ui/form/form.ts';
import { fileInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { documents } from '../documents.register.ts';
import { documentSigners, signedStates } from './document-signers.register.ts';
import { namesMatch } from './names.rules.ts';

/** One signer, and what the reader may do for them now. */
export type SignerSeen = { readonly row: ReadRow; readonly may: ReadonlySet<'sign' | 'attach' | 'confirm'> };

export type SigningParts = {
  readonly document: ReadRow;
  readonly signers: readonly SignerSeen[];
  readonly notices: readonly Html[];
};

const isDone = ({ row }: SignerSeen): boolean => signedStates.includes(row.status);

const notRevoked: Text = {
  id: 'Tanpa stempel waktu, harinya menurut komputer penanda tangan. Apakah sertifikat pernah dicabut tidak diperiksa: itu memerlukan daftar pencabutan dari penerbitnya.',
  en: 'Without a time stamp the day is the one of the signer’s machine. Whether a certificate was revoked is not checked: that needs the lists of its issuer.',
};
const scanOnly: Text = {
  id: 'Pindaian tanda tangan basah: dilihat orang lain, tidak dapat diverifikasi.',
  en: 'A scan signed on paper: looked at by somebody else; it cannot be verified.',
};

const otherName: Text = {
  id: 'Nama pada sertifikat berbeda dari nama dalam dokumen. Pastikan orangnya benar.',
  en: 'The name on the certificate differs from the one in the document. Make sure it is the right person.',
};

const told = ['signedOn', 'stampedBy', 'certificate', 'issuer', 'standing'] as const;

/** What is known of a signature that was brought. */
function facts(view: View, { row }: SignerSeen): Child {
  const shown = (name: keyof typeof documentSigners.fields) => ({
    label: documentSigners.fields[name].label,
    value: row.values[name] === null ? null : showField(view, documentSigners, row, name),
  });
  if (row.status === 'signed') {
    const matches = namesMatch(String(row.values.name), String(row.values.certificate));
    const differs = alert(view, { tone: 'warning', title: otherName });
    return html`${!matches && differs}${descriptionList(view, told.map(shown))}`;
  }
  if (row.status === 'waiting') return null;
  return html`<p>${t(view, scanOnly)}</p>${descriptionList(view, [shown('files')])}`;
}

const steps: readonly Text[] = [
  { id: 'Unduh berkas terakhir di atas.', en: 'Download the latest file above.' },
  {
    id: 'Tandatangani dalam aplikasi tanda tangan elektronik Anda, tanpa mencetak atau menyimpannya ulang.',
    en: 'Sign it in your application for electronic signatures, without printing or saving it anew.',
  },
  { id: 'Unggah hasilnya di sini; Padu memeriksanya.', en: 'Upload the result here; Padu checks it.' },
];

const scanLabel: Text = { id: 'Lampirkan pindaian', en: 'Attach a scan' };

function actions(view: View, { row, may }: SignerSeen): Child {
  const href = rowHref(documentSigners, row.id);
  const scan = may.has('attach') && linkButton(view, { label: scanLabel, href: `${href}/attach` });
  const confirm =
    may.has('confirm') &&
    linkButton(view, { label: documentSigners.steps.confirm.title, href: `${href}/confirm`, kind: 'primary' });
  if (!may.has('sign')) return (scan || confirm) && html`<div class="form-actions">${confirm}${scan}</div>`;
  return form(view, {
    action: `${href}/sign`,
    files: true,
    hidden: { _version: String(row.version) },
    body: html`<ol>${steps.map((step) => html`<li>${t(view, step)}</li>`)}</ol>
<div class="form-fields">${fileInput(view, {
      name: 'files.upload',
      label: { id: 'PDF yang sudah ditandatangani', en: 'The signed PDF' },
      accept: 'application/pdf,.pdf',
    })}</div>${formActions(view, { save: { id: 'Unggah dan periksa', en: 'Upload and check' }, more: scan })}`,
  });
}

const signerCard = (view: View, seen: SignerSeen): Html =>
  card(view, {
    title: same(`${String(seen.row.values.position)}: ${String(seen.row.values.name)}`),
    actions: showStatus(view, documentSigners, seen.row.status),
    body: html`${facts(view, seen)}<div class="no-print">${actions(view, seen)}</div>`,
  });

/** The file that is signed next: as issued, with every signature it has by now. */
function latestFile(view: View, { document }: SigningParts): Html | null {
  const [file] = document.linked.files ?? [];
  if (!file?.href) return null;
  return card(view, {
    title: { id: 'Berkas terakhir', en: 'The latest file' },
    lead: {
      id: 'Seperti diterbitkan, beserta tanda tangan elektronik yang sudah ada.',
      en: 'As it was issued, with the electronic signatures it has by now.',
    },
    body: html`<p>${file.label}</p><div class="form-actions">${linkButton(view, { label: { id: 'Unduh', en: 'Download' }, href: file.href, icon: 'download', kind: 'primary', download: true })}${linkButton(view, { label: { id: 'Lihat', en: 'View' }, href: previewHref(documents, document.id, file.id), icon: 'eye' })}</div>`,
  });
}

function standing(view: View, { document, signers }: SigningParts): readonly Html[] {
  const n = signers.filter(isDone).length;
  if (document.status === 'signed')
    return [alert(view, { tone: 'good', title: { id: 'Semua telah menandatangani.', en: 'Everybody has signed.' } })];
  if (document.status !== 'final')
    return [
      alert(view, {
        tone: 'info',
        title: {
          id: 'Tanda tangan dibubuhkan setelah dokumen ini disahkan.',
          en: 'It is signed once the document was made final.',
        },
      }),
    ];
  const words = { id: '{n} dari {all} telah menandatangani.', en: '{n} of {all} have signed.' };
  return [alert(view, { tone: 'info', title: fill(words, { n, all: signers.length }) })];
}

/** `GET /documents/:id/signing`: who signs a document, what each has signed, and bringing one's own. */
export function signingPage(view: View, parts: SigningParts): Html {
  const { document, signers, notices } = parts;
  const name = String(document.values.title);
  const nobody = emptyState(view, {
    icon: 'file-text',
    title: { id: 'Dokumen ini tidak mempunyai penanda tangan', en: 'Nobody signs this document' },
    text: {
      id: 'Penanda tangan tercatat pada dokumen resmi yang ditulis Padu.',
      en: 'Signers are recorded with official documents that Padu writes.',
    },
  });
  return page(view, {
    title: { id: 'Tanda tangan', en: 'Signatures' },
    lead: same(name),
    crumbs: [
      { label: documents.title, href: `/${documents.name}` },
      { label: same(name), href: rowHref(documents, document.id) },
    ],
    badge: showStatus(view, documents, document.status),
    notices: [...notices, ...(signers.length > 0 ? standing(view, parts) : [])],
    narrow: true,
    body:
      signers.length === 0
        ? nobody
        : [
            latestFile(view, parts),
            signers.map((one) => signerCard(view, one)),
            html`<p class="muted">${t(view, notRevoked)}</p>`,
          ],
  });
}
