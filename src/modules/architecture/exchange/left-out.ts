import { fill, type Text } from '../../../kernel/i18n/text.ts';

/** What a file of an architecture tool may hold that Padu has no place for; `{name}` is what the file calls it. */
const leftKinds = {
  element: { id: 'unsur berjenis {name}', en: 'elements of type {name}' },
  repeated: {
    id: 'unsur yang kodenya sudah dipakai di atasnya: {name}',
    en: 'elements with a code used above: {name}',
  },
  relation: {
    id: 'hubungan {name}, yang tidak dikenal metamodel Padu di antara kedua unsurnya',
    en: 'relations {name}, which Padu’s metamodel does not have between these elements',
  },
  second: {
    id: 'hubungan "{name}" kedua dan seterusnya: Padu hanya menyimpan satu',
    en: 'second and further relations "{name}": Padu keeps one',
  },
  detail: { id: 'keterangan hubungan: {name}', en: 'details of relations: {name}' },
  property: { id: 'isi sifat "{name}"', en: 'values of the property "{name}"' },
  definition: { id: 'sifat "{name}" yang tidak dipakai', en: 'the unused property "{name}"' },
  language: { id: 'nama atau uraian dalam bahasa kedua', en: 'names or descriptions in a second language' },
  status: {
    id: 'status unsur: status hanya berubah lewat langkahnya sendiri',
    en: 'states of elements: a state changes only by its own steps',
  },
  organization: { id: 'folder dan susunannya', en: 'folders and how they are ordered' },
  view: {
    id: 'gambar "{name}": Padu menggambar sendiri dari hubungan',
    en: 'the picture "{name}": Padu draws its own from the relations',
  },
  viewpoint: { id: 'sudut pandang "{name}"', en: 'the viewpoint "{name}"' },
  model: { id: 'keterangan model: {name}', en: 'details of the model: {name}' },
} as const satisfies Record<string, Text>;

export type LeftKind = keyof typeof leftKinds;

/** Something that was not taken over: what it is, what the file calls it, and how many there are. */
export type LeftOut = { readonly kind: LeftKind; readonly name: string; readonly count: number };

/** What was left out, in words without its number. */
export const leftWords = ({ kind, name }: LeftOut): Text => fill(leftKinds[kind], { name });

/** Counts what is left out, so that nothing is dropped without a word. */
export type Tally = {
  readonly add: (kind: LeftKind, name?: string, count?: number) => void;
  readonly all: () => readonly LeftOut[];
};

export function newTally(): Tally {
  const counted = new Map<string, LeftOut>();
  const add: Tally['add'] = (kind, name = '', count = 1) => {
    const key = `${kind} ${name}`;
    if (count > 0) counted.set(key, { kind, name, count: (counted.get(key)?.count ?? 0) + count });
  };
  return { add, all: () => [...counted.values()] };
}
