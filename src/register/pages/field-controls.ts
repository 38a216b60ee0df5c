import type { Problem } from '../../kernel/errors/errors.ts';
import { attr, type Html, html } from '../../kernel/html/html.ts';
import { formSection } from '../../ui/form/form.ts';
import { t, type View } from '../../ui/view.ts';
import { type Clash, clashBox } from '../editing/clash-box.ts';
import type { Fields, Linked, Options, Posted } from '../field.ts';
import type { Values } from '../registry.ts';
import type { When } from '../shape/condition.ts';
import type { Part } from '../shape/sections.ts';
import { whenWords } from '../shape/when-words.ts';

/** Everything the controls of some fields need of their form. */
export type ControlParts = {
  readonly values: Values;
  readonly linked: Readonly<Record<string, readonly Linked[]>>;
  readonly posted: Posted | null;
  readonly options: ReadonlyMap<string, Options>;
  readonly problems: readonly Problem[];
  /** Controls that show the stored value, whatever was posted. */
  readonly fresh?: ReadonlySet<string> | undefined;
  readonly clashes?: ReadonlyMap<string, Clash> | undefined;
};

/** Which conditions script can follow on this form: those on fields that stand in it, under the names used there. */
const followed = (fields: Fields, when: When, nameOf: (name: string) => string): string =>
  JSON.stringify(
    when.all.flatMap(({ field, is }) => (fields[field] ? [{ name: nameOf(field), is: is.map(String) }] : [])),
  );

/** A field with a condition says so; where script runs it is hidden while the condition does not hold. */
function conditional(view: View, fields: Fields, name: string, nameOf: (name: string) => string, control: Html): Html {
  const when = fields[name]?.when;
  if (!when) return control;
  return html`<div class="when"${attr('data-when', followed(fields, when, nameOf))}>
<p class="when-hint">${t(view, whenWords(fields, when))}</p>
${control}
</div>`;
}

/** The control of each field of a form. */
export function fieldControls(
  view: View,
  parts: ControlParts,
  fields: Fields,
  nameOf: (name: string) => string,
  names: readonly string[] = Object.keys(fields),
): readonly Html[] {
  return names.flatMap((field) => {
    const one = fields[field];
    if (!one) return [];
    const name = nameOf(field);
    const control = one.control({
      view,
      common: {
        name,
        label: one.label,
        help: one.help,
        optional: !(one.required || one.when?.required),
        error: parts.problems.find((problem) => problem.field === field)?.message,
      },
      value: parts.values[field] ?? null,
      posted: parts.fresh?.has(name) ? null : parts.posted,
      options: parts.options.get(field) ?? (one.refers ? null : []),
      linked: parts.linked[field] ?? [],
    });
    const clash = parts.clashes?.get(name);
    const told = clash ? clashBox(view, field, one.label, clash, control) : control;
    return [conditional(view, fields, field, nameOf, told)];
  });
}

/** So many parts make a form long enough to begin with a list of them. */
const manyParts = 4;

const partId = (at: number) => `part-${at + 1}`;

/** The fields of a form under the headings of their parts; without parts, or all in one, as one list. */
export function sectionedControls(view: View, parts: ControlParts, fields: Fields, sections: readonly Part[]): Html {
  const own = (name: string) => name;
  const drawn = sections
    .map((part) => ({ ...part, names: part.names.filter((name) => fields[name]) }))
    .filter(({ names }) => names.length > 0);
  if (drawn.length < 2) return html`<div class="form-fields">${fieldControls(view, parts, fields, own)}</div>`;
  const list = html`<nav class="form-contents" aria-label="${t(view, { id: 'Bagian formulir', en: 'Parts of the form' })}"><ol>${drawn.map(
    ({ title }, at) => html`<li><a href="#${partId(at)}">${t(view, title)}</a></li>`,
  )}</ol></nav>`;
  return html`${drawn.length >= manyParts && list}${drawn.map(({ title, about, names }, at) =>
    formSection(view, {
      id: partId(at),
      title,
      ...(about ? { lead: about } : {}),
      fields: fieldControls(view, parts, fields, own, names),
    }),
  )}`;
}
