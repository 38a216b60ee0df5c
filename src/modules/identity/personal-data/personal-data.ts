import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordActions } from '../../../kernel/audit/record-actions.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { postedText } from '../../../kernel/http/posted-text.ts';
import type { Registry } from '../../../register/registry.ts';
import { actorOf } from '../../../register/site.ts';
import { viewOf } from '../../../ui/shell.ts';
import type { View } from '../../../ui/view.ts';
import { getAccount, recordAccountStep } from '../account.queries.ts';
import { administrators } from '../accounts.ts';
import type { IdentitySite } from '../identity-site.ts';
import { changeOwn, getOwn } from '../own-account.ts';
import { personalDataPage } from './personal-data.page.ts';
import { countPersonalData, loadPersonalData } from './personal-data.queries.ts';
import { actionsLabel, writePersonalSheet } from './personal-sheet.ts';

type Data = Awaited<ReturnType<typeof loadPersonalData>>;

/** One JSON file: by table, every row that names the person; and what they did. */
function sendFile(reply: FastifyReply, { parts, actions }: Data, personId: string): FastifyReply {
  const tables = Object.fromEntries(parts.map(({ source, rows }) => [source.table, rows]));
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', 'attachment; filename="data-pribadi.json"')
    .send(JSON.stringify({ person: personId, exportedAt: new Date(), tables, actions }, null, 2));
}

/** The same as a sheet that people can read. */
const sendSheet = (reply: FastifyReply, view: View, data: Data, registry: Registry): FastifyReply =>
  reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', 'attachment; filename="data-pribadi.xlsx"')
    .send(writePersonalSheet(view, data, registry));

const required = { id: 'Wajib diisi: siapa yang meminta, dan mengapa.', en: 'Required: who asks, and why.' };

/** One person's data: their own at `/account/data`, and by an administrator on request, with the reason recorded. */
export function personalDataRoutes(app: FastifyInstance, site: IdentitySite): void {
  const config = { access: 'signed-in', fresh: true } as const;
  app.get('/account/data', { config: { access: 'signed-in' } }, async (request) => {
    const { account } = await getOwn(site, request);
    const { parts, actions } = await countPersonalData(site.db.sql, { id: account.personId, accountId: account.id });
    const lines = parts.map(({ source: { label, fate }, count }) => ({ label, fate, count }));
    const all = [...lines, { label: actionsLabel, fate: 'kept' as const, count: actions }];
    return personalDataPage(viewOf(site.shell, request), all);
  });
  /** One's own data, once it is recorded that they were taken out. */
  const takeOut = async (request: FastifyRequest) => {
    const { account } = await getOwn(site, request);
    await changeOwn(site, request, (acting, { id }) => recordAccountStep(acting, id, 'export-data'));
    const data = await loadPersonalData(site.db.sql, { id: account.personId, accountId: account.id });
    return { personId: account.personId, data };
  };
  app.get('/account/data.json', { config }, async (request, reply) => {
    const { personId, data } = await takeOut(request);
    return sendFile(reply, data, personId);
  });
  app.get('/account/data.xlsx', { config }, async (request, reply) => {
    const { data } = await takeOut(request);
    return sendSheet(reply, viewOf(site.shell, request), data, site.registry);
  });
  const guarded = { ...administrators, fresh: true } as const;
  app.post<{ Params: { id: string } }>('/accounts/:id/data', { config: guarded }, async (request, reply) => {
    const reason = postedText(request, 'reason').trim().slice(0, 1000);
    if (reason === '')
      throw new CodedError('invalid', {}, { problems: [{ field: 'reason', code: 'required', message: required }] });
    const actor = actorOf(request);
    const data = await site.db.begin(async (tx) => {
      const { id, personId } = await getAccount(tx, request.params.id, true);
      const change = { table: 'identity.accounts', register: 'accounts', step: 'export-data', actor, reason };
      await recordActions(tx, { ...change, ids: [id], at: new Date(), requestId: request.id });
      return { personId, data: await loadPersonalData(tx, { id: personId, accountId: id }) };
    });
    if (postedText(request, 'format') === 'json') return sendFile(reply, data.data, data.personId);
    return sendSheet(reply, viewOf(site.shell, request), data.data, site.registry);
  });
}
