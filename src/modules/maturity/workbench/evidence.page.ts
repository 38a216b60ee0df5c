import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import type { Fields, Options, Posted } from '../../../register/field.ts';
import { fieldControls } from '../../../register/pages/field-controls.ts';
import type { Values } from '../../../register/registry.ts';
import { card } from '../../../ui/card/card.ts';
import { checkboxes } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions } from '../../../ui/form/form.ts';
import { textInput } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { cycleCrumbs, indicatorHref } from '../evaluation-links.ts';
import type { Indicator } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';

/** Everything the page for adding evidence shows. */
export type EvidenceParts = {
  readonly cycle: Cycle;
  readonly indicator: Indicator;
  /** Criteria ticked from the start. */
  readonly levels: readonly string[];
  readonly chosenFields: Fields;
  readonly uploadFields: Fields;
  readonly options: ReadonlyMap<string, Options>;
  readonly mayUpload: boolean;
  readonly refused: {
    readonly which: Which;
    readonly posted: Posted;
    readonly problems: readonly Problem[];
  } | null;
  readonly once: string;
};

/** Under what names a form sends its entries: both stand on one page. */
export const nameIn = { chosen: (name: string) => name, uploaded: (name: string) => `new.${name}` } as const;

type Which = keyof typeof nameIn;

function levelBoxes(
  view: View,
  which: Which,
  { cycle, indicator, levels }: EvidenceParts,
  problems: readonly Problem[],
): Html {
  const choices = scaleOf(cycle.instrument, indicator)
    .levels.filter(({ level }) => level > 0)
    .map(({ level, name }) => ({
      value: String(level),
      label: fill({ id: 'Tingkat {level} · {name}', en: 'Level {level} · {name}' }, { level, name }),
      help: indicator.criteria.find((one) => one.level === level)?.text ?? undefined,
    }));
  return checkboxes(view, {
    name: nameIn[which]('levels'),
    label: { id: 'Kriteria yang dibuktikan', en: 'Criteria it shows' },
    values: levels,
    choices,
    error: problems.find(({ field }) => field === 'levels' || field === 'level')?.message,
  });
}

const summaryOf = (view: View, which: Which, fields: Fields, problems: readonly Problem[]): Html =>
  errorSummary(
    view,
    problems.map(({ field, message }) => ({
      field: nameIn[which](field === 'level' ? 'levels' : field),
      ...(fields[field] ? { label: fields[field].label } : {}),
      message,
    })),
  );

/** What a new document begins with: open and dated today, as most are. */
const beginnings = (view: View): Values => ({ openness: 'public', date: view.today });

/** Adding evidence: a document Padu holds already, or a new one. */
export function evidencePage(view: View, parts: EvidenceParts): Html {
  const { cycle, indicator, chosenFields, uploadFields, options, refused, mayUpload, once } = parts;
  const href = indicatorHref(cycle.id, indicator.number);
  const of = (which: Which) => (refused?.which === which ? refused : null);
  const controls = (which: Which, fields: Fields, values: Values) =>
    fieldControls(
      view,
      { values, linked: {}, posted: of(which)?.posted ?? null, options, problems: of(which)?.problems ?? [] },
      fields,
      nameIn[which],
    );
  const save = { id: 'Tambahkan', en: 'Add' };
  const chosen = form(view, {
    action: `${href}/evidence`,
    body: html`<div class="form-fields">${controls('chosen', chosenFields, {})}${levelBoxes(view, 'chosen', parts, of('chosen')?.problems ?? [])}</div>${formActions(view, { save, cancel: href })}`,
  });
  const pages = textInput(view, {
    name: nameIn.uploaded('pages'),
    label: { id: 'Halaman', en: 'Pages' },
    optional: true,
    value: String(of('uploaded')?.posted['new.pages'] ?? ''),
    maxLength: 100,
  });
  const uploaded = form(view, {
    action: `${href}/evidence/upload`,
    files: true,
    hidden: { _once: once },
    body: html`<div class="form-fields">${controls('uploaded', uploadFields, beginnings(view))}${pages}${levelBoxes(view, 'uploaded', parts, of('uploaded')?.problems ?? [])}</div>${formActions(view, { save: { id: 'Unggah dan tambahkan', en: 'Upload and add' }, cancel: href })}`,
  });
  return page(view, {
    title: { id: 'Tambah bukti dukung', en: 'Add evidence' },
    lead: fill(
      { id: 'Untuk indikator {n}. {name}.', en: 'For indicator {n}. {name}.' },
      { n: indicator.number, name: indicator.name },
    ),
    crumbs: [
      ...cycleCrumbs(cycle),
      { label: fill({ id: 'Indikator {n}', en: 'Indicator {n}' }, { n: indicator.number }), href },
    ],
    narrow: true,
    body: [
      summaryOf(view, refused?.which ?? 'chosen', { ...uploadFields, ...chosenFields }, refused?.problems ?? []),
      of('uploaded')
        ? null
        : card(view, { title: { id: 'Yang sudah tercatat di Padu', en: 'What Padu holds already' }, body: chosen }),
      mayUpload && !of('chosen')
        ? html`<details class="panel upload-evidence"${of('uploaded') ? html` open` : ''}><summary>${t(view, { id: 'Unggah dokumen baru', en: 'Upload a new document' })}</summary>
<div class="panel-body"><p class="muted">${t(view, { id: 'Dokumen dicatat atas nama perangkat daerah yang menjawab dan langsung diajukan. Ia menjadi bukti setelah orang lain mengesahkannya.', en: 'The document is recorded for the agency that answers and submitted at once. It counts as evidence once somebody else makes it final.' })}</p>${uploaded}</div></details>`
        : null,
    ],
  });
}
