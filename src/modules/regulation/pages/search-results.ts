import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Provision } from '../profile.schema.ts';
import type { Reading } from '../reading.ts';
import { provisionHref } from '../reference-links.ts';
import { searchProvisions } from '../search-provisions.rules.ts';
import { stateLink } from './clause.ts';

/** More than anybody reads; who sees so many asks more narrowly. */
const most = 60;

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence with every word of the question marked. */
function marked(text: string, question: string): Child {
  const words = question.trim().split(/\s+/).map(escapeWord);
  return text
    .split(new RegExp(`(${words.join('|')})`, 'gi'))
    .map((part, at) => (at % 2 === 1 ? html`<mark>${part}</mark>` : part));
}

/** The items below a provision in which a word of the question occurs. */
function matchingParts(view: View, { parts }: Provision, question: string): string {
  const words = question.trim().toLowerCase().split(/\s+/);
  const names = (parts ?? []).map(({ name }) => t(view, name));
  const found = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)));
  return found.length === 0 ? '' : ` (${found.join('; ')})`;
}

function result(reading: Reading, provision: Provision, question: string): Html {
  const { view } = reading;
  const text = `${t(view, provision.duty)}${matchingParts(view, provision, question)}`;
  const words = provision.term ? `${t(view, provision.term)}: ${text}` : text;
  return html`<li><div><a href="${provisionHref(provision)}">${provision.ref}</a> ${stateLink(reading, provision)}</div>
<p>${marked(words, question)}</p></li>`;
}

/** The provisions that answer a question, or what to do when none does. */
export function searchResults(reading: Reading, question: string): Html {
  const { view, profile } = reading;
  const found = searchProvisions(profile, question);
  if (found.length === 0) {
    return emptyState(view, {
      icon: 'search',
      title: fill({ id: 'Tidak ada ketentuan tentang “{question}”', en: 'Nothing about “{question}”' }, { question }),
      text: {
        id: 'Coba kata yang lebih pendek, atau cari di daftar istilah kedua peraturan.',
        en: 'Try a shorter word, or look in the glossary of both regulations.',
      },
      action: linkButton(view, {
        label: { id: 'Cari di istilah', en: 'Search the glossary' },
        href: `/regulation/glossary?term=${encodeURIComponent(question)}`,
      }),
    });
  }
  const count = fill(
    found.length > most
      ? { id: '{most} pertama dari {count} ketentuan', en: 'The first {most} of {count} provisions' }
      : { id: '{count} ketentuan', en: '{count} provisions' },
    { count: found.length, most },
  );
  return html`<p class="muted" role="status">${t(view, count)}</p>
<ol class="found">${found.slice(0, most).map((provision) => result(reading, provision, question))}</ol>`;
}
