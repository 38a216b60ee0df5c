import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Html, html } from '../../kernel/html/html.ts';
import { fill, same } from '../../kernel/i18n/text.ts';
import { alert } from '../../ui/alert/alert.ts';
import { viewOf } from '../../ui/shell.ts';
import { t, type View } from '../../ui/view.ts';
import { stagesOf } from '../approvals/approval.ts';
import type { Posted } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { readPosted } from '../posted.ts';
import type { Reader } from '../read.ts';
import { readerOf, type Site } from '../site.ts';
import { type Decided, type Decision, decideAll } from './decide.ts';
import { answerName, decisionsPage, type Matter } from './decisions.page.ts';
import { findMatters } from './find-matters.ts';
import type { Inbox } from './inbox.ts';
import { inboxOf } from './inbox-routes.ts';
import { itemValue } from './inbox-table.ts';
import { type Item, maxItems, readItems, ticked, writeItem } from './item.ts';
import { togetherPage } from './together.page.ts';
import { groupsOf, readTogether } from './together.ts';

const signedIn = { config: { access: 'signed-in' as const } };

/** The lines that so many chosen ones may be: a row may wait at several steps. */
const maxLines = 2 * maxItems;

/** As many as one decides in one go. */
const onSheet = { tab: 'decisions', register: null, limit: 30, offset: 0 } as const;

/** What waits, with the records behind it. */
async function mattersOf(reader: Reader, { items }: Inbox): Promise<readonly Matter[]> {
  const rows = await findMatters(reader, items);
  return items.map((waiting) => ({
    waiting,
    row: rows.get(waiting.id),
    stages: stagesOf(waiting.register, waiting.name),
  }));
}

/** What was chosen on the sheet; lines left at "later" are no decision. */
function readDecisions(posted: Posted): readonly Decision[] {
  const prefix = answerName('verdict', '');
  const values = Object.keys(posted).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return values.flatMap((value): Decision[] => {
    const verdict = oneText(posted, answerName('verdict', value));
    const [item] = readItems([value]);
    if (!item || (verdict !== 'approve' && verdict !== 'refuse')) return [];
    const backTo = oneText(posted, answerName('backTo', value));
    const reason = oneText(posted, answerName('reason', value));
    return [{ ...item, verdict, reason, backTo: backTo === 'drafter' ? null : backTo }];
  });
}

/** What came of each decision: how many are kept, and which are not and why. */
function resultNotices(view: View, results: readonly Decided[], before: Inbox): readonly Html[] {
  const kept = results.filter(({ error }) => error === null).length;
  const saved = fill({ id: '{n} keputusan tersimpan.', en: '{n} decisions saved.' }, { n: kept });
  const lines = results.flatMap(({ decision, error }) => {
    if (!error) return [];
    const label = before.items.find(({ id }) => id === decision.id)?.label ?? decision.register;
    const why = error.problems[0]?.message ?? error.title;
    return [
      html`<li><a href="/${decision.register}/${decision.id}">${label}</a>: ${t(view, why)} ${t(view, error.mend)}</li>`,
    ];
  });
  const failed = { id: 'Belum tersimpan:', en: 'Not saved:' };
  return [
    ...(kept > 0 ? [alert(view, { tone: 'good', title: saved })] : []),
    ...(lines.length > 0 ? [alert(view, { tone: 'bad', title: failed, body: html`<ul>${lines}</ul>` })] : []),
    ...(results.length === 0 ? [alert(view, { tone: 'info', title: same(t(view, nothing)) })] : []),
  ];
}

const nothing = { id: 'Tidak ada yang diputuskan.', en: 'Nothing was decided.' };

/** Lines chosen in the inbox that still wait as they did, and how many do not. */
async function chosenOf(site: Site, request: FastifyRequest, items: readonly Item[]) {
  const ids = items.map(({ id }) => id);
  const inbox = await inboxOf(site, request, { tab: 'waiting', register: null, limit: maxLines, offset: 0, ids });
  const values = new Set(items.map(writeItem));
  const lines = inbox.items.filter((line) => values.has(itemValue(line)));
  return { inbox: { ...inbox, items: lines }, gone: values.size - lines.length };
}

/** The decision sheet: read, print, and decide many things at once. */
export function decisionRoutes(app: FastifyInstance, site: Site): void {
  const draw = async (
    request: FastifyRequest,
    results: { readonly decided: readonly Decided[]; readonly before: Inbox } | null,
  ) => {
    const reader = readerOf(site, request);
    const inbox = await inboxOf(site, request, onSheet);
    const view = viewOf(site.shell, request);
    const [matters, nameOf] = await Promise.all([
      mattersOf(reader, inbox),
      site.actorNames(
        reader.tx,
        inbox.items.map(({ by }) => by),
      ),
    ]);
    const notices = results ? resultNotices(view, results.decided, results.before) : [];
    return decisionsPage(view, { matters, total: inbox.total, nameOf, notices });
  };

  const drawChosen = async (request: FastifyRequest, items: readonly Item[], notices: readonly Html[]) => {
    const { inbox, gone } = await chosenOf(site, request, items);
    const reader = readerOf(site, request);
    const people = inbox.items.map(({ by }) => by);
    const [matters, nameOf] = await Promise.all([mattersOf(reader, inbox), site.actorNames(reader.tx, people)]);
    return togetherPage(viewOf(site.shell, request), { groups: groupsOf(matters), gone, nameOf, notices });
  };

  app.get('/inbox/decisions', signedIn, (request) => {
    const { chosen, item } = request.query as Readonly<Record<string, unknown>>;
    return chosen === undefined ? draw(request, null) : drawChosen(request, readItems(ticked(item)), []);
  });

  const decideChosen = async (request: FastifyRequest, posted: Posted) => {
    const items = readItems(ticked(posted.item));
    const { inbox } = await chosenOf(site, request, items);
    const decided = await decideAll(site, request, readTogether(posted, items));
    const kept = new Set(decided.flatMap(({ decision, error }) => (error ? [] : [`${decision.id}:${decision.step}`])));
    const notices = resultNotices(viewOf(site.shell, request), decided, inbox);
    const left = items.filter(({ id, step }) => !kept.has(`${id}:${step}`));
    return drawChosen(request, left, notices);
  };

  app.post('/inbox/decisions', signedIn, async (request) => {
    const posted = await readPosted(site, request);
    if (posted.chosen !== undefined) return decideChosen(request, posted);
    const before = await inboxOf(site, request, onSheet);
    const decided = await decideAll(site, request, readDecisions(posted));
    return draw(request, { decided, before });
  });
}
