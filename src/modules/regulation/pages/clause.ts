import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { stateBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Provision } from '../profile.schema.ts';
import { provisionKinds } from '../provision-kinds.ts';
import type { ProvisionNode } from '../provision-tree.rules.ts';
import type { Reading } from '../reading.ts';
import { linkReferences, provisionHref, referenceLink } from '../reference-links.ts';
import { editorNote, editorNoteAgain, notesOf } from './editor-note.ts';
import { actorWords } from './party-words.ts';

/** The number a provision carries at its left: `(1)`, `4.`, `a.`; a whole pasal carries its own. */
function markOf({ pasal, angka, ayat, huruf }: Provision): string {
  if (huruf !== undefined) return `${huruf}.`;
  if (ayat !== undefined) return `(${ayat})`;
  return angka === undefined ? `${pasal}` : `${angka}.`;
}

const joins: Readonly<Record<'and' | 'or' | 'and/or', Text>> = {
  and: { id: 'Semua butir harus terpenuhi.', en: 'All items must be met.' },
  or: { id: 'Cukup salah satu butir.', en: 'One item is enough.' },
  'and/or': { id: 'Satu atau beberapa butir.', en: 'One or more items.' },
};

/** The items of a provision that are no provisions of their own. */
export const partList = (view: View, { parts, partsLogic }: Provision): Html | null =>
  parts
    ? html`<ul class="clause-parts">${parts.map(
        ({ huruf, number, name }) =>
          html`<li>${(huruf ?? number) !== undefined && html`<span class="part-mark">${huruf ?? number}.</span> `}${t(view, name)}</li>`,
      )}</ul>${partsLogic && html`<p class="clause-facts">${t(view, joins[partsLogic])}</p>`}`
    : null;

/** How a duty stands, leading to where that is shown in full. Nothing for a provision without a state. */
export function stateLink({ view, states }: Reading, { id }: Provision): Html | null {
  const found = states.get(id);
  return found ? html`<a class="state-link" href="${found.href}">${stateBadge(view, found.state)}</a>` : null;
}

/** The interval the government set itself, plainly not the regulation's. */
export function policyWords({ view, policies }: Reading, { id }: Provision): Html | null {
  const policy = policies.get(id);
  if (!policy) return null;
  const words = fill({ id: 'Kebijakan daerah: {text}', en: 'Local policy: {text}' }, { text: policy.text });
  return html`<a class="local-policy" href="${policy.href}">${t(view, words)}</a>`;
}

/** Of other kinds the text only implies an actor, which would say little. */
const acts = new Set<Provision['kind']>(['obligation', 'deadline', 'permission']);

function facts(reading: Reading, provision: Provision, kindShown: boolean): Html | null {
  const { view, profile } = reading;
  const see = (provision.xref?.written ?? []).map((ref, at) => html`${at > 0 && ', '}${referenceLink(profile, ref)}`);
  const all: readonly Child[] = [
    kindShown && t(view, provisionKinds[provision.kind]),
    acts.has(provision.kind) && actorWords(reading, provision),
    provision.cadence && t(view, provision.cadence.text),
    policyWords(reading, provision),
    see.length > 0 && html`${t(view, { id: 'lihat', en: 'see' })} ${see}`,
  ];
  const said = all.filter((one) => one !== null && one !== undefined && one !== false);
  if (said.length === 0) return null;
  return html`<p class="clause-facts">${said.map((one) => html`<span>${one}</span> `)}</p>`;
}

function notes(reading: Reading, provision: Provision, shown: Set<string>): readonly Html[] {
  const { view, profile } = reading;
  return notesOf(profile, provision.editorNotes).map((note) => {
    if (shown.has(note.id)) return editorNoteAgain(view, profile, note);
    shown.add(note.id);
    return editorNote(view, profile, note);
  });
}

/**
 * One provision in its chapter: number, wording, who and when, state, editor's notes, and what stands below it. `shown`
 * holds the notes already given in full on the page.
 */
export function clause(
  reading: Reading,
  { provision, items }: ProvisionNode,
  options: { readonly kindShown: boolean; readonly shown: Set<string> },
): Html {
  const { view, profile } = reading;
  const term = provision.term && html`<dfn>${t(view, provision.term)}</dfn>: `;
  return html`<div class="clause" id="${provision.id}">
<a class="clause-mark" href="${provisionHref(provision)}" aria-label="${provision.ref}">${markOf(provision)}</a>
<div class="clause-body">
<p class="clause-text">${term}${linkReferences(profile, t(view, provision.duty))}</p>
${partList(view, provision)}${facts(reading, provision, options.kindShown)}${notes(reading, provision, options.shown)}</div>
<div class="clause-state">${stateLink(reading, provision)}</div>
${items.length > 0 && html`<div class="clause-items">${items.map((item) => clause(reading, { provision: item, items: [] }, options))}</div>`}</div>`;
}
