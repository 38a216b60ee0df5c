import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import type { Fields, Posted } from '../field.ts';
import { rowHref } from '../pages/register-links.ts';
import type { Register } from '../register.ts';

/** Which form: of a new row (`row` null, step `create`) or of a step. */
export type FormKey = { readonly register: string; readonly row: string | null; readonly step: string };

/** What a person typed into a form and did not save. */
export type Draft = FormKey & {
  readonly id: string;
  /** The version of the row the form was opened at. */
  readonly version: number | null;
  readonly values: Posted;
  readonly savedAt: Date;
};

/** Days a draft is kept. */
export const keptDays = 30;

/** The address of the form a draft belongs to. */
export const formHref = (register: Pick<Register, 'name'>, { row, step }: Pick<FormKey, 'row' | 'step'>): string =>
  row === null ? `/${register.name}/new` : `${rowHref(register as Register, row)}/${step}`;

/** What of a posted form is kept: entries of its fields and questions, and the reason. No files, no tokens. */
export function draftedValues(fields: Fields, ask: Fields, posted: Posted): Posted {
  const isOurs = (name: string): boolean => {
    const [field = '', part = ''] = name.split('.');
    if (field === 'ask') return Object.hasOwn(ask, part);
    return name === '_reason' || (Object.hasOwn(fields, field) && part !== 'upload');
  };
  return Object.fromEntries(Object.entries(posted).filter(([name]) => isOurs(name)));
}

/** Keeps what was typed, in place of an earlier draft of the same form. */
export async function saveDraft(
  tx: Tx,
  person: string,
  form: FormKey,
  version: number | null,
  values: Posted,
  now: Date,
): Promise<void> {
  await tx`
    insert into work.drafts (id, person_id, register, row_id, step, version, values, saved_at)
    values (${newId(now)}, ${person}, ${form.register}, ${form.row}, ${form.step}, ${version},
      ${tx.json({ ...values } as Record<string, string | string[]>)}, ${now})
    on conflict (person_id, register, row_id, step) do update set
      version = excluded.version, values = excluded.values, saved_at = excluded.saved_at`;
}

/** A person's draft of a form. */
export async function findDraft(tx: Tx, person: string, form: FormKey): Promise<Draft | undefined> {
  const [found] = await tx<Draft[]>`
    select id, register, row_id as row, step, version, values, saved_at as "savedAt" from work.drafts
    where person_id = ${person} and register = ${form.register} and row_id is not distinct from ${form.row}
      and step = ${form.step}`;
  return found;
}

/** Everything a person has not saved yet, the newest first. */
export async function draftsOf(tx: Tx, person: string): Promise<readonly Draft[]> {
  const found = await tx<Draft[]>`
    select id, register, row_id as row, step, version, values, saved_at as "savedAt" from work.drafts
    where person_id = ${person} order by saved_at desc, id desc`;
  return [...found];
}

/** Takes away the draft of a form that has been saved. */
export async function dropDraft(tx: Tx, person: string, form: FormKey): Promise<void> {
  await tx`delete from work.drafts where person_id = ${person} and register = ${form.register}
    and row_id is not distinct from ${form.row} and step = ${form.step}`;
}

/** Takes away one of a person's drafts. @returns the form it belonged to, if it was theirs */
export async function discardDraft(tx: Tx, person: string, id: string): Promise<FormKey | undefined> {
  const [gone] = await tx<FormKey[]>`
    delete from work.drafts where id = ${id} and person_id = ${person} returning register, row_id as row, step`;
  return gone;
}

/** Forgets drafts last saved before a moment. */
export async function forgetDrafts(tx: Tx, before: Date): Promise<void> {
  await tx`delete from work.drafts where saved_at < ${before}`;
}
