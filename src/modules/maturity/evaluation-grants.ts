import { everyone, type Grant } from '../../kernel/access/access.ts';

/**
 * Who runs an evaluation: the assessor team, of the functions "process and organisation" and "communication and
 * informatics" (TPI 57(1)), and whoever the secretary of the region has coordinate it (LU 53).
 */
export const coordinators: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'organisation-officer': 'all',
  'internal-assessor': 'all',
};

/** Who follows an evaluation without scoring: those it is reported to, and oversight. */
export const overseers: Grant = { leader: 'all', cio: 'all', 'oversight-officer': 'all' };

/** Who answers for an agency (TPI 53(2)d): its own people. */
export const respondents: Grant = {
  'agency-head': 'subtree',
  'agency-officer': 'unit',
  'dinas-officer': 'unit',
  'oversight-officer': 'unit',
  'organisation-officer': 'unit',
  'planning-officer': 'unit',
  'finance-officer': 'unit',
  ppid: 'unit',
};

/** Assessors of the ministry see what they are appointed to, between its dates (LU 52(6), 52(8)). */
const appointed: Grant = { 'external-assessor': 'appointed' };

/** Assessors, each over what they made themselves. */
export const scorers: Grant = { 'internal-assessor': 'own', 'external-assessor': 'own' };

/** What is shown on one side of a double assessment. */
export const internalSide: Grant = { ...coordinators };
export const externalSide: Grant = appointed;

/** Everybody who has part in an evaluation beside the agencies that answer. */
export const team: Grant = { ...coordinators, ...overseers, ...appointed };

/** The evaluation's own people, and each agency over what is its own. */
export const teamAndOwn: Grant = { ...respondents, ...coordinators, ...overseers };

/** Everybody in the government, and the external assessors it concerns. */
export const all: Grant = { ...everyone('all'), ...appointed };
