import type { FastifyRequest } from 'fastify';
import type { Html } from '../../kernel/html/html.ts';
import { actorOf } from '../../register/site.ts';
import { viewOf } from '../../ui/shell.ts';
import { bearingOf } from './bearing.ts';
import { type ComplianceSite, findCurrentProfile } from './compliance-site.ts';
import { standingCard } from './pages/standing-card.ts';
import { snapshotOf } from './snapshot.rules.ts';
import { countStates, dutiesOf } from './standing.rules.ts';
import { bears, mostUrgent } from './work.rules.ts';

/** This many urgent duties are on the home page; the rest is a link away. */
const shown = 5;

/** How the government stands today and what is most urgent for whoever asks; null before the first run. */
export async function drawStanding(site: ComplianceSite, request: FastifyRequest): Promise<Html | null> {
  const profile = findCurrentProfile(site.government);
  if (!profile) return null;
  const view = viewOf(site.shell, request);
  const facts = await site.facts();
  const duties = dutiesOf(profile, facts, view.today);
  const bearing = bearingOf(actorOf(request), snapshotOf(facts, view.today));
  const own = duties.filter(({ item }) => bears(bearing, item));
  return standingCard(view, {
    counts: countStates(duties.map(({ item }) => item)),
    mine: own.length > 0,
    urgent: mostUrgent(own.length > 0 ? own : duties, view.today, shown),
  });
}
