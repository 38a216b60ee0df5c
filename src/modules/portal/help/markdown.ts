import { type Child, type Html, html } from '../../../kernel/html/html.ts';

/** What the text cannot know: where a picture lies and how large it is, and where a link to another chapter leads. */
export type Places = {
  readonly picture: (name: string) => { readonly url: string; readonly width: number; readonly height: number };
  readonly link: (target: string) => string;
};

const inlinePattern = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<target>[^)]+)\)/g;

/** Bold, code and links within a line; everything else is text. */
function inline(line: string, places: Places): readonly Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const match of line.matchAll(inlinePattern)) {
    const { strong, code, label, target } = match.groups ?? {};
    parts.push(line.slice(at, match.index));
    if (strong !== undefined) parts.push(html`<strong>${strong}</strong>`);
    else if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else parts.push(html`<a href="${places.link(target ?? '')}">${label}</a>`);
    at = match.index + match[0].length;
  }
  return [...parts, line.slice(at)];
}

const itemStart = /^(?:\d+\.|[-*]) /;

/** The items of a list; a line that is indented goes on with the one before. */
function items(lines: readonly string[], places: Places): readonly Html[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (itemStart.test(line)) texts.push(line.replace(itemStart, ''));
    else texts.push(`${texts.pop() ?? ''} ${line.trim()}`);
  }
  return texts.map((text) => html`<li>${inline(text, places)}</li>`);
}

function block(lines: readonly string[], places: Places): Html {
  const [first = ''] = lines;
  const [, alt = '', name = ''] = /^!\[([^\]]*)\]\(pictures\/([\w-]+)\.png\)$/.exec(first) ?? [];
  if (name !== '') {
    const { url, width, height } = places.picture(name);
    return html`<figure><img src="${url}" alt="${alt}" width="${width}" height="${height}" loading="lazy"></figure>`;
  }
  if (first.startsWith('### ')) return html`<h3>${inline(first.slice(4), places)}</h3>`;
  if (/^\d+\. /.test(first)) return html`<ol>${items(lines, places)}</ol>`;
  if (/^[-*] /.test(first)) return html`<ul>${items(lines, places)}</ul>`;
  return html`<p>${inline(lines.join(' '), places)}</p>`;
}

/** The part of Markdown the handbook is written in, as HTML: paragraphs, lists, pictures, headings, bold, code, links. */
export function drawMarkdown(source: string, places: Places): readonly Html[] {
  const blocks = source.trim().split(/\n{2,}/);
  return blocks.map((text) => block(text.split('\n'), places));
}
