import type { FastifyInstance } from 'fastify';
import { isDate } from '../../register/fields/range.ts';
import { viewOf } from '../../ui/shell.ts';
import { administrators } from './accounts.ts';
import { type DenialFilter, listDenials } from './denial.queries.ts';
import { denialKinds, denialsPage } from './denials.page.ts';
import type { IdentitySite } from './identity-site.ts';

const perPage = 50;

/** A list this long is narrowed, not turned page by page. */
const lastPage = 200;

type Query = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '');

/** A date that is none narrows nothing. */
function dateOf(value: unknown): string {
  const text = textOf(value);
  return isDate(text) ? text : '';
}

const filterOf = (query: Query): DenialFilter => ({
  q: textOf(query.q),
  rule: denialKinds.find(({ value }) => value === query.rule)?.value ?? '',
  from: dateOf(query.from),
  until: dateOf(query.until),
});

/** `GET /denials`: every refused access, for administrators: who, what, when, by which rule. */
export function denialRoutes(app: FastifyInstance, site: IdentitySite): void {
  app.get<{ Querystring: Query }>('/denials', { config: administrators }, async (request) => {
    const filter = filterOf(request.query);
    const asked = Number(textOf(request.query.page));
    const page = Number.isInteger(asked) && asked > 1 ? Math.min(asked, lastPage) : 1;
    const { timeZone } = site.config;
    const offset = (page - 1) * perPage;
    const found = await listDenials(site.db.sql, filter, { timeZone, limit: perPage, offset });
    const more = page < lastPage && offset + found.rows.length < found.total;
    return denialsPage(viewOf(site.shell, request), { ...found, filter, page, offset, more });
  });
}
