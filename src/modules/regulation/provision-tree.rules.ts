import type { Text } from '../../kernel/i18n/text.ts';
import { chapterNumeral } from './locate-provisions.rules.ts';
import type { Chapter, Profile, Provision } from './profile.schema.ts';

/** An angka, ayat or whole pasal, with the huruf below it that are provisions of their own. */
export type ProvisionNode = { readonly provision: Provision; readonly items: readonly Provision[] };
export type PasalNode = { readonly pasal: number; readonly provisions: readonly ProvisionNode[] };
/** A Paragraf or Bagian, or (without number) the articles of a chapter that has no Bagian. */
export type SectionNode = {
  readonly number?: string;
  readonly title?: Text;
  readonly pasal: readonly PasalNode[];
  readonly paragraf: readonly SectionNode[];
};
export type ChapterNode = {
  /** The consecutive numeral; `printed` is the numeral in the text, which may be wrong. */
  readonly numeral: string;
  readonly printed: string;
  readonly title: Text;
  readonly sections: readonly SectionNode[];
};

type Range = readonly [number, number];
type Titled = { readonly number: string; readonly title: Text; readonly pasal: Range };

function pasalNode(pasal: number, provisions: readonly Provision[]): PasalNode {
  const heads = provisions.filter((provision) => provision.huruf === undefined);
  return {
    pasal,
    provisions: heads.map((provision) => ({
      provision,
      items: provisions.filter((item) => item.huruf !== undefined && item.ayat === provision.ayat),
    })),
  };
}

function section(range: Range, byPasal: ReadonlyMap<number, readonly Provision[]>, below: readonly Titled[]) {
  const isBelow = (pasal: number) => below.some((inner) => pasal >= inner.pasal[0] && pasal <= inner.pasal[1]);
  const numbers = [...byPasal.keys()].filter((pasal) => pasal >= range[0] && pasal <= range[1]);
  const nodes = numbers.filter((pasal) => !isBelow(pasal)).map((pasal) => pasalNode(pasal, byPasal.get(pasal) ?? []));
  const paragraf: SectionNode[] = below.map(({ number, title, pasal }) => ({
    number,
    title,
    ...section(pasal, byPasal, []),
  }));
  return { pasal: nodes, paragraf };
}

function chapterNode(chapter: Chapter, byPasal: ReadonlyMap<number, readonly Provision[]>): ChapterNode {
  const sections: SectionNode[] = chapter.bagian
    ? chapter.bagian.map(({ number, title, pasal, paragraf }) => ({
        number,
        title,
        ...section(pasal, byPasal, paragraf ?? []),
      }))
    : [section(chapter.pasal, byPasal, [])];
  return { numeral: chapterNumeral(chapter), printed: chapter.bab, title: chapter.title, sections };
}

/** The regulation in the order of its text: bab → bagian (→ paragraf) → pasal → ayat → huruf. */
export function provisionTree(profile: Profile): readonly ChapterNode[] {
  const byPasal = new Map<number, Provision[]>();
  for (const provision of profile.provisions) {
    const entries = byPasal.get(provision.pasal);
    if (entries) entries.push(provision);
    else byPasal.set(provision.pasal, [provision]);
  }
  return profile.structure.map((chapter) => chapterNode(chapter, byPasal));
}
