import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { same, type Text } from '../../../kernel/i18n/text.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { type Detail, descriptionList } from '../../../ui/details/description-list.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { capabilities, isCapability } from '../capabilities.ts';
import { citation, shortCitation } from '../citation.rules.ts';
import type { Difference } from '../compare-profiles.rules.ts';
import { incomingReferences } from '../incoming-references.rules.ts';
import type { Profile, Provision } from '../profile.schema.ts';
import { provisionKinds } from '../provision-kinds.ts';
import { chapterHref, type Reading } from '../reading.ts';
import { linkReferences, provisionHref, provisionLinkList, referenceLink } from '../reference-links.ts';
import { partList, policyWords, stateLink } from './clause.ts';
import { differenceTable } from './difference-table.ts';
import { editorNote, notesOf } from './editor-note.ts';
import { otherRegulationNotice } from './other-regulation-notice.ts';
import { actorWords, partyList } from './party-words.ts';
import { readingCrumb } from './regulation-tabs.ts';

/** A register that a provision asks for. */
export type Server = { readonly label: Text; readonly href: string };

/** What surrounds one provision: the registers that serve it, and how other regulations answer its questions. */
export type Surroundings = {
  readonly servedBy: readonly Server[];
  readonly elsewhere: readonly { readonly profile: Profile; readonly differences: readonly Difference[] }[];
};

const listOf = (view: View, texts: readonly Text[] | undefined): Child =>
  texts &&
  texts.length > 0 &&
  html`<ul class="plain-list">${texts.map((text) => html`<li>${t(view, text)}</li>`)}</ul>`;

function references({ view, profile }: Reading, { xref }: Provision): Child {
  if (!xref) return null;
  const written = xref.written.map((ref, at) => html`${at > 0 && ', '}${referenceLink(profile, ref)}`);
  const suggested =
    xref.suggested &&
    html`<p class="editor-note-head">${t(view, { id: 'Mungkin dimaksud:', en: 'Probably meant:' })} ${linkReferences(profile, t(view, xref.suggested))}</p>`;
  return html`${written}${suggested}`;
}

function details(reading: Reading, provision: Provision): readonly Detail[] {
  const { view, profile } = reading;
  const people = (list: readonly string[] | undefined): Child => list && partyList(reading, list);
  const incoming = incomingReferences(profile, provision);
  const all: readonly Detail[] = [
    { label: { id: 'Jenis', en: 'Kind' }, value: t(view, provisionKinds[provision.kind]) },
    { label: { id: 'Yang harus bertindak', en: 'Who must act' }, value: actorWords(reading, provision) },
    { label: { id: 'Menurut naskah', en: 'In the text' }, value: provision.actor && t(view, provision.actor.text) },
    {
      label: { id: 'Kapan', en: 'When' },
      value: provision.cadence && html`${t(view, provision.cadence.text)} ${policyWords(reading, provision)}`,
    },
    { label: { id: 'Pemicu', en: 'Trigger' }, value: provision.trigger && t(view, provision.trigger) },
    { label: { id: 'Bahan', en: 'Inputs' }, value: listOf(view, provision.inputs) },
    { label: { id: 'Disetujui oleh', en: 'Approved by' }, value: people(provision.approver) },
    { label: { id: 'Disampaikan kepada', en: 'Delivered to' }, value: people(provision.recipient) },
    { label: { id: 'Berkoordinasi dengan', en: 'Coordinated with' }, value: people(provision.coordinatedWith) },
    { label: { id: 'Dengan pertimbangan', en: 'Consulted' }, value: people(provision.consulted) },
    { label: { id: 'Bukti yang diharapkan', en: 'Evidence wanted' }, value: listOf(view, provision.evidence) },
    { label: { id: 'Kata perintah', en: 'Modal words' }, value: provision.modalWords?.join(', ') },
    { label: { id: 'Merujuk ke', en: 'Refers to' }, value: references(reading, provision) },
    {
      label: { id: 'Dirujuk oleh', en: 'Referred to by' },
      value: incoming.length > 0 && provisionLinkList(incoming),
    },
    {
      label: { id: 'Pokok', en: 'Subject' },
      value: provision.capabilities.map((one) => (isCapability(one) ? t(view, capabilities[one]) : one)).join(', '),
    },
  ];
  return all.filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '');
}

