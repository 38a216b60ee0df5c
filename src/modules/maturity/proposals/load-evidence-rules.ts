import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFileReader, refuseFile } from '../../../kernel/data-file/read-data-file.ts';
import { instruments } from '../load-instruments.ts';
import { evidenceRuleProblems } from './evidence-rules.rules.ts';
import { type EvidenceRules, evidenceRulesSchema, type Topic, topicsSchema } from './evidence-rules.schema.ts';

const readTopics = dataFileReader(topicsSchema);
const readRules = dataFileReader(evidenceRulesSchema);
const folder = join(import.meta.dirname, 'rules');

type Loaded = {
  readonly topics: Readonly<Record<string, Topic>>;
  readonly rules: ReadonlyMap<string, EvidenceRules>;
};
let loaded: Loaded | undefined;

function load(): Loaded {
  const topics = readTopics(join(import.meta.dirname, 'topics.yaml'));
  const rules = readdirSync(folder).map((file) => {
    const path = join(folder, file);
    const read = readRules(path);
    const instrument = instruments().find(({ id }) => id === read.instrument);
    refuseFile(path, evidenceRuleProblems(read, instrument, Object.keys(topics)));
    return [read.instrument, read] as const;
  });
  return { topics, rules: new Map(rules) };
}

/** A file of rules per instrument, read once. @throws CodedError `data-file-invalid` with every problem, naming its key */
export function evidenceRules(): Loaded {
  loaded ??= load();
  return loaded;
}

/** The topics of an indicator, what fits best first; none where an instrument has no rules. */
export function topicsOf(instrument: string, number: number): readonly Topic[] {
  const { topics, rules } = evidenceRules();
  return (rules.get(instrument)?.indicators[String(number)] ?? []).flatMap((name) => topics[name] ?? []);
}

/** For how many months after its date a document counts, by its kind; a kind not named has no such limit. */
export const agesOf = (instrument: string): Readonly<Record<string, number>> =>
  evidenceRules().rules.get(instrument)?.ages ?? {};
