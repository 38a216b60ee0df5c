import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { formFields, takeStep } from '../../../register/change.ts';
import { dropDraft } from '../../../register/drafts/drafts.ts';
import { comfortsOf, type FormState, openedForm, returnedForm } from '../../../register/editing/form-state.ts';
import { decide } from '../../../register/editing/merged-form.ts';
import { leaveForm } from '../../../register/editing/presence.ts';
import { savedNotice } from '../../../register/editing/saved-notice.ts';
import type { Posted } from '../../../register/field.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { readPosted } from '../../../register/posted.ts';
import { getRow, type ReadRow } from '../../../register/read.ts';
import { mendable, readFields } from '../../../register/row-form.ts';
import { change, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { levelFromTicks, wholeLevels } from '../answers/answer.rules.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { indicatorHref } from '../evaluation-links.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { getAtIndicator, type OfIndicator, readWorkbench } from './read-workbench.ts';
import { saveAnswer } from './save-answer.ts';
import { type AnswerForm, isWhole, workbenchPage } from './workbench.page.ts';
import type { AtIndicator, WorkbenchSlots } from './workbench-slots.ts';

const config = { access: 'signed-in' } as const;

/** The workbench of one indicator of an evaluation: reading, saving, handing in, taking evidence out. */
export function workbenchRoutes(app: FastifyInstance, site: Site, slots: WorkbenchSlots): void {
  const base = '/evaluations/:id/indicators/:number';
  const evidence = site.registry.get(evaluationEvidence.name);
  const answers = site.registry.get(evaluationAnswers.name);

  const draw = async (request: FastifyRequest, at: AtIndicator, stateOf: (row: ReadRow) => Promise<FormState>) => {
    const desk = await readWorkbench(at, slots);
    const view = viewOf(site.shell, request);
    const { answer } = desk;
    let given: AnswerForm | null = null;
    if (answer && desk.steps.has('edit')) {
      const state = await stateOf(answer);
      const comforts = await comfortsOf(site, request, evaluationAnswers, answer, 'edit', state.unsaved);
      given = { state, comforts };
    }
    const pasal = site.shell.provisions(evaluationAnswers.serves ?? []);
    return workbenchPage(view, desk, given, { pasal, notices: savedNotice(view, evaluationAnswers) });
  };

  const save = (request: FastifyRequest, at: AtIndicator, answer: ReadRow, posted: Posted) =>
    change(site, request, async (act) => {
      const whole = isWhole(at);
      const typed = readFields(formFields(evaluationAnswers, 'edit'), posted, (name) => name);
      const { level, ...ticked } = typed;
      const { values, problems } = decide(evaluationAnswers, posted, whole ? ticked : { ...ticked, level });
      if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
      const levels = wholeLevels(at.cycle.instrument, at.indicator);
      const levelOf = (met: unknown) => levelFromTicks(levels, (met ?? []) as readonly string[]);
      const seen = Number(oneText(posted, '_version'));
      const saved = await saveAnswer(act, answer.id, seen, values, whole ? levelOf : null);
      await dropDraft(act.tx, act.actor.id, { register: evaluationAnswers.name, row: answer.id, step: 'edit' });
      await leaveForm(act.tx, evaluationAnswers.name, answer.id, act.actor.id);
      return saved;
    });

  const nothing = { values: {}, answers: {}, reason: null };

  const strike = async (request: FastifyRequest, id: string) => {
    const { version } = await getRow(readerOf(site, request), evaluationEvidence, id);
    await change(site, request, (act) => takeStep(act, evidence, 'strike', id, version, nothing));
  };

  app.get<OfIndicator>(base, { config }, async (request) => {
    const at = await getAtIndicator(site, request);
    return draw(request, at, (row) => openedForm(site, request, evaluationAnswers, row, 'edit'));
  });

  /** Every button of the form saves first; what else it does comes after, in a transaction of its own. */
  const act = async (
    request: FastifyRequest,
    reply: FastifyReply,
    at: AtIndicator,
    answer: ReadRow,
    posted: Posted,
  ) => {
    const href = indicatorHref(at.cycle.id, at.indicator.number);
    const { kept, version } = await save(request, at, answer, posted);
    const [what = 'save', which = ''] = (oneText(posted, 'do') ?? 'save').split(':');
    if (what === 'add') return reply.redirect(`${href}/evidence?level=${encodeURIComponent(which)}`, 303);
    if (what === 'strike') await strike(request, which);
    if (what === 'submit')
      await change(site, request, (one) => takeStep(one, answers, 'submit', answer.id, version, nothing));
    return reply.redirect(`${href}?saved${kept.length > 0 ? `&kept=${kept.join(',')}` : ''}`, 303);
  };

  app.post<OfIndicator>(base, { config }, async (request, reply) => {
    const at = await getAtIndicator(site, request);
    const { answer } = at;
    if (!answer) throw new CodedError('not-found');
    const posted = await readPosted(site, request);
    try {
      return await act(request, reply, at, answer, posted);
    } catch (error) {
      const mend = mendable(error);
      const fresh = await getAtIndicator(site, request);
      reply.code(mend.status);
      return draw(request, fresh, (row) => returnedForm(site, request, evaluationAnswers, row, 'edit', posted, mend));
    }
  });

  evidenceRoutes(app, site);
}
