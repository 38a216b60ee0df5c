import type { Actor } from '../kernel/access/access.ts';
import type { Tx } from '../kernel/db/db.ts';
import { loadActor } from '../modules/organization/index.ts';
import { rememberMatches } from '../register/lists/alerts.ts';
import { addFilter, type FilterWords } from '../register/lists/keep-filter.ts';
import { keepColumns } from '../register/lists/list-choices.ts';
import { queryOf } from '../register/lists/saved-query.ts';
import type { Registry } from '../register/registry.ts';

type Kept = FilterWords & { readonly person: string; readonly register: string; readonly query: string };

/** Filters that people of the demonstration keep: for themselves, for their agency, for everyone, some with an alert. */
const kept: readonly Kept[] = [
  {
    person: 'C-09',
    register: 'documents',
    name: 'Laporan menunggu pengesahan',
    query: 'view=to-approve',
    shared: 'agency',
    alert: true,
  },
  {
    person: 'C-09',
    register: 'documents',
    name: 'Dokumen terbatas',
    query: 'filter[classification]=restricted&sort=-date',
    shared: 'nobody',
    alert: false,
  },
  {
    person: 'C-04',
    register: 'legal-instruments',
    name: 'Keputusan yang berlaku',
    query: 'view=in-force&columns=reference,title,date,validity',
    shared: 'everyone',
    alert: true,
  },
  {
    person: 'C-07',
    register: 'people',
    name: 'Pegawai aktif',
    query: 'filter[status]=active',
    shared: 'nobody',
    alert: false,
  },
];

/** Columns somebody chose: the officer of the ICT agency looks at how long papers hold. */
const columns = [
  {
    person: 'C-09',
    register: 'documents',
    names: ['number', 'title', 'agency', 'validUntil', 'classification', 'status'],
  },
] as const;

/** What this needs of the demonstration. */
export type KeptIn = {
  readonly tx: Tx;
  readonly registry: Registry;
  readonly timeZone: string;
  readonly now: Date;
  readonly personOf: (number: string) => string;
};

/** Keeps the filters and columns of the demonstration through the operations people use. */
export async function keepDemoFilters({ tx, registry, timeZone, now, personOf }: KeptIn): Promise<void> {
  const load = loadActor(timeZone);
  const actorOf = async (number: string): Promise<Actor> => {
    const actor = await load(tx, personOf(number), now);
    if (!actor) throw new TypeError(`nobody is ${number} any more`);
    return actor;
  };
  for (const filter of kept) {
    const actor = await actorOf(filter.person);
    const { register } = registry.get(filter.register);
    const query = queryOf(register, filter);
    if (!query) throw new TypeError(`${filter.register} cannot be asked ${filter.query}`);
    const id = await addFilter(tx, actor, filter, now);
    if (filter.alert) await rememberMatches({ tx, registry, actor, lang: 'id' }, register, query, id);
  }
  for (const { person, register, names } of columns) await keepColumns(tx, personOf(person), register, names);
}
