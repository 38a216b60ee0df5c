import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { mergeSteps } from '../../register/duplicates/merge-steps.ts';
import type { Mounted } from '../../register/registry.ts';
import { disableAccount, findAccountOf } from './account.queries.ts';
import { erasePerson } from './erase-person.ts';
import { people } from './people.register.ts';

export { people };

/** What was done with an account stays provable under its name, so it goes to nobody else. */
const hasAccount = problem('number', 'has-account', {
  id: 'Yang digabungkan punya akun. Tukar agar yang berakun tetap; bila keduanya berakun, catat yang satu sudah keluar.',
  en: 'The one that goes has an account. Swap so that it stays; if both have one, record that one of them left.',
});

/** People, with what leaving and being forgotten bring about: nobody who left can sign in, nor takes over what another signed. */
export const peopleMounted: Mounted = {
  register: people,
  check: async (tx, { id, step, actor }) => {
    if (step === mergeSteps.gone) return (await findAccountOf(tx, id)) ? [hasAccount] : [];
    // A program is nobody's second pair of eyes.
    if (step === 'forget' && actor.kind === 'token')
      throw new CodedError('four-eyes', { step: people.steps.forget.title });
    return [];
  },
  after: async (tx, { id, step, actor, now, requestId }) => {
    if (step === 'forget') await erasePerson({ tx, actor, now, requestId }, id);
    if (step !== 'leave') return;
    const account = await findAccountOf(tx, id);
    if (account && account.status !== 'disabled') await disableAccount({ tx, actor, now, requestId }, account);
  },
};
