import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { t } from '../../../ui/view.ts';
import { type Capability, capabilities } from '../capabilities.ts';
import { citation } from '../citation.rules.ts';
import { settingAt } from '../compare-profiles.rules.ts';
import { deltas } from '../load-deltas.ts';
import { findProvision } from '../provisions.rules.ts';
import type { Reading } from '../reading.ts';
import { provisionLink } from '../reference-links.ts';
import { answerCell } from './difference-table.ts';
import { regulationTabs } from './regulation-tabs.ts';

function subjectCard({ view, profile }: Reading, capability: Capability): Html | null {
  const questions = deltas().filter((delta) => delta.capability === capability);
  if (questions.length === 0) return null;
  const details = questions.map((delta) => {
    const provisions = profile.provisions.filter((provision) => provision.deltas?.includes(delta.id));
    return { label: delta.topic, value: answerCell(view, settingAt(profile, delta.key), provisions) };
  });
  return html`<div id="${capability}" class="subject">${card(view, { title: capabilities[capability], body: descriptionList(view, details) })}</div>`;
}

/** What the government decided itself where the text is silent; never the regulation's word. */
function localPolicies({ view, profile, policies }: Reading): Html | null {
  if (policies.size === 0) return null;
  const items = [...policies.values()].flatMap(({ provisionId, text, href }) => {
    const provision = findProvision(profile, provisionId);
    return provision
      ? [
          html`<li>${provisionLink(provision)} ${t(view, provision.duty)} <a class="local-policy" href="${href}">${t(view, text)}</a></li>`,
        ]
      : [];
  });
  return card(view, {
    title: { id: 'Kebijakan daerah', en: 'Local policies' },
    lead: {
      id: 'Ditetapkan pemerintah daerah sendiri, bukan oleh peraturan. Melampauinya bukan pelanggaran peraturan.',
      en: 'Set by the government itself, not by the regulation. Missing them is no breach of the regulation.',
    },
    body: html`<ul class="plain-list">${items}</ul>`,
  });
}

/** What the regulation decides where regulations differ, in words; what it leaves open is said, and is never a breach. */
export function settingsPage(reading: Reading, mayChoose: boolean): Html {
  const { view, profile } = reading;
  const asked = new Set(deltas().map(({ capability }) => capability));
  const subjects = (Object.keys(capabilities) as Capability[]).filter((capability) => asked.has(capability));
  const change = linkButton(view, {
    label: { id: 'Ganti peraturan', en: 'Change regulation' },
    href: '/regulation/choose',
  });
  return page(view, {
    title: { id: 'Ketentuan pokok', en: 'Settings of the regulation' },
    lead: fill(
      {
        id: 'Jawaban {citation} atas hal yang diatur berbeda-beda. “Tidak disebut” berarti bebas, bukan pelanggaran.',
        en: 'What {citation} says where regulations differ. “Not stated” means free to choose, never a breach.',
      },
      { citation: citation(profile.regulation) },
    ),
    actions: mayChoose ? [printButton(view), change] : [printButton(view)],
    tabs: regulationTabs(view),
    body: html`${localPolicies(reading)}${subjects.map((capability) => subjectCard(reading, capability))}`,
    aside: html`<div class="toc no-print">${asidePart(
      view,
      { id: 'Pokok bahasan', en: 'Subjects' },
      html`<ul class="pasal-list">${subjects.map((capability) => html`<li><a href="#${capability}">${t(view, capabilities[capability])}</a></li>`)}</ul>`,
    )}</div>`,
  });
}
