import type { Text } from '../../kernel/i18n/text.ts';

/** The contents of a roadmap (LU 7(2)). A regulation that names none leaves them open. */
export const roadmapParts = {
  governance: { id: 'Tata kelola SPBE', en: 'SPBE governance' },
  management: { id: 'Manajemen SPBE', en: 'SPBE management' },
  service: { id: 'Layanan SPBE', en: 'SPBE services' },
  infrastructure: { id: 'Infrastruktur SPBE', en: 'SPBE infrastructure' },
  application: { id: 'Aplikasi SPBE', en: 'SPBE applications' },
  security: { id: 'Keamanan SPBE', en: 'SPBE security' },
  'ict-audit': { id: 'Audit TIK', en: 'ICT audit' },
} as const satisfies Record<string, Text>;

export type RoadmapPart = keyof typeof roadmapParts;

export const isRoadmapPart = (code: string): code is RoadmapPart => Object.hasOwn(roadmapParts, code);
