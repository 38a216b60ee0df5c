import { type Actor, type Grant, mayAtAll } from '../kernel/access/access.ts';
import type { Text } from '../kernel/i18n/text.ts';
import type { IconName } from '../ui/icon/icon-names.ts';
import type { NavSection } from '../ui/view.ts';
import type { Register } from './register.ts';
import { grantOf } from './register-access.ts';
import type { Registry } from './registry.ts';

/** The parts of the navigation, in the order of the regulations. A part without an entry one may use is not shown. */
const sections = {
  home: { label: { id: 'Beranda', en: 'Home' }, icon: 'home' },
  compliance: { label: { id: 'Kepatuhan', en: 'Compliance' }, icon: 'list-check' },
  evidence: { label: { id: 'Bukti', en: 'Evidence' }, icon: 'file-certificate' },
  governance: { label: { id: 'Tata kelola', en: 'Governance' }, icon: 'sitemap' },
  inventory: { label: { id: 'Inventaris', en: 'Inventory' }, icon: 'stack-2' },
  evaluation: { label: { id: 'Evaluasi', en: 'Evaluation' }, icon: 'chart-bar' },
  organisation: { label: { id: 'Organisasi', en: 'Organisation' }, icon: 'hierarchy-2' },
  administration: { label: { id: 'Administrasi', en: 'Administration' }, icon: 'settings' },
} as const satisfies Record<string, { label: Text; icon: IconName }>;

/** One link of the navigation: where it stands, and who may use it. */
export type NavEntry = {
  readonly section: keyof typeof sections;
  readonly href: string;
  readonly label: Text;
  readonly access: 'signed-in' | Grant;
  /** Addresses reached from there that have no entry of their own; registers inside its own are found by themselves. */
  readonly holds?: readonly string[];
};

/** The link to a register: whoever may read any of its rows sees it. */
export const registerEntry = (section: NavEntry['section'], register: Register): NavEntry => ({
  section,
  href: `/${register.name}`,
  label: register.title,
  access: grantOf(register.read),
});

/** The register a row of this one is reached from: the row it is part of, or one that lists it. */
function reachedFrom(registry: Registry, { within, fields, name }: Register): Register | undefined {
  const around = within && fields[within.field]?.refers?.register;
  if (around) return registry.get(around).register;
  return registry
    .all()
    .map(({ register }) => register)
    .find((register) => register.name !== name && registry.relatedOf(register).some((one) => one.register === name));
}

/** The entries, each with the registers that are reached through its own, directly or through others. */
export function withReached(registry: Registry, entries: readonly NavEntry[]): readonly NavEntry[] {
  const named = new Map(entries.flatMap(({ href, holds = [] }) => [href, ...holds].map((one) => [one, href])));
  const entryOf = (register: Register, seen: readonly Register[]): string | undefined => {
    const known = named.get(`/${register.name}`);
    if (known !== undefined) return known;
    const from = reachedFrom(registry, register);
    return from && !seen.includes(from) ? entryOf(from, [...seen, register]) : undefined;
  };
  const names = registry.all().map(({ register }) => ({ href: `/${register.name}`, entry: entryOf(register, []) }));
  const reached = Map.groupBy(names, ({ entry }) => entry);
  return entries.map((entry) => {
    const holds = (reached.get(entry.href) ?? []).map(({ href }) => href).filter((href) => href !== entry.href);
    return holds.length > 0 ? { ...entry, holds } : entry;
  });
}

const mayUse = (actor: Actor, { access }: NavEntry) => access === 'signed-in' || mayAtAll(actor, access);

/**
 * The navigation of one person: only what they may use. A part with a single entry is that entry.
 * @param counts - how much waits behind an address
 */
export function navigationFor(
  entries: readonly NavEntry[],
  actor: Actor,
  counts: Readonly<Record<string, number>> = {},
): readonly NavSection[] {
  return Object.entries(sections).flatMap(([key, { label, icon }]): NavSection[] => {
    const items = entries.filter((entry) => entry.section === key && mayUse(actor, entry));
    const [only] = items;
    if (!only) return [];
    if (items.length === 1) return [{ label: only.label, icon, href: only.href, holds: only.holds ?? [], items: [] }];
    const links = items.map(({ href, label: words, holds = [] }) => ({
      href,
      label: words,
      holds,
      count: counts[href] ?? 0,
    }));
    return [{ label, icon, items: links }];
  });
}
