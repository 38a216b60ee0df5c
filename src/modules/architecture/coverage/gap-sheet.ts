import type { SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { t } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { type AgencyName, standingWords } from '../architecture-parts.ts';
import type { PlannedBy } from '../architecture-slots.ts';
import { domainOf, elementAt } from '../graph/graph.ts';
import { standingOf } from '../graph/standing.ts';
import type { Seen } from '../see.ts';

/** The gaps as a sheet, one row an element: what a roadmap begins with. */
export const gapSheet = (
  { view, graph }: Pick<Seen, 'view' | 'graph'>,
  places: readonly number[],
  { agencyName, plannedBy }: { readonly agencyName: AgencyName; readonly plannedBy: PlannedBy },
): SheetToWrite => ({
  name: t(view, { id: 'Kesenjangan', en: 'Gaps' }),
  columns: [
    { heading: t(view, { id: 'Domain', en: 'Domain' }), kind: 'text', width: 24 },
    { heading: t(view, { id: 'Kode', en: 'Code' }), kind: 'text', width: 16 },
    { heading: t(view, { id: 'Nama', en: 'Name' }), kind: 'text', width: 44 },
    { heading: t(view, { id: 'Kode referensi', en: 'Reference code' }), kind: 'text', width: 18 },
    { heading: t(view, { id: 'Pemilik', en: 'Owner' }), kind: 'text', width: 32 },
    { heading: t(view, { id: 'Arah', en: 'Direction' }), kind: 'text', width: 16 },
    { heading: t(view, { id: 'Inisiatif peta rencana', en: 'Initiative of the roadmap' }), kind: 'text', width: 44 },
  ],
  rows: places.map((place) => {
    const element = elementAt(graph, place);
    const { id, code, name, reference, agency } = element;
    const planned = (plannedBy.get(id) ?? []).map((one) => one.name).join('; ');
    const domain = t(view, domains[domainOf(element)]);
    return [domain, code, name, reference, agencyName(agency), t(view, standingWords(standingOf(element))), planned];
  }),
});
