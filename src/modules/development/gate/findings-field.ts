import { type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import type { Field } from '../../../register/field.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { t, type View } from '../../../ui/view.ts';
import { byWeight, type Finding, verdictWords } from './finding.ts';
import { gateRules } from './gate.rules.ts';

const textSchema = {
  type: 'object',
  required: ['id', 'en'],
  additionalProperties: false,
  properties: { id: { type: 'string', maxLength: 4000 }, en: { type: 'string', maxLength: 4000 } },
};

const schema = {
  type: 'array',
  maxItems: 100,
  items: {
    type: 'object',
    required: ['rule', 'verdict', 'provisions', 'says', 'mend'],
    additionalProperties: false,
    properties: {
      rule: { type: 'string', maxLength: 60 },
      verdict: { type: 'string', enum: Object.keys(verdictWords) },
      provisions: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 40 } },
      says: textSchema,
      mend: { anyOf: [textSchema, { type: 'null' }] },
    },
  },
};

/** What a rule is called; its name, where a later version of Padu no longer knows it. */
export const ruleTitle = ({ rule }: Finding): Text => gateRules.find(({ name }) => name === rule)?.title ?? same(rule);

const line = (view: View, finding: Finding): Html => {
  const { icon: name, label } = verdictWords[finding.verdict];
  return html`<li>${icon(name)} <strong>${t(view, label)}</strong> · ${t(view, ruleTitle(finding))}: ${t(view, finding.says)}</li>`;
};

const example: readonly Finding[] = [
  {
    rule: 'open-source',
    verdict: 'pass',
    provisions: ['tpi-29', 'lu-20-3'],
    says: { id: 'Kode sumbernya terbuka.', en: 'Its source code is open.' },
    mend: null,
  },
];

/** What the gate found, kept with a decision. Padu alone writes it: it has no control and no place in a sheet. */
export function findingsField({ label }: { readonly label: Text }): Field<readonly Finding[]> {
  return {
    label,
    kind: { id: 'temuan', en: 'findings' },
    required: true,
    column: { type: 'jsonb', write: (parameter) => `${parameter}::jsonb` },
    schema,
    sheetKind: 'text',
    sortable: false,
    align: 'start',
    example,
    fromForm: () => null,
    fromCell: () => null,
    toCell: ({ view, value }) =>
      value.map((one) => `${t(view, ruleTitle(one))}: ${t(view, verdictWords[one.verdict].label)}`).join('; '),
    control: () => html``,
    show: ({ view, value }) => html`<ul class="plain-list">${byWeight(value).map((one) => line(view, one))}</ul>`,
    brief: ({ view, value }) => {
      const against = value.filter(({ verdict }) => verdict === 'refuse' || verdict === 'warn').length;
      return html`${t(view, { id: `${against} perlu perhatian`, en: `${against} to weigh` })}`;
    },
  };
}
