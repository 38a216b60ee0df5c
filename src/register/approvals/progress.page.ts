import { type Html, html } from '../../kernel/html/html.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { card } from '../../ui/card/card.ts';
import { icon } from '../../ui/icon/icon.ts';
import type { IconName } from '../../ui/icon/icon-names.ts';
import { t, type View } from '../../ui/view.ts';
import type { Standing, Vote } from './approval.rules.ts';
import { needOf } from './approval.rules.ts';
import type { Stage } from './stages.ts';

/** How the approval of a step stands, with its stages in their order. */
export type Progress = {
  readonly step: Text;
  readonly stages: readonly Stage[];
  readonly standing: Standing;
  readonly nameOf: (id: string | null) => string;
};

type Look = { readonly icon: IconName; readonly word: Text; readonly mark: string };

const agreed: Look = { icon: 'circle-check', word: { id: 'menyetujui', en: 'approved' }, mark: 'done' };
const refused: Look = { icon: 'x', word: { id: 'menolak', en: 'refused' }, mark: 'refused' };
const asked: Look = { icon: 'clock', word: { id: 'ditunggu', en: 'awaited' }, mark: 'open' };
const notNeeded: Look = {
  icon: 'circle-minus',
  word: { id: 'tidak perlu lagi', en: 'no longer needed' },
  mark: 'later',
};
const later: Look = { icon: 'circle-dashed', word: { id: 'menyusul', en: 'later' }, mark: 'later' };

function lookOf(vote: Vote | undefined, at: number, openAt: number): Look {
  if (vote) return vote.verdict === 'approve' ? agreed : refused;
  return at === openAt ? asked : at < openAt ? notNeeded : later;
}

const needText = (stage: Stage): Text | null =>
  stage.seats.length === 1
    ? null
    : fill(
        { id: 'perlu {need} dari {all}', en: '{need} of {all} needed' },
        { need: needOf(stage), all: stage.seats.length },
      );

function seatLine(view: View, { nameOf }: Progress, title: Text, vote: Vote | undefined, look: Look): Html {
  const [voter, actingFor] = vote?.by ?? [];
  const who =
    voter &&
    html` – ${nameOf(voter)}${actingFor && html` (${t(view, fill({ id: 'a.n. {name}', en: 'for {name}' }, { name: nameOf(actingFor) }))})`}`;
  return html`<li class="approval-seat approval-${look.mark}">${icon(look.icon)}<span>${t(view, title)}${who} <span class="text-secondary">${t(view, look.word)}</span></span></li>`;
}

function stageItem(view: View, progress: Progress, stage: Stage, at: number): Html {
  const { stages, standing } = progress;
  const openAt =
    standing.outcome === 'complete' ? stages.length : stages.findIndex(({ name }) => name === standing.stage.name);
  const need = needText(stage);
  const seats = stage.seats.map((seat, n) => {
    const vote = standing.votes.find((one) => one.stage === stage.name && one.seat === n);
    return seatLine(view, progress, seat.title, vote, lookOf(vote, at, openAt));
  });
  const current = at === openAt && html` aria-current="step"`;
  return html`<li${current}><strong>${t(view, stage.title)}</strong>${need && html` <span class="text-secondary">(${t(view, need)})</span>`}<ul>${seats}</ul></li>`;
}

/** Who has approved a step, who is awaited now and who comes later: stage by stage, seat by seat. */
export const approvalCard = (view: View, progress: Progress): Html =>
  card(view, {
    title: fill({ id: 'Persetujuan: {step}', en: 'Approval: {step}' }, { step: progress.step }),
    body: html`<ol class="approval">${progress.stages.map((stage, at) => stageItem(view, progress, stage, at))}</ol>`,
  });
