import type { Text } from '../../kernel/i18n/text.ts';

/** What is offered besides records. */
export const groupTitles = {
  recent: { id: 'Terakhir Anda buka', en: 'Opened last' },
  pages: { id: 'Halaman', en: 'Pages' },
  adding: { id: 'Tambah', en: 'Add' },
  actions: { id: 'Halaman dan tindakan', en: 'Pages and actions' },
  provisions: { id: 'Ketentuan peraturan', en: 'Provisions of the regulation' },
} as const satisfies Record<string, Text>;

export const alikeNote: Text = {
  id: 'Tidak ada yang ditulis persis begitu. Ini yang mirip.',
  en: 'Nothing is spelt like that. These look like it.',
};
