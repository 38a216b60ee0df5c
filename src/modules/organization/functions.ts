import type { Text } from '../../kernel/i18n/text.ts';

/**
 * The functions of government that the regulations name as actors or partners. A regulation says "the agency for
 * supervision", not "Inspektorat": who holds a function is recorded per government, with dates.
 */
export const functions = {
  kominfo: { id: 'Komunikasi dan informatika (Dinas)', en: 'Communication and informatics (Dinas)' },
  ict: { id: 'Teknologi informasi dan komunikasi', en: 'Information and communication technology' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  organisation: { id: 'Organisasi dan tata laksana', en: 'Organisation and procedures' },
  planning: { id: 'Perencanaan pembangunan daerah', en: 'Regional development planning' },
  finance: { id: 'Keuangan daerah', en: 'Regional finance' },
  asset: { id: 'Pengelolaan barang milik daerah', en: 'Regional asset management' },
  personnel: { id: 'Kepegawaian dan pengembangan SDM', en: 'Personnel and human resource development' },
  'state-apparatus': { id: 'Aparatur negara dan reformasi birokrasi', en: 'State apparatus and bureaucratic reform' },
  'cyber-security': { id: 'Keamanan siber dan persandian', en: 'Cyber security and cryptography' },
  'technology-assessment': { id: 'Pengkajian dan penerapan teknologi', en: 'Technology assessment and application' },
  ppid: { id: 'Pengelola informasi dan dokumentasi (PPID)', en: 'Information and documentation (PPID)' },
  'regional-secretariat': { id: 'Sekretariat daerah', en: 'Regional secretariat' },
  'spbe-strategy': { id: 'Strategi SPBE', en: 'SPBE strategy' },
  'spbe-planning': { id: 'Perencanaan SPBE', en: 'SPBE planning' },
  'spbe-operation': { id: 'Operasional SPBE', en: 'SPBE operation' },
  'spbe-risk-control': { id: 'Pengendalian risiko SPBE', en: 'SPBE risk control' },
} as const satisfies Record<string, Text>;

export type FunctionId = keyof typeof functions;

export const functionIds = Object.keys(functions) as readonly FunctionId[];

/** Whether a text is the id of a function of government. */
export const isFunction = (id: string): id is FunctionId => Object.hasOwn(functions, id);
