import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../kernel/errors/errors.ts';
import { wantsJson } from '../../kernel/http/error-handler.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { formatTime } from '../../kernel/i18n/format.ts';
import { fill, same, say } from '../../kernel/i18n/text.ts';
import { viewOf } from '../../ui/shell.ts';
import { formFields } from '../change.ts';
import type { Fields, Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { labelsOf } from '../labels.ts';
import { readPosted } from '../posted.ts';
import { getRow } from '../read.ts';
import { findStep } from '../register.ts';
import type { Mounted } from '../registry.ts';
import { standingOf } from '../rows/parent-of.ts';
import { actorOf, readerOf, type Site } from '../site.ts';
import { mayOn } from '../step-availability.ts';
import { draftsPage } from './drafts.page.ts';
import { discardDraft, draftedValues, draftsOf, type FormKey, formHref, saveDraft } from './drafts.ts';

const keptText = { id: 'Tersimpan sebagai draf pukul {time}.', en: 'Kept as a draft at {time}.' };

/** Keeping what is typed into the forms of one register: by the script as one types, or with the form's own button. */
export function draftRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const keep = async (
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormKey,
    fields: Fields,
    ask: Fields,
    posted: Posted,
  ) => {
    const now = new Date();
    const version = form.row === null ? null : Number(oneText(posted, '_version'));
    if (version !== null && !(version >= 1 && Number.isInteger(version))) throw new CodedError('version-required');
    await saveDraft(site.db.sql, actorOf(request).id, form, version, draftedValues(fields, ask, posted), now);
    if (!wantsJson(request)) return reply.redirect('/drafts?kept', 303);
    const { lang, timeZone } = viewOf(site.shell, request);
    return { text: say(fill(keptText, { time: formatTime(now, lang, timeZone) }), lang) };
  };

  routes.post(`/${register.name}/new/draft`, { config: { access: register.create } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    return keep(request, reply, { register: register.name, row: null, step: 'create' }, register.fields, {}, posted);
  });

  routes.post<{ Params: { id: string; step: string } }>(
    `/${register.name}/:id/:step/draft`,
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const { id, step: name } = request.params;
      const step = findStep(register, name);
      const reader = readerOf(site, request);
      const row = step && (await getRow(reader, register, id));
      if (!row) throw new CodedError('not-found');
      if (!mayOn(reader.actor, step.grant, await standingOf(reader, register, row))) throw new CodedError('forbidden');
      const posted = await readPosted(site, request);
      const form = { register: register.name, row: id, step: name };
      return keep(request, reply, form, formFields(register, name), step.ask ?? {}, posted);
    },
  );
}

/** Everything one has not saved yet, and discarding it. */
export function myDraftRoutes(app: FastifyInstance, site: Site): void {
  const signedIn = { config: { access: 'signed-in' as const } };

  app.get('/drafts', signedIn, async (request) => {
    const reader = readerOf(site, request);
    const drafts = await draftsOf(reader.tx, reader.actor.id);
    const known = drafts.filter(({ register }) => site.registry.find(register));
    const wanted = new Map<string, string[]>();
    for (const { register, row } of known) if (row) wanted.set(register, [...(wanted.get(register) ?? []), row]);
    const labelOf = await labelsOf(reader, wanted);
    const listed = known.map(({ id, register: name, row, step, savedAt }) => {
      const { register } = site.registry.get(name);
      const label = row === null ? null : labelOf(name, row).label;
      return {
        id,
        record:
          row === null
            ? fill({ id: '{one} baru', en: 'New: {one}' }, { one: register.one })
            : label === null
              ? closed
              : same(label),
        what: row === null ? { id: 'Tambah', en: 'Add' } : (register.steps[step]?.title ?? same(step)),
        href: formHref(register, { row, step }),
        savedAt,
      };
    });
    return draftsPage(viewOf(site.shell, request), listed);
  });

  app.post<{ Params: { id: string } }>('/drafts/:id/discard', signedIn, async (request, reply) => {
    if (!/^[0-9a-f-]{36}$/.test(request.params.id)) throw new CodedError('not-found');
    const form = await discardDraft(site.db.sql, actorOf(request).id, request.params.id);
    if (!form) throw new CodedError('not-found');
    const back = postedText(request, 'back') === 'drafts' || !site.registry.find(form.register);
    return reply.redirect(back ? '/drafts' : formHref({ name: form.register }, form), 303);
  });
}

const closed = { id: '(tidak lagi terbuka untuk Anda)', en: '(no longer open to you)' };
