import type { Problem } from '../../kernel/errors/errors.ts';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { selectInput } from '../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions } from '../../ui/form/form.ts';
import { textArea } from '../../ui/form/text-inputs.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';

/** What is handed over, and to whom it may be. */
export type AssignParts = {
  readonly items: readonly { readonly value: string; readonly label: string; readonly href: string }[];
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly Problem[];
  readonly to: string | null;
  readonly reason: string;
};

/** Chooses the colleague who is to decide some lines of the inbox. */
export function assignPage(view: View, { items, candidates, problems, to, reason }: AssignParts): Html {
  const errorAt = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const list = html`<ul>${items.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`;
  const kept = items.map(({ value }) => html`<input type="hidden" name="item" value="${value}">`);
  const fields = html`${kept}<div class="form-fields">${selectInput(view, {
    name: 'to',
    label: { id: 'Rekan', en: 'Colleague' },
    help: {
      id: 'Hanya yang berwenang memutuskan semua yang dipilih, dan tidak mengajukannya sendiri.',
      en: 'Only those who may decide everything chosen, and did not put it forward themselves.',
    },
    choices: candidates.map(({ id, name }) => ({ value: id, label: same(name) })),
    value: to,
    error: errorAt('to'),
  })}${textArea(view, {
    name: 'reason',
    label: { id: 'Alasan', en: 'Reason' },
    help: { id: 'Tercatat dalam riwayat.', en: 'Kept in the history.' },
    value: reason,
    maxLength: 1000,
    rows: 2,
    error: errorAt('reason'),
  })}</div>${formActions(view, { save: { id: 'Tugaskan', en: 'Hand over' }, cancel: '/inbox' })}`;
  return page(view, {
    title: fill({ id: 'Tugaskan {n} hal kepada rekan', en: 'Give {n} matters to a colleague' }, { n: items.length }),
    lead: {
      id: 'Hal ini meninggalkan kotak masuk Anda dan berada di kotak masuk rekan; bila lewat tenggat, kembali ke semua yang berwenang.',
      en: 'They leave your inbox and stand in your colleague’s; what becomes overdue returns to everybody who may decide.',
    },
    crumbs: [{ label: { id: 'Kotak masuk', en: 'Inbox' }, href: '/inbox' }],
    narrow: true,
    body: [
      errorSummary(view, problems),
      items.length === 0
        ? html`<p class="text-secondary">${t(view, { id: 'Pilih dahulu hal yang akan ditugaskan.', en: 'First choose what to hand over.' })}</p>`
        : [card(view, { body: list }), form(view, { action: '/inbox/assign', body: fields })],
    ],
  });
}
