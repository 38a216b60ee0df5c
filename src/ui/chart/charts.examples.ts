import { html } from '../../kernel/html/html.ts';
import type { Example } from '../gallery/example.ts';
import { radarChart } from './radar-chart.ts';
import { levelBar, scaleChart } from './scale-chart.ts';

const now = { id: 'Tahun ini', en: 'This year' };
const before = { id: 'Tahun lalu', en: 'Last year' };

/** Charts that show levels. */
export const chartExamples: readonly Example[] = [
  {
    name: 'Radar',
    draw: (view) =>
      radarChart(view, {
        title: { id: 'Aspek keempat terlemah', en: 'The fourth aspect is weakest' },
        axes: ['1', '2', '3', '4', '5'],
        rings: 5,
        outlines: [
          { name: now, shares: [0.8, 0.7, 0.6, 0.3, 0.9], look: 'now' },
          { name: before, shares: [0.6, 0.65, 0.6, null, 0.7], look: 'before' },
        ],
      }),
  },
  {
    name: 'Skala dengan pita',
    draw: (view) =>
      scaleChart(view, {
        title: { id: 'Indeks 3,28: Baik', en: 'Index 3.28: Good' },
        bands: [
          { name: { id: 'Cukup', en: 'Fair' }, from: 0, to: 0.4, current: false },
          { name: { id: 'Baik', en: 'Good' }, from: 0.4, to: 1, current: true },
        ],
        marks: [
          { name: now, share: 0.57, look: 'now' },
          { name: before, share: 0.41, look: 'before' },
          { name: { id: 'Target', en: 'Target' }, share: 0.7, look: 'target' },
        ],
      }),
  },
  {
    name: 'Batang tingkat',
    draw: (view) =>
      html`${levelBar(view, { title: { id: '3,40; tahun lalu 2,90', en: '3.40; last year 2.90' }, now: 0.6, before: 0.47 })}`,
  },
];
