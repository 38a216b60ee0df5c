import { mayAtAll } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Reader } from '../../register/read.ts';
import { listFilledRegisters } from './filled-registers.queries.ts';
import type { FirstStep } from './home.page.ts';

/** What Padu needs before it can say how a government stands, in the order in which one thing rests on another. */
const steps: readonly { readonly register: string; readonly label: Text }[] = [
  { register: 'agencies', label: { id: 'Impor perangkat daerah', en: 'Import the agencies' } },
  { register: 'function-holdings', label: { id: 'Catat pemegang fungsi', en: 'Record who holds which function' } },
  { register: 'teams', label: { id: 'Buat tim koordinasi', en: 'Set up the coordination team' } },
  { register: 'legal-instruments', label: { id: 'Catat keputusan dan pedoman', en: 'Record decrees and guidelines' } },
  { register: 'documents', label: { id: 'Unggah dokumen bukti', en: 'Upload documents of evidence' } },
];

/** The first steps of a new installation, for those who may take them; one statement. */
export async function firstStepsFor({ tx, registry, actor }: Reader): Promise<readonly FirstStep[]> {
  const open = steps.flatMap(({ register: name, label }) => {
    const mounted = registry.find(name);
    return mounted && mayAtAll(actor, mounted.register.create) ? [{ label, register: mounted.register }] : [];
  });
  const filled = await listFilledRegisters(
    tx,
    open.map(({ register }) => register),
  );
  return open.map(({ label, register }) => ({
    label,
    text: register.first,
    href: register.name === 'agencies' ? '/agencies/import' : `/${register.name}`,
    done: filled.has(register.name),
  }));
}
