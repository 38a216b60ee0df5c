import { type Static, Type } from 'typebox';
import { fill, same } from '../../../kernel/i18n/text.ts';
import { addDays, addMonths, type Day, earlier, later } from '../dates.rules.ts';
import type { AttestationFact } from '../facts.ts';
import { type Evidence, type Outcome, outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import { dayText, listNames } from '../wording.ts';

/** No record shows whether the duty is met, so a person states it, with evidence and for a year at most. */
export const attestedSchema = Type.Object({ kind: Type.Literal('attested') }, { additionalProperties: false });

export type Attested = Static<typeof attestedSchema>;

const maxMonths = 12;

/** The last day a statement counts. */
export const endOfAttestation = (fact: AttestationFact): Day =>
  earlier(fact.until, addDays(addMonths(fact.from, maxMonths), -1));

const evidenceOf = (fact: AttestationFact): Evidence => ({
  kind: 'attestations',
  id: fact.id,
  title: fact.title,
  date: fact.from,
});

const states = { met: 'met', partly: 'partly', 'not-applicable': 'not-applicable' } as const;

const stated = {
  met: { id: 'Dinyatakan: {title}; berlaku sampai {until}.', en: 'Stated: {title}; good until {until}.' },
  partly: {
    id: 'Dinyatakan baru sebagian: {title}; berlaku sampai {until}.',
    en: 'Stated as partly met: {title}; good until {until}.',
  },
  'not-applicable': {
    id: 'Dinyatakan tidak berlaku: {title}; berlaku sampai {until}.',
    en: 'Stated not to apply: {title}; good until {until}.',
  },
} as const;

function whole(fact: AttestationFact): Outcome {
  const until = endOfAttestation(fact);
  const text = stated[fact.says];
  return outcome(states[fact.says], fill(text, { title: same(fact.title), until: dayText(until) }), {
    since: fact.from,
    nextDue: until,
    evidence: [evidenceOf(fact)],
  });
}

function perAgency(current: readonly AttestationFact[], scene: Scene): Outcome {
  const answers = scene.snapshot.agencies.map((agency) => ({
    agency,
    fact: current.findLast((fact) => scene.snapshot.answeringAgency(fact.agencyId) === agency.id),
  }));
  const owing = answers.filter(({ fact }) => !fact || fact.says === 'partly').map(({ agency }) => agency);
  const facts = answers.flatMap(({ fact }) => fact ?? []);
  const values = { done: answers.length - owing.length, total: answers.length };
  const text =
    owing.length === 0
      ? { id: 'Dinyatakan oleh semua {total} perangkat daerah.', en: 'Stated by all {total} agencies.' }
      : {
          id: 'Dinyatakan oleh {done} dari {total} perangkat daerah. Belum: {missing}.',
          en: 'Stated by {done} of {total} agencies. Missing: {missing}.',
        };
  const reason = fill(text, { ...values, missing: listNames(owing.map(({ name }) => name)) });
  return outcome(owing.length === 0 ? 'met' : 'partly', reason, {
    since: facts.map(({ from }) => from).reduce(later),
    nextDue: facts.map(endOfAttestation).reduce(earlier),
    evidence: facts.map(evidenceOf),
    owing: owing.map(({ id }) => id),
  });
}

/** The state that people stated and that has not lapsed; due when nobody did. Never overdue. */
export function checkAttested(_check: Attested, scene: Scene): Outcome {
  const all = scene.snapshot.attestations(scene.provision.id);
  const current = all.filter((fact) => endOfAttestation(fact) >= scene.day);
  const general = current.findLast((fact) => fact.agencyId === null);
  if (general) return whole(general);
  const own = current.filter((fact) => scene.snapshot.answeringAgency(fact.agencyId) !== null);
  if (own.length > 0 && scene.everyAgency) return perAgency(own, scene);
  const one = own.at(-1);
  if (one) return whole(one);
  const owing = scene.everyAgency ? scene.snapshot.agencies.map(({ id }) => id) : [];
  const lapsed = all.at(-1);
  if (!lapsed) return outcome('due', { id: 'Belum ada pernyataan.', en: 'Nobody has stated this yet.' }, { owing });
  const text = { id: 'Pernyataan terakhir berakhir {until}.', en: 'The last statement lapsed on {until}.' };
  return outcome('due', fill(text, { until: dayText(endOfAttestation(lapsed)) }), {
    since: endOfAttestation(lapsed),
    evidence: [evidenceOf(lapsed)],
    owing,
  });
}
