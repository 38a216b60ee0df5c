import { type Actor, mayAtAll } from '../../kernel/access/access.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { isAlike } from '../../kernel/words/alike.ts';
import { answers, type Question } from '../../kernel/words/question.ts';
import type { Register } from '../../register/register.ts';
import type { NavSection } from '../../ui/view.ts';

/** Something one may go to, or begin (`adds`). */
export type Action = { readonly label: Text; readonly href: string; readonly adds: boolean };

const newRow: Text = { id: 'Tambah {one}', en: 'Add {one}' };
/** Within a sentence a name begins small, unless it is an abbreviation. */
const small = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);

/** Everything the person may go to or begin: their navigation, and a new row of each register they may add to. */
function actionsOf(actor: Actor, nav: readonly NavSection[], registers: readonly Register[]): readonly Action[] {
  const links = nav.flatMap(({ href, label, items }) => [...(href === undefined ? [] : [{ href, label }]), ...items]);
  const begins = registers.flatMap((register) =>
    mayAtAll(actor, register.create)
      ? [
          {
            label: fill(newRow, { one: { id: small(register.one.id), en: small(register.one.en) } }),
            href: `/${register.name}/new`,
            adds: true,
          },
        ]
      : [],
  );
  return [...links.map(({ href, label }) => ({ href, label, adds: false })), ...begins];
}

const known = new Map<string, readonly string[]>();

/** The words of a label: labels are texts of the program, a few hundred, and each question is held against all of them. */
function wordsOf(label: string): readonly string[] {
  const words = known.get(label) ?? label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  known.set(label, words);
  return words;
}

/** Whether every word of the question begins, or looks like, a word of the label. */
const isMeant = (question: Question, label: string): boolean => {
  const words = wordsOf(label);
  return question.words.every(({ text: asked }) => words.some((word) => isAlike(word, asked)));
};

/**
 * The actions a question asks for, in either language: by words and their forms, else by what looks like them. All of
 * them where nothing is asked.
 */
export function actionsFor(
  question: Question,
  actor: Actor,
  nav: readonly NavSection[],
  registers: readonly Register[],
): readonly Action[] {
  const all = actionsOf(actor, nav, registers);
  if (question.words.length === 0) return all;
  const either = ({ label }: Action, fits: (text: string) => boolean) => fits(label.id) || fits(label.en);
  const exact = all.filter((action) => either(action, (text) => answers(question, text)));
  return exact.length > 0 ? exact : all.filter((action) => either(action, (text) => isMeant(question, text)));
}
