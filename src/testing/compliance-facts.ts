import { type Facts, noFacts } from '../modules/compliance/facts.ts';
import type { FunctionId } from '../modules/organization/functions.ts';

type Of<K extends keyof Facts> = Facts[K][number];
type Some<K extends keyof Facts, Needed extends keyof Of<K>> = Pick<Of<K>, Needed> & Partial<Of<K>>;

/** The day since when everything exists unless a test says otherwise. */
const always = '2020-01-01';
let counter = 0;
const nextId = (word: string): string => `${word}-${++counter}`;

/** Facts from some of them; the rest is empty. */
export const factsOf = (facts: Partial<Facts>): Facts => ({ ...noFacts, ...facts });

/** An agency (a Dinas) with a name, which is also its code and id. */
export const agency = (name: string, more: Partial<Of<'agencies'>> = {}): Of<'agencies'> => ({
  id: name,
  code: name,
  name,
  kind: 'department',
  parentId: null,
  from: always,
  until: null,
  ...more,
});

/** Who holds a function, for ever unless dates are given. */
export const holding = (id: FunctionId, agencyId: string, more: Partial<Of<'holdings'>> = {}): Of<'holdings'> => ({
  function: id,
  agencyId,
  from: always,
  until: null,
  ...more,
});

/** A document of a kind and date; its title is its kind. */
export const paper = (given: Some<'documents', 'kind' | 'date'>): Of<'documents'> => ({
  id: nextId('document'),
  title: given.kind,
  agencyId: null,
  periodFrom: null,
  periodUntil: null,
  validUntil: null,
  withdrawnOn: null,
  deliveries: [],
  links: [],
  ...given,
});

/** A legal instrument in force from its date. */
export const instrument = (given: Some<'instruments', 'kind' | 'subject' | 'date'>): Of<'instruments'> => ({
  id: nextId('instrument'),
  title: given.subject,
  teamId: null,
  agencyId: null,
  validFrom: given.date,
  validUntil: null,
  revokedOn: null,
  links: [],
  ...given,
});

/** A team whose members all sit for as long as it exists. */
export const team = (given: Some<'teams', 'kind'>): Of<'teams'> => ({
  id: nextId('team'),
  name: given.kind,
  from: always,
  until: null,
  members: [],
  ...given,
});

/** A member in a position. */
export const member = (
  position: Of<'teams'>['members'][number]['position'],
  more: Partial<Of<'teams'>['members'][number]> = {},
): Of<'teams'>['members'][number] => ({ position, personId: null, agencyId: null, from: always, until: null, ...more });

/** A statement that a duty is met. */
export const attestation = (given: Some<'attestations', 'obligationId' | 'from' | 'until'>): Of<'attestations'> => ({
  id: nextId('attestation'),
  agencyId: null,
  says: 'met',
  title: 'statement',
  withdrawnOn: null,
  ...given,
});

/** A delivery to a recipient outside the agencies. */
export const deliveredTo = (
  recipient: NonNullable<Of<'documents'>['deliveries'][number]['recipient']>,
  date: string,
): Of<'documents'>['deliveries'][number] => ({ recipient, agencyId: null, date });

/** A row of a register that stands as it is from a day on, unless other spans are given. */
export const record = (
  register: string,
  given: { readonly id?: string; readonly status: string; readonly from?: string } & Partial<
    Of<'records'>['spans'][number]
  >,
): Of<'records'> => {
  const { id = nextId(register), ...span } = given;
  return { register, id, spans: [{ from: always, until: null, title: id, agencyId: null, values: {}, ...span }] };
};
