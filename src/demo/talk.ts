import { personNames } from '../modules/identity/index.ts';
import { peopleWho } from '../modules/organization/index.ts';
import type { Act } from '../register/change.ts';
import { actOnComment, writeComment } from '../register/comments/write-comment.ts';
import { saveDraft } from '../register/drafts/drafts.ts';
import { getRow } from '../register/read.ts';
import { newCast } from './acting.ts';
import type { DataFile, Said } from './data-file.ts';
import type { Played, Stage } from './play.ts';

type Words = Pick<Said, 'on' | 'by' | 'text'>;
type IdOf = Played['idOf'];

/** Two in the afternoon in western Indonesia: when the work of the day has been done and is talked about. */
const instantOf = (on: string, nth: number): Date => new Date(Date.parse(`${on}T07:00:00Z`) + nth * 180_000);

/** `@C-09` in the data stands for the name of that person. */
async function withNames({ tx }: Stage, idOf: IdOf, text: string): Promise<string> {
  const numbers = [...text.matchAll(/@(C-\d+)/g)].map(([, number = '']) => number);
  const ids = numbers.map((number) => idOf('people', number));
  const people = await personNames(tx, ids);
  return text.replace(
    /@(C-\d+)/g,
    (mark, number: string) => `@${people.find(({ id }) => id === idOf('people', number))?.name ?? mark}`,
  );
}

function speakers(stage: Stage, idOf: IdOf) {
  const { tx, registry, timeZone } = stage;
  const cast = newCast(tx, timeZone, idOf);
  const site = { registry, peopleWho: peopleWho(timeZone), namesOf: personNames };
  let nth = 0;
  const actAs = async (by: string, on: string): Promise<Act> => {
    const now = instantOf(on, nth++);
    return { tx, registry, actor: await cast(by, on, now), now, requestId: 'demo' };
  };
  const about = async (act: Act, { register: name, row }: Said) => {
    const { register } = registry.get(name);
    return { register, row: await getRow({ ...act, lang: 'id' }, register, idOf(name, row)) };
  };
  const say = async (given: Said, { on, by, text }: Words, parent: string | null): Promise<string> => {
    const act = await actAs(by, on);
    const words = await withNames(stage, idOf, text);
    return writeComment(act, site, await about(act, given), { text: words, parent, named: null });
  };
  const settle = async (given: Said, id: string, by: string): Promise<void> => {
    const act = await actAs(by, given.answers?.at(-1)?.on ?? given.on);
    await actOnComment(act, site, await about(act, given), id, 'resolve', '');
  };
  return { actAs, say, settle };
}

/** What people say about records in a demonstration, and what they have not saved yet; nothing that lies after `today`. */
export async function talk(
  stage: Stage,
  { idOf }: Pick<Played, 'idOf'>,
  files: readonly DataFile[],
  today: string,
): Promise<void> {
  const { actAs, say, settle } = speakers(stage, idOf);
  const past = <T extends { readonly on: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ on }) => on <= today);
  for (const given of past(files.flatMap((file) => ('comments' in file ? file.comments : [])))) {
    const id = await say(given, given, null);
    for (const answer of past(given.answers ?? [])) await say(given, answer, id);
    if (given.settledBy !== undefined) await settle(given, id, given.settledBy);
  }
  for (const { register, on, by, values } of past(files.flatMap((file) => ('drafts' in file ? file.drafts : [])))) {
    const { actor, now } = await actAs(by, on);
    await saveDraft(stage.tx, actor.id, { register, row: null, step: 'create' }, null, values, now);
  }
}
