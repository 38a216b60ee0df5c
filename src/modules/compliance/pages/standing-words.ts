import { formatPercent } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { Counts } from '../standing.rules.ts';
import { shareMet } from '../standing.rules.ts';

const percent = (share: number): Text => ({ id: formatPercent(share, 'id', 0), en: formatPercent(share, 'en', 0) });

function lateWords(late: number): Text {
  if (late === 0) return { id: 'tidak ada yang terlambat', en: 'none is overdue' };
  return fill({ id: '{late} terlambat', en: '{late} overdue' }, { late });
}

/** The answer in one sentence: how much is met, and how much is late. Duties whose time has not come do not count. */
export function standingWords(counts: Counts): Text {
  const { met, counting, share } = shareMet(counts);
  if (counting === 0) {
    return {
      id: 'Belum ada kewajiban yang sudah waktunya dipenuhi',
      en: 'No duty has to be met yet',
    };
  }
  const text = {
    id: '{percent} terpenuhi: {met} dari {counting} kewajiban yang sudah waktunya; {late}',
    en: '{percent} met: {met} of {counting} duties whose time has come; {late}',
  };
  return fill(text, { percent: percent(share), met, counting, late: lateWords(counts.overdue) });
}
