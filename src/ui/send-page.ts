import type { FastifyReply } from 'fastify';
import type { Html } from '../kernel/html/html.ts';

/** Sends a page. */
export const sendPage = (reply: FastifyReply, page: Html): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page.markup);
