import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Grant, Role } from '../../src/kernel/access/access.ts';
import { readersByClass } from '../../src/modules/evidence/document-classes.ts';
import { evaluationAnswers } from '../../src/modules/maturity/answers/evaluation-answers.register.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useEvaluations } from '../../src/testing/evaluations.ts';
import { someAtATime } from './ask.ts';
import { isOpen, type Relation } from './oracle.ts';

// Doors of an evaluation that its registers do not draw: the workbench, the sheet of answers, evidence, minutes.
const padu = await useEvaluations();
const { owner, first, second, people, take, cycle: newCycle, appoint, answerOf, signIn } = padu;

const cycle = await padu.started({}, { 1: second });
await appoint(cycle, people.external, 'external');

/** Somebody, how the answers of the first and second agency stand to them, and whether they reach the evaluation itself. */
type Asker = {
  readonly who: Browser;
  readonly role: Role;
  readonly to: readonly [Relation, Relation];
  readonly knows: boolean;
};

const outOfDates = await signIn('external-assessor', null);
await appoint(cycle, outOfDates, 'external', { from: '2020-01-01', until: '2020-12-31' });
const elsewhere = await signIn('external-assessor', null);
await appoint(await newCycle(), elsewhere, 'external');
const at = async (role: Role, agency: string | null): Promise<Asker> => {
  const to = [agency === first ? 'mine' : 'other', agency === second ? 'mine' : 'other'] as const;
  return { who: await signIn(role, agency), role, to, knows: true };
};
const external = { role: 'external-assessor', to: ['other', 'other'], knows: false } as const;
const askers: Readonly<Record<string, Asker>> = {
  respondent: { who: people.officer, role: 'agency-officer', to: ['mine', 'other'], knows: true },
  'respondent of another agency': { who: people.other, role: 'agency-officer', to: ['other', 'mine'], knows: true },
  'head of agency': await at('agency-head', first),
  'internal assessor': { who: people.assessor, role: 'internal-assessor', to: ['other', 'other'], knows: true },
  'external assessor in their days': { ...external, who: people.external, to: ['appointed', 'appointed'], knows: true },
  'external assessor out of their days': { ...external, who: outOfDates },
  'external assessor of another evaluation': { ...external, who: elsewhere },
  leader: { who: people.leader, role: 'leader', to: ['other', 'other'], knows: true },
  ppid: await at('ppid', second),
  helpdesk: await at('helpdesk-agent', first),
  viewer: await at('viewer', null),
};

const words = ['katasatu', 'katadua'] as const;
const numbers = [2, 1] as const;
const answers = await Promise.all(numbers.map((number) => answerOf(cycle, `pemdi-2026.0${number}`)));
for (const [n, who] of [people.officer, people.other].entries())
  await take(who, 'evaluation-answers', answers[n] ?? '', 'edit', { explanation: `Isi ${words[n]}.` });

/** Doors that show an answer to whoever may read it, and doors that may, but need not. */
const doorsTo = (n: number) => {
  const [id, number] = [answers[n], numbers[n]];
  return {
    must: [
      `/evaluations/${cycle}/indicators/${number}`,
      `/api/v1/evaluation-answers/${id}`,
      `/evaluation-answers/${id}/history`,
      `/api/v1/evaluation-answers?filter[cycle]=${cycle}&limit=50`,
      `/evaluations/${cycle}/answers.csv`,
    ],
    never: [
      '/evaluation-answers/export?format=csv',
      `/search?q=${words[n]}`,
      `/api/v1/search?q=${words[n]}`,
      `/evaluations/${cycle}`,
      `/evaluations/${cycle}/indicators/${number}/proposals`,
      `/api/v1/evaluations/${cycle}/evidence`,
      '/inbox',
      '/notices',
    ],
  };
};

/** Asks doors as somebody: what is closed shows nothing anywhere; what is open shows at the doors that must. */
async function askDoors(
  { who }: Asker,
  { must, never }: { readonly must: readonly string[]; readonly never: readonly string[] },
  said: string,
  told: { readonly open: boolean; readonly name: string },
): Promise<void> {
  for (const door of [...must, ...never]) {
    const shows = (await who.get(door)).body.includes(said);
    const right = told.open ? shows || !must.includes(door) : !shows;
    assert.ok(right, `${told.name} at ${door}: ${shows ? 'shown' : 'not shown'}`);
  }
}

describe('an answer is shown through every door to exactly those who may read it in its state', () => {
  const { levels } = evaluationAnswers.read as { levels: Readonly<Record<string, Grant>> };
  for (const state of ['open', 'submitted', 'released'])
    it(state, async () => {
      await owner.sql`update maturity.evaluation_answers set status = ${state} where cycle = ${cycle}`;
      await someAtATime(Object.entries(askers), async ([name, asker]) => {
        for (const n of [0, 1]) {
          const open = asker.knows && isOpen(levels[state] ?? {}, asker.role, asker.to[n] ?? 'other');
          await askDoors(asker, doorsTo(n), `Isi ${words[n]}`, { open, name });
        }
      });
    });
});

describe('minutes that were kept are shown through every door to exactly those who read documents of their class', () => {
  const signer = 'Katapenandatangan';
  let minutes = '';
  let file = '';
  before(async () => {
    await owner.sql`update maturity.evaluation_cycles set status = 'internal-assessment' where id = ${cycle}`;
    const dinas = await signIn('dinas-officer', first);
    const entries = { number: 'BA/1', date: '2026-01-15', place: 'Kota', position1: 'Kepala', name1: signer, nip1: '' };
    const kept = await dinas.post(`/evaluations/${cycle}/documents/minutes`, { ...entries, _once: 'a' });
    assert.equal(kept.statusCode, 303, kept.body.slice(0, 300));
    minutes = String(kept.headers.location).split('/')[2]?.split('?')[0] ?? '';
    const [row] = await owner.sql<{ file: string }[]>`
      select files[1] as file from evidence.documents where id = ${minutes}`;
    file = row?.file ?? '';
  });

  it('for every role', async () => {
    const [row] = await owner.sql<{ id: string }[]>`
      select id from evidence.document_signers where document = ${minutes}`;
    const must = [
      `/documents/${minutes}/signing`,
      `/document-signers/${row?.id}/history`,
      `/api/v1/document-signers/${row?.id}`,
    ];
    const never = [
      '/document-signers',
      '/document-signers/export?format=csv',
      '/search?q=penandatangan',
      '/inbox',
      '/notices',
    ];
    await someAtATime(Object.entries(askers), async ([name, asker]) => {
      const { who, role, to } = asker;
      const open = isOpen(readersByClass.restricted, role, to[0]);
      await askDoors(asker, { must, never }, signer, { open, name });
      for (const door of [`/documents/${minutes}`, `/documents/${minutes}/files/${file}`])
        assert.equal((await who.get(door)).statusCode, open ? 200 : 404, `${name} at ${door}`);
    });
  });
});
