import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { radioGroup } from '../../../ui/form/choice-inputs.ts';
import { errorSummary, form, formActions, formSection } from '../../../ui/form/form.ts';
import { textArea } from '../../../ui/form/text-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { type TimelineEntry, timeline } from '../../../ui/timeline/timeline.ts';
import type { View } from '../../../ui/view.ts';
import type { GovernmentRow } from '../../identity/index.ts';
import { citation } from '../citation.rules.ts';
import type { Profile } from '../profile.schema.ts';
import { obligations } from '../provisions.rules.ts';
import { regulationCrumb } from './regulation-tabs.ts';

/** What the form holds, as typed. */
export type ChoiceEntries = { readonly profile: string; readonly reason: string };

const countWords = (profile: Profile): Text =>
  fill(
    {
      id: '{region}: {provisions} ketentuan, {duties} kewajiban',
      en: '{region}: {provisions} provisions, {duties} duties',
    },
    {
      region: same(profile.regulation.region.name),
      provisions: profile.provisions.length,
      duties: obligations(profile).length,
    },
  );

const consequence = {
  title: { id: 'Yang berubah hanya hitungan kewajiban', en: 'Only the computed duties change' },
  text: {
    id: 'Papan kepatuhan dihitung ulang menurut peraturan yang dipilih. Data yang sudah ada tidak diubah dan tetap menyimpan rujukan pasal yang lama.',
    en: 'Compliance is computed anew by the regulation you choose. Existing records stay as they are, with the references they have.',
  },
} as const;

/** Lets an administrator choose the regulation the government works by, and shows who chose it before, and why. */
export function choosePage(
  view: View,
  government: GovernmentRow,
  known: readonly Profile[],
  options: {
    readonly entries: ChoiceEntries;
    readonly problems: readonly Problem[];
    readonly history: readonly TimelineEntry[];
  },
): Html {
  const { entries, problems, history } = options;
  const error = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const fields = html`${radioGroup(view, {
    name: 'profile',
    label: { id: 'Peraturan SPBE', en: 'Regulation on electronic government' },
    value: entries.profile,
    choices: known.map((profile) => ({
      value: profile.regulation.id,
      label: citation(profile.regulation),
      help: countWords(profile),
    })),
    error: error('profile'),
  })}
${textArea(view, {
  name: 'reason',
  label: { id: 'Alasan', en: 'Reason' },
  help: {
    id: 'Tersimpan dalam riwayat, misalnya nomor peraturan pengganti.',
    en: 'Kept in the history, for example the number of the regulation that replaces it.',
  },
  maxLength: 1000,
  value: entries.reason,
  error: error('reason'),
})}`;
  return page(view, {
    title: { id: 'Ganti peraturan', en: 'Change the regulation' },
    lead: fill(
      {
        id: 'Peraturan yang menjadi dasar hitungan kewajiban {name}.',
        en: 'The regulation by which the duties of {name} are computed.',
      },
      { name: same(government.name) },
    ),
    crumbs: [regulationCrumb],
    narrow: true,
    body: html`${errorSummary(view, problems)}${alert(view, { tone: 'info', ...consequence })}
${form(view, {
  action: '/regulation/choose',
  hidden: { version: String(government.version) },
  body: html`${formSection(view, { title: { id: 'Pilih peraturan', en: 'Choose a regulation' }, fields })}
${formActions(view, { save: { id: 'Simpan pilihan', en: 'Save the choice' }, cancel: '/regulation' })}`,
})}
${card(view, { title: { id: 'Riwayat', en: 'History' }, body: timeline(view, history) })}`,
  });
}
