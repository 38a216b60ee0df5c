import { everyone, type Grant } from '../../kernel/access/access.ts';

/** Everybody in the government may know what it has: only so is nothing built twice (LU 13(7), 20(4)). */
export const everybody: Grant = everyone('all');

/** Who keeps the records of the inventories: the owner, each for the own unit; the Dinas also for others. */
export const owners: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'agency-head': 'subtree',
  'agency-officer': 'unit',
  'oversight-officer': 'unit',
  'organisation-officer': 'unit',
  'planning-officer': 'unit',
  'finance-officer': 'unit',
  ppid: 'unit',
};

/** Who keeps what holds for the whole government: the reference codes, the architecture. */
export const architects: Grant = { administrator: 'all', 'dinas-officer': 'all', 'organisation-officer': 'all' };

/** For whom records wait: owners of the own unit. Whoever keeps those of everybody would drown in them. */
export const unitOwners: Grant = Object.fromEntries(
  Object.keys(owners)
    .filter((role) => role !== 'administrator')
    .map((role) => [role, 'unit']),
);
