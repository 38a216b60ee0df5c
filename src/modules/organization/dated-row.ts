import type { Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/**
 * Rows that say what is true for a period: who holds what, who sits where. They are never deleted: a row ends on a day,
 * or is struck out when it was entered by mistake and then counts nowhere.
 */
export const datedStates = ['active', 'ended', 'void'] as const;

export const datedStateTitles = {
  active: { id: 'Berlaku', en: 'In force' },
  ended: { id: 'Diakhiri', en: 'Ended' },
  void: { id: 'Dibatalkan', en: 'Struck out' },
} as const satisfies Record<(typeof datedStates)[number], Text>;

export const datedStateTones = { active: 'good', ended: 'neutral', void: 'bad' } as const;

/** The steps of such rows. What ended stays as it was; `endsWithin` checks what the end step sets. */
export const datedSteps = (grant: Grant) =>
  ({
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant, form: 'all' },
    end: { title: { id: 'Akhiri', en: 'End' }, from: ['active'], to: 'ended', grant, form: ['period'] },
    strike: {
      title: { id: 'Batalkan (salah catat)', en: 'Strike out (entered by mistake)' },
      from: ['active', 'ended'],
      to: 'void',
      grant,
      consequence: {
        id: 'Baris ini dianggap tidak pernah ada. Riwayatnya tetap tersimpan.',
        en: 'This row then counts as if it had never been. Its history is kept.',
      },
    },
  }) as const;
