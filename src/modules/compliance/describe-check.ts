import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { instrumentKinds, instrumentSubjects } from '../evidence/index.ts';
import { functions, teamKinds } from '../organization/index.ts';
import type { Check } from './checks/check.ts';
import type { Requirement } from './requirement.rules.ts';
import { joinTexts, listChoices, listTexts, paperName, partnerName } from './wording.ts';

const units: Readonly<Record<string, Text>> = {
  Y: { id: 'tahun', en: 'years' },
  M: { id: 'bulan', en: 'months' },
  W: { id: 'minggu', en: 'weeks' },
  D: { id: 'hari', en: 'days' },
};

/** A duration of one unit in words: `P5Y` is "5 tahun". */
function spanText(duration: string): Text {
  const unit = units[duration.at(-1) ?? ''] ?? same('');
  return fill({ id: '{n} {unit}', en: '{n} {unit}' }, { n: duration.slice(1, -1), unit });
}

const milestoneNames = {
  'mid-term': {
    id: 'paruh waktu (setengah tahun sebelum atau sesudah tengahnya, karena peraturan tidak menyebut hari)',
    en: 'mid-term (half a year either side of the middle, as the text names no day)',
  },
  'final-year': { id: 'tahun terakhir', en: 'the final year' },
} as const;

function requirementTexts(required: Requirement): Text[] {
  const texts: Text[] = [];
  const add = (id: string, en: string, values: Record<string, Text | string>) => texts.push(fill({ id, en }, values));
  if (required.issuedBy) {
    add('diterbitkan pemegang fungsi {name}', 'issued by the holder of {name}', { name: functions[required.issuedBy] });
  }
  if (required.deliveredTo) {
    add('disampaikan kepada {name}', 'delivered to {name}', { name: partnerName(required.deliveredTo) });
  }
  if (required.basedOn && 'all' in required.basedOn) {
    add('merujuk {names}', 'based on {names}', { names: listTexts(required.basedOn.all.map(paperName)) });
  }
  if (required.basedOn && 'any' in required.basedOn) {
    const names = listChoices(required.basedOn.any.map(paperName));
    add('merujuk {names}', 'based on {names}', { names });
  }
  if (required.lasting) add('masa berlaku {span}', 'term of {span}', { span: spanText(required.lasting) });
  return texts;
}

const withRequirement = (text: Text, required: Requirement): Text =>
  joinTexts([text, ...requirementTexts(required)], ', ');

function describePeriodic(check: Extract<Check, { kind: 'periodic' }>): Text {
  const { window } = check;
  const span =
    'termOf' in window
      ? fill({ id: 'selama masa {of}', en: 'within the term of {of}' }, { of: paperName(window.termOf) })
      : 'rolling' in window
        ? fill({ id: 'setiap {span}', en: 'every {span}' }, { span: spanText(window.rolling) })
        : window.every === 'year-end'
          ? { id: 'setiap akhir tahun', en: 'at every year end' }
          : { id: 'setiap tahun', en: 'every calendar year' };
  const text = { id: 'paling sedikit {n}: {names}, {span}', en: 'at least {n}: {names}, {span}' };
  const names = listTexts(check.documents.map(paperName));
  return withRequirement(fill(text, { n: check.atLeast, names, span }), check);
}

function describeComposition(check: Extract<Check, { kind: 'composition' }>): Text {
  const texts: Text[] = [fill({ id: '{team} ada', en: '{team} exists' }, { team: teamKinds[check.team] })];
  if (check.decree) {
    const forms = listChoices(check.decree.map((form) => instrumentKinds[form]));
    texts.push(fill({ id: 'dengan {forms} yang berlaku', en: 'by a {forms} in force' }, { forms }));
  }
  if (check.complete) texts.push({ id: 'susunannya sesuai peraturan', en: 'made up as the regulation says' });
  if (check.cio) texts.push({ id: 'CIO adalah kepala bidang TIK', en: 'its CIO heads the ICT agency' });
  return joinTexts(texts, ', ');
}

/** What a check asks for, in one line: for the page of a duty and for docs/obligations.md. */
export function describeCheck(check: Check): Text {
  switch (check.kind) {
    case 'in-force': {
      const text = { id: '{subject} berlaku sebagai {forms}', en: '{subject} in force as {forms}' };
      const forms = listChoices(check.instruments.map((form) => instrumentKinds[form]));
      return withRequirement(fill(text, { subject: instrumentSubjects[check.subject], forms }), check);
    }
    case 'document':
      return withRequirement(
        fill({ id: 'ada {names}', en: 'there is {names}' }, { names: listTexts(check.documents.map(paperName)) }),
        check,
      );
    case 'per-agency': {
      const text = check.among
        ? { id: 'setiap perangkat daerah dengan {among} memiliki {names}', en: 'each agency with {among} has {names}' }
        : { id: 'setiap perangkat daerah memiliki {names}', en: 'each agency has {names}' };
      const among = check.among ? paperName(check.among) : '';
      return withRequirement(fill(text, { names: listTexts(check.documents.map(paperName)), among }), check);
    }
    case 'periodic':
      return describePeriodic(check);
    case 'milestones': {
      const text = { id: '{document} pada {points} masa {of}', en: '{document} at {points} of {of}' };
      const points = listTexts(check.milestones.map((point) => milestoneNames[point]));
      return withRequirement(
        fill(text, { document: paperName(check.document), points, of: paperName(check.window.termOf) }),
        check,
      );
    }
    case 'on-trigger': {
      const follow = check.followedBy
        ? [
            fill({ id: 'diikuti {name}', en: 'followed by {name}' }, { name: paperName(check.followedBy.document) }),
            ...requirementTexts({ issuedBy: check.followedBy.issuedBy }),
          ]
        : [];
      const text = { id: 'setiap {names}', en: 'each {names}' };
      return joinTexts(
        [withRequirement(fill(text, { names: listTexts(check.trigger.map(paperName)) }), check), ...follow],
        ', ',
      );
    }
    case 'function-held':
      return fill(
        { id: 'ada pemegang fungsi {names}', en: 'somebody holds {names}' },
        { names: listTexts(check.functions.map((id) => functions[id])) },
      );
    case 'composition':
      return describeComposition(check);
    case 'rasci':
      return fill(
        { id: 'matriks RASCI lengkap untuk {n} tugas', en: 'RASCI matrix complete for {n} tasks' },
        { n: check.tasks.length },
      );
    case 'access-review':
      return fill(
        { id: 'semua hak akses di Padu ditinjau setiap {span}', en: 'all access in Padu is reviewed every {span}' },
        { span: spanText(check.every) },
      );
    case 'records':
      return check.says;
    case 'parts':
      return fill({ id: 'semua {n} bagiannya terpenuhi', en: 'all its {n} parts are met' }, { n: check.of.length });
    case 'all-of':
      return joinTexts(check.checks.map(describeCheck), '; ');
    case 'deadline':
      return fill(
        { id: '{inner}, paling lambat {after} sejak diundangkan', en: '{inner}, within {after} of promulgation' },
        { inner: describeCheck(check.check), after: spanText(check.after) },
      );
    case 'enforced':
      return check.by;
    case 'attested':
      return {
        id: 'pernyataan dengan bukti, berlaku paling lama 12 bulan',
        en: 'statement with evidence, good for 12 months at most',
      };
  }
}
