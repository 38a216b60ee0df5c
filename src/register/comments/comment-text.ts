import { type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { type Mentionable, piecesOf } from './mentions.rules.ts';

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}]/gi;

/** Plain text with its web addresses as links. */
function withLinks(text: string): Html {
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const { index, 0: url } of text.matchAll(address)) {
    parts.push(text.slice(at, index), html`<a href="${safeUrl(url)}" rel="noreferrer">${url}</a>`);
    at = index + url.length;
  }
  return html`${[...parts, text.slice(at)]}`;
}

/** The words of a comment: line breaks are kept, addresses lead there, those mentioned stand out; nothing else is markup. */
export const commentText = (text: string, mentioned: readonly Mentionable[]): Html =>
  html`<div class="comment-text">${piecesOf(text, mentioned).map(({ text: piece, people }) =>
    people && people.length > 0 ? html`<strong class="mention">${piece}</strong>` : withLinks(piece),
  )}</div>`;
