import type { Text } from '../../kernel/i18n/text.ts';

/** What an entry of a regulation is. Obligations and deadlines are what compliance is computed for. */
export const provisionKinds = {
  definition: { id: 'Definisi', en: 'Definition' },
  principle: { id: 'Asas atau tujuan', en: 'Principle or aim' },
  scope: { id: 'Ruang lingkup', en: 'Scope' },
  obligation: { id: 'Kewajiban', en: 'Obligation' },
  permission: { id: 'Kewenangan', en: 'Permission' },
  composition: { id: 'Susunan', en: 'Composition' },
  deadline: { id: 'Batas waktu', en: 'Deadline' },
  closing: { id: 'Penutup', en: 'Closing' },
} as const satisfies Record<string, Text>;

/** In what way a text is faulty or odd, in the words of an editor's note. */
export const noteTypes = {
  'copied-from-national-rule': { id: 'Disalin dari aturan nasional', en: 'Copied from a national rule' },
  'definition-scope': { id: 'Cakupan definisi', en: 'Scope of a definition' },
  duplicate: { id: 'Disebut dua kali', en: 'Stated twice' },
  'function-naming': { id: 'Sebutan fungsi', en: 'Naming of functions' },
  gap: { id: 'Tidak diatur', en: 'Gap' },
  'inconsistent-term': { id: 'Istilah tidak konsisten', en: 'Inconsistent term' },
  'internal-conflict': { id: 'Bertentangan dengan bagian lain', en: 'Conflict inside the text' },
  'internal-variation': { id: 'Berbeda antarbagian', en: 'Variation inside the text' },
  'legal-basis': { id: 'Dasar hukum', en: 'Legal basis' },
  'likely-error': { id: 'Diduga keliru', en: 'Likely error' },
  'missing-actor': { id: 'Pelaku tidak disebut', en: 'Missing actor' },
  'missing-part': { id: 'Kalimat tidak lengkap', en: 'Incomplete sentence' },
  order: { id: 'Urutan', en: 'Order' },
  overlap: { id: 'Tumpang tindih', en: 'Overlap' },
  'split-item': { id: 'Butir terpotong', en: 'Split item' },
  structure: { id: 'Susunan naskah', en: 'Structure' },
  typo: { id: 'Salah tulis', en: 'Slip of the pen' },
  unclear: { id: 'Tidak jelas', en: 'Unclear' },
  'undefined-term': { id: 'Istilah tanpa definisi', en: 'Undefined term' },
  'weak-cross-reference': { id: 'Rujukan kurang tepat', en: 'Weak cross-reference' },
  'wrong-cross-reference': { id: 'Rujukan keliru', en: 'Wrong cross-reference' },
} as const satisfies Record<string, Text>;
