import { type Html, html } from '../../kernel/html/html.ts';
import { formatDate, formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { radioGroup, selectInput } from '../../ui/form/choice-inputs.ts';
import { form, formActions } from '../../ui/form/form.ts';
import { t, type View } from '../../ui/view.ts';
import { type Batch, type BatchQuestion, placeOf } from '../batches/batch.ts';
import { type Cell, isInput, type Reading } from '../field.ts';
import type { Register } from '../register.ts';

const readingWords: Readonly<Record<Reading, Text>> = {
  'day-first': { id: 'Hari dahulu', en: 'Day first' },
  'month-first': { id: 'Bulan dahulu', en: 'Month first' },
  'decimal-comma': { id: 'Koma sebelum desimal', en: 'Comma before decimals' },
  'decimal-point': { id: 'Titik sebelum desimal', en: 'Point before decimals' },
};

const leaveOut: Text = { id: 'Jangan dimasukkan', en: 'Leave it out' };
const leave = 'none';

function headingQuestion(view: View, register: Register, question: BatchQuestion & { kind: 'heading' }): Html {
  const samples = question.samples.join(' · ');
  return selectInput(view, {
    name: `heading.${placeOf(question)}`,
    label: fill(
      { id: 'Kolom "{heading}" berisi apa?', en: 'What does the column "{heading}" hold?' },
      { heading: question.heading || String(question.at + 1) },
    ),
    help: fill(
      { id: 'Isinya misalnya: {samples}', en: 'It holds, for example: {samples}' },
      { samples: samples || '–' },
    ),
    value: null,
    choices: [
      { value: leave, label: leaveOut },
      ...Object.entries(register.fields)
        .filter(([, field]) => !field.holdsFiles && isInput(field))
        .map(([value, { label }]) => ({ value, label })),
    ],
  });
}

/** What a cell says, in the forms of the reader's language: a number, a day, or both ends of a period. */
const inWords = (view: View, cell: Cell): string =>
  typeof cell === 'number'
    ? formatNumber(cell, view.lang, 6)
    : String(cell ?? '')
        .split('..')
        .map((day) => formatDate(day, view.lang))
        .join(' – ');

function readingQuestion(view: View, register: Register, question: BatchQuestion & { kind: 'reading' }): Html {
  const field = register.fields[question.name];
  const cell = question.samples[0] ?? null;
  const meaning = (reading: Reading): Text => {
    const value = field?.fromCell(cell, reading) ?? null;
    const read = field && value !== null ? field.toCell({ view, value, linked: [] }) : null;
    return fill(
      { id: '{how}: {cell} berarti {plain}', en: '{how}: {cell} means {plain}' },
      { how: readingWords[reading], cell: String(cell), plain: inWords(view, read) },
    );
  };
  return radioGroup(view, {
    name: `reading.${placeOf(question)}`,
    label: fill(
      { id: 'Bagaimana kolom "{heading}" dibaca?', en: 'How is the column "{heading}" to be read?' },
      { heading: question.heading },
    ),
    help: fill(
      { id: 'Ada isi yang dapat berarti dua hal: {samples}', en: 'Some entries can mean two things: {samples}' },
      { samples: question.samples.map(String).join(' · ') },
    ),
    choices: question.readings.map((reading) => ({ value: reading, label: meaning(reading) })),
  });
}

const fieldset = (view: View, title: Text, controls: readonly Html[]): Html =>
  html`<fieldset class="form-section"><legend>${t(view, title)}</legend><div class="form-fields">${controls}</div></fieldset>`;

/** What the sheets leave open, asked once per column. */
export function questionsForm(
  view: View,
  sheets: readonly { readonly register: Register; readonly isInside: boolean }[],
  batch: Batch & { kind: 'import' },
): Html {
  const ask = (register: Register, question: BatchQuestion) =>
    question.kind === 'heading' ? headingQuestion(view, register, question) : readingQuestion(view, register, question);
  const questions = sheets.map(({ register, isInside }) => {
    const its = batch.plan.questions.filter((one) => one.register === (isInside ? register.name : undefined));
    const controls = its.map((question) => ask(register, question));
    return isInside && its.length > 0 ? fieldset(view, register.title, controls) : controls;
  });
  const why = alert(view, {
    tone: 'info',
    title: {
      id: 'Padu perlu tahu beberapa hal tentang lembar ini.',
      en: 'Padu needs to know some things about this sheet.',
    },
    text: {
      id: 'Yang dapat berarti dua hal ditanyakan, tidak ditebak. Belum ada yang disimpan.',
      en: 'What can mean two things is asked and never guessed. Nothing is stored yet.',
    },
  });
  return html`${why}${form(view, {
    action: `/batches/${batch.id}/answers`,
    body: html`<div class="form-fields">${questions}</div>${formActions(view, { save: { id: 'Lanjutkan', en: 'Go on' } })}`,
  })}`;
}

/** The answer that leaves a column out. */
export const leftOut = leave;
