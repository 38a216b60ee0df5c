import type { FastifyInstance } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { localPath } from '../../kernel/http/local-path.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { viewOf } from '../../ui/shell.ts';
import { labelsOf } from '../labels.ts';
import { rowHref } from '../pages/register-links.ts';
import { getRow } from '../read.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted } from '../registry.ts';
import { readerOf, type Site } from '../site.ts';
import { follow, followedBy, unfollow } from './followers.ts';
import { followingPage } from './following.page.ts';

/** Following one record, and stopping to. */
export function followRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  for (const what of ['follow', 'unfollow'] as const)
    routes.post<{ Params: { id: string } }>(`/${register.name}/:id/${what}`, { config }, async (request, reply) => {
      const reader = readerOf(site, request);
      const { id } = await getRow(reader, register, request.params.id);
      if (reader.actor.kind !== 'person') throw new CodedError('forbidden');
      const followed = { register: register.name, row: id };
      if (what === 'follow') await follow(reader.tx, followed, [reader.actor.id], new Date());
      else await unfollow(reader.tx, followed, reader.actor.id);
      return reply.redirect(localPath(postedText(request, 'back'), rowHref(register, id)), 303);
    });
}

/** What I follow, as far as I may still read it. */
export function myFollowingRoutes(app: FastifyInstance, site: Site): void {
  app.get('/following', { config: { access: 'signed-in' } }, async (request) => {
    const reader = readerOf(site, request);
    const followed = (await followedBy(reader.tx, reader.actor.id)).filter(({ register }) =>
      site.registry.find(register),
    );
    const wanted = new Map<string, string[]>();
    for (const { register, row } of followed) wanted.set(register, [...(wanted.get(register) ?? []), row]);
    const labelOf = await labelsOf(reader, wanted);
    const open = followed.flatMap(({ register: name, row, at }) => {
      const { label } = labelOf(name, row);
      const { register } = site.registry.get(name);
      return label === null ? [] : [{ label, kind: register.one, href: rowHref(register, row), at }];
    });
    return followingPage(viewOf(site.shell, request), open);
  });
}
