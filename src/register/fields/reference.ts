import { type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { checkboxes, selectInput } from '../../ui/form/choice-inputs.ts';
import { fileInput, textInput } from '../../ui/form/text-inputs.ts';
import { icon } from '../../ui/icon/icon.ts';
import { t, type View } from '../../ui/view.ts';
import type { Control, Field, Filter, Linked, Options } from '../field.ts';
import { cellText, manyTexts, oneText, shownText } from './posted.ts';

type Named = { readonly label: Text; readonly help?: Text };

const id = { type: 'string', format: 'uuid' } as const;

const closed: Text = { id: '(tidak terbuka untuk Anda)', en: '(not open to you)' };

const link = (view: View, { label, href }: Linked): Html =>
  href === null || label === null
    ? html`<span class="text-secondary">${t(view, closed)}</span>`
    : html`<a href="${href}">${label}</a>`;

const links = (view: View, linked: readonly Linked[]): Html =>
  linked.length === 1 && linked[0]
    ? link(view, linked[0])
    : html`<ul class="plain-list">${linked.map((one) => html`<li>${link(view, one)}</li>`)}</ul>`;

const see: Text = { id: 'Lihat', en: 'View' };

/** A file as a download, and where it is looked at. */
const fileLink = (view: View, file: Linked): Html =>
  file.href === null
    ? link(view, file)
    : html`${link(view, file)} <a class="see-file" href="${file.href}/preview" aria-label="${`${t(view, see)} ${file.label ?? ''}`}">${icon('eye')}${t(view, see)}</a>`;

const fileLinks = (view: View, linked: readonly Linked[]): Html =>
  html`<ul class="plain-list">${linked.map((one) => html`<li>${fileLink(view, one)}</li>`)}</ul>`;

const choicesOf = (options: Options) => (options ?? []).map(({ value, label }) => ({ value, label: same(label) }));

/** What the row already points to stays when somebody saves it who may not see where it points. */
const closedChoices = ({ linked }: Pick<Control<unknown>, 'linked'>) =>
  linked.filter(({ label }) => label === null).map(({ id: value }) => ({ value, label: closed }));

const typeKeys: Text = {
  id: 'Ketik kode atau sebagian namanya. Beberapa kode dipisah titik koma.',
  en: 'Type the code or part of the name. Separate several codes with semicolons.',
};

/**
 * Too many rows to list: one types their keys, which are looked up on saving; with script, what is typed brings up what
 * it may mean. What is there but not open to whoever saves stays by its id.
 */
const byKey = ({ view, common, posted, linked }: Control<unknown>, register: string): Html => {
  const shown = posted
    ? manyTexts(posted, common.name).join('; ')
    : linked.map(({ id: one, key }) => key ?? one).join('; ');
  return textInput(view, {
    ...common,
    help: common.help ?? typeKeys,
    value: shown,
    autocomplete: 'off',
    suggestFrom: `/${register}/suggest`,
  });
};

const filter: Filter = {
  kind: 'reference',
  sql: (column, raw, bind) => (isId(raw) ? `${column} = ${bind(raw)}::uuid` : null),
};

/** Whether a text is an id of a row. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** One row of another register. */
export function reference(of: Named & { readonly register: string; readonly listed?: true }): Field<string> {
  return {
    label: of.label,
    ...(of.help ? { help: of.help } : {}),
    refers: { register: of.register, many: false, listed: of.listed === true },
    kind: { id: `rujukan ke ${of.register}`, en: `reference to ${of.register}` },
    required: true,
    column: { type: 'uuid' },
    schema: id,
    sheetKind: 'text',
    sortable: true,
    filter,
    align: 'start',
    example: '00000000-0000-7000-8000-000000000001',
    fromForm: oneText,
    fromCell: cellText,
    // What is not open to the reader keeps its id, so that the sheet brings it back unchanged.
    toCell: ({ value, linked }) => linked[0]?.key ?? value,
    control: (control) =>
      control.options === null
        ? byKey(control, of.register)
        : selectInput(control.view, {
            ...control.common,
            value: shownText(control.posted, control.common.name, control.value),
            choices: [...choicesOf(control.options), ...closedChoices(control)],
          }),
    show: ({ view, linked }) => links(view, linked),
  };
}

/** Any number of rows of another register. Rows are never deleted, so ids in an array stay good. */
export function references(of: Named & { readonly register: string }): Field<readonly string[]> {
  return {
    label: of.label,
    ...(of.help ? { help: of.help } : {}),
    refers: { register: of.register, many: true },
    kind: { id: `beberapa rujukan ke ${of.register}`, en: `many references to ${of.register}` },
    required: true,
    column: { type: 'uuid[]' },
    schema: { type: 'array', items: id, uniqueItems: true, minItems: 1, maxItems: 200 },
    sheetKind: 'text',
    sortable: false,
    filter: { ...filter, sql: (column, raw, bind) => (isId(raw) ? `${column} @> array[${bind(raw)}::uuid]` : null) },
    align: 'start',
    example: ['00000000-0000-7000-8000-000000000001'],
    fromForm: (posted, name) => orNull(manyTexts(posted, name).flatMap(splitKeys)),
    fromCell: (cell) => orNull(splitKeys(cellText(cell) ?? '')),
    toCell: ({ linked }) => linked.map(({ id: one, key }) => (key?.includes(';') ? one : (key ?? one))).join('; '),
    control: (control) =>
      control.options === null
        ? byKey(control, of.register)
        : checkboxes(control.view, {
            ...control.common,
            values: control.posted ? manyTexts(control.posted, control.common.name) : (control.value ?? []),
            choices: [...choicesOf(control.options), ...closedChoices(control)],
          }),
    show: ({ view, linked }) => links(view, linked),
  };
}

const splitKeys = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

const orNull = (values: readonly string[]) => (values.length === 0 ? null : values);

const keep: Text = { id: 'Berkas yang tetap dilampirkan', en: 'Files that stay attached' };
const add: Text = { id: 'Tambah berkas', en: 'Add files' };

/** Files attached to a row, by the ids of stored files. The form route stores what is uploaded and adds the ids. */
export function files(of: Named): Field<readonly string[]> {
  return {
    ...of,
    holdsFiles: true,
    kind: { id: 'berkas', en: 'files' },
    required: true,
    column: { type: 'uuid[]' },
    schema: { type: 'array', items: id, uniqueItems: true, minItems: 1, maxItems: 50 },
    sheetKind: 'text',
    sortable: false,
    align: 'start',
    example: ['00000000-0000-7000-8000-000000000002'],
    fromForm: (posted, name) => orNull(manyTexts(posted, name)),
    fromCell: () => null,
    toCell: ({ linked }) => linked.map(({ label }) => label ?? '').join('; '),
    control: ({ view, common, linked }) => {
      const uploads = fileInput(view, {
        ...common,
        label: linked.length > 0 ? add : common.label,
        name: `${common.name}.upload`,
        multiple: true,
      });
      if (linked.length === 0) return uploads;
      const kept = checkboxes(view, {
        name: common.name,
        label: keep,
        optional: true,
        values: linked.map((one) => one.id),
        choices: linked.map((one) => ({ value: one.id, label: same(one.label ?? '') })),
      });
      return html`${kept}${uploads}`;
    },
    show: ({ view, linked }) => fileLinks(view, linked),
  };
}
