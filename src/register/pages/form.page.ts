import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';
import type { Clash } from '../editing/clash-box.ts';
import { type Comforts, draftButton, withComforts } from '../editing/comforts.ts';
import type { Fields, Linked, Options, Posted } from '../field.ts';
import type { Values } from '../registry.ts';
import type { Part } from '../shape/sections.ts';
import { fieldControls, sectionedControls } from './field-controls.ts';

/** A form for some fields: creating a row, or taking a step. */
export type FormParts = {
  readonly title: Text;
  readonly lead?: Text | undefined;
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  readonly cancel: string;
  readonly save: Text;
  /** Fields of the row the form lets one change. */
  readonly fields: Fields;
  /** The parts of the register the fields stand in. */
  readonly sections: readonly Part[];
  /** Questions whose answers stay in the history. */
  readonly ask: Fields;
  /** Whether to ask why. */
  readonly reason: boolean;
  readonly consequence: Text | null;
  /** Where it is shown in full what the step would do. */
  readonly preview?: string | undefined;
  readonly values: Values;
  readonly linked: Readonly<Record<string, readonly Linked[]>>;
  readonly posted: Posted | null;
  readonly options: ReadonlyMap<string, Options>;
  readonly problems: readonly Problem[];
  readonly notices: readonly Html[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly pasal: readonly Provision[];
  /** Fields that show their value and not what was posted. */
  readonly fresh?: ReadonlySet<string> | undefined;
  /** Fields where one must choose between two entries. */
  readonly clashes?: ReadonlyMap<string, Clash> | undefined;
  readonly comforts?: Comforts | undefined;
};

/** Answers travel under names of their own, so that a question may be called like a field. */
export const askName = (name: string): string => `ask.${name}`;

const why: Text = { id: 'Alasan', en: 'Reason' };
const whyHelp: Text = { id: 'Tercatat dalam riwayat.', en: 'Kept in the history.' };

/** Problems name their field and lead to where it stands in this form. */
const placed = ({ fields, ask, problems }: FormParts) =>
  problems.map(({ field, message }) => {
    const label = (fields[field] ?? ask[field])?.label;
    return { field: field in ask && !(field in fields) ? askName(field) : field, label, message };
  });

/** What cannot be undone, and where it is shown in full. */
const consequenceOf = (view: View, consequence: Text, preview: string | undefined): Html =>
  alert(view, {
    tone: 'warning',
    title: consequence,
    body:
      preview && html`<p><a href="${preview}">${t(view, { id: 'Lihat rinciannya', en: 'See the details' })}</a></p>`,
  });

/** The page of a form. Nothing that was typed is lost when it comes back with errors. */
export function formPage(view: View, parts: FormParts): Html {
  const reason = parts.reason
    ? textArea(view, {
        name: '_reason',
        label: why,
        help: whyHelp,
        optional: true,
        value: parts.posted ? String(parts.posted._reason ?? '') : '',
        maxLength: 1000,
        rows: 2,
      })
    : null;
  const asked = fieldControls(view, parts, parts.ask, askName);
  const rest = (asked.length > 0 || reason !== null) && html`<div class="form-fields">${asked}${reason}</div>`;
  const holdsFiles = Object.values(parts.fields).some((field) => field.holdsFiles);
  const body = html`${sectionedControls(view, parts, parts.fields, parts.sections)}${rest}${formActions(view, { save: parts.save, cancel: parts.cancel, more: parts.comforts && draftButton(view, parts.comforts) })}`;
  const sent = form(view, { action: parts.action, hidden: parts.hidden, files: holdsFiles, body });
  return page(view, {
    title: parts.title,
    ...(parts.lead ? { lead: parts.lead } : {}),
    crumbs: parts.crumbs,
    narrow: true,
    pasal: parts.pasal,
    notices: [...parts.notices, ...(parts.consequence ? [consequenceOf(view, parts.consequence, parts.preview)] : [])],
    body: [errorSummary(view, placed(parts)), parts.comforts ? withComforts(view, parts.comforts, sent) : sent],
  });
}