function wording(reading: Reading, provision: Provision): Html {
  const { view, profile } = reading;
  const notes = notesOf(profile, provision.editorNotes).map((note) => editorNote(view, profile, note));
  const remark = provision.note && html`<p class="muted">${linkReferences(profile, t(view, provision.note))}</p>`;
  return html`<div class="wording">${provision.term && html`<p class="wording-term">${t(view, provision.term)}</p>`}
<p class="wording-text">${linkReferences(profile, t(view, provision.duty))}</p>${partList(view, provision)}${remark}${notes}</div>`;
}

function stateCard(reading: Reading, provision: Provision): Html | null {
  const { view, states } = reading;
  const found = states.get(provision.id);
  if (!found) return null;
  return card(view, {
    title: { id: 'Keadaan hari ini', en: 'How it stands today' },
    actions: linkButton(view, { label: { id: 'Lihat rinciannya', en: 'See the details' }, href: found.href }),
    body: html`<p>${stateLink(reading, provision)} ${t(view, found.reason)}</p>`,
  });
}

const elsewhereCard = (reading: Reading, { profile, differences }: Surroundings['elsewhere'][number]): Html =>
  card(reading.view, {
    title: {
      id: `Di peraturan lain: ${shortCitation(profile.regulation)}`,
      en: `In another regulation: ${shortCitation(profile.regulation)}`,
    },
    flush: true,
    body: differenceTable(reading.view, { here: reading.profile, there: profile, differences, level: 'short' }),
  });

function samePasal({ profile, view }: Reading, provision: Provision): Html {
  const near = profile.provisions.filter(({ pasal }) => pasal === provision.pasal);
  return asidePart(
    view,
    same(`Pasal ${provision.pasal}`),
    html`<ul class="pasal-list">${near.map(
      (one) =>
        html`<li>${one.id === provision.id ? html`<strong>${one.ref}</strong>` : html`<a href="${provisionHref(one)}">${one.ref}</a>`}</li>`,
    )}</ul>`,
  );
}

const servers = (view: View, list: readonly Server[]): Html | null =>
  list.length === 0
    ? null
    : asidePart(
        view,
        { id: 'Dipenuhi lewat', en: 'Served by' },
        html`<ul class="pasal-list">${list.map(({ label, href }) => html`<li><a href="${href}">${t(view, label)}</a></li>`)}</ul>`,
      );

/** One provision by itself: what it says, who must act and when, how it stands, what it hangs together with. */
export function provisionPage(reading: Reading, provision: Provision, around: Surroundings): Html {
  const { view, profile, inForce } = reading;
  const chapter = `BAB ${provision.bab}`;
  return page(view, {
    title: same(provision.ref),
    badge: stateLink(reading, provision) ?? undefined,
    lead: citation(profile.regulation),
    crumbs: [readingCrumb(reading), { label: same(chapter), href: chapterHref(reading, provision.bab) }],
    actions: [
      linkButton(view, {
        label: { id: 'Baca dalam bab', en: 'Read in its chapter' },
        href: `${chapterHref(reading, provision.bab)}#${provision.id}`,
      }),
    ],
    notices: inForce ? [] : [otherRegulationNotice(view, profile)],
    body: html`${wording(reading, provision)}
${stateCard(reading, provision)}
${card(view, { title: { id: 'Rincian', en: 'Details' }, body: descriptionList(view, details(reading, provision)) })}
${around.elsewhere.filter(({ differences }) => differences.length > 0).map((one) => elsewhereCard(reading, one))}`,
    aside: html`${servers(view, around.servedBy)}${samePasal(reading, provision)}`,
  });
}
