import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayAtAll } from '../kernel/access/access.ts';
import { historyOf } from '../kernel/audit/history.ts';
import { CodedError } from '../kernel/errors/errors.ts';
import { type Html, html } from '../kernel/html/html.ts';
import { alert } from '../ui/alert/alert.ts';
import { viewOf } from '../ui/shell.ts';
import { t } from '../ui/view.ts';
import { formFields, takeStep } from './change.ts';
import { oneText } from './fields/posted.ts';
import { withIds } from './keys.ts';
import { askName } from './pages/form.page.ts';
import { columnLabel, showColumn } from './pages/history.page.ts';
import { rowCrumbs, rowHref } from './pages/register-links.ts';
import { readPosted } from './posted.ts';
import { getRow, type ReadRow } from './read.ts';
import { findStep } from './register.ts';
import type { Mounted } from './registry.ts';
import { drawForm, mendable, type Refused, readFields, takesFiles } from './row-form.ts';
import { change, readerOf, type Site } from './site.ts';

type OfStep = { Params: { id: string; step: string } };

const keptEntries = {
  id: 'Isian Anda masih ada di bawah. Simpan lagi bila tetap ingin memakainya.',
  en: 'Your entries are still below. Save again if you still want them.',
};

/** The form of every step of a row, and taking the step. */
export function stepRoutes(app: FastifyInstance, site: Site, mounted: Mounted): void {
  const { register } = mounted;
  const multipart = takesFiles(register.fields) ? { multipart: true as const } : {};

  const stepOf = (name: string) => {
    const step = findStep(register, name);
    if (!step) throw new CodedError('not-found');
    return step;
  };

  /** The row, for somebody who may take the step on some rows; asked before a form with its files is read. */
  const getOpen = async (request: FastifyRequest<OfStep>): Promise<ReadRow> => {
    const { grant } = stepOf(request.params.step);
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    if (!mayAtAll(reader.actor, grant)) throw new CodedError('forbidden');
    return row;
  };

  const draw = (request: FastifyRequest, row: ReadRow, name: string, refused: Refused | null) => {
    const step = stepOf(name);
    const about = {
      title: step.title,
      crumbs: rowCrumbs(viewOf(site.shell, request), register, row),
      action: `${rowHref(register, row.id)}/${name}`,
      cancel: rowHref(register, row.id),
      save: step.form ? { id: 'Simpan', en: 'Save' } : step.title,
      fields: formFields(register, name),
      ask: step.ask ?? {},
      reason: true,
      consequence: step.consequence ?? null,
      hidden: { _version: String(row.version) },
    };
    return drawForm(site, request, register, about, row, refused);
  };

  /** What others changed since the form was opened; what one typed is still in the form. */
  const staleNotice = async (request: FastifyRequest, row: ReadRow, seen: number): Promise<Html> => {
    const view = viewOf(site.shell, request);
    const entries = await historyOf(site.db.sql, register.name, row.id);
    const columns = entries
      .filter(({ version }) => version > seen)
      .flatMap(({ changes }) => changes.map(({ field }) => field));
    const items = [...new Set(columns)].map(
      (column) =>
        html`<li>${t(view, columnLabel(register, column))}: <strong>${showColumn(view, register, row, column)}</strong></li>`,
    );
    const text =
      items.length === 0
        ? keptEntries
        : {
            id: 'Isian Anda masih ada di bawah. Simpan lagi bila tetap ingin memakainya. Isi yang sudah diubah orang lain:',
            en: 'Your entries are still below. Save again if you still want them. What someone else changed says now:',
          };
    const history = html`<a href="${rowHref(register, row.id)}/history">${t(view, { id: 'Lihat riwayatnya', en: 'See its history' })}</a>`;
    const body = html`${items.length > 0 && html`<ul>${items}</ul>`}<p>${history}</p>`;
    return alert(view, { tone: 'warning', title: new CodedError('stale').title, text, body });
  };

  app.get<OfStep>(`/${register.name}/:id/:step`, { config: { access: 'signed-in' } }, async (request) => {
    const row = await getOpen(request);
    return draw(request, row, request.params.step, null);
  });

  app.post<OfStep>(
    `/${register.name}/:id/:step`,
    { config: { access: 'signed-in', ...multipart } },
    async (request, reply) => {
      const { id, step: name } = request.params;
      const step = stepOf(name);
      await getOpen(request);
      const posted = await readPosted(site, request);
      const seen = Number(oneText(posted, '_version'));
      try {
        await change(site, request, async (act) => {
          const fields = formFields(register, name);
          const values = await withIds(
            act,
            register,
            readFields(fields, posted, (field) => field),
          );
          const answers = readFields(step.ask ?? {}, posted, askName);
          await takeStep(act, mounted, name, id, seen, {
            values,
            answers,
            reason: oneText(posted, '_reason'),
          });
        });
        return reply.redirect(`${rowHref(register, id)}?saved`, 303);
      } catch (error) {
        const { code, problems, status } = mendable(error);
        const row = await getRow(readerOf(site, request), register, id);
        const notices = code === 'stale' ? [await staleNotice(request, row, seen)] : [];
        reply.code(status);
        return draw(request, row, name, { posted, problems, notices });
      }
    },
  );
}
