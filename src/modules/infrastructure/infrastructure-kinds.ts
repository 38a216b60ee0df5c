import type { Text } from '../../kernel/i18n/text.ts';

/** The kinds of infrastructure of the regulations (TPI 18 and 21, LU 13) and of the national metamodel. */
export const infrastructureKinds = {
  'main-data-centre': { id: 'Pusat data utama', en: 'Main data centre' },
  'backup-data-centre': { id: 'Pusat data cadangan', en: 'Backup data centre' },
  'national-data-centre': { id: 'Pusat data nasional', en: 'National data centre' },
  'disaster-recovery': { id: 'Pusat pemulihan bencana', en: 'Disaster recovery centre' },
  'network-room': { id: 'Ruang jaringan', en: 'Network room' },
  cloud: { id: 'Komputasi awan', en: 'Cloud' },
  server: { id: 'Server', en: 'Server' },
  storage: { id: 'Media penyimpanan', en: 'Storage' },
  'network-device': { id: 'Perangkat jaringan', en: 'Network device' },
  'security-device': { id: 'Perangkat keamanan', en: 'Security device' },
  'intra-network': { id: 'Jaringan intra', en: 'Intra-network' },
  'network-node': { id: 'Simpul jaringan intra', en: 'Intra-network node' },
  'network-link': { id: 'Ruas jaringan intra', en: 'Intra-network link' },
  'connecting-system': { id: 'Sistem penghubung layanan', en: 'Service connecting system' },
  'operating-system': { id: 'Sistem operasi', en: 'Operating system' },
  'database-system': { id: 'Sistem basis data', en: 'Database system' },
  software: { id: 'Perangkat lunak lain', en: 'Other software' },
  computer: { id: 'Komputer', en: 'Computer' },
  peripheral: { id: 'Pencetak, pemindai, dan periferal lain', en: 'Printer, scanner and other peripherals' },
  'communication-device': { id: 'Perangkat komunikasi berbasis internet', en: 'Internet communication device' },
} as const satisfies Record<string, Text>;

export type InfrastructureKind = keyof typeof infrastructureKinds;

/** Facilities that hold servers. */
export const centreKinds = [
  'main-data-centre',
  'backup-data-centre',
  'national-data-centre',
  'disaster-recovery',
] as const satisfies readonly InfrastructureKind[];

/** Hardware with memory and storage of its own. */
export const machineKinds = ['cloud', 'server', 'storage', 'computer'] as const satisfies readonly InfrastructureKind[];

export const networkKinds = [
  'intra-network',
  'network-node',
  'network-link',
] as const satisfies readonly InfrastructureKind[];

export const softwareKinds = [
  'operating-system',
  'database-system',
  'software',
] as const satisfies readonly InfrastructureKind[];

/** Devices handed to people for their work (TPI 21(1)). */
export const workDeviceKinds = [
  'computer',
  'peripheral',
  'communication-device',
] as const satisfies readonly InfrastructureKind[];

/** The parts of a network; each regulation knows its own (TPI 24(1), LU 18(6)). */
export const segments = {
  intranet: { id: 'Intranet', en: 'Intranet' },
  internet: { id: 'Internet', en: 'Internet' },
  'between-pd': { id: 'Antar perangkat daerah', en: 'Between agencies' },
  'within-pd': { id: 'Di dalam perangkat daerah', en: 'Within an agency' },
} as const satisfies Record<string, Text>;
