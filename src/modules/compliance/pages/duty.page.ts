import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same } from '../../../kernel/i18n/text.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { relativeDate } from '../../../ui/date/date-text.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { stateBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Check } from '../checks/check.ts';
import { describeCheck } from '../describe-check.ts';
import type { Phase } from '../duty-history.rules.ts';
import type { AgencyFact, AttestationFact, PolicyFact } from '../facts.ts';
import type { Action } from '../next-actions.rules.ts';
import type { Standing } from '../read-standing.ts';
import type { Duty } from '../standing.rules.ts';
import { dayText } from '../wording.ts';
import { asOfBar, asOfNotice } from './as-of-bar.ts';
import { boardCrumb } from './compliance-links.ts';
import { basisName, basisNotes, whoCell } from './duty-cells.ts';
import { dutyList } from './duty-list.ts';
import { actionList, attestationList, evidenceList, type NameOf, phaseList } from './duty-parts.ts';

/** Everything the page of one duty shows. */
export type DutyParts = Standing & {
  readonly duty: Duty;
  readonly check: Check;
  readonly actions: readonly (Action & { readonly allowed: boolean })[];
  readonly phases: readonly Phase[];
  readonly attestations: readonly AttestationFact[];
  readonly policy: PolicyFact | undefined;
  /** Where a local interval can be set by this person; null where the regulation sets one, or the person may not. */
  readonly setPolicy: string | null;
  readonly agencies: readonly AgencyFact[];
  readonly nameOf: NameOf;
};

/** A description begins with a small letter, because it also stands within sentences. */
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dated = (view: View, day: string | null): Child => (day === null ? null : relativeDate(view, day));

function factsCard({ view, duty, check }: DutyParts): Html {
  const { item } = duty;
  return card(view, {
    title: { id: 'Keadaan dan alasannya', en: 'State and reason' },
    body: html`<p class="reason">${t(view, item.reason)}</p>${descriptionList(view, [
      { label: { id: 'Yang diperiksa', en: 'What is checked' }, value: upperFirst(t(view, describeCheck(check))) },
      {
        label: { id: 'Dasar keadaan', en: 'How it was found' },
        value: html`${t(view, basisName(item))}<span class="behind">${t(view, basisNotes[item.basis])}</span>`,
      },
      { label: { id: 'Sejak', en: 'Since' }, value: dated(view, item.since) },
      { label: { id: 'Tenggat', en: 'Due' }, value: dated(view, item.nextDue) },
    ])}`,
  });
}

const actionsCard = ({ view, actions }: DutyParts): Html | null =>
  actions.length === 0
    ? null
    : card(view, {
        title: { id: 'Yang perlu dilakukan', en: 'What to do' },
        body: actionList(view, actions),
      });

const agencyNames = ({ agencies }: DutyParts) => {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? id;
};

function owingCard(parts: DutyParts): Html | null {
  const { view, duty } = parts;
  const { owing } = duty.item;
  if (owing.length === 0) return null;
  const nameOf = agencyNames(parts);
  const title = fill(
    { id: '{count} perangkat daerah belum', en: '{count} agencies still to act' },
    { count: owing.length },
  );
  return card(view, {
    title,
    body: html`<ul class="columns">${owing.map((id) => html`<li><a href="/agencies/${id}">${nameOf(id)}</a></li>`)}</ul>`,
  });
}

function partsCard({ view, check, duties, asOf }: DutyParts): Html | null {
  if (check.kind !== 'parts') return null;
  const parts = duties.filter(({ item }) => check.of.includes(item.id));
  return card(view, {
    title: { id: 'Bagian-bagiannya', en: 'Its parts' },
    lead: {
      id: 'Kewajiban ini terpenuhi bila semua bagiannya terpenuhi.',
      en: 'This duty is met when all its parts are.',
    },
    body: dutyList(view, parts, asOf),
  });
}

function attestationsCard(parts: DutyParts): Html | null {
  const { view, attestations, asOf } = parts;
  const list = attestationList(view, attestations, { asOf, agencyName: agencyNames(parts) });
  return list ? card(view, { title: { id: 'Pernyataan', en: 'Attestations' }, body: list }) : null;
}

function policyPart({ view, policy, setPolicy, duty }: DutyParts): Html | null {
  if (policy) {
    const words = fill(
      { id: 'Setiap {months} bulan, sejak {from}', en: 'Every {months} months, since {from}' },
      { months: policy.months, from: dayText(policy.from) },
    );
    return asidePart(
      view,
      { id: 'Kebijakan daerah', en: 'Local policy' },
      html`<p><a class="local-policy" href="/local-policies?q=${duty.item.id}">${t(view, words)}</a></p><p class="muted">${t(
        view,
        {
          id: 'Ditetapkan sendiri, bukan oleh peraturan.',
          en: 'Set by the government itself, not by the regulation.',
        },
      )}</p>`,
    );
  }
  if (setPolicy === null) return null;
  return asidePart(
    view,
    { id: 'Kebijakan daerah', en: 'Local policy' },
    html`<p class="muted">${t(view, { id: 'Peraturan tidak menetapkan jangka waktu.', en: 'The regulation sets no interval.' })}</p><p><a href="${setPolicy}">${t(view, { id: 'Tetapkan jangka waktu sendiri', en: 'Set one of our own' })}</a></p>`,
  );
}

function sideColumn(parts: DutyParts): Html {
  const { view, duty } = parts;
  const { provision, item } = duty;
  return html`${asidePart(view, { id: 'Yang harus bertindak', en: 'Who must act' }, html`<p>${whoCell(view, item)}</p>`)}
${provision.cadence && asidePart(view, { id: 'Kapan', en: 'When' }, html`<p>${t(view, provision.cadence.text)}</p>`)}
${provision.trigger && asidePart(view, { id: 'Pemicu', en: 'Trigger' }, html`<p>${t(view, provision.trigger)}</p>`)}
${policyPart(parts)}`;
}

/** One duty: what the text asks, of whom, how it stands and why, the records behind it, what to do, and its history. */
export function dutyPage(parts: DutyParts): Html {
  const { view, profile, asOf, duty, phases } = parts;
  const { provision, item } = duty;
  return page(view, {
    title: same(provision.ref),
    badge: stateBadge(view, item.state),
    lead: provision.duty,
    crumbs: [boardCrumb(view, asOf)],
    actions: [
      linkButton(view, { label: { id: 'Baca pasalnya', en: 'Read the article' }, href: `/regulation/${item.id}` }),
      printButton(view),
    ],
    notices: asOfNotice(view, asOf),
    pasal: [{ ref: provision.ref, href: `/regulation/${item.id}` }],
    aside: sideColumn(parts),
    body: html`${asOfBar(view, profile, asOf)}${factsCard(parts)}
${actionsCard(parts)}${partsCard(parts)}${owingCard(parts)}
${card(view, { title: { id: 'Bukti', en: 'Evidence' }, body: evidenceList(view, item.evidence, parts.nameOf) })}
${attestationsCard(parts)}
${
  phases.length > 0 &&
  card(view, {
    title: { id: 'Riwayat keadaan', en: 'How it stood over time' },
    lead: { id: 'Setiap kali keadaannya berubah, yang terbaru di atas.', en: 'Every change of state, newest first.' },
    body: phaseList(view, phases),
  })
}`,
  });
}
