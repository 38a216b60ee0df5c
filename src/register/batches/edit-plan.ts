import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import type { Register } from '../register.ts';
import { judge } from '../validate.ts';
import type { EditPlan } from './batch.ts';
import { bulkFields } from './bulk-steps.ts';

const chooseOne = { id: 'Centang paling sedikit satu isian.', en: 'Tick at least one entry.' };

/** What a step is to set on every row, judged before any row is asked. @throws CodedError `invalid` */
export function judgePlan(register: Register, step: string, plan: EditPlan): EditPlan {
  const { to, ask = {} } = register.steps[step] ?? {};
  const nothing = Object.keys(plan.values).length === 0 && Object.keys(bulkFields(register, step)).length > 0;
  if (to === undefined && nothing)
    throw new CodedError('invalid', {}, { problems: [problem('set', 'required', chooseOne)] });
  const problems = [...judge(bulkFields(register, step), plan.values, true), ...judge(ask, plan.answers)];
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
  return plan;
}
