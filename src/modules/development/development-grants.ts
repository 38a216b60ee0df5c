import type { Grant } from '../../kernel/access/access.ts';
import { everybody, owners } from '../element/index.ts';

/** Who asks for an application and builds it: the agency it is for; the Dinas for all of them (LU 20(4)). */
export const requesters: Grant = owners;

/** Who sees a request while it is being written: the agency it is for, those who advise it, and those who look on. */
export const drafters: Grant = { ...requesters, leader: 'all', cio: 'all' };

/** Everybody may know what is asked for and built: only so is nothing built twice. */
export const readers: Grant = everybody;

/** Who examines a request: the people of the Dinas. A row of the examination belongs to the Dinas. */
export const examiners: Grant = { 'dinas-officer': 'unit', 'agency-head': 'unit' };

/** Who decides on it: the head of the Dinas alone (LU 21(3), 21(5), 21(6)). */
export const headOfDinas: Grant = { 'agency-head': 'unit' };
