import { type Html, html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { alertExamples } from '../alert/alert.examples.ts';
import { chartExamples } from '../chart/charts.examples.ts';
import { formExamples } from '../form/form.examples.ts';
import { page } from '../page/page.ts';
import { stateExamples } from '../state/state.examples.ts';
import { tableExamples } from '../table/table.examples.ts';
import type { View } from '../view.ts';
import { dataExamples } from './data.examples.ts';
import type { Example } from './example.ts';

/** Every example of every component, in one list. */
export const allExamples: readonly Example[] = [
  ...stateExamples,
  ...alertExamples,
  ...dataExamples,
  ...tableExamples,
  ...formExamples,
  ...chartExamples,
];

const specimen = (view: View, { name, draw }: Example): Html => html`<section><h2>${name}</h2>${draw(view)}</section>`;

/** All components on one page, for whoever builds with them. */
export const galleryPage = (view: View): Html =>
  page(view, {
    title: { id: 'Galeri komponen', en: 'Component gallery' },
    lead: {
      id: 'Semua bagian antarmuka dengan contohnya.',
      en: 'Every part of the interface with its examples.',
    },
    crumbs: [{ label: same('Padu'), href: '/' }],
    body: allExamples.map((example) => specimen(view, example)),
  });
