import type { Block, Run, Section } from '../../kernel/contents/contents.ts';
import { type Child, type Html, html } from '../../kernel/html/html.ts';
import { t, type View } from '../../ui/view.ts';

const runText = ({ text, bold, italic }: Run): Child => {
  const plain: Child = text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`);
  const leaning = italic ? html`<em>${plain}</em>` : plain;
  return bold ? html`<strong>${leaning}</strong>` : leaning;
};

const runs = (all: readonly Run[]): Child => all.map(runText);

/** Headings of a document stand below those of the page: its first level is the page's third. */
function heading(level: number, inside: Child): Html {
  if (level <= 1) return html`<h3>${inside}</h3>`;
  return level === 2 ? html`<h4>${inside}</h4>` : html`<h5>${inside}</h5>`;
}

const isNumber = (text: string): boolean => /^-?[\d.,]+%?$/.test(text);

function table(view: View, rows: readonly (readonly string[])[]): Html {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = (row: readonly string[]) => Array.from({ length: columns }, (_, at) => row[at] ?? '');
  return html`<section class="preview-table" tabindex="0" aria-label="${t(view, { id: 'Tabel', en: 'Table' })}"><table><tbody>${rows.map(
    (row) => html`<tr>${cells(row).map((cell) => html`<td${isNumber(cell) && html` class="end"`}>${cell}</td>`)}</tr>`,
  )}</tbody></table></section>`;
}

function drawBlock(view: View, block: Block): Html {
  if (block.kind === 'plain') return html`<pre>${block.text}</pre>`;
  if (block.kind === 'table') return table(view, block.rows);
  if (block.kind === 'heading') return heading(block.level, runs(block.runs));
  if (block.kind === 'item') return html`<li class="depth-${block.depth}">${runs(block.runs)}</li>`;
  return html`<p>${runs(block.runs)}</p>`;
}

/** Neighbouring items of a list are one list. */
function grouped(blocks: readonly Block[]): readonly (Block | readonly Block[])[] {
  const groups: (Block | Block[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item' && Array.isArray(last)) last.push(block);
    else groups.push(block.kind === 'item' ? [block] : block);
  }
  return groups;
}

const isList = (group: Block | readonly Block[]): group is readonly Block[] => Array.isArray(group);

/** A section of a document in our own markup: the document's words and tables, nothing that it brought along. */
export function drawSection(view: View, { blocks, more }: Section): Html {
  const rest = t(view, {
    id: 'Berkas ini masih berlanjut. Unduh untuk melihat seluruhnya.',
    en: 'This file goes on. Download it to see all of it.',
  });
  const empty = t(view, { id: 'Tidak ada teks di bagian ini.', en: 'There is no text in this part.' });
  return html`<div class="preview-paper">${blocks.length === 0 && html`<p class="muted">${empty}</p>`}${grouped(
    blocks,
  ).map((group) =>
    isList(group) ? html`<ul>${group.map((item) => drawBlock(view, item))}</ul>` : drawBlock(view, group),
  )}</div>${more && html`<p class="muted">${rest}</p>`}`;
}
