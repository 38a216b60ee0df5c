import type { Text } from '../../../kernel/i18n/text.ts';

/**
 * One table that holds something about a person: by which column it names them (the person, or their account), what it is
 * called, what of it proves somebody and is never handed out, and whether it goes when the person is erased.
 */
export type PersonalSource = {
  readonly table: string;
  readonly column: string;
  readonly by: 'person' | 'account';
  readonly label: Text;
  readonly omit?: readonly string[];
  /** Deleted on erasure; what stays keeps its place in the history, without the name. */
  readonly erased: boolean;
};

const hashes = ['secret_hash', 'code_hash', 'password_hash', 'csrf', 'sealed', 'search'];

const source = (
  table: string,
  column: string,
  label: Text,
  more: Partial<Pick<PersonalSource, 'by' | 'erased'>> = {},
): PersonalSource => ({ table, column, label, by: 'person', erased: false, omit: hashes, ...more });

/**
 * Every place where Padu holds something about a person. A test compares it with the columns of the database, so that no
 * table is forgotten; rows a person made in registers are found through their actions.
 */
export const personalSources: readonly PersonalSource[] = [
  source('identity.people', 'id', { id: 'Orang', en: 'Person' }),
  source('identity.accounts', 'person_id', { id: 'Akun', en: 'Account' }),
  source('identity.contacts', 'person_id', { id: 'Alamat surel', en: 'Mail address' }, { erased: true }),
  source('identity.devices', 'account_id', { id: 'Perangkat', en: 'Devices' }, { by: 'account' }),
  source('identity.passkeys', 'account_id', { id: 'Kunci sandi', en: 'Passkeys' }, { by: 'account' }),
  source('identity.invitations', 'account_id', { id: 'Undangan', en: 'Invitations' }, { by: 'account' }),
  source('identity.recoveries', 'person', { id: 'Pemulihan akun', en: 'Account recoveries' }),
  source('kernel.sessions', 'person_id', { id: 'Sesi', en: 'Sessions' }),
  source('kernel.notices', 'person_id', { id: 'Pemberitahuan', en: 'Notices' }, { erased: true }),
  source('kernel.mails', 'person_id', { id: 'Surel', en: 'Mail' }, { erased: true }),
  source('kernel.denials', 'actor_id', { id: 'Akses ditolak', en: 'Refused accesses' }),
  source('notification.paces', 'person_id', { id: 'Cara diberi tahu', en: 'How to be told' }),
  source('organization.role_assignments', 'person', { id: 'Peran', en: 'Roles' }),
  source('organization.appointments', 'person', { id: 'Jabatan', en: 'Positions' }),
  source('organization.team_members', 'person', { id: 'Keanggotaan tim', en: 'Seats in teams' }),
  source('organization.access_review_items', 'person', { id: 'Akses yang ditinjau', en: 'Reviewed access' }),
  source('compliance.calendar_feeds', 'person', { id: 'Tautan kalender', en: 'Calendar links' }),
  source('work.comments', 'created_by', { id: 'Komentar', en: 'Comments' }),
  source('work.drafts', 'person_id', { id: 'Konsep', en: 'Drafts' }, { erased: true }),
  source('work.editing', 'person_id', { id: 'Sedang disunting', en: 'Being edited' }, { erased: true }),
  source('work.followers', 'person_id', { id: 'Yang diikuti', en: 'Followed records' }, { erased: true }),
  source('work.list_choices', 'person_id', { id: 'Pilihan daftar', en: 'List choices' }, { erased: true }),
  source('work.recent_records', 'person_id', { id: 'Baru dibuka', en: 'Recently opened' }, { erased: true }),
  source('work.saved_filters', 'owner_id', { id: 'Saringan tersimpan', en: 'Saved filters' }),
  source('kernel.files', 'created_by', { id: 'Berkas yang diunggah', en: 'Uploaded files' }),
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
