import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import { citation } from '../citation.rules.ts';
import type { EditorNote, Profile } from '../profile.schema.ts';
import { noteTypes } from '../provision-kinds.ts';
import type { Reading } from '../reading.ts';
import { linkReferences, referenceLink } from '../reference-links.ts';
import { otherRegulationNotice } from './other-regulation-notice.ts';
import { regulationTabs } from './regulation-tabs.ts';

function line(view: View, profile: Profile, label: Text, text: Text | undefined): Html | null {
  return text ? html`<p><strong>${t(view, label)}</strong> ${linkReferences(profile, t(view, text))}</p>` : null;
}

function noteItem(view: View, profile: Profile, note: EditorNote): Html {
  const refs = note.refs.map((ref, at) => html`${at > 0 && ', '}${referenceLink(profile, ref)}`);
  const outside =
    note.basis === 'outside-knowledge' &&
    html`<p class="clause-facts">${t(view, { id: 'Berdasarkan pengetahuan di luar naskah.', en: 'Based on knowledge outside the text.' })}</p>`;
  return html`<article class="note" id="${note.id}">
<header><h2>${note.id}</h2>${statusBadge(view, noteTypes[note.type], 'neutral')}<span class="note-refs">${refs}</span></header>
<p>${linkReferences(profile, t(view, note.description))}</p>
${line(view, profile, { id: 'Kami baca:', en: 'We read:' }, note.reading)}
${line(view, profile, { id: 'Di Padu:', en: 'In Padu:' }, note.handling)}${outside}</article>`;
}

/** Every fault and oddity of the text that was found, how it is read, and what Padu does about it. */
export function notesPage({ view, profile, inForce }: Reading): Html {
  return page(view, {
    title: { id: 'Catatan editor', en: 'Editor’s notes' },
    lead: fill(
      {
        id: '{count} catatan tentang naskah {citation}. Catatan ini bukan bagian dari peraturan.',
        en: '{count} notes on the text of {citation}. They are no part of the regulation.',
      },
      { count: profile.editorNotes.length, citation: citation(profile.regulation) },
    ),
    actions: [printButton(view)],
    tabs: regulationTabs(view),
    notices: inForce ? [] : [otherRegulationNotice(view, profile)],
    narrow: true,
    body: html`<div class="notes">${profile.editorNotes.map((note) => noteItem(view, profile, note))}</div>`,
  });
}
