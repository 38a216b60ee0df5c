import { type Html, html } from '../../../kernel/html/html.ts';
import { formatPercent } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { type PageParts, type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { developmentRequests } from '../requests/development-requests.register.ts';
import type { Returned } from '../requests/request.queries.ts';
import { byWeight, type Finding, verdictWords } from './finding.ts';
import { ruleTitle } from './findings-field.ts';
import type { Similar } from './gate-facts.ts';
import type { Gate } from './read-gate.ts';
import { partWords } from './similar.rules.ts';

/** What the page of a gate shows. */
export type GateParts = {
  readonly request: { readonly id: string; readonly title: Text };
  readonly gate: Gate;
  readonly provisions: (ids: readonly string[]) => readonly Provision[];
  /** Why it came back, while it is with the agency again. */
  readonly returned: Returned | null;
  /** The steps the reader may take on the request now. */
  readonly steps: readonly string[];
  /** Where the line that pays for it is added, for whoever may once it is in sync. */
  readonly budgetHref: string | null;
  /** Where its build is worked on, once there is one. */
  readonly buildHref: string | null;
  readonly notices: readonly Html[];
};

/** The verdict of a finding: icon, word and colour together. */
export const verdictBadge = (view: View, { verdict }: Pick<Finding, 'verdict'>): Html => {
  const { icon: name, label, tone } = verdictWords[verdict];
  return html`<span class="status status-${tone}">${icon(name)} ${t(view, label)}</span>`;
};

const findingItem = (view: View, finding: Finding, provisions: readonly Provision[]): Html =>
  html`<li class="finding">
<div class="finding-head"><h3>${t(view, ruleTitle(finding))}</h3>${verdictBadge(view, finding)}</div>
<p>${t(view, finding.says)}</p>
${finding.mend && html`<p><strong>${t(view, finding.mend)}</strong></p>`}
${provisions.length > 0 && html`<p class="finding-basis">${provisions.map(({ ref, href }, at) => html`${at > 0 && ', '}<a href="${href}">${ref}</a>`)}</p>`}
</li>`;

/** Findings one after another, what stands in the way first, each with its articles. */
export const findingList = (view: View, findings: readonly Finding[], provisions: GateParts['provisions']): Html =>
  html`<ul class="finding-list">${byWeight(findings).map((one) => findingItem(view, one, provisions(one.provisions)))}</ul>`;

function summary(view: View, findings: readonly Finding[]): Html {
  const count = (verdict: Finding['verdict']) => findings.filter((one) => one.verdict === verdict).length;
  const [against, weigh] = [count('refuse'), count('warn')];
  if (against > 0)
    return alert(view, {
      tone: 'bad',
      title: fill(
        { id: '{n} temuan menghalangi keputusan selaras.', en: '{n} findings stand in the way of "in sync".' },
        { n: against },
      ),
      text: { id: 'Yang perlu dilakukan tertulis pada tiap temuan.', en: 'Each finding says what to do.' },
    });
  return weigh > 0
    ? alert(view, {
        tone: 'warning',
        title: fill(
          {
            id: 'Tidak ada yang menghalangi; {n} hal untuk dipertimbangkan.',
            en: 'Nothing in the way; {n} things to weigh.',
          },
          { n: weigh },
        ),
      })
    : alert(view, { tone: 'good', title: { id: 'Tidak ada yang menghalangi.', en: 'Nothing stands in the way.' } });
}

const similarCard = (view: View, similar: readonly Similar[], compared: number): Html =>
  card(view, {
    title: { id: 'Aplikasi dan permohonan terdekat', en: 'The closest applications and requests' },
    lead: fill(
      {
        id: 'Dibandingkan satu per satu dengan {n} aplikasi dan permohonan seluruh perangkat daerah.',
        en: 'Held against {n} applications and requests of all agencies, one by one.',
      },
      { n: compared },
    ),
    flush: similar.length > 0,
    body: dataTable(view, {
      caption: { id: 'Yang serupa', en: 'What is similar' },
      rows: similar,
      href: ({ register, id }) => `/${register}/${id}`,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
        { key: 'agency', label: { id: 'Perangkat daerah', en: 'Agency' }, cell: ({ agency }) => agency },
        {
          key: 'percent',
          label: { id: 'Kemiripan', en: 'Likeness' },
          align: 'end',
          cell: ({ likeness }) => formatPercent(likeness.percent / 100, view.lang, 0),
        },
        {
          key: 'parts',
          label: { id: 'Rinciannya', en: 'What of it' },
          cell: ({ likeness }) =>
            likeness.parts
              .map(({ of, percent }) => `${t(view, partWords[of])} ${formatPercent(percent / 100, view.lang, 0)}`)
              .join(' · '),
        },
      ],
      empty: html`<p class="text-secondary">${t(view, { id: 'Tidak ada yang serupa.', en: 'Nothing is similar.' })}</p>`,
    }),
  });

