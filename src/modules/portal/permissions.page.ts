import { allRoles, roles } from '../../kernel/access/access.ts';
import type { Html } from '../../kernel/html/html.ts';
import { html } from '../../kernel/html/html.ts';
import { type Permission, permissionsOf, scopeWords } from '../../register/permissions.ts';
import type { Mounted } from '../../register/registry.ts';
import { card } from '../../ui/card/card.ts';
import { page } from '../../ui/page/page.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { t, type View } from '../../ui/view.ts';

function registerCard(view: View, { register }: Mounted): Html {
  const permissions = permissionsOf(register);
  const used = allRoles.filter((role) => permissions.some(({ grant }) => grant[role] !== undefined));
  const columns = [
    { key: 'what', label: { id: 'Tindakan', en: 'Action' }, cell: ({ what }: Permission) => t(view, what) },
    ...used.map((role) => ({
      key: role,
      label: roles[role],
      cell: ({ grant }: Permission) => {
        const scope = grant[role];
        return scope ? t(view, scopeWords[scope]) : '';
      },
    })),
  ];
  const table = dataTable(view, { caption: register.title, columns, rows: permissions, empty: html`` });
  return card(view, { title: register.title, body: table, flush: true });
}

/** What each role may do, and how far: drawn from the same grants that every door asks. */
export const permissionsPage = (view: View, all: readonly Mounted[]): Html =>
  page(view, {
    title: { id: 'Siapa boleh apa', en: 'Who may do what' },
    lead: {
      id: 'Yang tidak disebut tidak boleh. "Unitnya" berarti perangkat daerah tempat peran itu diberikan.',
      en: 'What is not named is not allowed. "Unit" is the agency at which the role was given.',
    },
    body: all.map((mounted) => registerCard(view, mounted)),
  });
