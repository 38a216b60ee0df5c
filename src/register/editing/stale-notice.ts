import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { viewOf } from '../../ui/shell.ts';
import { t } from '../../ui/view.ts';
import { sqlName } from '../bind.ts';
import { columnLabel, showColumn } from '../pages/history.page.ts';
import { rowHref } from '../pages/register-links.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';
import type { MergedForm } from './merged-form.ts';
import { changedSince } from './values-at.ts';

const keptEntries: Text = {
  id: 'Isian Anda masih ada di bawah. Simpan lagi bila tetap ingin memakainya.',
  en: 'Your entries are still below. Save again if you still want them.',
};
const putTogether: Text = {
  id: 'Isian Anda dan isian yang sudah diubah orang lain digabungkan di bawah. Periksa, lalu simpan.',
  en: 'Your entries and those someone else changed are put together below. Check them, then save.',
};
const toChoose: Text = {
  id: 'Isian yang tidak bentrok sudah digabungkan di bawah. Pada isian yang Anda berdua ubah, pilih yang dipakai, lalu simpan lagi.',
  en: 'Entries that do not clash are put together below. Where you both changed an entry, choose the one to use, then save again.',
};

const textOf = (merged: MergedForm | null): Text => {
  if (!merged) return keptEntries;
  return merged.clashes.size > 0 ? toChoose : putTogether;
};

/** Says what others changed since a form was opened, with what it says now; what one typed is still in the form. */
export async function staleNotice(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  seen: number,
  merged: MergedForm | null,
): Promise<Html> {
  const view = viewOf(site.shell, request);
  const changed = await changedSince(site.db.sql, register, row.id, seen);
  const items = changed.map(({ field }) => {
    const column = sqlName(field);
    const shown = showColumn(view, register, row, column);
    return html`<li>${t(view, columnLabel(register, column))}: <strong>${shown}</strong></li>`;
  });
  const history = html`<a href="${rowHref(register, row.id)}/history">${t(view, { id: 'Lihat riwayatnya', en: 'See its history' })}</a>`;
  const now = t(view, { id: 'Yang sudah diubah orang lain kini berisi:', en: 'What someone else changed says now:' });
  const body = html`${items.length > 0 && html`<p>${now}</p><ul>${items}</ul>`}<p>${history}</p>`;
  return alert(view, { tone: 'warning', title: new CodedError('stale').title, text: textOf(merged), body });
}
