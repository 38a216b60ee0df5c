import type { Grant } from '../../kernel/access/access.ts';
import { owners } from '../element/index.ts';

/** Who drives the plan of a year: the Dinas (TPI 11(2)), planning and finance. */
export const budgeters: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'planning-officer': 'all',
  'finance-officer': 'all',
};

/** Who enters lines: each agency its own needs, those who drive the plan for anybody. */
export const lineKeepers: Grant = { ...owners, ...budgeters };

/** Who reads lines: those who enter them, and those the whole is reported to. */
export const lineReaders: Grant = { ...lineKeepers, leader: 'all', cio: 'all', 'oversight-officer': 'all' };

/** Who records what was spent: finance and the Dinas for anybody, agencies what they recorded themselves. */
export const spenders: Grant = { ...budgeters, 'agency-head': 'own', 'agency-officer': 'own' };
