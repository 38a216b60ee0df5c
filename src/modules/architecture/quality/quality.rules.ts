import type { Day } from '../../../kernel/i18n/days.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { relationKinds } from '../../element/index.ts';
import {
  type Element,
  type ElementRegister,
  elementAt,
  type Graph,
  neighbours,
  relationKindAt,
} from '../graph/graph.ts';

/** What a rule may ask beside the graph. */
export type QualityScene = {
  readonly graph: Graph;
  readonly today: Day;
  /** Whether a code is one of the national architecture or hangs below one. */
  readonly isKnownCode: (code: string) => boolean;
  /** Whether the regulation wants every element mapped (D-018); else it is only worth knowing. */
  readonly mappingRequired: boolean;
};

/** How much a finding weighs. */
export type Weight = 'wrong' | 'weak' | 'note';

/** A named rule of the model: what it looks for, why, and the field to mend. */
export type QualityRule = {
  readonly id: string;
  readonly title: Text;
  readonly mend: Text;
  /** Which registers it looks at; all six when absent. */
  readonly registers?: readonly ElementRegister[];
  readonly weight: (scene: QualityScene) => Weight;
  readonly fails: (scene: QualityScene, element: Element, place: number) => boolean;
};

const always = (weight: Weight) => () => weight;

/** Whether an element points to something by one of these fields. */
const points = ({ graph }: QualityScene, place: number, ...fields: readonly string[]): boolean =>
  neighbours(graph.leaving, place).some((relation) => fields.includes(relationKindAt(graph, relation).field));

/** Whether something of these registers points to an element. */
const pointedToBy = ({ graph }: QualityScene, place: number, ...registers: readonly string[]): boolean =>
  neighbours(graph.reaching, place).some((relation) => registers.includes(relationKindAt(graph, relation).from));

/** Whether an element that stays needs one in this state. */
const needsOneThatIs = ({ graph }: QualityScene, place: number, isSo: (status: string) => boolean): boolean =>
  neighbours(graph.needing, place).some((needed) => isSo(elementAt(graph, needed).status));

const carriers = ['server', 'storage', 'cloud', 'database-system'];

/** Registers that take part in some relation: what stands alone there was forgotten. */
const related = [...new Set(relationKinds.flatMap(({ from, to }) => [from, to]))] as readonly ElementRegister[];

