import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Routes } from '../../kernel/http/shared-routes.ts';
import { writeXlsxWithChoices } from '../../kernel/sheet/write-xlsx-choices.ts';
import { viewOf } from '../../ui/shell.ts';
import { t } from '../../ui/view.ts';
import { formats, sheetOf } from '../export.ts';
import { columnsOf } from '../lists/columns.ts';
import { loadChoices } from '../lists/list-choices.ts';
import { listHref } from '../pages/register-links.ts';
import { countList, type Reader, type ReadRow } from '../read.ts';
import type { Register } from '../register.ts';
import { grantOf } from '../register-access.ts';
import type { Mounted, Values } from '../registry.ts';
import { childrenOf } from '../rows/within.ts';
import { readerOf, type Site } from '../site.ts';
import { allowedWords } from './allowed-words.ts';
import { eachNestedRow } from './each-nested-row.ts';
import { eachRow } from './each-row.ts';
import { choicesTitle, exportPage, withChoices } from './export.page.ts';
import { type ExportChoice, exportable, readExportChoice } from './export-choice.ts';
import { choiceInside, countInside, insideOf, sheetInside } from './inside-sheets.ts';
import { printable, printListPage } from './print-list.page.ts';
import { writeCsvArchive } from './write-csv-archive.ts';
import { writeJson } from './write-json.ts';

/** A list as it leaves: XLSX, CSV, JSON or paper; always exactly the rows that the list itself would show. */
export function exportRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const base = listHref(register);
  const config = { access: grantOf(register.read) };

  /** Everything a request for a list in some form needs. */
  const asked = (request: FastifyRequest) => ({
    choice: readExportChoice(register, request.query as Values),
    reader: readerOf(site, request),
    view: viewOf(site.shell, request),
    asksInside: (request.query as Values).inside,
  });

  const choicesInside = (children: readonly Register[], choice: ExportChoice) =>
    children.map((child) => [child, choiceInside(register, child, choice)] as const);

  const attach = (reply: FastifyReply, today: string, ending: string) =>
    reply.header('content-disposition', `attachment; filename="${register.name}-${today}.${ending}"`);

  routes.get(`${base}/export`, { config }, async (request) => {
    const { choice, reader, view } = asked(request);
    const [count, { columns }] = await Promise.all([
      countList(reader, register, choice.query),
      loadChoices(reader.tx, reader.actor, register.name),
    ]);
    const ticked = columnsOf(register, choice.query, columns).filter((name) => exportable(register).includes(name));
    const inside = childrenOf(site.registry.all(), register);
    const within = await countInside(reader, choicesInside(inside, choice));
    return exportPage(view, { register, choice, ticked, count, inside, within });
  });

  /** What leaves inside the rows asked for; null where all of it together is too much for files that are made whole. */
  const insideThatFits = async (reader: Reader, choice: ExportChoice, asked: unknown) => {
    const inside = choicesInside(insideOf(site.registry, register, asked), choice);
    const counts = await Promise.all([countList(reader, register, choice.query), countInside(reader, inside)]);
    return counts[0] + counts[1] > withChoices ? null : inside;
  };

  routes.get(`${base}/export.xlsx`, { config }, async (request, reply) => {
    const { choice, reader, view, asksInside } = asked(request);
    attach(reply, view.today, 'xlsx').type(formats.xlsx.type);
    const inside = await insideThatFits(reader, choice, asksInside);
    if (inside === null) return reply.send(formats.xlsx.write(sheetOf(reader, view, register, choice)));
    const allowed = await allowedWords(reader, view, register, choice.names);
    const sheets = [sheetOf(reader, view, register, choice, allowed)];
    for (const [child, its] of inside) sheets.push(await sheetInside(reader, view, child, its));
    return reply.send(await writeXlsxWithChoices(sheets, t(view, choicesTitle)));
  });

  routes.get(`${base}/export.csv`, { config }, async (request, reply) => {
    const { choice, reader, view, asksInside } = asked(request);
    const sheet = sheetOf(reader, view, register, choice);
    const inside = asksInside === undefined ? null : await insideThatFits(reader, choice, asksInside);
    if (inside === null || inside.length === 0)
      return attach(reply, view.today, 'csv').type(formats.csv.type).send(formats.csv.write(sheet));
    const further = inside.map(([child, its]) => ({ name: child.name, sheet: sheetOf(reader, view, child, its) }));
    attach(reply, view.today, 'zip').type('application/zip');
    return reply.send(await writeCsvArchive([{ name: register.name, sheet }, ...further]));
  });

  routes.get(`${base}/export.json`, { config }, (request, reply) => {
    const { choice, reader, view, asksInside } = asked(request);
    const inside = choicesInside(insideOf(site.registry, register, asksInside), choice);
    const rows = eachNestedRow(reader, register, choice, inside);
    return attach(reply, view.today, 'json').type('application/json; charset=utf-8').send(writeJson(rows));
  });

  routes.get(`${base}/print`, { config }, async (request) => {
    const { choice, reader, view } = asked(request);
    const [rows, total] = await Promise.all([
      firstRows(eachRow(reader, register, withLabel(choice), choice.query)),
      countList(reader, register, choice.query),
    ]);
    return printListPage(view, { register, choice, rows, total });
  });

  const withLabel = ({ names }: ExportChoice) => [...new Set([...names, ...register.label])];
}

async function firstRows(all: AsyncIterable<ReadRow>): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of all) {
    rows.push(row);
    if (rows.length >= printable) break;
  }
  return rows;
}
