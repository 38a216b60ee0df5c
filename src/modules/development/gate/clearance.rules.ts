import { fill, type Text } from '../../../kernel/i18n/text.ts';
import type { GateSettings, RequestSeen, Word } from './gate-facts.ts';
import { notAsked, pass, type Rule, refuse, warn } from './rule.ts';

/** Whose consideration an application needs, and before what. */
export type ClearanceNeeded = { readonly by: Word; readonly when: 'before-build' | 'before-use' };

/** Who considers, by the word a profile uses. */
const issuers: Readonly<Record<string, Text>> = {
  ict: { id: 'perangkat daerah bidang TIK', en: 'the ICT agency' },
  'communication-minister': {
    id: 'menteri bidang komunikasi dan informatika',
    en: 'the communication minister',
  },
  'state-apparatus-minister': { id: 'menteri bidang aparatur negara', en: 'the state apparatus minister' },
};

export const issuerWords = (by: Word): Text => (typeof by === 'string' ? (issuers[by] ?? { id: by, en: by }) : by);

const whens = {
  'before-build': { id: 'sebelum dibangun', en: 'before it is built' },
  'before-use': { id: 'sebelum digunakan', en: 'before it is used' },
} as const satisfies Record<ClearanceNeeded['when'], Text>;

/** The approval of the ICT agency is the decision over the request itself (TPI 28(3)). */
const byRequest = 'ict';

/** Whose consideration an application of a type and scope needs; null where none is (LU 23(3), 24(4); TPI 28(3)). */
export function clearanceOf(
  { type, scope }: Pick<RequestSeen, 'type' | 'scope'>,
  { applications }: Pick<GateSettings, 'applications'>,
): ClearanceNeeded | null {
  if (type === 'general') {
    const by = applications.general.ownBuild.clearance;
    return by === null ? null : { by, when: 'before-build' };
  }
  const { by, when } = applications.special.clearance;
  const limited = applications.special.builder.limitedScope !== undefined;
  if (by === null || when === null || (limited && scope === 'all-agencies')) return null;
  return { by, when: when === 'before-build' ? when : 'before-use' };
}

/** The clearance that must be there as a letter before a moment; null where none is, or the decision itself is it. */
export function letterNeeded(
  request: Pick<RequestSeen, 'type' | 'scope'>,
  settings: Pick<GateSettings, 'applications'>,
  when: ClearanceNeeded['when'],
): ClearanceNeeded | null {
  const needed = clearanceOf(request, settings);
  return needed?.when === when && needed.by !== byRequest ? needed : null;
}

/** Whose consideration, and when. */
export const clearanceRule: Rule = {
  name: 'clearance',
  title: { id: 'Pertimbangan pihak luar', en: 'Consideration of others' },
  provisions: ['tpi-28-3', 'lu-23-3', 'lu-23-5-d', 'lu-24-4'],
  judge: ({ request }, settings) => {
    const needed = clearanceOf(request, settings);
    if (!needed) return notAsked({ id: 'Tidak perlu pertimbangan pihak lain.', en: 'No consideration is needed.' });
    if (needed.by === byRequest)
      return pass({
        id: 'Persetujuan perangkat daerah bidang TIK diberikan lewat keputusan ini, sebelum dibangun.',
        en: 'The ICT agency approves by this decision, before it is built.',
      });
    const who = { who: issuerWords(needed.by), when: whens[needed.when] };
    const said = typeof needed.by === 'string' ? request.clearances[needed.by] : undefined;
    if (said === 'agreed')
      return pass(fill({ id: 'Pertimbangan {who} sudah ada.', en: 'The consideration of {who} is there.' }, who));
    if (said === 'refused')
      return refuse(fill({ id: 'Pertimbangan {who} menolak.', en: 'The consideration of {who} is negative.' }, who), {
        id: 'Ubah rancangannya dan mintalah pertimbangan lagi.',
        en: 'Change the plan and ask for another.',
      });
    return warn(
      fill({ id: 'Pertimbangan {who} wajib ada {when}.', en: 'The consideration of {who} must be there {when}.' }, who),
      {
        id: 'Mintalah sekarang; tanpanya langkah itu tidak terbuka.',
        en: 'Ask for it now; without it that step stays shut.',
      },
    );
  },
};
