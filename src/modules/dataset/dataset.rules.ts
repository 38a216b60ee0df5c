import type { Problem } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { DataSettings } from './dataset-slots.ts';

const unknown: Text = {
  id: 'Peraturan daerah Anda tidak mengenal pilihan ini. Pilih salah satu yang ditawarkan formulir.',
  en: 'Your regulation does not know this choice. Choose one that the form offers.',
};

/** Classes and origins of data that the regulation in force does not know (TPI 13(1) and (2), LU 12(1) and 35(2)). */
export function findUnknownClasses(
  { kind, origin }: { readonly kind: string | null; readonly origin: string | null },
  data: DataSettings | null,
): readonly Problem[] {
  if (!data) return [];
  const problems =
    kind === null || data.classes.includes(kind) ? [] : [problem('kind', 'unknown-to-regulation', unknown)];
  if (origin !== null && !data.origins.includes(origin))
    problems.push(problem('origin', 'unknown-to-regulation', unknown));
  return problems;
}

const noOpenness: Text = {
  id: 'Pilih dahulu: terbuka atau dikecualikan.',
  en: 'Choose first: public or excluded.',
};

/** Why data may not be published yet: where the regulation knows openness, it must be said (LU 43(3)). */
export function findDataPublishingProblems(
  { openness }: { readonly openness: string | null },
  data: DataSettings | null,
): readonly Problem[] {
  const asked = data !== null && data.classification.openness !== null;
  return asked && openness === null ? [problem('openness', 'required', noOpenness)] : [];
}
