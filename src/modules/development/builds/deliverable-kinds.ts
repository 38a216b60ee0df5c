import type { Text } from '../../../kernel/i18n/text.ts';
import type { ApplicationType, GateSettings } from '../gate/gate-facts.ts';
import type { Stage } from './stages.ts';

/** What a regulation asks for by: its stages, its list of needs, of tests, of documents, or some methodology. */
type AskedBy = 'stages' | 'sdlcItems' | 'tests' | 'docs' | 'methodology';

type DeliverableKind = {
  readonly title: Text;
  readonly askedBy: AskedBy;
  /** The stage that does not end without it. */
  readonly stage: Stage;
  readonly provisions: readonly string[];
};

const kind = (id: string, en: string, askedBy: AskedBy, stage: Stage, ...provisions: string[]): DeliverableKind => ({
  title: { id, en },
  askedBy,
  stage,
  provisions,
});

/** What a build makes and has approved: its plan, the nine needs, the five tests and the eight parts of its documentation. */
export const deliverableKinds = {
  'need-study': kind('Hasil kajian kebutuhan', 'Study of needs', 'stages', 'need-study', 'lu-20-3'),
  'development-plan': kind('Rencana pembangunan', 'Development plan', 'stages', 'planning', 'lu-20-3'),
  methodology: kind('Metodologi pembangunan', 'Methodology', 'methodology', 'planning', 'tpi-28-1-c', 'tpi-45-5'),
  'requirement-to-spec': kind(
    'Kebutuhan menjadi spesifikasi',
    'Needs turned into a specification',
    'sdlcItems',
    'design',
    'lu-25-2-a',
  ),
  'detailed-design': kind(
    'Rancangan rinci dan kendalinya',
    'Detailed design and its controls',
    'sdlcItems',
    'design',
    'lu-25-2-b',
  ),
  'integration-design': kind('Rancangan integrasi', 'Integration design', 'sdlcItems', 'design', 'lu-25-2-d'),
  coding: kind('Kode sumber', 'Coding', 'sdlcItems', 'implementation', 'lu-25-2-c'),
  security: kind(
    'Keamanan sistem dan informasi',
    'Security of system and information',
    'sdlcItems',
    'implementation',
    'lu-25-2-e',
  ),
  'requirement-change': kind(
    'Pengelolaan perubahan kebutuhan',
    'Management of changed needs',
    'sdlcItems',
    'implementation',
    'lu-25-2-f',
  ),
  'quality-assurance': kind('Penjaminan mutu', 'Quality assurance', 'sdlcItems', 'feasibility-test', 'lu-25-2-g'),
  'install-accredit': kind(
    'Instalasi dan akreditasi',
    'Installation and accreditation',
    'sdlcItems',
    'feasibility-test',
    'lu-25-2-h',
  ),
  'test-plan': kind('Rencana uji coba', 'Plan of the tests', 'sdlcItems', 'implementation', 'lu-25-2-i'),
  'test-unit': kind('Uji unit', 'Unit test', 'tests', 'feasibility-test', 'lu-25-2-i'),
  'test-penetration': kind('Uji penetrasi', 'Penetration test', 'tests', 'feasibility-test', 'lu-25-2-i'),
  'test-system': kind('Uji sistem', 'System test', 'tests', 'feasibility-test', 'lu-25-2-i'),
  'test-integration': kind('Uji integrasi', 'Integration test', 'tests', 'feasibility-test', 'lu-25-2-i'),
  'test-acceptance': kind(
    'Uji penerimaan pengguna (UAT)',
    'User acceptance test',
    'tests',
    'feasibility-test',
    'lu-25-2-i',
  ),
  'doc-diagrams': kind('Dokumentasi: diagram', 'Documentation: diagrams', 'docs', 'design', 'lu-25-3'),
  'doc-functions': kind(
    'Dokumentasi: fungsi dan modul',
    'Documentation: functions and modules',
    'docs',
    'design',
    'lu-25-3',
  ),
  'doc-database': kind('Dokumentasi: basis data', 'Documentation: database', 'docs', 'design', 'lu-25-3'),
  'doc-data-flow': kind('Dokumentasi: alir data', 'Documentation: data flow', 'docs', 'design', 'lu-25-3'),
  'doc-interface': kind('Dokumentasi: antarmuka', 'Documentation: user interface', 'docs', 'implementation', 'lu-25-3'),
  'doc-specification': kind(
    'Dokumentasi: spesifikasi teknis',
    'Documentation: technical specification',
    'docs',
    'implementation',
    'lu-25-3',
  ),
  'doc-manuals': kind('Dokumentasi: panduan', 'Documentation: manuals', 'docs', 'feasibility-test', 'lu-25-3'),
  'doc-security': kind(
    'Dokumentasi: penerapan keamanan',
    'Documentation: security',
    'docs',
    'feasibility-test',
    'lu-25-3',
  ),
} as const satisfies Record<string, DeliverableKind>;

export type DeliverableId = keyof typeof deliverableKinds;

/** The five tests: only these have a result. */
export const testKinds = (Object.keys(deliverableKinds) as readonly DeliverableId[]).filter(
  (id) => deliverableKinds[id].askedBy === 'tests',
);

/** Whether a regulation asks for something of an application of a type; needs and tests it asks only of special ones (LU 25(2)). */
function isAsked(
  askedBy: AskedBy,
  type: ApplicationType,
  { applications }: Pick<GateSettings, 'applications'>,
): boolean {
  const { stages, sdlcItems, tests, docs, methodology } = applications.lifecycle;
  switch (askedBy) {
    case 'stages':
      return stages !== null;
    case 'sdlcItems':
      return sdlcItems !== undefined && type === 'special';
    case 'tests':
      return tests !== undefined && type === 'special';
    case 'docs':
      return docs !== undefined;
    case 'methodology':
      return methodology !== undefined && type === 'special';
  }
}

/** What a build must make under a regulation, in the order of the stages. */
export const askedDeliverables = (
  type: ApplicationType,
  settings: Pick<GateSettings, 'applications'>,
): readonly DeliverableId[] =>
  (Object.keys(deliverableKinds) as readonly DeliverableId[]).filter((id) =>
    isAsked(deliverableKinds[id].askedBy, type, settings),
  );
