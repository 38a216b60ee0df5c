import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { bearerOf, type Profile, provisionTree } from '../regulation/index.ts';
import { bearerKeyOf, bearerName } from './bearer-words.ts';
import type { Item } from './evaluate.rules.ts';
import type { State } from './outcome.ts';
import type { Duty } from './standing.rules.ts';

export const groupings = ['chapter', 'function', 'agency', 'state'] as const;
export type Grouping = (typeof groupings)[number];

/** What the board is asked to show; null and an empty text leave nothing out. */
export type BoardQuery = {
  readonly group: Grouping;
  readonly state: State | null;
  readonly agency: string | null;
  /** A function of government, or a party that is none. */
  readonly bearer: string | null;
  readonly q: string;
};

/** Duties under one heading. */
export type BoardGroup = { readonly key: string; readonly title: Text; readonly duties: readonly Duty[] };

/** Whether a duty is that of an agency: by a function it holds, as one of all agencies, or because it still has to act. */
export const concernsAgency = ({ agency, owing, parties }: Item, agencyId: string): boolean =>
  agency?.id === agencyId || owing.includes(agencyId) || parties.some((party) => bearerOf(party).by === 'every-agency');

/** Whether a duty is that of a function or party. */
export const concernsBearer = ({ parties }: Item, key: string): boolean =>
  parties.some((party) => bearerKeyOf(party) === key);

function matchesWords({ provision, item }: Duty, q: string): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { ref, duty } = provision;
  const text = [ref, item.id, duty.id, duty.en, item.reason.id, item.reason.en, item.agency?.name ?? '']
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The duties the board is asked for, in the order of the text. */
export const filterDuties = (duties: readonly Duty[], query: BoardQuery): readonly Duty[] =>
  duties.filter(
    (duty) =>
      (query.state === null || duty.item.state === query.state) &&
      (query.agency === null || concernsAgency(duty.item, query.agency)) &&
      (query.bearer === null || concernsBearer(duty.item, query.bearer)) &&
      matchesWords(duty, query.q),
  );

const stateTitles: Readonly<Record<State, Text>> = {
  overdue: { id: 'Terlambat', en: 'Overdue' },
  due: { id: 'Perlu dipenuhi', en: 'Due' },
  partly: { id: 'Sebagian', en: 'Partly met' },
  met: { id: 'Terpenuhi', en: 'Met' },
  'not-yet': { id: 'Belum waktunya', en: 'Not yet' },
  'not-applicable': { id: 'Tidak berlaku', en: 'Not applicable' },
};

/** Where a duty goes that is not that of one agency. A function without holder stands first: nobody answers for it. */
const sharedTitles = {
  unheld: { id: 'Belum ada pemegang fungsinya', en: 'Nobody holds the function' },
  'every-agency': { id: 'Setiap perangkat daerah', en: 'Every agency' },
  'agencies-concerned': { id: 'Perangkat daerah yang terkait', en: 'The agencies concerned' },
  government: { id: 'Kepala daerah, tim, dan pemerintah daerah', en: 'Head of region, teams and the government' },
  outside: { id: 'Pihak di luar perangkat daerah', en: 'Parties outside the agencies' },
} as const satisfies Record<string, Text>;

type SharedKey = keyof typeof sharedTitles;

function sharedKeyOf({ parties }: Item): SharedKey {
  const kinds = parties.map((party) => bearerOf(party).by);
  if (kinds.includes('function')) return 'unheld';
  return kinds.find((kind) => kind !== 'function') ?? 'government';
}

const agencyKeyOf = (item: Item): string => item.agency?.id ?? sharedKeyOf(item);

function byAgency(duties: readonly Duty[]): readonly BoardGroup[] {
  const groups = Map.groupBy(duties, ({ item }) => agencyKeyOf(item));
  const shared = Object.entries(sharedTitles).map(([key, title]) => ({ key, title, duties: groups.get(key) ?? [] }));
  const agencies = [...groups]
    .flatMap(([key, own]) => {
      const name = own[0]?.item.agency?.name;
      return name === undefined ? [] : [{ key, title: same(name), duties: own }];
    })
    .sort((one, other) => one.title.id.localeCompare(other.title.id, 'id'));
  const [unheld, ...others] = shared;
  return [...(unheld ? [unheld] : []), ...agencies, ...others];
}

function byChapter(duties: readonly Duty[], profile: Profile): readonly BoardGroup[] {
  const chapters = Map.groupBy(duties, ({ provision }) => provision.bab);
  return provisionTree(profile).map(({ numeral, title }) => ({
    key: numeral,
    title: fill({ id: 'Bab {numeral}: {title}', en: 'Chapter {numeral}: {title}' }, { numeral, title }),
    duties: chapters.get(numeral) ?? [],
  }));
}

function byFunction(duties: readonly Duty[]): readonly BoardGroup[] {
  const groups = Map.groupBy(duties, ({ item }) => bearerKeyOf(item.actorFunction));
  return [...groups].map(([key, own]) => ({ key, title: bearerName(key), duties: own }));
}

function byState(duties: readonly Duty[]): readonly BoardGroup[] {
  const groups = Map.groupBy(duties, ({ item }) => item.state);
  return Object.entries(stateTitles).map(([key, title]) => ({
    key,
    title,
    duties: groups.get(key as State) ?? [],
  }));
}

/** The duties under their headings; headings without a duty are left out. */
export function groupDuties(duties: readonly Duty[], group: Grouping, profile: Profile): readonly BoardGroup[] {
  const groups = {
    chapter: () => byChapter(duties, profile),
    function: () => byFunction(duties),
    agency: () => byAgency(duties),
    state: () => byState(duties),
  }[group]();
  return groups.filter((one) => one.duties.length > 0);
}
