import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { asidePart, card } from '../../ui/card/card.ts';
import { relativeTime } from '../../ui/date/date-text.ts';
import { descriptionList } from '../../ui/details/description-list.ts';
import { button, linkButton } from '../../ui/form/button.ts';
import { form } from '../../ui/form/form.ts';
import { type Provision, page } from '../../ui/page/page.ts';
import { type Step as OfferedStep, stepList } from '../../ui/steps/step-list.ts';
import { dataTable } from '../../ui/table/data-table.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { isRefusal } from '../approvals/approval.ts';
import { approvalCard, type Progress } from '../approvals/progress.page.ts';
import { duplicatesLink } from '../duplicates/duplicates.page.ts';
import { mergedState } from '../duplicates/merging.ts';
import { followPart } from '../follow/follow-part.ts';
import type { Together } from '../follow/together.ts';
import type { ReadPage, ReadRow } from '../read.ts';
import { fieldOf, type Register, type Related } from '../register.ts';
import { partsOf } from '../shape/sections.ts';
import { isShown } from '../shape/when.ts';
import type { Attached } from '../site.ts';
import type { Refusal } from '../step-availability.ts';
import { showCell, showField, showLead, showStatus } from './cells.ts';
import { listHref, rowHref, rowsHref, rowTitle } from './register-links.ts';

/** A step of the row and, when it is not possible now, why. */
export type StepOffer = { readonly name: string; readonly refusal: Refusal | undefined };

/** Some rows of another register that point here. */
export type RelatedRows = Related & { readonly target: Register; readonly rows: ReadPage; readonly total: number };

/** Everything the page of one row shows. */
export type ReadParts = {
  readonly register: Register;
  readonly row: ReadRow;
  readonly steps: readonly StepOffer[];
  readonly approvals: readonly Progress[];
  readonly related: readonly RelatedRows[];
  readonly attached: Attached | null;
  readonly lastChange: { readonly who: string; readonly at: Date } | null;
  readonly pasal: readonly Provision[];
  readonly notices: readonly Html[];
  readonly together: Together;
};

/** A step that asks nothing is one button; any other leads to a page of its own. */
const asksNothing = (register: Register, name: string): boolean => {
  const step = register.steps[name];
  return step !== undefined && !step.approval && !step.form && !step.ask && !step.consequence;
};

function stepControl(view: View, register: Register, row: ReadRow, name: string, first: boolean): Html {
  const label = register.steps[name]?.title ?? same(name);
  const action = `${rowHref(register, row.id)}/${name}`;
  const kind = first ? 'primary' : 'secondary';
  if (!asksNothing(register, name)) return linkButton(view, { label, href: action, kind });
  return form(view, { action, hidden: { _version: String(row.version) }, body: button(view, { label, kind }) });
}

/** What refuses a step stands right behind it, however the definition orders them: first comes what leads on. */
function refusalsAfter(register: Register, possible: readonly StepOffer[]): readonly StepOffer[] {
  const refusing = new Set(possible.map(({ name }) => register.steps[name]?.refusal));
  const leading = possible.filter(({ name }) => !refusing.has(name));
  return leading.flatMap((one) => [
    one,
    ...possible.filter(({ name }) => refusing.has(name) && register.steps[one.name]?.refusal === name),
  ]);
}

function offeredSteps(view: View, { register, row, steps }: ReadParts): readonly OfferedStep[] {
  const possible = refusalsAfter(
    register,
    steps.filter(({ refusal }) => !refusal),
  );
  const shut = steps.filter(({ refusal }) => refusal);
  return [
    ...possible.map(({ name }, at) => ({
      label: register.steps[name]?.title ?? same(name),
      control: stepControl(view, register, row, name, at === 0 && !isRefusal(register, name)),
    })),
    ...shut.map(({ name, refusal }) => ({
      label: register.steps[name]?.title ?? same(name),
      why: refusal?.reason ?? same(''),
    })),
  ];
}

const editRows: Text = { id: 'Ubah baris', en: 'Edit rows' };

function relatedCard(view: View, parts: ReadParts, related: RelatedRows): Html {
  const { target, via, rows, total } = related;
  const isAlone = parts.related.every((one) => one === related || one.target !== target) && target !== parts.register;
  // Rows of one register that point here in several ways: each way says which it is.
  const title = isAlone
    ? target.title
    : fill(
        { id: '{title}: {via}', en: '{title}: {via}' },
        { title: target.title, via: target.fields[via]?.label ?? same(via) },
      );
  const all = `${listHref(target)}?filter[${via}]=${parts.row.id}`;
  const label: Text = fill({ id: 'Lihat semua ({n})', en: 'See all ({n})' }, { n: formatNumber(total, view.lang, 0) });
  const columns = target.list
    .filter((name) => name !== via)
    .map((name, at) => ({
      key: name,
      label: name === 'status' ? { id: 'Status', en: 'State' } : (target.fields[name]?.label ?? same(name)),
      cell: (row: ReadRow) =>
        name === 'status'
          ? showStatus(view, target, row.status)
          : (at === 0 ? showLead : showCell)(view, target, row, name),
    }));
  const table = dataTable(view, {
    caption: title,
    columns,
    rows: rows.rows,
    href: (row) => rowHref(target, row.id),
    empty: html`<p class="text-secondary">${t(view, { id: 'Belum ada.', en: 'None yet.' })}</p>`,
  });
  const inside = target.within?.field === via && parts.steps.some(({ name, refusal }) => name === 'edit' && !refusal);
  const actions = [
    ...(total > rows.rows.length ? [linkButton(view, { label, href: all, kind: 'quiet' })] : []),
    ...(inside
      ? [linkButton(view, { label: editRows, href: rowsHref(parts.register, parts.row.id, target), icon: 'edit' })]
      : []),
  ];
  return card(view, {
    title,
    body: table,
    flush: rows.rows.length > 0,
    ...(actions.length > 0 ? { actions } : {}),
  });
}

