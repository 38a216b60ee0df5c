import { playComponents } from './components.ts';
import type { DataFile, DemoRequest } from './data-file.ts';
import { type Hands, hands } from './hands.ts';
import { cellValues, type Played, type Stage } from './play.ts';

type IdOf = Played['idOf'];
type Build = NonNullable<DemoRequest['build']>;

const requests = 'development-requests';
const examinations = 'request-examinations';
/** Who decides on every request of a demonstration. */
const headOfDinas = 'head DISKOMINFO';

async function findId(stage: Stage, table: string, request: string): Promise<string> {
  const [row] = await stage.tx<{ id: string }[]>`
    select id from ${stage.tx(table)} where request = ${request} order by created_at desc, id desc limit 1`;
  return row?.id ?? '';
}

/** Each submission: examined as far as it has come, and decided where it is. */
async function playRound(
  stage: Stage,
  { take }: Hands,
  idOf: IdOf,
  request: { readonly id: string; readonly by: string },
  round: DemoRequest['rounds'][number],
): Promise<void> {
  const fieldsOf = (register: string) => stage.registry.get(register).register.fields;
  if (round.change) {
    const values = cellValues(fieldsOf(requests), round.change, idOf);
    await take(request.by, round.submitted, requests, request.id, 'edit', { values });
  }
  await take(request.by, round.submitted, requests, request.id, 'submit');
  const { begun, examiner, found, decided, reasons } = round;
  if (begun === undefined || examiner === undefined) return;
  const id = await findId(stage, 'development.request_examinations', request.id);
  await take(examiner, begun, examinations, id, 'begin');
  if (found)
    await take(examiner, begun, examinations, id, 'edit', {
      values: cellValues(fieldsOf(examinations), found, idOf),
    });
  if (decided === undefined) return;
  if (reasons === undefined) await take(headOfDinas, decided, examinations, id, 'accept');
  else await take(headOfDinas, decided, examinations, id, 'return', { values: { reasons } });
}

/** What a stage needs is submitted by one and approved by another, on the day before the next stage opens. */
async function deliver(stage: Stage, { add, take }: Hands, build: Build, id: string, until: Build['stages'][number]) {
  const open = await stage.tx<{ id: string; agency: string }[]>`
    select d.id, b.agency from development.build_deliverables d join development.builds b on b.id = d.build
    where d.build = ${id} and d.status = 'open' and d.kind = any(${[...until.delivers]})`;
  for (const { id: deliverable, agency } of open) {
    const document = await add(build.by, until.on, 'documents', {
      number: `${build.number}/${deliverable.slice(-6)}`,
      title: build.title,
      kind: 'application-documentation',
      agency,
      date: until.on,
      classification: 'restricted',
      openness: 'public',
      location: 'Repositori dokumen Dinas',
    });
    await take(build.by, until.on, 'build-deliverables', deliverable, 'submit', { values: { documents: [document] } });
    await take(build.approver, until.on, 'build-deliverables', deliverable, 'approve');
  }
}

async function playBuild(
  stage: Stage,
  all: Hands,
  { request, name, filesDir, today }: { request: string; name: string; filesDir: string; today: string },
  build: Build,
): Promise<void> {
  await all.take(build.by, build.on, requests, request, 'open-build');
  const id = await findId(stage, 'development.builds', request);
  for (const one of build.stages) {
    if (one.on > today) return;
    await deliver(stage, all, build, id, one);
    await all.take(build.by, one.on, 'builds', id, one.step);
  }
  for (const { on, by, ...values } of build.changes ?? [])
    await all.add(by, on, 'requirement-changes', { build: id, ...values });
  const { components } = build;
  if (components && components.on <= today)
    await playComponents(await all.act(build.by, components.on), filesDir, { id, name }, components);
}

/** The line that pays for a request, put forward at once: the request is in sync. */
async function playBudget(
  { registry }: Stage,
  { add, take }: Hands,
  idOf: IdOf,
  request: string,
  { on, by, values }: NonNullable<DemoRequest['budget']>,
): Promise<void> {
  const lines = 'budget-lines';
  const line = { ...cellValues(registry.get(lines).register.fields, values, idOf), request };
  await take(by, on, lines, await add(by, on, lines, line), 'submit');
}

/** How many rows the registers of requests and builds have; most opened by themselves. */
async function countRows({ tx, registry }: Stage): Promise<Readonly<Record<string, number>>> {
  const counted = registry
    .all()
    .flatMap(({ register: { name, table } }) =>
      table.startsWith('development.')
        ? [
            tx<{ n: number }[]>`select count(*)::int as n from ${tx(table)}`.then(
              ([row]) => [name, row?.n ?? 0] as const,
            ),
          ]
        : [],
    );
  return Object.fromEntries(await Promise.all(counted));
}

/**
 * Requests for applications and their builds, each as far as it has come. Nothing that begins after `today`.
 * @returns how many rows each register got
 */
export async function playRequests(
  stage: Stage,
  { idOf }: Pick<Played, 'idOf'>,
  files: readonly DataFile[],
  { today, filesDir }: { readonly today: string; readonly filesDir: string },
): Promise<Readonly<Record<string, number>>> {
  const all = hands(stage, idOf);
  const fields = stage.registry.get(requests).register.fields;
  const given = files.flatMap((file) => ('requests' in file ? file.requests : [])).filter(({ on }) => on <= today);
  for (const { on, by, values, rounds, withdrawn, budget, build } of given) {
    const id = await all.add(by, on, requests, cellValues(fields, values, idOf));
    for (const round of rounds) await playRound(stage, all, idOf, { id, by }, round);
    if (withdrawn) await all.take(by, withdrawn.on, requests, id, 'withdraw', { answers: { why: withdrawn.why } });
    if (budget) await playBudget(stage, all, idOf, id, budget);
    if (build) await playBuild(stage, all, { request: id, name: String(values.name), filesDir, today }, build);
  }
  return countRows(stage);
}
