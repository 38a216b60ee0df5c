import type { Text } from '../../kernel/i18n/text.ts';
import type { DomainId } from './domains.ts';

/** A kind of element of the architecture: a register whose rows are the elements. */
export type ElementKind = { readonly register: string; readonly table: string; readonly domain: DomainId };

/** The registers whose rows make up the architecture, in the order of the six domains (TPI 6(4), LU 6(4)). */
export const elementKinds = [
  { register: 'processes', table: 'process.processes', domain: 'RAB' },
  { register: 'services', table: 'service.services', domain: 'RAL' },
  { register: 'datasets', table: 'dataset.datasets', domain: 'RAD' },
  { register: 'applications', table: 'application.applications', domain: 'RAA' },
  { register: 'infrastructure-items', table: 'infrastructure.infrastructure_items', domain: 'RAI' },
  { register: 'security-controls', table: 'security.security_controls', domain: 'RAK' },
] as const satisfies readonly ElementKind[];

/**
 * A kind of relation: the field `field` of rows of `from` points to rows of `to`. `needs` says which end stops when the
 * other is switched off: `from` where the row needs what it points to, `to` where it is needed by it.
 */
export type RelationKind = {
  readonly from: string;
  readonly field: string;
  readonly to: string;
  /** Read from the row to what it points to: "service *is carried out by* process". */
  readonly words: Text;
  readonly needs: 'from' | 'to';
  /** The relation of ArchiMate 3 that says the same, from the row to what it points to or (`reversed`) back. */
  readonly archimate:
    | 'Composition'
    | 'Realization'
    | 'Serving'
    | 'Access'
    | 'Assignment'
    | 'Flow'
    | 'Association'
    | 'Influence';
  readonly reversed?: true;
  /** A chain of these must never come back to where it began. */
  readonly acyclic?: true;
};

/** Which kinds may relate, and how: a relation that is not here cannot be entered. Owners enter them with their record. */
export const relationKinds: readonly RelationKind[] = [
  {
    from: 'processes',
    field: 'parent',
    to: 'processes',
    words: { id: 'bagian dari', en: 'is part of' },
    needs: 'to',
    archimate: 'Composition',
    reversed: true,
    acyclic: true,
  },
  {
    from: 'processes',
    field: 'applications',
    to: 'applications',
    words: { id: 'memakai aplikasi', en: 'uses the application' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
  },
  {
    from: 'processes',
    field: 'datasets',
    to: 'datasets',
    words: { id: 'memakai data', en: 'uses the data' },
    needs: 'from',
    archimate: 'Access',
  },
  {
    from: 'services',
    field: 'processes',
    to: 'processes',
    words: { id: 'dijalankan lewat proses', en: 'is carried out by the process' },
    needs: 'from',
    archimate: 'Realization',
    reversed: true,
  },
  {
    from: 'services',
    field: 'applications',
    to: 'applications',
    words: { id: 'memakai aplikasi', en: 'uses the application' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
  },
  {
    from: 'services',
    field: 'datasets',
    to: 'datasets',
    words: { id: 'memakai data', en: 'uses the data' },
    needs: 'from',
    archimate: 'Access',
  },
  {
    from: 'services',
    field: 'joins',
    to: 'services',
    words: { id: 'menggabungkan layanan', en: 'joins the service' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
    acyclic: true,
  },
  {
    from: 'datasets',
    field: 'derivedFrom',
    to: 'datasets',
    words: { id: 'berasal dari data', en: 'is derived from the data' },
    needs: 'from',
    archimate: 'Flow',
    reversed: true,
    acyclic: true,
  },
  {
    from: 'datasets',
    field: 'storedAt',
    to: 'infrastructure-items',
    words: { id: 'disimpan di', en: 'is stored at' },
    needs: 'from',
    archimate: 'Assignment',
    reversed: true,
  },
  {
    from: 'applications',
    field: 'datasets',
    to: 'datasets',
    words: { id: 'mengolah data', en: 'processes the data' },
    needs: 'from',
    archimate: 'Access',
  },
  {
    from: 'applications',
    field: 'uses',
    to: 'applications',
    words: { id: 'terhubung dan bergantung pada aplikasi', en: 'depends on the application' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
  },
  {
    from: 'applications',
    field: 'hosting',
    to: 'infrastructure-items',
    words: { id: 'berjalan di', en: 'runs on' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
  },
  {
    from: 'infrastructure-items',
    field: 'locatedIn',
    to: 'infrastructure-items',
    words: { id: 'berada di', en: 'stands in' },
    needs: 'from',
    archimate: 'Composition',
    reversed: true,
    acyclic: true,
  },
  {
    from: 'infrastructure-items',
    field: 'reachedBy',
    to: 'infrastructure-items',
    words: { id: 'terhubung lewat', en: 'is connected through' },
    needs: 'from',
    archimate: 'Serving',
    reversed: true,
  },
  {
    from: 'security-controls',
    field: 'services',
    to: 'services',
    words: { id: 'mengamankan layanan', en: 'protects the service' },
    needs: 'to',
    archimate: 'Influence',
  },
  {
    from: 'security-controls',
    field: 'datasets',
    to: 'datasets',
    words: { id: 'mengamankan data', en: 'protects the data' },
    needs: 'to',
    archimate: 'Influence',
  },
  {
    from: 'security-controls',
    field: 'applications',
    to: 'applications',
    words: { id: 'mengamankan aplikasi', en: 'protects the application' },
    needs: 'to',
    archimate: 'Influence',
  },
  {
    from: 'security-controls',
    field: 'infrastructure',
    to: 'infrastructure-items',
    words: { id: 'mengamankan infrastruktur', en: 'protects the infrastructure' },
    needs: 'to',
    archimate: 'Influence',
  },
];

/** The kind of element that a register holds. */
export const elementKindOf = (register: (typeof elementKinds)[number]['register']): ElementKind =>
  elementKinds.find((kind) => kind.register === register) ?? elementKinds[0];
