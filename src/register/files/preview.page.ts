import type { Section } from '../../kernel/contents/contents.ts';
import type { PageFacts } from '../../kernel/contents/preview-store.ts';
import type { CodedError } from '../../kernel/errors/errors.ts';
import type { StoredFile } from '../../kernel/files/file-queries.ts';
import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, urlWith, type View } from '../../ui/view.ts';
import { previewHref, rowCrumbs } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { drawSection } from './draw-section.ts';

/** How wide a page of a PDF is drawn, in points: for a phone, for a screen, to read small print. */
export const pictureWidths = [600, 900, 1500] as const;

const widthNames: Readonly<Record<number, Text>> = {
  600: { id: 'Kecil', en: 'Small' },
  900: { id: 'Sedang', en: 'Medium' },
  1500: { id: 'Besar', en: 'Large' },
};

/** What can be shown of a file. */
export type Preview =
  | { readonly kind: 'picture' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly error: CodedError }
  | { readonly kind: 'sections'; readonly sections: readonly Section[]; readonly page: number }
  | {
      readonly kind: 'pdf';
      readonly page: number;
      readonly width: number;
      readonly facts: PageFacts;
      readonly text: string | null;
    };

type Parts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly file: StoredFile;
  readonly preview: Preview;
};

const download: Text = { id: 'Unduh', en: 'Download' };

function size(view: View, bytes: number): Text {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? same(`${formatNumber(Math.max(1, Math.round(kilobytes)), view.lang, 0)} KB`)
    : same(`${formatNumber(kilobytes / 1024, view.lang, 1)} MB`);
}

const apart = (view: View, { href }: { href: string }, title: Text, text: Text): Html =>
  emptyState(view, {
    icon: 'file-text',
    title,
    text,
    action: linkButton(view, { label: download, href, icon: 'download', kind: 'primary' }),
  });

function pageLinks(view: View, at: number, count: number): Html {
  const step = (to: number, label: Text, icon: 'chevron-left' | 'chevron-right') =>
    to < 1 || to > count ? null : linkButton(view, { label, icon, href: urlWith(view, { page: String(to) }) });
  return html`<div class="preview-pages">${step(at - 1, { id: 'Sebelumnya', en: 'Previous' }, 'chevron-left')}
<p>${t(view, fill({ id: 'Halaman {at} dari {count}', en: 'Page {at} of {count}' }, { at, count }))}</p>
${step(at + 1, { id: 'Berikutnya', en: 'Next' }, 'chevron-right')}</div>`;
}

const widthLinks = (view: View, width: number): Html =>
  html`<ul class="preview-sizes" aria-label="${t(view, { id: 'Ukuran', en: 'Size' })}">${pictureWidths.map(
    (one) =>
      html`<li><a href="${urlWith(view, { width: String(one) })}"${one === width && html` aria-current="true"`}>${t(view, widthNames[one] ?? same(''))}</a></li>`,
  )}</ul>`;

function pdfView(view: View, base: string, file: StoredFile, preview: Extract<Preview, { kind: 'pdf' }>): Html {
  const { page: at, width, facts, text } = preview;
  const source = `${base}/picture?page=${at}&width=${width}`;
  const alt = fill(
    {
      id: 'Halaman {at} dari {name}; kata-katanya ada di bawah gambar',
      en: 'Page {at} of {name}; its words stand below',
    },
    { at, name: file.name },
  );
  const noWords: Text = {
    id: 'Tidak ada teks yang dapat dibaca di halaman ini; mungkin hasil pindaian.',
    en: 'No text can be read on this page; it may be a scan.',
  };
  return html`<div class="preview-bar">${facts.pages > 1 && pageLinks(view, at, facts.pages)}${widthLinks(view, width)}</div>
<div class="preview-sheet"><img src="${safeUrl(source)}" alt="${t(view, alt)}" width="${facts.width}" height="${facts.height}"></div>
<details class="preview-text"><summary>${t(view, { id: 'Teks halaman ini', en: 'Text of this page' })}</summary>${
    text === null || text.trim() === '' ? html`<p class="muted">${t(view, noWords)}</p>` : html`<pre>${text}</pre>`
  }</details>`;
}

function sectionsView(view: View, sections: readonly Section[], at: number): Html {
  const shown = sections[at - 1] ?? sections[0];
  const named = sections.map(({ title }, n) => ({
    label: same(title ?? String(n + 1)),
    href: urlWith(view, { page: String(n + 1) }),
    current: sections[n] === shown,
  }));
  return html`${named.length > 1 && tabs(view, named)}${shown ? drawSection(view, shown) : null}`;
}

function shownOf(view: View, { register, row, file, preview }: Parts, href: string): Html {
  const base = previewHref(register, row.id, file.id);
  if (preview.kind === 'picture')
    return html`<div class="preview-sheet"><img src="${safeUrl(`${base}/picture`)}" alt="${file.name}"></div>`;
  if (preview.kind === 'pdf') return pdfView(view, base, file, preview);
  if (preview.kind === 'sections') return sectionsView(view, preview.sections, preview.page);
  if (preview.kind === 'failed') return apart(view, { href }, preview.error.title, preview.error.mend);
  return apart(
    view,
    { href },
    { id: 'Berkas jenis ini tidak dapat ditampilkan di sini', en: 'A file of this kind cannot be shown here' },
    { id: 'Unduh berkasnya dan buka di komputer Anda.', en: 'Download the file and open it on your computer.' },
  );
}

/** The page on which a file of a row is looked at: nothing of the file itself reaches the browser but pictures and words. */
export function previewPage(view: View, parts: Parts): Html {
  const { register, row, file } = parts;
  const href = previewHref(register, row.id, file.id).replace(/\/preview$/, '');
  return page(view, {
    title: same(file.name),
    lead: size(view, file.bytes),
    crumbs: rowCrumbs(view, register, row),
    actions: [linkButton(view, { label: download, href, icon: 'download' })],
    body: shownOf(view, parts, href),
  });
}
