import type { Text } from '../../kernel/i18n/text.ts';
import type { InfrastructureSettings } from './infrastructure-slots.ts';

/** A data centre or disaster recovery centre in use. */
export type Centre = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly agency: string;
  readonly address: string | null;
  readonly powerMain: string | null;
  readonly powerBackup: string | null;
  readonly standardKind: string | null;
  readonly standard: string | null;
  readonly noSni: boolean;
  readonly connectsTo: readonly string[] | null;
};

/** One thing the regulation asks of the data centres. `about`: the centre it is about, where it is one. */
export type FacilityCheck = {
  readonly provision: string;
  readonly title: Text;
  readonly met: boolean;
  readonly about: Pick<Centre, 'id' | 'name' | 'agency'> | null;
  /** What is missing, as a code: `backup-power`. */
  readonly missing: readonly string[];
  readonly why: Text;
};

const fine: Text = { id: 'Terpenuhi.', en: 'Met.' };

const plain = (address: string) =>
  address
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const check = (
  provision: string,
  title: Text,
  about: Centre | null,
  missing: readonly string[],
  why: Text,
): FacilityCheck => ({
  provision,
  title,
  about,
  missing,
  met: missing.length === 0,
  why: missing.length === 0 ? fine : why,
});

/** Main and backup centre, apart from each other, each with two sources of power at the main one (TPI 20). */
function redundancyChecks(centres: readonly Centre[]): readonly FacilityCheck[] {
  const main = centres.find(({ kind }) => kind === 'main-data-centre') ?? null;
  const backup = centres.find(({ kind }) => kind === 'backup-data-centre') ?? null;
  const both = [...(main ? [] : ['main-data-centre']), ...(backup ? [] : ['backup-data-centre'])];
  const apart = main?.address && backup?.address ? plain(main.address) !== plain(backup.address) : null;
  const power = main
    ? [...(main.powerMain ? [] : ['main-power']), ...(main.powerBackup ? [] : ['backup-power'])]
    : ['main-data-centre'];
  return [
    check(
      'tpi-20-1',
      { id: 'Ada pusat data utama dan cadangan', en: 'There is a main and a backup centre' },
      null,
      both,
      {
        id: 'Belum ada pusat data utama atau cadangan yang dipakai.',
        en: 'No main or no backup data centre is in use.',
      },
    ),
    check(
      'tpi-20-2',
      { id: 'Pusat data utama berdaya utama dan cadangan', en: 'The main centre has main and backup power' },
      main,
      power,
      { id: 'Daya utama atau daya cadangan belum ada.', en: 'Main or backup power is missing.' },
    ),
    check(
      'tpi-20-4',
      { id: 'Pusat data cadangan di tempat terpisah', en: 'The backup centre stands elsewhere' },
      backup,
      apart === true ? [] : [apart === false ? 'separate-site' : 'addresses'],
      apart === false
        ? { id: 'Alamatnya sama dengan pusat data utama.', en: 'It has the address of the main centre.' }
        : { id: 'Alamat kedua pusat data belum diisi.', en: 'The addresses of both centres are not filled in.' },
    ),
  ];
}

const standardTitle: Text = {
  id: 'Pusat data memenuhi SNI, atau standar internasional selama SNI belum ada',
  en: 'The centre meets the national standard, or an international one while there is none',
};

/** SNI, or an international standard while it is recorded that there is no SNI (LU 15(4) and (5)). */
function standardCheck(centre: Centre): FacilityCheck {
  const { standardKind, standard, noSni } = centre;
  const named = standard !== null;
  const met = named && (standardKind === 'sni' || (standardKind === 'international' && noSni));
  return check('lu-15-4', standardTitle, centre, met ? [] : ['standard'], {
    id: 'Belum ada catatan kesesuaian dengan SNI, atau standar internasional selama SNI belum tersedia.',
    en: 'No record of conformity with the national standard, or an international one while there is none.',
  });
}

const own = ['main-data-centre', 'backup-data-centre'];

/** What the regulation in force asks of data centres, and how each stands today. */
export function checkFacilities(
  centres: readonly Centre[],
  { model, standard }: InfrastructureSettings['dataCenter'],
): readonly FacilityCheck[] {
  const ours = centres.filter(({ kind }) => own.includes(kind));
  const checks: FacilityCheck[] = model.backupSeparateSite === true ? [...redundancyChecks(centres)] : [];
  if (model.drc === true)
    checks.push(
      check(
        'lu-13-2-b',
        { id: 'Ada pusat pemulihan bencana', en: 'There is a disaster recovery centre' },
        null,
        centres.some(({ kind }) => kind === 'disaster-recovery') ? [] : ['disaster-recovery'],
        { id: 'Belum ada pusat pemulihan bencana yang dipakai.', en: 'No disaster recovery centre is in use.' },
      ),
    );
  if (standard === 'sni-else-international') checks.push(...ours.map(standardCheck));
  if (model.linkedCenters === true)
    checks.push(
      ...ours.map((centre) =>
        check(
          'lu-15-7',
          { id: 'Terhubung dengan pusat data lain', en: 'Connected to other data centres' },
          centre,
          (centre.connectsTo ?? []).length > 0 ? [] : ['connection'],
          { id: 'Belum terhubung dengan pusat data lain.', en: 'It is not connected to another centre.' },
        ),
      ),
    );
  return checks;
}
