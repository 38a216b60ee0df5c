import type { LogReport } from '../kernel/audit/verify-log.ts';
import type { ProvedEntry, RecordReport } from '../kernel/audit/verify-record.ts';
import { type Lang, say, type Text } from '../kernel/i18n/text.ts';
import type { Finding } from '../kernel/log/finding.ts';
import { proofFile } from '../kernel/log/proof-file.ts';

type Name = { readonly register: string; readonly row: string };

const inBoth = (write: (lang: Lang) => string): Text => ({ id: write('id'), en: write('en') });

const shown = (value: unknown): string => (value === null ? '–' : JSON.stringify(value));

/** One finding: its sentence, where it stands in the log, and each column with what was recorded and what is there. */
function findingLines({ message, index, action, changes = [] }: Finding, lang: Lang): string[] {
  const place = index === undefined ? [] : [`${say({ id: 'entri', en: 'entry' }, lang)} ${index}`];
  const where = [...place, ...(action === undefined ? [] : [action])].join(', ');
  const differences = changes.map(({ field, before, after }) => `      ${field}: ${shown(before)} → ${shown(after)}`);
  return [`  ✗ ${say(message, lang)}${where === '' ? '' : ` (${where})`}`, ...differences];
}

/** What the verification of the whole log gave, in words. */
export const describeLog = (report: LogReport): Text =>
  inBoth((lang) => {
    const { size, root, actions, rows, waiting, erased, unchecked, found, findings } = report;
    const lines = [
      report.ok
        ? { id: 'Utuh: tidak ada yang diubah di belakang Padu.', en: 'Intact: nothing was changed behind Padu.' }
        : { id: `TIDAK UTUH: ${found} temuan.`, en: `NOT INTACT: ${found} findings.` },
      {
        id: `  ${size} entri ditandatangani (akar ${root ?? '–'}), ${actions} langkah, ${rows} baris data`,
        en: `  ${size} entries signed (root ${root ?? '–'}), ${actions} steps, ${rows} rows of data`,
      },
      {
        id: `  ${waiting} menunggu tanda tangan, ${erased} isinya dihapus dengan bukti tersimpan`,
        en: `  ${waiting} wait to be signed, ${erased} erased with the proof kept`,
      },
    ].map((text) => say(text, lang));
    const skipped = { id: '  Tanpa tabel untuk dibandingkan', en: '  Without a table to compare' };
    if (unchecked.length > 0) lines.push(`${say(skipped, lang)}: ${unchecked.join(', ')}`);
    lines.push(...findings.flatMap((finding) => findingLines(finding, lang)));
    if (found > findings.length) lines.push(`  … +${found - findings.length}`);
    return lines.join('\n');
  });

/** What the verification of one record gave, in words, the newest step first. */
export const describeRecord = ({ ok, history, findings }: RecordReport, { register, row }: Name): Text =>
  inBoth((lang) => {
    const head = ok ? { id: 'utuh', en: 'intact' } : { id: 'TIDAK UTUH', en: 'NOT INTACT' };
    const steps = history.map(
      (entry) => `  ${entry.version}. ${entry.at.toISOString()} ${entry.step}: ${state(entry, lang)}`,
    );
    const wrong = findings.flatMap((finding) => findingLines(finding, lang));
    return [`${register}/${row}: ${say(head, lang)}`, ...steps, ...wrong].join('\n');
  });

function state({ proof, erasedAt }: ProvedEntry, lang: Lang): string {
  if (!proof) return say({ id: 'belum ada bukti', en: 'no proof yet' }, lang);
  const { index, size } = proof;
  const proved = { id: `entri ${index} dari ${size}, terbukti`, en: `entry ${index} of ${size}, proved` };
  const erased = { id: '; isi dihapus, bukti disimpan', en: '; content erased, proof kept' };
  return say(proved, lang) + (erasedAt ? say(erased, lang) : '');
}

/** The same as JSON; each proof as the text of a `.tlog-proof` file. */
export const recordJson = ({ ok, history, findings }: RecordReport, name: Name) => ({
  ok,
  ...name,
  history: history.map(({ proof, ...entry }) => ({
    ...entry,
    index: proof?.index ?? null,
    proof: proof ? proofFile(proof) : null,
  })),
  findings,
});
