import { addDays, type Day } from '../../../kernel/i18n/days.ts';

const alive = 'planned,build,test,in-use,to-retire';

const address = (register: string, query: Readonly<Record<string, string>>): string =>
  `/${register}?${new URLSearchParams(query)}`;

/** Lists of a register, narrowed to what a number counts. */
export const linksTo = (register: string, today: Day, agency: string | null) => {
  const of = agency === null ? {} : { agency };
  const status = register === 'applications' ? alive : 'planned,in-use,to-retire';
  return {
    all: address(register, { ...of, status }),
    used: address(register, { ...of, status: 'in-use,to-retire' }),
    planned: address(register, {
      ...of,
      status: register === 'applications' ? 'planned,build,test' : 'planned',
    }),
    incomplete: address(register, { ...of, status, sort: 'completeness' }),
    stale: address(register, { ...of, status, confirmBy: `..${addDays(today, -1)}` }),
    confirm: address(register, { ...of, view: 'confirm' }),
    unmapped: address(register, { ...of, view: 'unmapped' }),
  } as const;
};
