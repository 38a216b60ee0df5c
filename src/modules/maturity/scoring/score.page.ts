import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { button, linkButton } from '../../../ui/form/button.ts';
import { radioGroup } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, form } from '../../../ui/form/form.ts';
import { numberInput } from '../../../ui/form/number-inputs.ts';
import { textArea } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { cycleCrumbs, indicatorHref, scoreHref, scoresHref } from '../evaluation-links.ts';
import type { Indicator } from '../instrument.schema.ts';
import { scaleOf } from '../levels.rules.ts';
import { readDecimal, writeDecimal } from '../ratio.rules.ts';
import { levelWords } from '../results/value-words.ts';
import { sides } from '../sides.ts';
import type { Worksheet, WorksheetRow } from './read-worksheet.ts';
import { scoreBadge } from './worksheet.page.ts';
import type { AnswerRead, ScoreSeen } from './worksheet.queries.ts';

/** What was entered and could not be kept. */
export type RefusedScore = {
  readonly level: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
  /** Somebody (oneself, in another window) saved meanwhile. */
  readonly stale: boolean;
};

export type ScoreParts = {
  readonly sheet: Worksheet;
  readonly row: WorksheetRow;
  readonly answer: AnswerRead | undefined;
  readonly nameOf: (id: string | null) => string;
  readonly refused: RefusedScore | null;
};

const levelLabel = { id: 'Tingkat', en: 'Level' };

const criteria = (indicator: Indicator, level: number): Text | undefined =>
  indicator.criteria.find((one) => one.level === level)?.text ?? undefined;

/** The level: one of the scale with its criterion beside it, or a decimal where the scale has them. */
function levelInput(view: View, { sheet, row, refused }: ScoreParts): Html {
  const { indicator, mine } = row;
  const scale = scaleOf(sheet.cycle.instrument, indicator);
  const stored = mine?.level ? writeDecimal(readDecimal(mine.level)) : '';
  const value = refused ? refused.level : stored;
  const error = refused?.problems.find(({ field }) => field === 'level')?.message;
  const choices = scale.levels.map(({ level, name }) => ({
    value: String(level),
    label: fill({ id: '{n} · {name}', en: '{n} · {name}' }, { n: level, name }),
    help: criteria(indicator, level),
  }));
  const common = { name: 'level', label: levelLabel, error, value };
  if (scale.step === 'whole') return radioGroup(view, { ...common, choices });
  const list = choices.map(
    ({ label, help }) => html`<div><dt>${t(view, label)}</dt><dd>${help ? t(view, help) : '–'}</dd></div>`,
  );
  return html`${numberInput(view, { ...common, min: Number(scale.min), max: Number(scale.max), step: 0.01 })}<dl class="sides">${list}</dl>`;
}

function scoreForm(view: View, parts: ScoreParts): Html {
  const { sheet, row, refused } = parts;
  const body = html`${levelInput(view, parts)}${textArea(view, {
    name: 'reason',
    label: { id: 'Alasan', en: 'Reason' },
    help: {
      id: 'Sebutkan bukti dan kriteria yang menentukan. Wajib sebelum dikunci.',
      en: 'Name the evidence and criterion that decide. Required before you lock.',
    },
    rows: 6,
    maxLength: 4000,
    value: refused ? refused.reason : row.mine?.reason,
    error: refused?.problems.find(({ field }) => field === 'reason')?.message,
  })}<div class="form-actions">${button(view, { label: { id: 'Simpan dan berikutnya', en: 'Save and next' }, kind: 'primary', name: 'go', value: 'next' })}${button(view, { label: { id: 'Kunci dan berikutnya', en: 'Lock and next' }, icon: 'lock', name: 'go', value: 'lock' })}${linkButton(view, { label: { id: 'Ke lembar penilaian', en: 'To the worksheet' }, href: scoresHref(sheet.cycle.id), kind: 'quiet' })}</div>`;
  return form(view, {
    action: scoreHref(sheet.cycle.id, row.indicator.number),
    hidden: { version: String(row.mine?.version ?? '') },
    body,
  });
}

/** One's own score where it cannot be changed here. */
const ownScore = (view: View, score: ScoreSeen): Html =>
  html`${descriptionList(view, [
    { label: levelLabel, value: levelWords(view, score.level) },
    { label: { id: 'Status', en: 'State' }, value: scoreBadge(view, score) },
    { label: { id: 'Alasan', en: 'Reason' }, value: score.reason, wide: true },
  ])}<p>${linkButton(view, {
    label:
      score.status === 'locked'
        ? { id: 'Buka penilaian untuk membuka kunci', en: 'Open the score to unlock it' }
        : { id: 'Buka penilaian', en: 'Open the score' },
    href: `/evaluation-scores/${score.id}`,
  })}</p>`;

