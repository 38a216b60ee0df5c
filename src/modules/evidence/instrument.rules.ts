import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { fill, same } from '../../kernel/i18n/text.ts';
import type { Period } from '../../register/fields/date.ts';

/** What the rules read of an instrument. */
export type InstrumentValues = {
  readonly reference: string;
  readonly date: string | null;
  readonly promulgated: string | null;
  readonly validity: Period | null;
  readonly basis: readonly string[] | null;
  readonly amends: readonly string[] | null;
  readonly revokes: readonly string[] | null;
  readonly team: string | null;
  readonly teamKind: string | null;
  readonly teamPeriod: Period | null;
};

/** An instrument that another one revokes. */
export type Target = {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly reference: string;
  readonly validity: Period | null;
};

const pointers = ['basis', 'amends', 'revokes'] as const;

/** What contradicts itself in an instrument, whatever its state. */
export function findContradictions(id: string, values: InstrumentValues): readonly Problem[] {
  const problems: Problem[] = pointers
    .filter((name) => values[name]?.includes(id))
    .map((name) =>
      problem(name, 'itself', {
        id: 'Produk hukum tidak dapat menunjuk dirinya sendiri.',
        en: 'An instrument cannot point to itself.',
      }),
    );
  if (values.date && values.promulgated && values.promulgated < values.date)
    problems.push(
      problem('promulgated', 'too-early', {
        id: 'Diundangkan tidak sebelum ditetapkan.',
        en: 'It is not promulgated before it is enacted.',
      }),
    );
  if (values.team !== null && values.teamKind !== null)
    problems.push(
      problem('teamKind', 'two-teams', {
        id: 'Pilih tim yang sudah disiapkan, atau jenis tim baru, tidak keduanya.',
        en: 'Choose a prepared team, or the kind of a new one, not both.',
      }),
    );
  if ((values.teamKind === null) !== (values.teamPeriod === null))
    problems.push(
      problem(values.teamKind === null ? 'teamKind' : 'teamPeriod', 'required', {
        id: 'Tim baru memerlukan jenis dan masa tugas.',
        en: 'A new team needs a kind and a term.',
      }),
    );
  return problems;
}

/** The validity of an instrument that ends the day before another enters into force; an earlier end stays. */
export const endedBy = (validity: Period, from: string): Period => {
  const until = addDays(from, -1);
  return { from: validity.from, until: validity.until !== null && validity.until < until ? validity.until : until };
};

/** Why an instrument cannot enter into force today: its date is to come, or it revokes what it cannot. */
export function findEnactmentProblems(
  values: InstrumentValues,
  targets: readonly Target[],
  today: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (values.date !== null && values.date > today)
    problems.push(
      problem('date', 'future', {
        id: 'Tetapkan pada atau sesudah tanggalnya.',
        en: 'Enact it on its date or later.',
      }),
    );
  const from = values.validity?.from ?? '';
  for (const { status, reference, validity } of targets) {
    if (status === 'revoked' || (status === 'in-force' && validity !== null && validity.from < from)) continue;
    const text =
      status === 'in-force'
        ? { id: '{name} baru berlaku pada atau sesudah hari itu.', en: '{name} itself only holds from that day on.' }
        : { id: '{name} belum berlaku.', en: '{name} is not in force.' };
    problems.push(problem('revokes', 'not-in-force', fill(text, { name: same(reference) })));
  }
  return problems;
}

/** A decree in force that set up a team stays the decree of that team. */
export const findLinkProblems = (team: unknown): readonly Problem[] =>
  team === null
    ? []
    : [
        problem('team', 'taken', {
          id: 'Keputusan ini sudah membentuk tim lain.',
          en: 'This decree has set up another team already.',
        }),
      ];

/** What is wrong with the last day of an instrument that is revoked. */
export function findRevocationProblems(before: Period, after: Period): readonly Problem[] {
  if (after.until === null)
    return [
      problem('validity', 'required', {
        id: 'Isi hari terakhir berlakunya: sehari sebelum dicabut.',
        en: 'Give its last day in force: the day before it is revoked.',
      }),
    ];
  if (after.from === before.from && (before.until === null || after.until <= before.until)) return [];
  return [
    problem('validity', 'moved', {
      id: 'Pencabutan hanya memajukan tanggal akhir.',
      en: 'Revoking only brings the last day forward.',
    }),
  ];
}
