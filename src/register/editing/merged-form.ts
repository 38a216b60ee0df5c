import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { viewOf } from '../../ui/shell.ts';
import { t } from '../../ui/view.ts';
import { formFields } from '../change.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { withIds } from '../keys.ts';
import { showField } from '../pages/cells.ts';
import type { ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { readFields } from '../row-form.ts';
import { readerOf, type Site } from '../site.ts';
import { type Clash, takeName } from './clash-box.ts';
import { mergeEdits } from './merge-edits.rules.ts';
import { changedSince, valuesAt } from './values-at.ts';

/** How a form is shown whose row changed after it was opened. */
export type MergedForm = {
  readonly posted: Posted;
  /** Fields that show the row as it stands now and not what was posted: only another changed them. */
  readonly fresh: ReadonlySet<string>;
  readonly clashes: ReadonlyMap<string, Clash>;
  /** What the form must send back about its clashes. */
  readonly hidden: Readonly<Record<string, string>>;
};

const taken = (posted: Posted, name: string): Clash['taken'] => {
  const choice = oneText(posted, takeName(name));
  return choice === 'mine' || choice === 'theirs' ? choice : null;
};

const asked = (register: Register, posted: Posted): readonly string[] =>
  (oneText(posted, '_clash') ?? '').split(' ').filter((name) => Object.hasOwn(register.fields, name));

const undecided = { id: 'Pilih isian siapa yang dipakai.', en: 'Choose whose entry is used.' };

/** Applies what was chosen for fields that clashed before: another's entry stays as it is, one's own is written. */
export function decide(
  register: Register,
  posted: Posted,
  values: Values,
): { readonly values: Values; readonly problems: readonly Problem[] } {
  const names = asked(register, posted);
  const theirs = new Set(names.filter((name) => taken(posted, name) === 'theirs'));
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !theirs.has(name))),
    problems: names.filter((name) => taken(posted, name) === null).map((name) => problem(name, 'undecided', undecided)),
  };
}

async function clashesOf(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  names: readonly string[],
  seen: number,
  posted: Posted,
): Promise<ReadonlyMap<string, Clash>> {
  if (names.length === 0) return new Map();
  const view = viewOf(site.shell, request);
  const changed = await changedSince(site.db.sql, register, row.id, seen);
  const nameOf = await site.actorNames(
    site.db.sql,
    changed.map(({ by }) => by),
  );
  const empty = t(view, { id: 'kosong', en: 'empty' });
  return new Map(
    names.map((name) => {
      const by = changed.find(({ field }) => field === name)?.by ?? null;
      const theirs = showField(view, register, row, name) ?? empty;
      return [name, { theirs, who: nameOf(by), taken: taken(posted, name) }];
    }),
  );
}

const hiddenOf = (names: Iterable<string>, seen: number): MergedForm['hidden'] => {
  const all = [...names].join(' ');
  return all === '' ? {} : { _clash: all, _since: String(seen) };
};

/** Puts what was typed into a form opened at version `seen` together with the row as it stands now. */
export async function mergedForm(
  site: Site,
  request: FastifyRequest,
  register: Register,
  stepName: string,
  row: ReadRow,
  seen: number,
  posted: Posted,
): Promise<MergedForm> {
  const fields = formFields(register, stepName);
  const reader = readerOf(site, request);
  const [base, mine] = await Promise.all([
    valuesAt(reader.tx, register, row.id, seen),
    withIds(
      reader,
      register,
      readFields(fields, posted, (name) => name),
    ),
  ]);
  const { values, kept, clashes } = mergeEdits({ base, theirs: row.values, mine });
  const now: Values = { ...row.values, ...values };
  const inForm = kept.filter((name) => name in mine);
  const isList = (name: string) => Array.isArray(now[name]) || Array.isArray(mine[name]);
  const lists = inForm.filter(isList).map((name) => [name, (now[name] ?? []) as readonly string[]]);
  return {
    posted: { ...posted, ...Object.fromEntries(lists) },
    fresh: new Set(inForm.filter((name) => !isList(name))),
    clashes: await clashesOf(site, request, register, row, clashes, seen, {}),
    hidden: hiddenOf(clashes, seen),
  };
}

/** A form that came back for another reason, with the clashes it was asked about before. */
export async function reopenedForm(
  site: Site,
  request: FastifyRequest,
  register: Register,
  row: ReadRow,
  posted: Posted,
): Promise<MergedForm> {
  const seen = Number(oneText(posted, '_since'));
  const clashes = await clashesOf(site, request, register, row, asked(register, posted), seen, posted);
  return { posted, fresh: new Set(), clashes, hidden: hiddenOf(clashes.keys(), seen) };
}
