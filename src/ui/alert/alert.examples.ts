import { html } from '../../kernel/html/html.ts';
import type { Example } from '../gallery/example.ts';
import { alert } from './alert.ts';

export const alertExamples: readonly Example[] = [
  {
    name: 'Alerts',
    draw: (view) =>
      html`<div class="page-notices">${alert(view, { tone: 'good', title: { id: 'Tersimpan', en: 'Saved' }, text: { id: 'Perubahan tercatat dalam log.', en: 'The change is in the log.' } })}
${alert(view, { tone: 'info', title: { id: 'Tiga perangkat daerah belum memegang fungsi', en: 'Three agencies hold no function' } })}
${alert(view, { tone: 'warning', title: { id: 'Keputusan tim berakhir dalam 30 hari', en: 'The team decree ends in 30 days' }, text: { id: 'Siapkan keputusan baru sebelum 22 Desember 2026.', en: 'Prepare a new decree before 22 December 2026.' } })}
${alert(view, { tone: 'bad', title: { id: 'Data ini sudah diubah orang lain', en: 'Someone changed this record' }, text: { id: 'Lihat perubahannya, lalu simpan lagi.', en: 'Look at what changed, then save again.' } })}</div>`,
  },
];
