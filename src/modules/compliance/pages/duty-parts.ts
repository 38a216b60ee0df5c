import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { dateText, periodText } from '../../../ui/date/date-text.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { stateBadge, statusBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { endOfAttestation } from '../checks/attested.ts';
import type { Day } from '../dates.rules.ts';
import type { Phase } from '../duty-history.rules.ts';
import type { AttestationFact } from '../facts.ts';
import type { Action } from '../next-actions.rules.ts';
import type { Evidence } from '../outcome.ts';

/** What one record of a register is called. */
export type NameOf = (register: string) => Text;

const shown = 12;

const evidenceItem = (view: View, { kind, id, title, date }: Evidence, nameOf: NameOf): Html =>
  html`<li><a href="/${kind}/${id}">${title}</a> <span class="muted">${t(view, nameOf(kind))}${date !== null && html` · ${dateText(view, date)}`}</span></li>`;

/** The records behind a state, each leading to itself; many of them fold away. */
export function evidenceList(view: View, evidence: readonly Evidence[], nameOf: NameOf): Html {
  if (evidence.length === 0) {
    return html`<p class="muted">${t(view, { id: 'Belum ada catatan yang dapat dijadikan bukti.', en: 'No record can serve as evidence yet.' })}</p>`;
  }
  const items = evidence.map((one) => evidenceItem(view, one, nameOf));
  const rest = items.slice(shown);
  const more = fill({ id: '{count} bukti lainnya', en: '{count} more' }, { count: rest.length });
  return html`<ul class="plain-list evidence">${items.slice(0, shown)}</ul>${
    rest.length > 0 &&
    html`<details class="more"><summary>${t(view, more)}</summary><ul class="plain-list evidence">${rest}</ul></details>`
  }`;
}

/** What to do, step by step; where the person may use the form, a button that opens it filled in. */
export function actionList(view: View, actions: readonly (Action & { readonly allowed: boolean })[]): Html {
  const button = ({ href }: Action, at: number): Html =>
    linkButton(view, {
      label: { id: 'Buka', en: 'Open' },
      href,
      kind: at === 0 ? 'primary' : 'secondary',
    });
  const refusal: Text = {
    id: 'Peran Anda tidak mencakup ini; sampaikan kepada petugas yang berwenang.',
    en: 'Your role does not cover this; pass it on to an officer in charge.',
  };
  return html`<ol class="actions-list">${actions.map(
    (action, at) =>
      html`<li><span>${t(view, action.text)}${!action.allowed && html`<span class="muted">${t(view, refusal)}</span>`}</span>${action.allowed && button(action, at)}</li>`,
  )}</ol>`;
}

/** How the duty stood over time, newest first, with the reason of the first day of each state. */
export const phaseList = (view: View, phases: readonly Phase[]): Html =>
  html`<ol class="timeline-list phases">${phases
    .toReversed()
    .map(
      ({ from, outcome }) =>
        html`<li><p class="timeline-title">${stateBadge(view, outcome.state)} <strong>${dateText(view, from)}</strong></p><p class="muted">${t(view, outcome.reason)}</p></li>`,
    )}</ol>`;

function attestationState(view: View, fact: AttestationFact, asOf: Day): Html {
  if (fact.withdrawnOn !== null && fact.withdrawnOn <= asOf) {
    return statusBadge(view, { id: 'Ditarik', en: 'Withdrawn' }, 'bad');
  }
  if (endOfAttestation(fact) < asOf) return statusBadge(view, { id: 'Lewat waktu', en: 'Lapsed' }, 'neutral');
  return statusBadge(view, { id: 'Berlaku', en: 'In effect' }, 'good');
}

/** Who stated what, for how long, and whether it still counts. */
export function attestationList(
  view: View,
  facts: readonly AttestationFact[],
  options: { readonly asOf: Day; readonly agencyName: (id: string) => string },
): Child {
  if (facts.length === 0) return null;
  const whole: Text = { id: 'Seluruh pemerintah daerah', en: 'The whole government' };
  return html`<ul class="plain-list evidence">${facts.toReversed().map((fact) => {
    const whose = fact.agencyId === null ? whole : same(options.agencyName(fact.agencyId));
    return html`<li><a href="/attestations/${fact.id}">${fact.title}</a> ${attestationState(view, fact, options.asOf)}
<span class="muted">${t(view, whose)} · ${periodText(view, fact.from, endOfAttestation(fact))}</span></li>`;
  })}</ul>`;
}
