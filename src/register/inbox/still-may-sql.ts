import { type Grant, rolesAt } from '../../kernel/access/access.ts';
import type { Bind } from '../bind.ts';
import type { Register } from '../register.ts';
import { anchorSql } from '../scope.ts';

/**
 * Whether the roles that `person` has today, in the common table `reach`, let one of some grants cover the row `t`:
 * `covers` in SQL, for a person other than whoever asks.
 */
export function stillMaySql(register: Register, grants: readonly Grant[], person: string, bind: Bind): string {
  const anchor = anchorSql(register, 't');
  const ways = grants.flatMap((grant) => {
    const at = (scope: 'all' | 'unit' | 'subtree' | 'own', more: string) => {
      const roles = rolesAt(grant, scope);
      return roles.length > 0 ? [`(h.role = any(${bind(roles)}::text[]) and ${more})`] : [];
    };
    return [
      ...at('all', 'true'),
      ...at('own', `t.created_by = ${person}`),
      ...(anchor ? [...at('unit', `h.exact and h.agency = ${anchor}`), ...at('subtree', `h.agency = ${anchor}`)] : []),
    ];
  });
  return ways.length > 0
    ? `exists (select from reach h where h.person = ${person} and (${ways.join(' or ')}))`
    : 'false';
}
