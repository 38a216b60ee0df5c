import type { Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { isMailAddress } from '../../../kernel/mail/mail-address.ts';
import { loginProblem } from '../login.rules.ts';

/** Somebody to invite, as entered: the sign-in name they will have, and where the link is mailed, or nothing. */
export type Invitee = { readonly person: string; readonly login: string; readonly mail: string };

/** At most so many in one step: their slips still fit one page and one transaction. */
export const mostInvitees = 200;

/** The names of the entries of one person. */
export const loginField = (person: string): string => `login.${person}`;
export const mailField = (person: string): string => `mail.${person}`;

/** A sign-in name out of an employee number: what is no part of a name is left out. */
export const loginFrom = (number: string): string => number.replace(/[^A-Za-z0-9._+@-]/g, '').toLowerCase();

const nobody = { id: 'Centang paling sedikit satu orang.', en: 'Tick at least one person.' };
const tooMany = { id: 'Paling banyak 200 orang sekali undang.', en: 'At most 200 people at a time.' };
const notHere = {
  id: 'Orang ini sudah punya akun atau sudah keluar.',
  en: 'This person has an account already, or has left.',
};
const taken = { id: 'Nama masuk ini sudah dipakai.', en: 'This sign-in name is in use.' };
const twice = { id: 'Nama masuk ini tertulis dua kali.', en: 'This sign-in name stands here twice.' };
const noAddress = {
  id: 'Tulis satu alamat surel, seperti nama@instansi.go.id.',
  en: 'Write one mail address, such as name@office.go.id.',
};

/** What the database knows of those to be invited. */
export type KnownOfInvitees = {
  /** People still here who have no account, and their names. */
  readonly free: ReadonlyMap<string, string>;
  /** Sign-in names in use, in small letters. */
  readonly logins: ReadonlySet<string>;
};

/** What is wrong with the entries; nothing is done while anything is. */
export function judgeInvitees(invitees: readonly Invitee[], known: KnownOfInvitees): readonly Problem[] {
  if (invitees.length === 0) return [problem('pick', 'required', nobody)];
  if (invitees.length > mostInvitees) return [problem('pick', 'too-many', tooMany)];
  const seen = new Set<string>();
  return invitees.flatMap(({ person, login, mail }) => {
    const problems: Problem[] = [];
    const small = login.toLowerCase();
    const wrong = loginProblem(login);
    if (!known.free.has(person)) problems.push(problem(loginField(person), 'not-free', notHere));
    else if (wrong) problems.push(problem(loginField(person), 'pattern', wrong));
    else if (known.logins.has(small)) problems.push(problem(loginField(person), 'taken', taken));
    else if (seen.has(small)) problems.push(problem(loginField(person), 'twice', twice));
    if (mail !== '' && !isMailAddress(mail)) problems.push(problem(mailField(person), 'format', noAddress));
    seen.add(small);
    return problems;
  });
}
