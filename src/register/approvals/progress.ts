import type { Reader } from '../read.ts';
import type { Register } from '../register.ts';
import type { Site } from '../site.ts';
import type { RowFacts } from '../step-availability.ts';
import { stagesOf } from './approval.ts';
import type { Progress } from './progress.page.ts';

/** The approvals a row stands in now; with the names of those who voted, one statement where there are any. */
export async function progressOf(
  site: Site,
  reader: Reader,
  register: Register,
  facts: RowFacts,
): Promise<readonly Progress[]> {
  const running = [...facts.approvals].filter(([name]) => register.steps[name]?.from.includes(facts.status));
  const voters = running.flatMap(([, { votes }]) => votes.flatMap(({ by }) => by));
  if (running.length === 0) return [];
  const nameOf = await site.actorNames(reader.tx, voters);
  return running.flatMap(([name, standing]) => {
    const step = register.steps[name]?.title;
    return step ? [{ step, stages: stagesOf(register, name), standing, nameOf }] : [];
  });
}
