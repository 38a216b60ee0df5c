import type { Html } from '../../../kernel/html/html.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import type { View } from '../../../ui/view.ts';
import type { Instrument } from '../instrument.schema.ts';

export const listCrumb = { label: { id: 'Instrumen evaluasi', en: 'Evaluation instruments' }, href: '/instruments' };

export const instrumentHref = ({ id }: Pick<Instrument, 'id'>): string => `/instruments/${id}`;

/** The two pages of an instrument. */
export const instrumentTabs = (view: View, instrument: Instrument, current: 'read' | 'what-if'): Html =>
  tabs(view, [
    { label: { id: 'Isi', en: 'Contents' }, href: instrumentHref(instrument), current: current === 'read' },
    {
      label: { id: 'Bagaimana bila', en: 'What if' },
      href: `${instrumentHref(instrument)}/what-if`,
      current: current === 'what-if',
    },
  ]);