const { edit } = developmentRequests.steps;
const openBuild: Text = { id: 'Buka pembangunan', en: 'Open the build' };
const budgetIt: Text = { id: 'Usulkan baris anggaran', en: 'Propose a budget line' };

/** What leads on from here: to submit it, or once it is in sync to build. */
function primaryStep(view: View, href: string, steps: readonly string[]): Pick<PageParts, 'primary'> {
  const name = (['submit', 'open-build'] as const).find((one) => steps.includes(one));
  if (name === undefined) return {};
  const label = name === 'submit' ? { id: 'Ajukan', en: 'Submit' } : developmentRequests.steps[name].title;
  return { primary: linkButton(view, { label, href: `${href}/${name}`, kind: 'primary' }) };
}

/** What the head of the Dinas asks to be adjusted (LU 21(6)). */
const returnedNotice = (view: View, { examination, reasons }: Returned): Html =>
  alert(view, {
    tone: 'warning',
    title: {
      id: 'Dikembalikan Kepala Dinas untuk disesuaikan',
      en: 'Returned by the head of the Dinas to be adjusted',
    },
    body: html`<p class="text-pre-line">${reasons}</p>
<p><a href="/request-examinations/${examination}/letter">${t(view, { id: 'Lihat surat pengembaliannya', en: 'See the letter' })}</a></p>`,
  });

/** What the gate says of a request now: the same page for whoever writes it and whoever decides on it. */
export function gatePage(view: View, parts: GateParts): Html {
  const { request, gate, provisions, returned, steps, budgetHref, buildHref, notices } = parts;
  const href = `/development-requests/${request.id}`;
  return page(view, {
    title: { id: 'Temuan gerbang', en: 'What the gate finds' },
    lead: {
      id: 'Dihitung dari catatan saat ini; berubah begitu permohonan atau inventaris berubah.',
      en: 'Worked out from the records as they are now; it changes as soon as they do.',
    },
    crumbs: [
      { label: { id: 'Permohonan aplikasi', en: 'Requests for applications' }, href: '/development-requests' },
      { label: request.title, href },
    ],
    actions: [
      ...(steps.includes('edit') ? [linkButton(view, { label: edit.title, href: `${href}/edit`, icon: 'edit' })] : []),
      ...(buildHref === null ? [] : [linkButton(view, { label: openBuild, href: buildHref })]),
      ...(budgetHref === null ? [] : [linkButton(view, { label: budgetIt, href: budgetHref, icon: 'plus' })]),
    ],
    ...primaryStep(view, href, steps),
    notices: [...notices, ...(returned ? [returnedNotice(view, returned)] : []), summary(view, gate.findings)],
    body: [
      card(view, {
        title: { id: 'Temuan', en: 'Findings' },
        body: findingList(view, gate.findings, provisions),
      }),
      similarCard(view, gate.similar, gate.compared),
    ],
  });
}
