import type { Text } from '../../kernel/i18n/text.ts';
import type { FindingLevel } from '../element/index.ts';
import type { ApplicationSettings } from './application-slots.ts';

/** What of an application the open source policy looks at. */
export type LicensedApplication = {
  readonly type: 'general' | 'special';
  readonly license: string | null;
  readonly closedReason: string | null;
};

const words = {
  must: {
    id: 'Aplikasi khusus harus memakai kode sumber terbuka.',
    en: 'A special application must be open source.',
  },
  reasoned: {
    id: 'Kode tertutup dengan alasan tertulis; kode sumber terbuka diutamakan.',
    en: 'Closed code with a written reason; open source is preferred.',
  },
  unreasoned: {
    id: 'Kode tertutup tanpa alasan; kode sumber terbuka diutamakan. Tulis alasannya.',
    en: 'Closed code without a reason; open source is preferred. Write the reason.',
  },
} as const satisfies Record<string, Text>;

/** How closed code stands with the regulation in force (TPI 29, LU 20(3) and 25(1)); null where nothing is wrong. */
export function findClosedCode(
  { type, license, closedReason }: LicensedApplication,
  openSource: ApplicationSettings['openSource'],
): { readonly level: FindingLevel; readonly message: Text } | null {
  if (license !== 'proprietary') return null;
  if (openSource[type] === 'must') return { level: 'breach', message: words.must };
  return { level: 'warning', message: closedReason === null ? words.unreasoned : words.reasoned };
}
