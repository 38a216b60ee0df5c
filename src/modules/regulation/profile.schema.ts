import { type Static, Type } from 'typebox';
import { closed, codeOf, textSchema } from '../../kernel/data-file/schema-parts.ts';
import { noteTypes, provisionKinds } from './provision-kinds.ts';
import { settingsSchema } from './settings.schema.ts';

const optional = Type.Optional;
const word = Type.String({ minLength: 1 });
const words = Type.Array(word, { minItems: 1 });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const duration = Type.String({ pattern: '^P\\d+[YMWD]$' });
const code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' });
/** First and last pasal of a part of the regulation. */
const pasalRange = Type.Tuple([Type.Integer({ minimum: 1 }), Type.Integer({ minimum: 1 })]);
const oneOf = <const V extends readonly string[]>(values: V) => Type.Unsafe<V[number]>(Type.Enum([...values]));

/** How often a duty comes round. `unstated` and `register` give no interval: they can never be overdue. */
const cadenceKinds = [
  'validity',
  'interval',
  'milestones',
  'trigger',
  'continuous',
  'once',
  'deadline',
  'register',
  'unstated',
] as const;

const regulation = closed({
  id: code,
  code: Type.String({ pattern: '^[A-Z]{2,5}$' }),
  title: textSchema,
  instrument: textSchema,
  number: Type.Integer({ minimum: 1 }),
  year: Type.Integer({ minimum: 1945 }),
  region: closed({
    name: word,
    type: oneOf(['kota', 'kabupaten', 'provinsi']),
    province: word,
    headTitle: textSchema,
    decree: textSchema,
  }),
  enacted: date,
  promulgated: date,
  effective: date,
  place: word,
  gazette: word,
  repeals: Type.Array(word),
});

const paragraf = closed({ number: word, title: textSchema, pasal: pasalRange });
const bagian = closed({ number: word, title: textSchema, pasal: pasalRange, paragraf: optional(Type.Array(paragraf)) });
/** A chapter. `bab` is the numeral as printed; `corrected` is the consecutive one where the print is wrong. */
const chapter = closed({
  bab: word,
  corrected: optional(word),
  title: textSchema,
  pasal: pasalRange,
  bagian: optional(Type.Array(bagian)),
});

const schedule = closed({
  validity: optional(duration),
  minCount: optional(Type.Integer({ minimum: 1 })),
  period: optional(duration),
  milestones: optional(Type.Array(oneOf(['mid-term', 'final-year']))),
  adHoc: optional(Type.Boolean()),
  anchor: optional(oneOf(['promulgation', 'year-end'])),
  offset: optional(duration),
});

const part = closed({
  huruf: optional(Type.String({ pattern: '^[a-z]$' })),
  number: optional(Type.Integer({ minimum: 1 })),
  id: code,
  name: textSchema,
});

const provision = closed({
  id: code,
  ref: Type.String({ pattern: '^Pasal \\d+( angka \\d+)?( ayat \\(\\d+\\))?( huruf [a-z])?$' }),
  kind: codeOf(provisionKinds),
  subkind: optional(code),
  term: optional(textSchema),
  duty: textSchema,
  modalWords: optional(words),
  actor: optional(
    closed({ parties: Type.Array(code, { minItems: 1 }), basis: oneOf(['stated', 'implied']), text: textSchema }),
  ),
  approver: optional(words),
  recipient: optional(words),
  coordinatedWith: optional(words),
  consulted: optional(words),
  cadence: optional(closed({ kind: oneOf(cadenceKinds), basis: oneOf(['stated', 'inferred']), text: textSchema })),
  schedule: optional(schedule),
  trigger: optional(textSchema),
  inputs: optional(Type.Array(textSchema)),
  partsLogic: optional(oneOf(['and', 'or', 'and/or'])),
  parts: optional(Type.Array(part)),
  evidence: optional(Type.Array(textSchema)),
  xref: optional(closed({ written: Type.Array(word), suggested: optional(textSchema) })),
  note: optional(textSchema),
  capabilities: words,
  deltas: optional(words),
  editorNotes: optional(words),
  /** How the duty's state is computed: read by the compliance module, which owns its vocabulary. */
  check: optional(Type.Object({ kind: code }, { additionalProperties: true })),
});

/** A fault or oddity of the regulation's own text, how we read it, and what Padu does about it. */
const editorNote = closed({
  id: Type.String({ pattern: '^[A-Z]{2,5}-A\\d{2}$' }),
  type: codeOf(noteTypes),
  refs: words,
  description: textSchema,
  reading: optional(textSchema),
  handling: optional(textSchema),
  basis: oneOf(['text', 'outside-knowledge']),
});

/** One regulation as one YAML file. */
export const profileSchema = closed({
  regulation,
  structure: Type.Array(chapter, { minItems: 1 }),
  settings: settingsSchema,
  provisions: Type.Array(provision, { minItems: 1 }),
  editorNotes: Type.Array(editorNote),
});

export type ProfileFile = Static<typeof profileSchema>;
export type Chapter = ProfileFile['structure'][number];
export type EditorNote = ProfileFile['editorNotes'][number];

/** Where a provision stands: read from its `ref`, and its chapter and section from the structure. */
export type Place = {
  readonly pasal: number;
  readonly angka?: number;
  readonly ayat?: number;
  readonly huruf?: string;
  /** The consecutive numeral of the chapter, unique in the regulation even where the print is not. */
  readonly bab: string;
  readonly bagian?: string;
};

/** One entry of a regulation: an angka, ayat or huruf (or a whole pasal), with where it stands. */
export type Provision = ProfileFile['provisions'][number] & Place;
export type Profile = Omit<ProfileFile, 'provisions'> & { readonly provisions: readonly Provision[] };