function othersCard(view: View, { row, nameOf }: ScoreParts): Html {
  const title = { id: 'Penilaian asesor lain', en: 'Scores of other assessors' };
  const columns = [
    { key: 'who', label: { id: 'Asesor', en: 'Assessor' }, cell: ({ person }: ScoreSeen) => nameOf(person) },
    { key: 'side', label: { id: 'Pihak', en: 'Side' }, cell: ({ side }: ScoreSeen) => t(view, sides[side]) },
    { key: 'level', label: levelLabel, align: 'end' as const, cell: ({ level }: ScoreSeen) => levelWords(view, level) },
    { key: 'reason', label: { id: 'Alasan', en: 'Reason' }, cell: ({ reason }: ScoreSeen) => reason },
  ];
  const text = {
    id: 'Tertutup sampai semua asesor di pihak Anda mengunci.',
    en: 'Closed until all assessors of your side have locked.',
  };
  const empty = html`<p class="panel-body muted">${t(view, text)}</p>`;
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: row.others, empty }),
  });
}

const answerPart = (view: View, { answer, sheet, row }: ScoreParts): Html =>
  asidePart(
    view,
    { id: 'Penilaian mandiri', en: 'Self-assessment' },
    html`${
      answer
        ? html`<p>${answer.agency}: <strong>${levelWords(view, answer.level)}</strong></p>${answer.explanation && html`<p class="prose">${answer.explanation}</p>`}`
        : html`<p class="none">${t(view, { id: 'Tidak ada jawaban yang dapat dibaca.', en: 'There is no answer to read.' })}</p>`
    }<p><a href="${indicatorHref(sheet.cycle.id, row.indicator.number)}">${t(view, { id: 'Kriteria dan bukti dukung', en: 'Criteria and evidence' })}</a></p>`,
  );

/** The indicators before and after this one, to leaf through. */
function leaf(view: View, { sheet, row }: ScoreParts): Html {
  const at = sheet.rows.indexOf(row);
  const link = (to: WorksheetRow | undefined, label: Text, icon: 'chevron-left' | 'chevron-right') =>
    to && linkButton(view, { label, href: scoreHref(sheet.cycle.id, to.indicator.number), icon });
  return html`<div class="form-actions no-print">${link(sheet.rows[at - 1], { id: 'Sebelumnya', en: 'Previous' }, 'chevron-left')}${link(sheet.rows[at + 1], { id: 'Berikutnya', en: 'Next' }, 'chevron-right')}</div>`;
}

const staleNotice: Text = {
  id: 'Penilaian ini disimpan di tempat lain sementara Anda mengisinya. Isian Anda masih di bawah; simpan lagi untuk memakainya.',
  en: 'This score was saved elsewhere while you filled it in. Your entries are still below; save again to use them.',
};
const notNow: Text = { id: 'Pihak Anda tidak menilai pada tahap ini.', en: 'Your side does not score in this stage.' };

/** Where an assessor scores one indicator. */
export function scorePage(view: View, parts: ScoreParts): Html {
  const { sheet, row, refused } = parts;
  const { cycle, open } = sheet;
  const { indicator, mine } = row;
  const editable = open && (mine === null || mine.status === 'draft');
  return page(view, {
    title: fill({ id: '{n}. {name}', en: '{n}. {name}' }, { n: indicator.number, name: indicator.name }),
    lead: {
      id: 'Nilai menurut bukti, tanpa melihat asesor lain.',
      en: 'Score by the evidence, without seeing other assessors.',
    },
    crumbs: [...cycleCrumbs(cycle), { label: { id: 'Lembar penilaian', en: 'Worksheet' }, href: scoresHref(cycle.id) }],
    notices: [
      ...(refused?.stale ? [alert(view, { tone: 'warning', title: staleNotice })] : []),
      ...(open ? [] : [alert(view, { tone: 'info', title: notNow })]),
    ],
    body: [
      errorSummary(view, refused?.problems ?? []),
      card(view, {
        title: { id: 'Penilaian saya', en: 'My score' },
        body: editable
          ? scoreForm(view, parts)
          : mine
            ? ownScore(view, mine)
            : html`<p class="none">${t(view, { id: 'Belum dinilai.', en: 'Not scored.' })}</p>`,
      }),
      othersCard(view, parts),
      leaf(view, parts),
    ],
    aside: answerPart(view, parts),
  });
}
