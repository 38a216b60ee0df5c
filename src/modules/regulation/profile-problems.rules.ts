import type { Problem } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { capabilities } from './capabilities.ts';
import { findPlace } from './locate-provisions.rules.ts';
import { parties } from './parties.ts';
import type { ProfileFile } from './profile.schema.ts';
import { settingWords } from './setting-words.ts';

const join = (parent: string, key: string): string => (parent ? `${parent}.${key}` : key);
const problem = (field: string, code: string, message: Text): Problem => ({ field, code, message });

const unknownCode = (field: string, code: string): Problem =>
  problem(field, 'unknown-code', {
    id: `"${code}" pada ${field} tidak ada dalam kosakata.`,
    en: `"${code}" at ${field} is not in the vocabulary.`,
  });

function provisionProblems(file: ProfileFile): Problem[] {
  const seen = new Set<string>();
  const notes = new Set(file.editorNotes.map((note) => note.id));
  return file.provisions.flatMap((provision) => {
    const at = `provisions.${provision.id}`;
    const named = [provision.approver, provision.recipient, provision.coordinatedWith, provision.consulted];
    const problems = [...(provision.actor?.parties ?? []), ...named.flatMap((list) => list ?? [])]
      .filter((party) => !(party in parties))
      .map((party) => unknownCode(at, party));
    for (const code of provision.capabilities) if (!(code in capabilities)) problems.push(unknownCode(at, code));
    for (const id of provision.editorNotes ?? []) if (!notes.has(id)) problems.push(unknownCode(at, id));
    if (seen.has(provision.id)) {
      problems.push(
        problem(at, 'double', {
          id: `Id ${provision.id} dipakai dua kali.`,
          en: `The id ${provision.id} is used twice.`,
        }),
      );
    }
    seen.add(provision.id);
    if (!findPlace(file.structure, provision.ref)) {
      problems.push(
        problem(`${at}.ref`, 'no-chapter', {
          id: `${provision.ref} tidak termasuk bab mana pun dalam structure.`,
          en: `${provision.ref} lies in no chapter of the structure.`,
        }),
      );
    }
    return problems;
  });
}

/** Codes a settings tree uses that have no words: they could not be shown. Texts, numbers, durations and dates pass. */
function settingProblems(value: unknown, at: string): Problem[] {
  if (typeof value === 'string') {
    const shown =
      value in settingWords || /^(P\d+[YMWD]|\d{4}-\d{2}-\d{2})$/.test(value) || at.endsWith('termsOnlyHere');
    return shown ? [] : [unknownCode(at, value)];
  }
  if (Array.isArray(value)) return value.flatMap((item) => settingProblems(item, at));
  if (typeof value !== 'object' || value === null || ('id' in value && 'en' in value)) return [];
  return Object.entries(value).flatMap(([key, item]) => settingProblems(item, join(at, key)));
}

/** What a well-formed profile can still have wrong: double ids, unknown codes, provisions outside every chapter. */
export function linkProblems(file: ProfileFile): Problem[] {
  return [...provisionProblems(file), ...settingProblems(file.settings, 'settings')];
}
