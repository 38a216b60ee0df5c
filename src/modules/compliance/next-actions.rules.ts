import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import {
  type InstrumentKindId,
  type InstrumentSubjectId,
  instrumentKinds,
  instrumentSubjects,
} from '../evidence/index.ts';
import { type FunctionId, functions, isFunction, teamKinds } from '../organization/index.ts';
import type { Profile, Provision } from '../regulation/index.ts';
import type { Check } from './checks/check.ts';
import { functionsNeeded } from './evaluate.rules.ts';
import type { Outcome } from './outcome.ts';
import type { Requirement } from './requirement.rules.ts';
import type { PaperKind, Snapshot } from './snapshot.rules.ts';
import { listChoices, paperName, partnerName } from './wording.ts';

/**
 * One thing to do so that a duty is met, and where: the form of a register (`register`) already filled in, or a page.
 * Who may not use the form still reads what has to be done.
 */
export type Action = { readonly text: Text; readonly href: string; readonly register: string | null };

/** What actions are worked out from. `agencyId`: the agency of the person who asks, when it is among those still to act. */
export type ActionScene = {
  readonly profile: Profile;
  readonly provision: Provision;
  readonly outcome: Outcome;
  readonly snapshot: Snapshot;
  readonly agencyId: string | null;
};

const isSubject = (kind: PaperKind): kind is InstrumentSubjectId => Object.hasOwn(instrumentSubjects, kind);

function formOf(register: string, text: Text, values: Readonly<Record<string, string | null>>): Action {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) query.set(name, value);
  return { text, register, href: `/${register}/new${query.size === 0 ? '' : `?${query}`}` };
}

function enact(subject: InstrumentSubjectId, forms: readonly InstrumentKindId[]): Action {
  const kind = forms.length === 1 ? (forms[0] ?? null) : null;
  const text =
    forms.length === 0
      ? { id: 'Catat produk hukum yang menetapkan {subject}.', en: 'Record the instrument that enacts: {subject}.' }
      : { id: 'Tetapkan {subject} dengan {forms}, lalu catat.', en: 'Enact as {forms}, then record it: {subject}.' };
  const names = listChoices(forms.map((form) => instrumentKinds[form]));
  return formOf('legal-instruments', fill(text, { subject: instrumentSubjects[subject], forms: names }), {
    subject,
    kind,
  });
}

function issuedWords(required: Requirement): Text {
  if (!required.issuedBy) return same('');
  return fill(
    { id: ', diterbitkan pemegang fungsi {name}', en: ', issued by the holder of {name}' },
    { name: functions[required.issuedBy] },
  );
}

function write(kind: PaperKind, required: Requirement, scene: ActionScene): Action {
  if (isSubject(kind)) return enact(kind, []);
  const text = { id: 'Catat dokumen: {name}{issued}.', en: 'Record the document: {name}{issued}.' };
  const issuer = required.issuedBy ? scene.snapshot.holders(required.issuedBy)[0]?.id : undefined;
  return formOf('documents', fill(text, { name: paperName(kind), issued: issuedWords(required) }), {
    kind,
    agency: scene.agencyId ?? issuer ?? null,
  });
}

/** A paper that exists and was not handed over needs no second paper, but its delivery. */
function deliver(required: Requirement, { outcome, snapshot }: ActionScene): Action[] {
  const to = required.deliveredTo;
  const paper = outcome.evidence.find(({ kind }) => kind === 'documents');
  if (!to || !paper) return [];
  const agency = isFunction(to) ? (snapshot.holders(to)[0]?.id ?? null) : null;
  const text = { id: 'Catat penyampaiannya kepada {partner}.', en: 'Record its delivery to {partner}.' };
  return [
    formOf('deliveries', fill(text, { partner: partnerName(to) }), {
      document: paper.id,
      recipient: isFunction(to) ? 'agency' : to,
      agency,
    }),
  ];
}

