import type { Day } from './dates.rules.ts';
import type { BudgetFact } from './facts.ts';
import type { Paper } from './paper.ts';

/**
 * The budget document an enacted budget stands for, from the day it was enacted. What comes from elsewhere than the
 * regional budget does not count (TPI 59, LU 9(1)).
 */
export const papersOfBudget = (fact: BudgetFact, day: Day): readonly Paper[] =>
  fact.apbd === 0 || fact.enactedOn > day
    ? []
    : [
        {
          register: 'budget-plans',
          id: fact.id,
          recordId: fact.id,
          kind: 'budget-document',
          form: null,
          teamId: null,
          title: fact.name,
          date: fact.enactedOn,
          from: fact.enactedOn,
          until: null,
          term: { from: `${fact.year}-01-01`, until: `${fact.year}-12-31` },
          issuerId: null,
          deliveries: [],
          links: [],
        },
      ];