function attachedCard(view: View, attached: Attached | null): Html | null {
  if (!attached || (attached.documents.length === 0 && attached.add === null)) return null;
  const { documents, add } = attached;
  const none = html`<p class="text-secondary">${t(view, { id: 'Belum ada dokumen yang ditautkan.', en: 'No document is tied to this yet.' })}</p>`;
  const list = html`<ul>${documents.map(({ href, title, why }) => html`<li><a href="${href}">${title}</a> – ${why}</li>`)}</ul>`;
  const label = { id: 'Tautkan dokumen', en: 'Tie a document' };
  return card(view, {
    title: { id: 'Dokumen terkait', en: 'Tied documents' },
    body: documents.length > 0 ? list : none,
    ...(add === null ? {} : { actions: linkButton(view, { label, href: add, kind: 'quiet', icon: 'link' }) }),
  });
}

/** The pages of a row; the one of its comments says how many there are. */
export function rowTabs(
  view: View,
  register: Register,
  row: ReadRow,
  current: 'read' | 'comments' | 'history',
  comments: number,
): Html {
  const base = rowHref(register, row.id);
  const tab = (key: typeof current, label: Text, href: string, count?: number) => ({
    label,
    href,
    count,
    current: key === current,
  });
  return tabs(view, [
    tab('read', { id: 'Isi', en: 'Record' }, base),
    tab('comments', { id: 'Komentar', en: 'Comments' }, `${base}/comments`, comments > 0 ? comments : undefined),
    tab('history', { id: 'Riwayat', en: 'History' }, `${base}/history`),
  ]);
}

/** What the row says, part by part; a field that is not asked for on this row is left out. */
function detailCards(view: View, register: Register, row: ReadRow): readonly Html[] {
  const details = (names: readonly string[]) =>
    names
      .filter((name) => isShown(register.fields, name, row.values))
      .map((name) => ({ label: fieldOf(register, name).label, value: showField(view, register, row, name) }));
  const parts = partsOf(register.sections, register.fields);
  if (parts.length === 0) return [card(view, { body: descriptionList(view, details(Object.keys(register.fields))) })];
  return parts.flatMap(({ title, about, names }) => {
    const shown = details(names);
    const lead = about ? { lead: about } : {};
    return shown.length > 0 ? [card(view, { title, ...lead, body: descriptionList(view, shown) })] : [];
  });
}

/** The page of one row: what it says, what can be done with it now and what not and why, what points to it. */
export function readPage(view: View, parts: ReadParts): Html {
  const { register, row, lastChange, together } = parts;
  const { editing } = together;
  const offered = offeredSteps(view, parts);
  const mayEdit = parts.steps.some(({ name, refusal }) => name === 'edit' && !refusal);
  const who = lastChange && html`<p>${lastChange.who}</p><p>${relativeTime(view, lastChange.at)}</p>`;
  return page(view, {
    title: rowTitle(view, register, row),
    crumbs: [{ label: register.title, href: listHref(register) }],
    badge: showStatus(view, register, row.status),
    notices: [...parts.notices, editing ? alert(view, { tone: 'info', title: editing }) : null].flatMap(
      (one) => one ?? [],
    ),
    ...(register.desk
      ? { primary: linkButton(view, { label: register.desk.label, href: register.desk.href(row), kind: 'primary' }) }
      : {}),
    tabs: rowTabs(view, register, row, 'read', parts.together.comments),
    pasal: parts.pasal,
    body: [
      detailCards(view, register, row),
      parts.approvals.map((one) => approvalCard(view, one)),
      parts.related.map((one) => relatedCard(view, parts, one)),
      attachedCard(view, parts.attached),
    ],
    aside: [
      offered.length > 0 ? asidePart(view, { id: 'Tindakan', en: 'Actions' }, stepList(view, offered)) : null,
      mergedState(register) !== null && mayEdit ? duplicatesLink(view, register, row) : null,
      who ? asidePart(view, { id: 'Perubahan terakhir', en: 'Last change' }, who) : null,
      followPart(view, register, row.id, together),
    ],
  });
}
