import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { historyOf } from '../../kernel/audit/history.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import type { Html } from '../../kernel/html/html.ts';
import { postedText } from '../../kernel/http/posted-text.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import type { TimelineEntry } from '../../ui/timeline/timeline.ts';
import { t, type View } from '../../ui/view.ts';
import { changeRegulation, getGovernmentRow } from '../identity/index.ts';
import { citation } from './citation.rules.ts';
import { findProfile, profiles } from './load-profile.ts';
import { type ChoiceEntries, choosePage } from './pages/choose.page.ts';
import type { RegulationSite } from './regulation-site.ts';

const config = { access: { administrator: 'all' } } as const;

const named = (view: View, id: unknown): string => {
  const profile = findProfile(String(id ?? ''));
  return profile ? t(view, citation(profile.regulation)) : String(id ?? '');
};

/** Who let the government work by which regulation, when and why; newest first. */
async function loadHistory(site: RegulationSite, tx: Tx, view: View, id: string): Promise<readonly TimelineEntry[]> {
  const entries = await historyOf(tx, 'governments', id);
  const nameOf = await site.actorNames(
    tx,
    entries.map(({ actorId }) => actorId),
  );
  return entries.flatMap(({ step, actorId, at, reason, changes }) => {
    const change = changes.find(({ field }) => field === 'profile');
    if (!change) return [];
    const title =
      step === 'create'
        ? { id: 'Dipilih saat Padu mulai dipakai', en: 'Chosen when Padu was first used' }
        : { id: 'Peraturan diganti', en: 'Regulation changed' };
    const label = { id: 'Peraturan', en: 'Regulation' };
    const before = change.before === null ? null : named(view, change.before);
    return [
      { title, who: nameOf(actorId), at, reason, changes: [{ label, before, after: named(view, change.after) }] },
    ];
  });
}

function judge(entries: ChoiceEntries, current: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (!findProfile(entries.profile) || entries.profile === current) {
    problems.push({
      field: 'profile',
      code: 'required',
      message: {
        id: 'Pilih peraturan lain dari yang berlaku sekarang.',
        en: 'Choose another regulation than the present one.',
      },
    });
  }
  if (entries.reason === '' || entries.reason.length > 1000) {
    problems.push({
      field: 'reason',
      code: 'required',
      message: {
        id: 'Tuliskan alasannya, paling banyak 1.000 huruf.',
        en: 'Give the reason, in at most 1,000 letters.',
      },
    });
  }
  return problems;
}

async function show(
  site: RegulationSite,
  request: FastifyRequest,
  entries: ChoiceEntries | null,
  problems: readonly Problem[],
): Promise<Html> {
  const view = viewOf(site.shell, request);
  const government = await getGovernmentRow(site.db.sql);
  const history = await loadHistory(site, site.db.sql, view, government.id);
  const filled = entries ?? { profile: government.profile, reason: '' };
  return choosePage(view, government, profiles(), { entries: filled, problems, history });
}

async function change(site: RegulationSite, request: FastifyRequest, reply: FastifyReply) {
  const entries = { profile: postedText(request, 'profile'), reason: postedText(request, 'reason').trim() };
  const version = Number(postedText(request, 'version'));
  if (!Number.isSafeInteger(version) || version < 1) throw new CodedError('version-required');
  const problems = judge(entries, (await getGovernmentRow(site.db.sql)).profile);
  if (problems.length > 0) {
    reply.code(422);
    return show(site, request, entries, problems);
  }
  const actor = actorOf(request);
  await site.db.begin((tx) =>
    changeRegulation({ tx, actor, now: new Date(), requestId: request.id }, { ...entries, version }),
  );
  await site.government.refresh();
  return reply.redirect('/regulation', 303);
}

/** `GET` and `POST /regulation/choose`: an administrator lets the government work by another regulation. */
export function chooseRoutes(app: FastifyInstance, site: RegulationSite): void {
  app.get('/regulation/choose', { config }, (request) => show(site, request, null, []));
  app.post('/regulation/choose', { config }, (request, reply) => change(site, request, reply));
}
