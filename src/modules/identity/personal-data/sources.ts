import type { Text } from '../../../kernel/i18n/text.ts';

/** What becomes of a source when the person is erased: its rows go, the named columns are blanked, or they stay. */
export type Fate = 'deleted' | 'blanked' | 'kept';

/**
 * One table that holds something about a person: by which column it names them (the person, or their account), what it is
 * called, what of it proves somebody and is never handed out, and what becomes of it when the person is erased, and why.
 */
export type PersonalSource = {
  readonly table: string;
  readonly column: string;
  readonly by: 'person' | 'account';
  readonly label: Text;
  readonly omit: readonly string[];
  readonly fate: Fate;
  readonly why: Text;
};

const hashes = ['secret_hash', 'code_hash', 'password_hash', 'csrf', 'sealed', 'search'];

const own: Text = { id: 'Hanya ada untuk orang itu.', en: 'Is there for this person only.' };
const means: Text = { id: 'Tidak ada lagi yang masuk dengannya.', en: 'Nobody signs in with it any more.' };
const past: Text = {
  id: 'Bagian dari riwayat pemerintah; sesudahnya tanpa nama.',
  en: 'Part of the history of the government; without the name from then on.',
};
const names: Text = {
  id: 'Nama, nomor, dan nama masuk dikosongkan, juga di seluruh riwayat; barisnya tetap agar tindakan terbukti.',
  en: 'Name, number and sign-in name are blanked, in all of the history too; the row stays so that acts stay proved.',
};
const security: Text = {
  id: 'Tanpa nama; hilang sendiri setelah masanya atau menjadi bukti keamanan.',
  en: 'Without a name; goes by itself in time, or is evidence of security.',
};
const words: Text = {
  id: 'Milik catatan yang dibicarakan. Yang menyebut nama dihapus satu per satu oleh administrator.',
  en: 'Belongs to the record it is about. What names somebody is erased one by one by an administrator.',
};

const source = (
  fate: Fate,
  table: string,
  column: string,
  label: Text,
  why: Text,
  by: PersonalSource['by'] = 'person',
): PersonalSource => ({ table, column, by, label, omit: hashes, fate, why });

const [deleted, blanked, kept] = ['deleted', 'blanked', 'kept'] as const;

/**
 * Every place where Padu holds something about a person. A test compares it with the columns of the database, so that no
 * table is forgotten; rows a person made in registers are found through their actions.
 */
export const personalSources: readonly PersonalSource[] = [
  source(blanked, 'identity.people', 'id', { id: 'Orang', en: 'Person' }, names),
  source(blanked, 'identity.accounts', 'person_id', { id: 'Akun', en: 'Account' }, names),
  source(deleted, 'identity.contacts', 'person_id', { id: 'Alamat surel', en: 'Mail address' }, own),
  source(deleted, 'identity.devices', 'account_id', { id: 'Perangkat', en: 'Devices' }, means, 'account'),
  source(deleted, 'identity.passkeys', 'account_id', { id: 'Kunci sandi', en: 'Passkeys' }, means, 'account'),
  source(deleted, 'identity.invitations', 'account_id', { id: 'Undangan', en: 'Invitations' }, means, 'account'),
  source(kept, 'identity.recoveries', 'person', { id: 'Pemulihan akun', en: 'Account recoveries' }, past),
  source(kept, 'kernel.sessions', 'person_id', { id: 'Sesi', en: 'Sessions' }, security),
  source(deleted, 'kernel.notices', 'person_id', { id: 'Pemberitahuan', en: 'Notices' }, own),
  source(deleted, 'kernel.mails', 'person_id', { id: 'Surel', en: 'Mail' }, own),
  source(kept, 'kernel.denials', 'actor_id', { id: 'Akses ditolak', en: 'Refused accesses' }, security),
  source(deleted, 'notification.paces', 'person_id', { id: 'Cara diberi tahu', en: 'How to be told' }, own),
  source(kept, 'organization.role_assignments', 'person', { id: 'Peran', en: 'Roles' }, past),
  source(kept, 'organization.appointments', 'person', { id: 'Jabatan', en: 'Positions' }, past),
  source(kept, 'organization.team_members', 'person', { id: 'Keanggotaan tim', en: 'Seats in teams' }, past),
  source(
    kept,
    'organization.access_review_items',
    'person',
    { id: 'Akses yang ditinjau', en: 'Reviewed access' },
    past,
  ),
  source(
    kept,
    'infrastructure.device_handovers',
    'holder',
    { id: 'Perangkat yang dipegang', en: 'Devices handed over' },
    past,
  ),
  source(kept, 'maturity.evaluation_assessors', 'person', { id: 'Tugas asesor', en: 'Appointed as assessor' }, past),
  source(kept, 'evidence.document_signers', 'person', { id: 'Tanda tangan', en: 'Signatures' }, past),
  source(kept, 'organization.substitutions', 'person', { id: 'Digantikan', en: 'Stood in for' }, past),
  source(kept, 'organization.substitutions', 'substitute', { id: 'Menggantikan', en: 'Standing in' }, past),
  source(kept, 'compliance.calendar_feeds', 'person', { id: 'Tautan kalender', en: 'Calendar links' }, security),
  source(kept, 'work.comments', 'created_by', { id: 'Komentar', en: 'Comments' }, words),
  source(deleted, 'work.drafts', 'person_id', { id: 'Draf', en: 'Drafts' }, own),
  source(deleted, 'work.editing', 'person_id', { id: 'Sedang disunting', en: 'Being edited' }, own),
  source(deleted, 'work.followers', 'person_id', { id: 'Yang diikuti', en: 'Followed records' }, own),
  source(deleted, 'work.list_choices', 'person_id', { id: 'Pilihan daftar', en: 'List choices' }, own),
  source(deleted, 'work.recent_records', 'person_id', { id: 'Baru dibuka', en: 'Recently opened' }, own),
  source(
    kept,
    'work.assignments',
    'person_id',
    { id: 'Keputusan yang ditugaskan', en: 'Decisions given to them' },
    past,
  ),
  source(kept, 'work.votes', 'person_id', { id: 'Suara persetujuan', en: 'Votes in approvals' }, past),
  source(kept, 'work.batches', 'actor_id', { id: 'Impor dan ubah sekaligus', en: 'Imports and bulk edits' }, past),
  source(kept, 'work.saved_filters', 'owner_id', { id: 'Saringan tersimpan', en: 'Saved filters' }, past),
  source(kept, 'kernel.files', 'created_by', { id: 'Berkas yang diunggah', en: 'Uploaded files' }, past),
];

/** Tables that name a person only while proving who they are, or hold only what must not leave; and actions, told apart. */
export const notHandedOut: readonly string[] = [
  'identity.secrets',
  'identity.totp_secrets',
  'identity.recovery_codes',
  'identity.challenges',
  'identity.pending_sign_ins',
  'kernel.idempotency',
  'kernel.actions',
];
