import type { FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { onceOnly } from '../../kernel/http/once-only.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import { isId } from '../fields/reference.ts';
import { togetherOf } from '../follow/together.ts';
import { rowHref } from '../pages/register-links.ts';
import { getRow, type ReadRow } from '../read.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { change, readerOf, type Site } from '../site.ts';
import { acts, mayAct } from './comment.rules.ts';
import { commentsPage, type RefusedComment } from './comments.page.ts';
import { threadsOf } from './comments.ts';
import { actOnComment, mayErase, mentionable, writeComment } from './write-comment.ts';

type OfRow = { Params: { id: string } };
type OfComment = { Params: { id: string; comment: string } };

/** More people than this are not listed for choosing: one writes their name. */
const listedPeople = 100;

/** A posted text, trimmed, with line breaks as PostgreSQL keeps them. */
const wordsIn = (request: FastifyRequest, ...names: readonly string[]): string =>
  names
    .map((name) => postedText(request, name))
    .join('')
    .replace(/\r\n/g, '\n')
    .trim();

/** The comments of every row of one register: reading, writing, and what can be done with one. */
export function commentRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  const base = `/${register.name}/:id/comments`;

  const draw = async (request: FastifyRequest, row: ReadRow, refused: RefusedComment | null) => {
    const reader = readerOf(site, request);
    const { tx, actor } = reader;
    const view = viewOf(site.shell, request);
    const before = view.query.get('before');
    const subject = { register, row };
    const [{ comments, more }, together, people] = await Promise.all([
      threadsOf(tx, { register: register.name, row: row.id }, before && isId(before) ? before : null),
      togetherOf(site, reader, view, register, row),
      mentionable({ tx, now: view.now }, site, subject),
    ]);
    const [nameOf, mentioned] = await Promise.all([
      site.actorNames(
        tx,
        comments.map(({ by }) => by),
      ),
      site.namesOf(tx, [...new Set(comments.flatMap(({ mentions }) => mentions))]),
    ]);
    const looker = { id: actor.id, mayErase: mayErase(actor) };
    const shown = comments.map((one) => ({
      ...one,
      author: nameOf(one.by),
      mentioned: mentioned.filter(({ id }) => one.mentions.includes(id)),
      may: acts.filter((act) => mayAct(act, one, looker, view.now)),
    }));
    const roots = shown.filter(({ parent }) => parent === null);
    return commentsPage(view, {
      ...subject,
      together,
      threads: roots.map((root) => [root, ...shown.filter(({ parent }) => parent === root.id)]),
      older: more ? (roots[0]?.id ?? null) : null,
      people: people.length > listedPeople ? null : people.filter(({ id }) => id !== actor.id),
      once: request.id,
      refused,
    });
  };

  routes.get<OfRow>(base, { config }, async (request) =>
    draw(request, await getRow(readerOf(site, request), register, request.params.id), null),
  );

  /** What cannot be written comes back with the reason and the words typed. */
  const orBack = async (request: FastifyRequest, row: ReadRow, text: string, error: unknown) => {
    if (!(error instanceof CodedError) || error.code !== 'invalid' || !error.problems[0]) throw error;
    return draw(request, row, { text, message: error.problems[0].message });
  };

  routes.post<OfRow>(base, { config }, async (request, reply) => {
    const row = await getRow(readerOf(site, request), register, request.params.id);
    const parent = postedText(request, 'parent') || null;
    if (parent !== null && !isId(parent)) throw new CodedError('not-found');
    const text = parent === null ? wordsIn(request, 'text') : wordsIn(request, `answer-${parent}`);
    const named = postedText(request, 'named') || null;
    try {
      const id = await change(site, request, (act) => {
        const key = postedText(request, '_once') || null;
        const sent = {
          actor: act.actor,
          now: act.now,
          key,
          route: `POST ${base}`,
          body: { text, parent, row: row.id },
        };
        return onceOnly(act.tx, sent, () => writeComment(act, site, { register, row }, { text, parent, named }));
      });
      return reply.redirect(`${rowHref(register, row.id)}/comments?sent#comment-${id}`, 303);
    } catch (error) {
      const page = await orBack(request, row, text, error);
      return reply.code(422).type('text/html').send(page.markup);
    }
  });

  for (const act of acts)
    routes.post<OfComment>(`${base}/:comment/${act}`, { config }, async (request, reply) => {
      const { id, comment } = request.params;
      const row = await getRow(readerOf(site, request), register, id);
      if (!isId(comment)) throw new CodedError('not-found');
      const text = wordsIn(request, `edit-${comment}`);
      try {
        await change(site, request, (acting) => actOnComment(acting, site, { register, row }, comment, act, text));
        return reply.redirect(`${rowHref(register, id)}/comments#comment-${comment}`, 303);
      } catch (error) {
        const page = await orBack(request, row, text, error);
        return reply.code(422).type('text/html').send(page.markup);
      }
    });
}
