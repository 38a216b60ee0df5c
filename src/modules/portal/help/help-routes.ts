import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { type Shell, viewOf } from '../../../ui/shell.ts';
import { handbook } from './handbook.ts';
import { chapterPage, helpPage } from './help.page.ts';

/** `/help`: the handbook, chapter by chapter. */
export function helpRoutes(app: FastifyInstance, shell: Shell): void {
  const config = { access: 'signed-in' } as const;
  app.get('/help', { config }, async (request) => helpPage(viewOf(shell, request), handbook));
  app.get<{ Params: { book: string; chapter: string } }>('/help/:book/:chapter', { config }, async (request) => {
    const book = handbook.find(({ name }) => name === request.params.book);
    const drawn = book && chapterPage(viewOf(shell, request), book, Number(request.params.chapter) - 1);
    if (!drawn) throw new CodedError('not-found');
    return drawn;
  });
}
