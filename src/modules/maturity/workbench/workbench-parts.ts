import type { FastifyRequest } from 'fastify';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import type { Site } from '../../../register/site.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { viewOf } from '../../../ui/shell.ts';
import { scoreHref } from '../evaluation-links.ts';
import { indicatorCode } from '../indicator-field.ts';
import { listAnswers } from '../proposals/answer.queries.ts';
import type { EvidenceSource } from '../proposals/evidence-source.ts';
import { readProposals } from '../proposals/proposal-routes.ts';
import { proposalList } from '../proposals/proposals.page.ts';
import { getIndicator, type OfIndicator } from '../proposals/read-indicator.ts';
import { findSide } from '../scoring/score.queries.ts';
import { scoresIn } from '../scoring/stage-days.rules.ts';
import { criteriaFindings } from '../truth/criteria-findings.ts';
import type { AtIndicator, CriterionFinding, WorkbenchSlots } from './workbench-slots.ts';

const tones = { green: 'good', amber: 'warning', red: 'bad' } as const;

/** What the files of evidence say of each criterion that is claimed. */
const findingsOf =
  (timeZone: string) =>
  async ({ reader, cycle, indicator }: AtIndicator): Promise<ReadonlyMap<number, CriterionFinding>> => {
    const answers = await listAnswers(reader, cycle.id, indicatorCode(cycle.instrument, indicator.number));
    const [found] = await criteriaFindings(reader, cycle, answers, {
      today: isoDateOf(new Date(), timeZone),
      timeZone,
    });
    return new Map(
      (found?.criteria ?? []).flatMap(({ level, colour, evidence }) => {
        if (colour === 'none') return [];
        const wrong = evidence.flatMap(({ findings }) =>
          findings.filter(({ tone }) => tone === 'bad' || tone === 'warning'),
        );
        return [[level, { tone: tones[colour], reasons: wrong.map(({ text }) => text) }] as const];
      }),
    );
  };

/** What Padu proposes as evidence, for those who may still add some. */
const proposalsBelow =
  (site: Site, sources: readonly EvidenceSource[]) =>
  async ({ request, answer }: AtIndicator) => {
    if (!answer) return null;
    const seen = await getIndicator(site, request as FastifyRequest<OfIndicator>);
    if (!seen.mayAdd || seen.cycle.status !== 'self-assessment') return null;
    const view = viewOf(site.shell, request);
    const parts = await readProposals(seen, view, sources);
    return card(view, {
      title: { id: 'Usulan bukti dari Padu', en: 'Evidence Padu proposes' },
      body: proposalList(view, parts),
    });
  };

/** The way to one's own score, for assessors of this evaluation while they score. */
const scoreBelow =
  (site: Site) =>
  async ({ reader, request, cycle, indicator }: AtIndicator) => {
    const view = viewOf(site.shell, request);
    const side = await findSide(reader.tx, cycle.id, reader.actor.id, view.today);
    if (side === undefined || !scoresIn(side, cycle.status)) return null;
    const href = scoreHref(cycle.id, indicator.number);
    return card(view, {
      title: { id: 'Penilaian Anda', en: 'Your score' },
      body: linkButton(view, {
        label: { id: 'Nilai indikator ini', en: 'Score this indicator' },
        href,
        kind: 'primary',
      }),
    });
  };

/** What the other parts of an evaluation put on the workbench. */
export const workbenchParts = (site: Site, sources: readonly EvidenceSource[]): WorkbenchSlots => ({
  findings: findingsOf(site.shell.timeZone),
  below: [scoreBelow(site), proposalsBelow(site, sources)],
});
