import { CodedError } from '../../kernel/errors/errors.ts';
import type { Mounted } from '../../register/registry.ts';
import { disableAccount, findAccountOf } from './account.queries.ts';
import { erasePerson } from './erase-person.ts';
import { people } from './people.register.ts';

export { people };

/** People, with what leaving and being forgotten bring about: nobody who left can sign in. */
export const peopleMounted: Mounted = {
  register: people,
  check: async (_tx, { step, actor }) => {
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
