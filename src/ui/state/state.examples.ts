import { html } from '../../kernel/html/html.ts';
import type { Example } from '../gallery/example.ts';
import { dutyStateOrder, stateBadge, statusBadge } from './state-badge.ts';

export const stateExamples: readonly Example[] = [
  {
    name: 'State of a duty',
    draw: (view) => html`<div class="form-actions">${dutyStateOrder.map((state) => stateBadge(view, state))}</div>`,
  },
  {
    name: 'Status of a record',
    draw: (view) =>
      html`<div class="form-actions">${statusBadge(view, { id: 'Konsep', en: 'Draft' }, 'neutral')}${statusBadge(view, { id: 'Menunggu', en: 'Waiting' }, 'info')}${statusBadge(view, { id: 'Berlaku', en: 'In force' }, 'good')}${statusBadge(view, { id: 'Segera berakhir', en: 'Ends soon' }, 'warning')}${statusBadge(view, { id: 'Dicabut', en: 'Revoked' }, 'bad')}</div>`,
  },
];