const papers = (kinds: readonly PaperKind[], required: Requirement, scene: ActionScene): Action[] => [
  ...kinds.map((kind) => write(kind, required, scene)),
  ...deliver(required, scene),
];

function hold(id: FunctionId): Action {
  const text = { id: 'Catat perangkat daerah yang memegang fungsi {name}.', en: 'Record who holds: {name}.' };
  return formOf('function-holdings', fill(text, { name: functions[id] }), { function: id });
}

function compose(check: Extract<Check, { kind: 'composition' }>, { outcome }: ActionScene): Action[] {
  const name = teamKinds[check.team];
  const team = outcome.evidence.find(({ kind }) => kind === 'teams');
  if (!team) {
    const text = { id: 'Bentuk {name}, isi anggotanya, lalu aktifkan.', en: 'Set up, seat and activate: {name}.' };
    return [formOf('teams', fill(text, { name }), { kind: check.team })];
  }
  const text = { id: 'Lengkapi susunan {name} dan keputusannya.', en: 'Complete the seats and decree of: {name}.' };
  return [{ text: fill(text, { name }), href: `/teams/${team.id}`, register: null }];
}

function attest({ provision, agencyId }: ActionScene): Action {
  const text = {
    id: 'Nyatakan keadaannya dengan bukti; orang lain menerimanya, dan berlaku paling lama dua belas bulan.',
    en: 'State how it stands, with evidence; another person accepts it, for twelve months at most.',
  };
  return formOf('attestations', text, { obligation: provision.id, agency: agencyId });
}

function actionsOf(check: Check, scene: ActionScene): Action[] {
  switch (check.kind) {
    case 'in-force':
      return [enact(check.subject, check.instruments)];
    case 'document':
    case 'periodic':
    case 'per-agency':
      return papers(check.documents, check, scene);
    case 'milestones':
      return papers([check.document], check, scene);
    case 'on-trigger':
      return [
        ...(check.followedBy ? [write(check.followedBy.document, { issuedBy: check.followedBy.issuedBy }, scene)] : []),
        ...deliver(check, scene),
      ];
    case 'function-held':
      return check.functions.filter((id) => scene.snapshot.holders(id).length === 0).map(hold);
    case 'composition':
      return compose(check, scene);
    case 'rasci':
      return [
        {
          text: { id: 'Lengkapi matriks RASCI.', en: 'Complete the RASCI matrix.' },
          href: '/rasci',
          register: null,
        },
      ];
    case 'records':
      return [
        {
          text: fill({ id: 'Lengkapi catatannya: {says}.', en: 'Complete the records: {says}.' }, { says: check.says }),
          href: `/${check.of}`,
          register: null,
        },
      ];
    case 'access-review':
      return [
        {
          text: { id: 'Tinjau semua hak akses di Padu.', en: 'Review all access in Padu.' },
          href: '/access-reviews',
          register: 'access-reviews',
        },
      ];
    case 'all-of':
      return check.checks.flatMap((one) => actionsOf(one, scene));
    case 'deadline':
      return actionsOf(check.check, scene);
    case 'parts':
    case 'enforced':
      return [];
    case 'attested':
      return [attest(scene)];
  }
}

/**
 * What to do so that a duty is met, in the order in which it helps. Nothing for a duty that is met or does not apply,
 * and for one that is the sum of others: there the parts say it.
 */
export function nextActions(check: Check, scene: ActionScene): readonly Action[] {
  const { state } = scene.outcome;
  if (state === 'met' || state === 'not-applicable') return [];
  const needed = check.kind === 'function-held' ? [] : functionsNeeded(scene.provision, check);
  const holders = needed.filter((id) => scene.snapshot.holders(id).length === 0).map(hold);
  const all = [...holders, ...actionsOf(check, scene)];
  return all.filter(({ href }, at) => all.findIndex((other) => other.href === href) === at);
}
