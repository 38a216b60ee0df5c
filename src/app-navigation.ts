import { architectureEntries } from './modules/architecture/index.ts';
import { budgetEntries } from './modules/budget/index.ts';
import { complianceEntries } from './modules/compliance/index.ts';
import { elementEntries } from './modules/element/index.ts';
import { identityEntries } from './modules/identity/index.ts';
import { maturityEntries } from './modules/maturity/index.ts';
import { notificationEntries } from './modules/notification/index.ts';
import { accessReviewers } from './modules/organization/index.ts';
import { portalEntries } from './modules/portal/index.ts';
import { regulationEntries } from './modules/regulation/index.ts';
import { type NavEntry, registerEntry, withReached } from './register/navigation.ts';
import type { Registry } from './register/registry.ts';

/** Requests for applications and what becomes of them; what lives inside a build is reached from it. */
const developmentEntries = ['development-requests', 'request-examinations', 'builds', 'maintenance-records'] as const;

/** Registers one goes to; those that only live inside another (members, former names) are reached from it. */
const organisationRegisters = [
  'agencies',
  'function-holdings',
  'positions',
  'people',
  'teams',
  'external-parties',
] as const;

/** The six inventories and what belongs to them. */
const inventoryNames = [
  'processes',
  'services',
  'datasets',
  'applications',
  'infrastructure-items',
  'security-controls',
  'clearances',
  'infrastructure-contracts',
  'network-rules',
  'device-handovers',
] as const;

/** The links of the navigation, in order. */
export function navigationEntries(registry: Registry): readonly NavEntry[] {
  const link = (section: NavEntry['section'], names: readonly string[]) =>
    names.map((name) => registerEntry(section, registry.get(name).register));
  return withReached(registry, [
    { section: 'home', href: '/', label: { id: 'Beranda', en: 'Home' }, access: 'signed-in' },
    { section: 'home', href: '/following', label: { id: 'Yang saya ikuti', en: 'What I follow' }, access: 'signed-in' },
    { section: 'home', href: '/drafts', label: { id: 'Draf saya', en: 'My drafts' }, access: 'signed-in' },
    { section: 'home', href: '/inbox', label: { id: 'Kotak masuk', en: 'Inbox' }, access: 'signed-in' },
    ...complianceEntries,
    ...regulationEntries,
    ...link('compliance', ['attestations', 'local-policies', 'holidays']),
    ...link('evidence', ['legal-instruments', 'documents']),
    ...architectureEntries,
    ...link('governance', ['architecture-editions', 'architecture-reviews']),
    ...elementEntries,
    ...link('inventory', inventoryNames),
    ...link('governance', ['roadmaps', 'initiatives', 'roadmap-reviews']),
    ...budgetEntries,
    ...link('governance', ['budget-lines']),
    ...link('governance', developmentEntries),
    ...maturityEntries,
    ...link('organisation', organisationRegisters),
    {
      section: 'organisation',
      href: '/rasci',
      label: { id: 'Pembagian tugas (RASCI)', en: 'Division of tasks (RASCI)' },
      access: 'signed-in',
      holds: ['/rasci-matrices'],
    },
    ...link('organisation', ['substitutions']),
    {
      section: 'home',
      href: '/batches',
      label: { id: 'Impor dan ubah sekaligus', en: 'Imports and bulk edits' },
      access: 'signed-in',
    },
    ...link('administration', ['role-assignments']),
    {
      section: 'administration',
      href: '/access-review',
      label: { id: 'Tinjau akses', en: 'Review access' },
      access: accessReviewers,
    },
    ...link('administration', ['access-reviews', 'recoveries']),
    ...identityEntries,
    ...notificationEntries,
    ...portalEntries,
    {
      section: 'administration',
      href: '/permissions',
      label: { id: 'Siapa boleh apa', en: 'Who may do what' },
      access: 'signed-in',
    },
  ]);
}
