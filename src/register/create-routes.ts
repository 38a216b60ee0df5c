import type { FastifyRequest } from 'fastify';
import { onceOnly } from '../kernel/http/once-only.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { fill } from '../kernel/i18n/text.ts';
import { viewOf } from '../ui/shell.ts';
import { createRow } from './change.ts';
import { dropDraft, type FormKey, findDraft, formHref } from './drafts/drafts.ts';
import { restoredNotice } from './drafts/restored-notice.ts';
import type { Posted } from './field.ts';
import { oneText } from './fields/posted.ts';
import { withIds } from './keys.ts';
import { listHref, rowHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import type { Register } from './register.ts';
import type { Mounted, Values } from './registry.ts';
import { drawForm, mendable, type Refused, readFields, takesFiles } from './row-form.ts';
import { inputFields } from './shape/computed.ts';
import { actorOf, change, type Site } from './site.ts';

/** What is the same when a form is sent twice: a file gets a new id each time it arrives. */
const withoutFiles = ({ fields }: Register, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields[name]?.holdsFiles));

/** The form of a new row. Sent twice, it makes one row. */
export function createRoutes(routes: Routes, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = listHref(register);
  const fields = inputFields(register.fields);
  const multipart = takesFiles(register.fields) ? { multipart: true as const } : {};

  const key: FormKey = { register: register.name, row: null, step: 'create' };

  const draw = (request: FastifyRequest, refused: Refused | null, unsaved: boolean) => {
    const about = {
      title: fill({ id: 'Tambah: {one}', en: 'New: {one}' }, { one: register.one }),
      lead: register.about,
      crumbs: [{ label: register.title, href: base }],
      action: base,
      cancel: base,
      save: { id: 'Simpan', en: 'Save' },
      fields,
      ask: {},
      reason: false,
      consequence: null,
      hidden: { _once: (refused && oneText(refused.posted, '_once')) ?? request.id },
      comforts: { draft: `${formHref(register, key)}/draft`, editing: null, others: null, unsaved },
    };
    return drawForm(site, request, register, about, null, refused);
  };

  /** Entries that an address brings along: a link to write something down about a certain record. */
  const given = (request: FastifyRequest): Refused | null => {
    const query = request.query as Posted;
    const named = Object.keys(fields).some((name) => typeof query[name] === 'string');
    return named ? { posted: query, problems: [], notices: [] } : null;
  };

  routes.get(`${base}/new`, { config: { access: register.create } }, async (request) => {
    const draft = await findDraft(site.db.sql, actorOf(request).id, key);
    if (!draft) return draw(request, given(request), false);
    const notices = [restoredNotice(viewOf(site.shell, request), draft)];
    return draw(request, { posted: draft.values, problems: [], notices }, false);
  });

  routes.post(base, { config: { access: register.create, ...multipart } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const once = oneText(posted, '_once');
    try {
      const id = await change(site, request, async (act) => {
        const values = await withIds(
          act,
          register,
          readFields(fields, posted, (name) => name),
        );
        const sent = {
          actor: act.actor,
          now: act.now,
          key: once,
          route: `POST ${base}`,
          body: withoutFiles(register, values),
        };
        const made = await onceOnly(act.tx, sent, () => createRow(act, mounted, { values, answers: {}, reason: null }));
        await dropDraft(act.tx, act.actor.id, key);
        return made;
      });
      return reply.redirect(`${rowHref(register, id)}?saved`, 303);
    } catch (error) {
      const { problems } = mendable(error);
      reply.code(422);
      return draw(request, { posted, problems, notices: [] }, true);
    }
  });
}
