import type { Text } from '../../kernel/i18n/text.ts';
import { type Holders, holds } from '../element/index.ts';
import type { InfrastructureSettings } from './infrastructure-slots.ts';

/** A node or link of the network in use. */
export type NetworkPart = {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly segment: string | null;
  readonly maintainer: string | null;
  readonly connects: readonly string[] | null;
};

/** Agencies that no node or link reaches (LU 18(4)). */
export const findUnconnected = <A extends { readonly id: string }>(
  agencies: readonly A[],
  parts: readonly NetworkPart[],
): readonly A[] => {
  const reached = new Set(parts.flatMap(({ connects }) => connects ?? []));
  return agencies.filter(({ id }) => !reached.has(id));
};

/** Where the regulations write who answers for a segment. */
const keyOf: Readonly<Record<string, string>> = { 'between-pd': 'betweenPd', 'within-pd': 'withinPd' };

const wrong: Text = {
  id: 'Dipelihara perangkat daerah lain; sampai perute perangkat daerah haruslah Dinas.',
  en: 'Maintained by another agency; up to the agency router it must be the Dinas.',
};

/** A part of the network maintained by somebody else than the regulation says (LU 18(8), TPI 17(1)). */
export function findOtherMaintainer(
  { segment, maintainer }: NetworkPart,
  responsibility: InfrastructureSettings['network']['responsibility'],
  holders: Holders,
): Text | null {
  const wanted = responsibility[keyOf[segment ?? ''] ?? 'operator'] ?? responsibility.operator;
  const dinas = typeof wanted === 'string' && wanted.startsWith('kominfo');
  return dinas && maintainer !== null && !holds(holders, 'kominfo', maintainer) ? wrong : null;
}
