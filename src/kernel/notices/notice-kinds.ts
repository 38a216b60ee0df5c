import type { Text } from '../i18n/text.ts';

/** One kind of notice: the sentence a person reads, and what the kind is called where they choose how to be told. */
type Kind = { readonly name: Text; readonly sentence: Text };

/** The one catalogue of notices. `{marks}` are filled from the notice's values. */
export const noticeKinds = {
  waiting: {
    name: { id: 'Ada yang menunggu keputusan saya', en: 'Something waits for my decision' },
    sentence: { id: 'Menunggu Anda: {step}.', en: 'Waits for you: {step}.' },
  },
} as const satisfies Record<string, Kind>;

export type NoticeKind = keyof typeof noticeKinds;
