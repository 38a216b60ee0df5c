import type { Actor } from '../../kernel/access/access.ts';
import type { Problem } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { SheetCell } from '../../kernel/sheet/sheet.ts';
import type { Tone } from '../../ui/state/state-badge.ts';
import type { Reading } from '../field.ts';
import type { Values } from '../registry.ts';

/** The states of a batch: what is called, how it sounds, and whether work is under way in it. */
export const batchStates = {
  asking: { label: { id: 'Perlu jawaban', en: 'Needs answers' }, tone: 'warning', working: false },
  checking: { label: { id: 'Diperiksa', en: 'Being checked' }, tone: 'info', working: true },
  ready: { label: { id: 'Siap dijalankan', en: 'Ready to run' }, tone: 'warning', working: false },
  running: { label: { id: 'Berjalan', en: 'Running' }, tone: 'info', working: true },
  done: { label: { id: 'Selesai', en: 'Done' }, tone: 'good', working: false },
  partly: { label: { id: 'Selesai sebagian', en: 'Done in part' }, tone: 'warning', working: false },
  cancelled: { label: { id: 'Dihentikan', en: 'Cancelled' }, tone: 'neutral', working: false },
  failed: { label: { id: 'Gagal', en: 'Failed' }, tone: 'bad', working: false },
  undoing: { label: { id: 'Dibatalkan…', en: 'Being undone' }, tone: 'info', working: true },
  undone: { label: { id: 'Telah dibatalkan', en: 'Undone' }, tone: 'neutral', working: false },
} as const satisfies Record<string, { label: Text; tone: Tone; working: boolean }>;

export type BatchState = keyof typeof batchStates;

/** What is to happen to a row of the sheet that exists already. */
export const existingPolicies = {
  update: { id: 'Perbarui', en: 'Update it' },
  skip: { id: 'Lewati', en: 'Skip it' },
  refuse: { id: 'Tolak barisnya', en: 'Refuse the row' },
} as const satisfies Record<string, Text>;

export type ExistingPolicy = keyof typeof existingPolicies;

/** What a column of a sheet stands for: a field, the id or version of the row, or nothing that comes in. */
export type Meaning = { readonly kind: 'field'; readonly name: string } | { readonly kind: 'id' | 'version' | 'none' };

/** Something about a sheet that only its owner knows, with what stands in it. */
export type BatchQuestion = {
  readonly at: number;
  readonly heading: string;
  /** The register of a further sheet, of rows inside those of the first. */
  readonly register?: string;
} & (
  | { readonly kind: 'heading'; readonly samples: readonly string[] }
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly readings: readonly Reading[];
      readonly samples: readonly SheetCell[];
    }
);

/** A column as answers name it: its number, and on a further sheet the register before it. */
export const placeOf = ({ at, register }: Pick<BatchQuestion, 'at' | 'register'>): string =>
  register === undefined ? String(at) : `${register}:${at}`;

/** What the owner of a sheet answered: by column, a field's name (or nothing), and how to read doubtful cells. */
export type Answers = {
  readonly headings: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, Reading>>;
};

/** How the rows of one sheet become rows of one register. */
export type SheetPlan = {
  readonly headings: readonly string[];
  readonly meanings: readonly Meaning[];
  readonly answers: Answers;
};

/** How the rows of a workbook become rows of the register and, from further sheets, rows inside them. */
export type ImportPlan = SheetPlan & {
  readonly inside?: readonly (SheetPlan & { readonly register: string })[];
  readonly questions: readonly BatchQuestion[];
  readonly existing: ExistingPolicy;
  /** Whether nothing comes in unless every row does. */
  readonly allOrNone: boolean;
};

/** How the sheet of one register comes in: the first, or that of rows inside. */
export const sheetPlan = (plan: ImportPlan, register: string | null): SheetPlan =>
  plan.inside?.find((one) => one.register === register) ?? plan;

/** What a bulk edit sets on every row, what it answers, and why. */
export type EditPlan = { readonly values: Values; readonly answers: Values; readonly reason: string | null };

/** How a value of a row changes: as stored, rows pointed to by id. */
export type ValueChange = { readonly name: string; readonly before: unknown; readonly after: unknown };

/** What became, or would become, of one row. */
export type Outcome = {
  readonly at: number;
  readonly outcome: 'created' | 'updated' | 'skipped' | 'refused';
  readonly rowId: string | null;
  readonly version: number | null;
  readonly problems: readonly Problem[];
  readonly changes: readonly ValueChange[];
};

/** One row that a batch is to deal with. */
export type Staged = {
  readonly at: number;
  /** The register of a row inside another; null for one of the batch's own. */
  readonly register: string | null;
  readonly row: number;
  readonly key: string | null;
  readonly cells: readonly SheetCell[];
  readonly rowId: string | null;
  readonly version: number | null;
  /** What is wrong with it whatever the register says: its key stands twice in the sheet. */
  readonly faults: readonly Problem[] | null;
};

type Common = {
  readonly id: string;
  readonly register: string;
  readonly actorId: string;
  readonly actorKind: Actor['kind'];
  readonly createdAt: Date;
  readonly state: BatchState;
  readonly step: string;
  readonly total: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: number;
  readonly undone: number;
  readonly reason: string | null;
  readonly error: string | null;
  readonly inBackground: boolean;
  readonly endedAt: Date | null;
};

/** Many rows changed as one. */
export type Batch = Common &
  (
    | { readonly kind: 'import'; readonly fileId: string; readonly plan: ImportPlan }
    | { readonly kind: 'edit'; readonly fileId: null; readonly plan: EditPlan }
  );

/** So many days a batch can be undone; after them its rows are forgotten. */
export const undoDays = 30;

/** Up to so many rows a batch is checked and run while its owner waits. */
export const inlineRows = 200;

/** So many rows are changed in one transaction; a killed batch goes on after the last whole one. */
export const chunkRows = 250;