/** The rules of the model, each with what to do about it. */
export const qualityRules: readonly QualityRule[] = [
  {
    id: 'not-mapped',
    title: { id: 'Belum dipetakan ke kode referensi nasional', en: 'Not mapped to a national reference code' },
    mend: { id: 'Pilih kode referensi yang paling rinci.', en: 'Choose the finest reference code that fits.' },
    weight: ({ mappingRequired }) => (mappingRequired ? 'wrong' : 'note'),
    fails: (_, { reference }) => reference === null,
  },
  {
    id: 'unknown-code',
    title: { id: 'Kode referensi tidak dikenal', en: 'Unknown reference code' },
    mend: {
      id: 'Ganti dengan kode yang berada di bawah kode nasional.',
      en: 'Replace it by one below a national code.',
    },
    weight: always('wrong'),
    fails: ({ isKnownCode }, { reference }) => reference !== null && !isKnownCode(reference),
  },
  {
    id: 'service-without-process',
    title: { id: 'Layanan tanpa proses bisnis', en: 'Service without a business process' },
    mend: { id: 'Pilih proses yang menjalankan layanan ini.', en: 'Choose the processes that carry it out.' },
    registers: ['services'],
    weight: always('wrong'),
    fails: (scene, _, place) => !points(scene, place, 'processes'),
  },
  {
    id: 'service-without-application',
    title: { id: 'Layanan tanpa aplikasi', en: 'Service without an application' },
    mend: {
      id: 'Pilih aplikasinya, atau nyatakan salurannya tatap muka.',
      en: 'Choose its applications, or say that it is given face to face.',
    },
    registers: ['services'],
    weight: always('weak'),
    fails: (scene, _, place) => !points(scene, place, 'applications'),
  },
  {
    id: 'application-unused',
    title: { id: 'Aplikasi yang tidak menopang apa pun', en: 'Application that supports nothing' },
    mend: {
      id: 'Kaitkan dari layanan atau proses yang memakainya, atau rencanakan pengakhirannya.',
      en: 'Tie it to the services or processes that use it, or plan its end.',
    },
    registers: ['applications'],
    weight: always('weak'),
    fails: (scene, _, place) => !pointedToBy(scene, place, 'services', 'processes', 'applications'),
  },
  {
    id: 'application-without-hosting',
    title: { id: 'Aplikasi tanpa tempat berjalan', en: 'Application without hosting' },
    mend: { id: 'Pilih server atau komputasi awannya.', en: 'Choose its server or cloud.' },
    registers: ['applications'],
    weight: always('wrong'),
    fails: (scene, { status }, place) => status !== 'planned' && !points(scene, place, 'hosting'),
  },
  {
    id: 'dataset-without-place',
    title: { id: 'Data tanpa tempat simpan', en: 'Data without a place' },
    mend: { id: 'Pilih tempat data ini disimpan.', en: 'Choose where the data is stored.' },
    registers: ['datasets'],
    weight: always('wrong'),
    fails: (scene, { status }, place) => status !== 'planned' && !points(scene, place, 'storedAt'),
  },
  {
    id: 'dataset-unused',
    title: { id: 'Data yang tidak dipakai', en: 'Data that nothing uses' },
    mend: {
      id: 'Kaitkan dari layanan, proses, atau aplikasi yang memakainya.',
      en: 'Tie it to the services, processes or applications that use it.',
    },
    registers: ['datasets'],
    weight: always('weak'),
    fails: (scene, _, place) => !pointedToBy(scene, place, 'services', 'processes', 'applications', 'datasets'),
  },
  {
    id: 'idle-infrastructure',
    title: { id: 'Server atau penyimpanan yang kosong', en: 'Server or storage that carries nothing' },
    mend: {
      id: 'Kaitkan dari aplikasi dan data di atasnya, atau rencanakan pengakhirannya.',
      en: 'Tie it to the applications and data on it, or plan its end.',
    },
    registers: ['infrastructure-items'],
    weight: always('weak'),
    fails: (scene, { kind }, place) =>
      carriers.includes(kind ?? '') && neighbours(scene.graph.stopping, place).length === 0,
  },
  {
    id: 'unprotected',
    title: { id: 'Tanpa pengamanan', en: 'Without any security measure' },
    mend: {
      id: 'Catat pengamanannya, atau kaitkan dari pengamanan yang sudah ada.',
      en: 'Record what protects it, or tie it to a measure that is there.',
    },
    registers: ['applications', 'datasets'],
    weight: always('weak'),
    fails: (scene, { status }, place) => status !== 'planned' && !pointedToBy(scene, place, 'security-controls'),
  },
  {
    id: 'stands-alone',
    title: { id: 'Tidak berhubungan dengan unsur lain', en: 'Related to nothing' },
    mend: {
      id: 'Isi hubungannya pada catatan itu atau pada catatan lain.',
      en: 'Fill in its relations, here or there.',
    },
    registers: related,
    weight: always('weak'),
    fails: ({ graph }, _, place) =>
      neighbours(graph.leaving, place).length + neighbours(graph.reaching, place).length === 0,
  },
  {
    id: 'needs-what-ends',
    title: { id: 'Bergantung pada yang akan diakhiri', en: 'Needs what is to end' },
    mend: { id: 'Pindahkan ke penggantinya sebelum diakhiri.', en: 'Move it to what replaces that, before it ends.' },
    weight: always('wrong'),
    fails: (scene, { status }, place) =>
      status === 'in-use' && needsOneThatIs(scene, place, (needed) => needed === 'to-retire'),
  },
  {
    id: 'needs-what-is-not-there',
    title: {
      id: 'Dipakai, tetapi bergantung pada yang baru direncanakan',
      en: 'In use, but needs what is only planned',
    },
    mend: {
      id: 'Nyatakan yang sudah dipakai, atau perbaiki hubungannya.',
      en: 'Put that into use, or mend the relation.',
    },
    weight: always('weak'),
    fails: (scene, { status }, place) =>
      status === 'in-use' && needsOneThatIs(scene, place, (needed) => needed === 'planned'),
  },
  {
    id: 'stale',
    title: { id: 'Lama tidak dipastikan pemiliknya', en: 'Not confirmed by its owner for long' },
    mend: { id: 'Periksa dan pastikan masih benar.', en: 'Look at it and confirm that it still holds.' },
    weight: always('weak'),
    fails: ({ today }, { confirmBy }) => confirmBy !== null && confirmBy < today,
  },
  {
    id: 'half-empty',
    title: { id: 'Terisi kurang dari separuh', en: 'Less than half filled in' },
    mend: { id: 'Lengkapi isian yang masih kosong.', en: 'Fill in what is still empty.' },
    weight: always('note'),
    fails: (_, { completeness }) => completeness !== null && completeness < 50,
  },
];

/** What a rule found: places of elements. */
export type Finding = { readonly rule: QualityRule; readonly weight: Weight; readonly places: readonly number[] };

const order: readonly Weight[] = ['wrong', 'weak', 'note'];

/** Every rule with what fails it, the heaviest first. Linear in elements and relations. */
export function findFaults(scene: QualityScene): readonly Finding[] {
  const found = qualityRules.map((rule) => {
    const places: number[] = [];
    for (const [place, element] of scene.graph.elements.entries())
      if ((rule.registers?.includes(element.register) ?? true) && rule.fails(scene, element, place)) places.push(place);
    return { rule, weight: rule.weight(scene), places };
  });
  return found.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight) || b.places.length - a.places.length);
}
