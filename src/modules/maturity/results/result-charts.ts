import type { Html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { type Outline, radarChart } from '../../../ui/chart/radar-chart.ts';
import { type Mark, scaleChart } from '../../../ui/chart/scale-chart.ts';
import type { View } from '../../../ui/view.ts';
import { display, predicateOf } from '../calculate.rules.ts';
import { minus, type Ratio, readDecimal } from '../ratio.rules.ts';
import { bandsOf, endsOf, type Standing, shareOf, valuesIn } from './standing.rules.ts';
import { decimal, yearWords } from './value-words.ts';

/** The index on its scale, with last year, the target and the predicates; nothing while levels are missing. */
export function indexChart(view: View, standing: Standing, previous: Standing | null): Html | null {
  const { instrument, cycle } = standing;
  const index = valuesIn(standing)?.index;
  if (!index) return null;
  const before = previous && valuesIn(previous)?.index;
  const mark = (look: Mark['look'], value: Ratio, name: Mark['name']): Mark => ({
    look,
    name,
    share: shareOf(instrument, value),
  });
  const target = cycle.target === null ? null : readDecimal(cycle.target);
  const current = predicateOf(instrument, index).name;
  return scaleChart(view, {
    title: yearWords(view, cycle.year, instrument, index),
    bands: bandsOf(instrument).map(({ name, from, to }) => ({
      name: fill(
        { id: '{name}: mulai {from}', en: '{name}: from {from}' },
        { name, from: decimal(view, display(from)) },
      ),
      from: shareOf(instrument, from),
      to: shareOf(instrument, to),
      current: name === current,
    })),
    marks: [
      mark('now', index, yearWords(view, cycle.year, instrument, index)),
      ...(before && previous ? [mark('before', before, yearWords(view, previous.cycle.year, instrument, before))] : []),
      ...(target
        ? [
            mark(
              'target',
              target,
              fill({ id: 'Target: {value}', en: 'Target: {value}' }, { value: decimal(view, display(target)) }),
            ),
          ]
        : []),
    ],
  });
}

/** The aspects around a middle, this year over last year. */
export function aspectRadar(view: View, standing: Standing, previous: Standing | null): Html | null {
  const { instrument, cycle } = standing;
  const values = valuesIn(standing);
  if (!values) return null;
  const outlineOf = (one: Standing, look: Outline['look']): Outline => ({
    name: fill({ id: 'Tahun {year}', en: 'Year {year}' }, { year: String(one.cycle.year) }),
    shares: instrument.aspects.map(({ number }) => {
      const value = valuesIn(one)?.aspects.find((aspect) => aspect.number === number)?.value;
      return value ? shareOf(instrument, value) : null;
    }),
    look,
  });
  const { min, max } = endsOf(instrument);
  return radarChart(view, {
    title: fill(
      {
        id: 'Nilai tiap aspek tahun {year}; angkanya ada dalam tabel',
        en: 'Value of each aspect in {year}; the table has the numbers',
      },
      { year: String(cycle.year) },
    ),
    axes: instrument.aspects.map(({ number }) => String(number)),
    rings: Number(minus(max, min).n / minus(max, min).d),
    outlines: [outlineOf(standing, 'now'), ...(previous && valuesIn(previous) ? [outlineOf(previous, 'before')] : [])],
  });
}
