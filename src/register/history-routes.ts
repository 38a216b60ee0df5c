import { type HistoryEntry, historyOf } from '../kernel/audit/history.ts';
import type { Routes } from '../kernel/http/shared-routes.ts';
import { same, type Text } from '../kernel/i18n/text.ts';
import { viewOf } from '../ui/shell.ts';
import { peopleIn } from './approvals/kept-words.ts';
import { sqlName } from './bind.ts';
import { countComments } from './follow/together.ts';
import { fileColumns, fileLinks } from './held-files.ts';
import { labelsOf } from './labels.ts';
import { historyPage } from './pages/history.page.ts';
import { getRow } from './read.ts';
import type { Register } from './register.ts';
import { grantOf } from './register-access.ts';
import type { Mounted } from './registry.ts';
import { readerOf, type Site } from './site.ts';

/** The rows a history mentions, by register: their names are shown in place of their ids. */
function mentioned(register: Register, entries: readonly HistoryEntry[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, { refers }] of Object.entries(register.fields)) {
    if (!refers) continue;
    const changes = entries.flatMap((entry) => entry.changes.filter(({ field }) => field === sqlName(name)));
    const ids = changes.flatMap(({ before, after }) => [before, after].flat()).filter((id) => typeof id === 'string');
    found.set(refers.register, [...(found.get(refers.register) ?? []), ...ids]);
  }
  return found;
}

/** The files a history mentions, of versions now replaced too. */
function mentionedFiles(register: Register, entries: readonly HistoryEntry[]): readonly string[] {
  const columns = fileColumns(register);
  const changes = entries.flatMap((entry) => entry.changes.filter(({ field }) => columns.includes(field)));
  return changes.flatMap(({ before, after }) => [before, after].flat()).filter((id) => typeof id === 'string');
}

/** The history of a row: before and after, who, when, why. */
export function historyRoutes(routes: Routes, site: Site, { register }: Mounted): void {
  const config = { access: grantOf(register.read) };
  routes.get<{ Params: { id: string } }>(`/${register.name}/:id/history`, { config }, async (request) => {
    const reader = readerOf(site, request);
    const row = await getRow(reader, register, request.params.id);
    const entries = await historyOf(reader.tx, register.name, row.id);
    const [nameOf, linkOf, fileOf, comments] = await Promise.all([
      site.actorNames(
        reader.tx,
        entries.flatMap((entry) => [entry.actorId, ...peopleIn(entry)]),
      ),
      labelsOf(reader, mentioned(register, entries)),
      fileLinks(reader, register, row.id, mentionedFiles(register, entries)),
      countComments(reader.tx, register.name, row.id),
    ]);
    const insideOf = (name: string): Text => site.registry.find(name)?.register.title ?? same(name);
    const parts = { register, row, entries, nameOf, insideOf, linkOf, fileOf, comments };
    return historyPage(viewOf(site.shell, request), parts);
  });
}
