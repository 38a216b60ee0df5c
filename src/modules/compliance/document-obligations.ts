import { say } from '../../kernel/i18n/text.ts';
import { obligations, type Profile, profiles } from '../regulation/index.ts';
import { describeCheck } from './describe-check.ts';
import { basisOf, checksOf } from './profile-checks.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function documentProfile(profile: Profile): string[] {
  const checks = checksOf(profile);
  const rows = obligations(profile).map((duty) => {
    const check = checks.get(duty.id);
    const what = check ? say(describeCheck(check), 'en') : '';
    const basis = basisOf(duty.id, checks);
    const by = duty.actor?.parties.join(', ') ?? '';
    return {
      basis,
      line: `| \`${duty.id}\` | ${duty.ref} | ${by} | ${cell(duty.duty.en)} | ${basis} | ${cell(what)} |`,
    };
  });
  const computed = rows.filter(({ basis }) => basis !== 'attested').length;
  const share = ((computed / Math.max(rows.length, 1)) * 100).toFixed(1);
  const { id, title } = profile.regulation;
  return [
    `## ${id}: ${title.en}`,
    '',
    `${computed} of ${rows.length} duties (${share} %) are computed from records; the others are attested.`,
    '',
    '| id | article | actor | duty | basis | check |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ line }) => line),
    '',
  ];
}

/** The text of docs/obligations.md: every duty of every regulation with how it is checked, and the share computed. */
export const documentObligations = (): string =>
  ['# Obligations', '', 'Generated from the regulation profiles.', '', ...profiles().flatMap(documentProfile)].join(
    '\n',
  );
