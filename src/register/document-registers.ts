import { allRoles, type Role, roles } from '../kernel/access/access.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { needOf } from './approvals/approval.rules.ts';
import type { Stage } from './approvals/stages.ts';
import type { Field } from './field.ts';
import { permissionsOf } from './permissions.ts';
import { fieldOf, type Register } from './register.ts';
import type { Mounted } from './registry.ts';
import type { Conditions } from './shape/condition.ts';
import { formulaWords } from './shape/formula-words.ts';
import { listed } from './shape/when.ts';
import { whenWords } from './shape/when-words.ts';

const both = (text: Text) => `${text.id} / ${text.en}`;
const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const line = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;

const kindOf = ({ kind, computed }: Field<unknown>) => (computed ? `${kind.en}, ${formulaWords(computed)}` : kind.en);

const requiredOf = (register: Register, { required, when }: Field<unknown>): string => {
  if (!when) return required ? 'yes' : '';
  const words = whenWords(register.fields, when).en.toLowerCase();
  return when.required ? `yes, ${words}` : words;
};

/** Parts and views, where a register has them. */
function shapeLines({ sections, views, merge }: Register): readonly string[] {
  const parts = sections?.map(({ title, fields }) => `${both(title)} (${fields.join(', ')})`);
  const lists = views?.map(({ name, title, filters }) => {
    const narrowed = Object.entries(filters).map(([field, value]) => `${field} = ${value}`);
    return `\`${name}\` ${both(title)} (${narrowed.join(', ')})`;
  });
  const merging = 'to' in merge ? `Duplicates are merged; the one that goes is ${merge.to}.` : merge.refused.en;
  return [
    merging,
    '',
    ...(parts ? [`Parts: ${parts.join('; ')}`, ''] : []),
    ...(lists ? [`Views: ${lists.join('; ')}`, ''] : []),
  ];
}

function fieldLines(register: Register): readonly string[] {
  return Object.entries(register.fields).map(([name, field]) =>
    line(`\`${name}\``, both(field.label), kindOf(field), requiredOf(register, field), field.filter?.kind ?? ''),
  );
}

function stepLines(register: Register): readonly string[] {
  return Object.entries(register.steps).map(([name, step]) =>
    line(
      `\`${name}\``,
      both(step.title),
      `${step.from.join(', ')} → ${step.to ?? 'same'}`,
      (step.needs ?? []).join(', '),
      [
        step.onlyWhen ? stepWords(register, step.onlyWhen) : '',
        step.notBy ? `not by whoever did ${step.notBy.join(', ')}` : '',
        step.approval ? `approved in stages: ${step.approval.stages.map(stageInWords).join('; ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
  );
}

/** When rows ask for a step: `kind: Revision`, or `awaits: nothing`. */
const stepWords = (register: Register, onlyWhen: Conditions): string =>
  listed(onlyWhen)
    .map((condition) =>
      condition.is.length === 0
        ? `only when ${fieldOf(register, condition.field).label.en} is empty`
        : whenWords(register.fields, { all: [condition], required: false }).en.toLowerCase(),
    )
    .join(', ');

const stageInWords = (stage: Stage): string =>
  `${stage.title.en} (${needOf(stage)} of ${stage.seats.length}: ${stage.seats.map(({ title }) => title.en).join(', ')})`;

/** docs/registers.md: every register with its fields, states and steps. */
export function documentRegisters(all: readonly Mounted[]): string {
  const parts = all.map(({ register }) =>
    [
      `## ${register.name} – ${both(register.title)}`,
      '',
      register.about.en,
      '',
      `Table \`${register.table}\` · API \`/api/v1/${register.name}\` · named by ${register.label.join(', ')} · key \`${register.key}\` · belongs to ${register.anchor ?? 'no agency'} ·${register.within ? ` part of its ${register.within.field} ·` : ''} states: ${register.states.join(', ')}`,
      '',
      ...shapeLines(register),
      line('field', 'label', 'kind', 'required', 'filter'),
      line('---', '---', '---', '---', '---'),
      ...fieldLines(register),
      '',
      line('step', 'title', 'state', 'needs', 'only'),
      line('---', '---', '---', '---', '---'),
      ...stepLines(register),
      '',
    ].join('\n'),
  );
  return ['# Registers', '', 'Generated from the definitions. Do not edit.', '', ...parts].join('\n');
}

/** docs/permissions.md: who may do what, how far. */
export function documentPermissions(all: readonly Mounted[]): string {
  const title = (role: Role) => roles[role].en;
  const parts = all.map(({ register }) => {
    const permissions = permissionsOf(register);
    const used = allRoles.filter((role) => permissions.some(({ grant }) => grant[role]));
    return [
      `## ${register.name} – ${both(register.title)}`,
      '',
      line('', ...used.map(title)),
      line('---', ...used.map(() => '---')),
      ...permissions.map(({ what, grant }) => line(both(what), ...used.map((role) => grant[role] ?? ''))),
      '',
    ].join('\n');
  });
  const intro =
    'Generated from the grants. A role that is not named may not. `own`: rows one made; `unit`: rows of one’s agency; `subtree`: of it and the units below; `all`: every row.';
  return ['# Permissions', '', intro, '', ...parts].join('\n');
}
