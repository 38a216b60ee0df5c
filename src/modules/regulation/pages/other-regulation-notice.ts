import type { Html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import type { View } from '../../../ui/view.ts';
import { citation } from '../citation.rules.ts';
import type { Profile } from '../profile.schema.ts';

/** Says that what is read here is not the regulation this government works by. */
export const otherRegulationNotice = (view: View, { regulation }: Profile): Html =>
  alert(view, {
    tone: 'warning',
    title: fill(
      { id: 'Ini {citation}, bukan peraturan yang berlaku di sini', en: 'This is {citation}, not in force here' },
      { citation: citation(regulation) },
    ),
    text: {
      id: 'Ditampilkan untuk perbandingan. Tidak ada kewajiban yang dihitung darinya.',
      en: 'Shown for comparison. No duty is computed from it.',
    },
  });
