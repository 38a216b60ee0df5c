import type { Text } from '../../kernel/i18n/text.ts';

/** A list of the same register with its own columns and filter: a tab above the list, `?view=` in every address. */
export type ListView<N extends string = string, F extends string = string> = {
  /** Kebab-case; stands in addresses. */
  readonly name: string;
  readonly title: Text;
  /** The register's own columns when absent. */
  readonly columns?: readonly (N | 'status')[];
  /** As in an address: `{ status: 'draft,submitted', date: '2026-01-01..' }`. */
  readonly filters: Readonly<Partial<Record<F | 'status', string>>>;
  readonly sort?: string;
};

/** A view by the name in an address. */
export const findView = (
  { views }: { readonly views?: readonly ListView[] },
  name: string | undefined,
): ListView | undefined => views?.find((view) => view.name === name);
