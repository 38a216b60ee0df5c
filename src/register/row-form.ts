import type { FastifyRequest } from 'fastify';
import { CodedError, type Problem } from '../kernel/errors/errors.ts';
import type { Html } from '../kernel/html/html.ts';
import { viewOf } from '../ui/shell.ts';
import type { Fields, Linked, Posted } from './field.ts';
import { uploadedLinks } from './held-files.ts';
import { optionsOf } from './options.ts';
import { type FormParts, formPage } from './pages/form.page.ts';
import type { ReadRow } from './read.ts';
import type { Register } from './register.ts';
import type { Values } from './registry.ts';
import { partsOf } from './shape/sections.ts';
import { actorOf, readerOf, type Site } from './site.ts';

/** What a form brings back when it could not be saved. */
export type Refused = {
  readonly posted: Posted;
  readonly problems: readonly Problem[];
  readonly notices: readonly Html[];
};

/** What a form is about; the rest (options, links, legal basis) is looked up. */
export type FormAbout = Omit<
  FormParts,
  'values' | 'linked' | 'posted' | 'options' | 'problems' | 'notices' | 'pasal' | 'sections'
>;

/** The posted values of some fields, under names of their own. */
export const readFields = (fields: Fields, posted: Posted, nameOf: (name: string) => string): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.fromForm(posted, nameOf(name))]));

/** Whether a form of these fields takes files. */
export const takesFiles = (fields: Fields): boolean => Object.values(fields).some((field) => field.holdsFiles);

async function linksIn(
  site: Site,
  request: FastifyRequest,
  fields: Fields,
  row: ReadRow | null,
  posted: Posted | null,
) {
  const links: Record<string, readonly Linked[]> = { ...row?.linked };
  for (const [name, field] of Object.entries(fields)) {
    if (!field.holdsFiles || !posted) continue;
    const ids = (field.fromForm(posted, name) ?? []) as readonly string[];
    const held = (row?.linked[name] ?? []).filter(({ id }) => ids.includes(id));
    const added = ids.filter((id) => !held.some((one) => one.id === id));
    links[name] = [...held, ...(await uploadedLinks(site, actorOf(request).id, added))];
  }
  return links;
}

/** A form may be opened with values in the address: `/teams/new?kind=audit`, `…/replan?period.from=2026-01-01`. */
function presetValues(fields: Fields, request: FastifyRequest): Values {
  const query = request.query as Posted;
  const names = new Set(Object.keys(query).map((name) => name.split('.')[0]));
  const given = Object.entries(fields).filter(([name]) => names.has(name));
  return Object.fromEntries(given.map(([name, field]) => [name, field.fromForm(query, name)]));
}

/** Draws a form for a new row (`row` null) or a step, as first opened or as it comes back. */
export async function drawForm(
  site: Site,
  request: FastifyRequest,
  register: Register,
  about: FormAbout,
  row: ReadRow | null,
  refused: Refused | null,
): Promise<Html> {
  const { posted = null, problems = [], notices = [] } = refused ?? {};
  const [options, linked] = await Promise.all([
    optionsOf(readerOf(site, request), { ...about.fields, ...about.ask }),
    linksIn(site, request, about.fields, row, posted),
  ]);
  const values = { ...row?.values, ...presetValues(about.fields, request) };
  const pasal = site.shell.provisions(register.serves ?? []);
  const sections = partsOf(register.sections, register.fields);
  const found = { values, linked, posted, options, problems, notices, pasal, sections };
  return formPage(viewOf(site.shell, request), { ...about, ...found });
}

/** An error a person can mend on the form comes back with it; every other goes on. */
export function mendable(error: unknown): CodedError {
  if (error instanceof CodedError && (error.code === 'invalid' || error.code === 'stale')) return error;
  throw error;
}
