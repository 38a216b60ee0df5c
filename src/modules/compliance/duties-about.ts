import type { Lang } from '../../kernel/i18n/text.ts';
import { say } from '../../kernel/i18n/text.ts';
import { obligations, type Profile, provisionHref } from '../regulation/index.ts';
import { columnsOfCheck } from './checks/check.ts';
import { checksOf } from './profile-checks.ts';

/** The duties that are met by records of these registers, as links in a language. */
export function dutiesAbout(
  profile: Profile,
  registers: ReadonlySet<string>,
  lang: Lang,
): readonly { readonly name: string; readonly href: string }[] {
  const checks = checksOf(profile);
  return obligations(profile)
    .filter(({ id }) => {
      const check = checks.get(id);
      return check !== undefined && columnsOfCheck(check).some(([register]) => registers.has(register));
    })
    .map((provision) => ({ name: `${provision.ref}: ${say(provision.duty, lang)}`, href: provisionHref(provision) }));
}
