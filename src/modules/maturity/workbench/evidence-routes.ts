import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../../../kernel/access/access.ts';
import { CodedError, type Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { onceOnly } from '../../../kernel/http/once-only.ts';
import type { Act } from '../../../register/act.ts';
import { createRow, createRows, takeStep } from '../../../register/change.ts';
import type { Posted } from '../../../register/field.ts';
import { oneText } from '../../../register/fields/posted.ts';
import { withIds } from '../../../register/keys.ts';
import { optionsOf } from '../../../register/options.ts';
import { readPosted } from '../../../register/posted.ts';
import type { ReadRow } from '../../../register/read.ts';
import { fieldOf } from '../../../register/register.ts';
import type { Values } from '../../../register/registry.ts';
import { mendable, readFields } from '../../../register/row-form.ts';
import { change, readerOf, type Site } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import { evaluationEvidence } from '../answers/evaluation-evidence.register.ts';
import { indicatorHref } from '../evaluation-links.ts';
import { evidencePage, nameIn } from './evidence.page.ts';
import { getAtIndicator, type OfIndicator } from './read-workbench.ts';
import type { AtIndicator } from './workbench-slots.ts';

const config = { access: 'signed-in' } as const;

/** What is asked of a document that is uploaded here; everything else of it can be added on its own page. */
const uploadNames = ['files', 'number', 'title', 'kind', 'date', 'classification', 'openness', 'exclusion'] as const;

const noLevel = { id: 'Pilih kriteria yang dibuktikan.', en: 'Choose the criteria it shows.' };

type Refused = {
  readonly which: 'chosen' | 'uploaded';
  readonly posted: Posted;
  readonly problems: readonly Problem[];
};

/** Adding evidence to an answer: a document that is there already, or a new one, uploaded in place. */
export function evidenceRoutes(app: FastifyInstance, site: Site): void {
  const base = '/evaluations/:id/indicators/:number/evidence';
  const documents = site.registry.get('documents');
  const evidence = site.registry.get(evaluationEvidence.name);
  const chosenFields = Object.fromEntries(
    ['document', 'instrument', 'record', 'pages', 'note'].map((name) => [name, fieldOf(evaluationEvidence, name)]),
  );
  const uploadFields = Object.fromEntries(uploadNames.map((name) => [name, fieldOf(documents.register, name)]));

  const getAnswer = async (request: FastifyRequest<OfIndicator>): Promise<{ at: AtIndicator; answer: ReadRow }> => {
    const at = await getAtIndicator(site, request);
    if (!at.answer) throw new CodedError('not-found');
    return { at, answer: at.answer };
  };

  const draw = async (request: FastifyRequest, at: AtIndicator, refused: Refused | null) => {
    const reader = readerOf(site, request);
    const view = viewOf(site.shell, request);
    return evidencePage(view, {
      cycle: at.cycle,
      indicator: at.indicator,
      levels: refused ? levelsOf(refused.posted, refused.which) : [view.query.get('level') ?? ''],
      chosenFields,
      uploadFields,
      options: await optionsOf(reader, chosenFields),
      mayUpload: mayAtAll(reader.actor, documents.register.create),
      refused,
      once: (refused && oneText(refused.posted, '_once')) ?? request.id,
    });
  };

  const levelsOf = (posted: Posted, which: Refused['which']): readonly string[] =>
    [posted[nameIn[which]('levels')] ?? []].flat();

  /** One piece of evidence for each criterion ticked. */
  const addEvidence = async (act: Act, answer: ReadRow, levels: readonly string[], values: Values) => {
    if (levels.length === 0)
      throw new CodedError('invalid', {}, { problems: [problem('levels', 'required', noLevel)] });
    const rows = levels.map((level) => ({
      values: { ...values, level, answer: answer.id },
      answers: {},
      reason: null,
    }));
    return createRows(act, evidence, rows);
  };

  const sentOnce = (act: Act, request: FastifyRequest, posted: Posted) => ({
    actor: act.actor,
    now: act.now,
    key: oneText(posted, '_once'),
    route: `POST ${request.url}`,
    body: { levels: levelsOf(posted, 'uploaded') },
  });

  app.get<OfIndicator>(base, { config }, async (request) => draw(request, (await getAnswer(request)).at, null));

  app.post<OfIndicator>(base, { config }, async (request, reply) => {
    const { at, answer } = await getAnswer(request);
    const posted = await readPosted(site, request);
    try {
      await change(site, request, async (act) => {
        const values = await withIds(act, evaluationEvidence, readFields(chosenFields, posted, nameIn.chosen));
        await addEvidence(act, answer, levelsOf(posted, 'chosen'), values);
      });
      return reply.redirect(`${indicatorHref(at.cycle.id, at.indicator.number)}?saved`, 303);
    } catch (error) {
      const { problems, status } = mendable(error);
      reply.code(status);
      return draw(request, at, { which: 'chosen', posted, problems });
    }
  });

  /** A new document of the agency that answers, handed in to be made final, and evidence at once. */
  const upload = async (act: Act, answer: ReadRow, posted: Posted) => {
    const typed = readFields(uploadFields, posted, nameIn.uploaded);
    const values = { ...typed, agency: answer.values.agency };
    const input = { answers: {}, reason: null };
    const document = await createRow(act, documents, { ...input, values });
    const { pages } = readFields({ pages: fieldOf(evaluationEvidence, 'pages') }, posted, nameIn.uploaded);
    await addEvidence(act, answer, levelsOf(posted, 'uploaded'), { document, pages });
    await takeStep(act, documents, 'submit', document, 1, { ...input, values: {} });
    return document;
  };

  app.post<OfIndicator>(`${base}/upload`, { config: { ...config, multipart: true } }, async (request, reply) => {
    const { at, answer } = await getAnswer(request);
    const posted = await readPosted(site, request);
    try {
      await change(site, request, (act) =>
        onceOnly(act.tx, sentOnce(act, request, posted), () => upload(act, answer, posted)),
      );
      return reply.redirect(`${indicatorHref(at.cycle.id, at.indicator.number)}?saved`, 303);
    } catch (error) {
      const { problems, status } = mendable(error);
      reply.code(status);
      return draw(request, at, { which: 'uploaded', posted, problems });
    }
  });
}
