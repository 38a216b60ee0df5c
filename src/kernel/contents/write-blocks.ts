import type { Block, Run, Section } from './contents.ts';

/** What stands in a paragraph now. */
type Look = { bold: boolean; italic: boolean };

/** How a paragraph is to be kept. */
export type ParagraphKind = { readonly heading: number } | { readonly item: number } | null;

/** Gathers blocks while a document is walked through, and stops gathering when there is enough. */
export class BlockWriter {
  readonly look: Look = { bold: false, italic: false };
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #room: number;
  #rows: string[][] = [];
  #cell: string[] = [];
  #tables = 0;
  readonly #mostRows: number;
  readonly #mostColumns: number;

  constructor(limits: { readonly characters: number; readonly rows: number; readonly columns: number }) {
    this.#room = limits.characters;
    this.#mostRows = limits.rows;
    this.#mostColumns = limits.columns;
  }

  /** Whether there is enough: the walk may end. */
  get isFull(): boolean {
    return this.#room <= 0;
  }

  addText(text: string): void {
    const kept = text.slice(0, Math.max(0, this.#room));
    this.#room -= text.length;
    const last = this.#runs.at(-1);
    const { bold, italic } = this.look;
    if (last && last.bold === bold && last.italic === italic)
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + kept };
    else this.#runs.push({ text: kept, bold, italic });
  }

  endParagraph(kind: ParagraphKind): void {
    const runs = this.#runs.filter(({ text }) => text !== '');
    this.#runs = [];
    const text = runs.map((run) => run.text).join('');
    if (this.#tables > 0) this.#cell.push(text);
    else if (text.trim() === '') return;
    else if (kind && 'heading' in kind) this.#blocks.push({ kind: 'heading', level: kind.heading, runs });
    else if (kind) this.#blocks.push({ kind: 'item', depth: kind.item, runs });
    else this.#blocks.push({ kind: 'paragraph', runs });
  }

  /** A table in a cell is written into that cell. */
  beginTable(): void {
    this.#tables += 1;
  }

  beginRow(): void {
    if (this.#tables === 1 && this.#rows.length < this.#mostRows) this.#rows.push([]);
  }

  /** @param times how often the cell stands side by side */
  endCell(times = 1): void {
    if (this.#tables > 1) return;
    const row = this.#rows.at(-1);
    const text = this.#cell.join('\n').trim();
    this.#cell = [];
    for (let n = 0; row && n < times && row.length < this.#mostColumns; n += 1) row.push(text);
  }

  endTable(): void {
    this.#tables -= 1;
    if (this.#tables > 0) return;
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ''));
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
    this.#rows = [];
  }

  /** What was gathered, as one section. */
  section(title: string | null): Section {
    if (this.#runs.length > 0) this.endParagraph(null);
    return { title, blocks: this.#blocks, more: this.isFull };
  }
}
