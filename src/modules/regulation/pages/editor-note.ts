import { type Html, html } from '../../../kernel/html/html.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { t, type View } from '../../../ui/view.ts';
import type { EditorNote, Profile } from '../profile.schema.ts';
import { noteTypes } from '../provision-kinds.ts';
import { linkReferences } from '../reference-links.ts';

const title = { id: 'Catatan editor', en: 'Editor’s note' } as const;
const readAs = { id: 'Kami baca:', en: 'We read:' } as const;

/** Where a note stands in full. */
const noteHref = (profile: Profile, note: EditorNote): string =>
  `/regulation/notes?of=${profile.regulation.id}#${note.id}`;

/** A fault or oddity of the text, beside the text and plainly not part of it. */
export const editorNote = (view: View, profile: Profile, note: EditorNote): Html =>
  html`<div class="editor-note" role="note">
<p class="editor-note-head">${icon('edit')}<span>${t(view, title)}: ${t(view, noteTypes[note.type])}</span> <a href="${noteHref(profile, note)}">${note.id}</a></p>
<p>${linkReferences(profile, t(view, note.description))}</p>
${note.reading && html`<p><strong>${t(view, readAs)}</strong> ${linkReferences(profile, t(view, note.reading))}</p>`}
</div>`;

/** The same note where it was shown above already: one line that leads to it. */
export const editorNoteAgain = (view: View, profile: Profile, note: EditorNote): Html =>
  html`<p class="editor-note-head">${icon('edit')}<span>${t(view, title)}: ${t(view, noteTypes[note.type])}</span> <a href="${noteHref(profile, note)}">${note.id}</a></p>`;

/** The notes a provision cites. */
export const notesOf = (profile: Profile, ids: readonly string[] | undefined): readonly EditorNote[] =>
  profile.editorNotes.filter(({ id }) => ids?.includes(id) === true);
