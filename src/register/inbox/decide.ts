import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { type StepInput, takeStep } from '../change.ts';
import type { Register, Step } from '../register.ts';
import { change, type Site } from '../site.ts';

/** What somebody decides about one line of the inbox. */
export type Decision = {
  readonly register: string;
  readonly id: string;
  readonly step: string;
  readonly version: number;
  readonly verdict: 'approve' | 'refuse';
  readonly reason: string | null;
  /** The stage a refused approval goes back to; null: whoever drafted it. */
  readonly backTo: string | null;
};

/** What came of a decision; `error` says what stood in its way. */
export type Decided = { readonly decision: Decision; readonly error: CodedError | null };

type AnyStep = Step<string, string, string>;

/** Whether a step can be decided without its own form: it asks for nothing but yes. */
export const isPlain = ({ form, ask }: AnyStep): boolean => form === undefined && ask === undefined;

/** The step that says no: a vote of the step itself, or the step that refuses it. */
export const refusalStep = (step: AnyStep, name: string): string | null =>
  step.approval ? name : (step.refusal ?? null);

/** What a decision means as a step: which one, and what comes with it. @throws CodedError `not-found` `bad-request` `invalid` */
function stepOf(register: Register, decision: Decision): { readonly name: string; readonly input: StepInput } {
  const { step: name, verdict, reason, backTo } = decision;
  const step = Object.hasOwn(register.steps, name) ? register.steps[name] : undefined;
  if (!step) throw new CodedError('not-found');
  const vote = step.approval ? { verdict, backTo, seat: null } : undefined;
  if (verdict === 'approve') {
    if (!isPlain(step)) throw new CodedError('bad-request', { detail: `${name} has a form of its own` });
    return { name, input: { values: {}, answers: {}, reason, vote } };
  }
  const refusing = refusalStep(step, name);
  if (refusing === null) throw new CodedError('bad-request', { detail: `${name} cannot be refused` });
  if (reason === null)
    throw new CodedError('invalid', {}, { problems: [{ field: 'reason', code: 'required', message: why }] });
  const asked = step.approval ? [] : Object.keys(register.steps[refusing]?.ask ?? {});
  const answers = Object.fromEntries(asked.map((question) => [question, reason]));
  return { name: refusing, input: { values: {}, answers, reason, vote } };
}

const why = { id: 'Tulis alasan penolakan.', en: 'Give the reason for refusing.' };

/**
 * Decides lines of the inbox, each in a transaction of its own, through the door every step goes: one that fails keeps no
 * other from being decided.
 */
export async function decideAll(
  site: Site,
  request: FastifyRequest,
  decisions: readonly Decision[],
): Promise<readonly Decided[]> {
  const results: Decided[] = [];
  for (const decision of decisions) {
    try {
      await change(site, request, async (act) => {
        const mounted = site.registry.find(decision.register);
        if (!mounted) throw new CodedError('not-found');
        const { name, input } = stepOf(mounted.register, decision);
        await takeStep(act, mounted, name, decision.id, decision.version, input);
      });
      results.push({ decision, error: null });
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      results.push({ decision, error });
    }
  }
  return results;
}
