import type { FastifyInstance, FastifyRequest } from 'fastify';
import { onceOnly } from '../kernel/http/once-only.ts';
import { fill } from '../kernel/i18n/text.ts';
import { createRow } from './change.ts';
import { oneText } from './fields/posted.ts';
import { withIds } from './keys.ts';
import { listHref, rowHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import type { Register } from './register.ts';
import type { Mounted, Values } from './registry.ts';
import { drawForm, mendable, type Refused, readFields, takesFiles } from './row-form.ts';
import { change, type Site } from './site.ts';

/** What is the same when a form is sent twice: a file gets a new id each time it arrives. */
const withoutFiles = ({ fields }: Register, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields[name]?.holdsFiles));

/** The form of a new row. Sent twice, it makes one row. */
export function createRoutes(app: FastifyInstance, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const base = listHref(register);
  const multipart = takesFiles(register.fields) ? { multipart: true as const } : {};

  const draw = (request: FastifyRequest, refused: Refused | null) => {
    const about = {
      title: fill({ id: 'Tambah: {one}', en: 'New: {one}' }, { one: register.one }),
      lead: register.about,
      crumbs: [{ label: register.title, href: base }],
      action: base,
      cancel: base,
      save: { id: 'Simpan', en: 'Save' },
      fields: register.fields,
      ask: {},
      reason: false,
      consequence: null,
      hidden: { _once: (refused && oneText(refused.posted, '_once')) ?? request.id },
    };
    return drawForm(site, request, register, about, null, refused);
  };

  app.get(`${base}/new`, { config: { access: register.create } }, (request) => draw(request, null));

  app.post(base, { config: { access: register.create, ...multipart } }, async (request, reply) => {
    const posted = await readPosted(site, request);
    const key = oneText(posted, '_once');
    try {
      const id = await change(site, request, async (act) => {
        const values = await withIds(
          act,
          register,
          readFields(register.fields, posted, (name) => name),
        );
        const sent = {
          actor: act.actor,
          now: act.now,
          key,
          route: `POST ${base}`,
          body: withoutFiles(register, values),
        };
        return onceOnly(act.tx, sent, () => createRow(act, mounted, { values, answers: {}, reason: null }));
      });
      return reply.redirect(`${rowHref(register, id)}?saved`, 303);
    } catch (error) {
      const { problems } = mendable(error);
      reply.code(422);
      return draw(request, { posted, problems, notices: [] });
    }
  });
}
