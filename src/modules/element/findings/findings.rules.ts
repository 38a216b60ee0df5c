import type { Finding, FindingLevel, FindingRule } from './finding.ts';

/** By what findings are narrowed; null asks for all. */
export type FindingQuery = {
  readonly rule: string | null;
  readonly agency: string | null;
  readonly level: FindingLevel | null;
};

const isLevel = (text: string | undefined): text is FindingLevel => text === 'breach' || text === 'warning';

/** Reads the query of an address; what cannot be read asks for all. */
export const readFindingQuery = (query: Readonly<Record<string, string | undefined>>): FindingQuery => ({
  rule: query.rule || null,
  agency: query.agency || null,
  level: isLevel(query.level) ? query.level : null,
});

/** The findings somebody asks for. */
export const narrow = (findings: readonly Finding[], { rule, agency, level }: FindingQuery): readonly Finding[] =>
  findings.filter(
    (one) =>
      (rule === null || one.rule === rule) &&
      (agency === null || one.agencyId === agency) &&
      (level === null || one.level === level),
  );

/** What each rule found: rules that found something first, breaches before warnings, the most first. */
export function byRule(
  rules: readonly FindingRule[],
  findings: readonly Finding[],
): readonly { readonly rule: FindingRule; readonly found: readonly Finding[] }[] {
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  const weight = (found: readonly Finding[]) =>
    found.length + (found.some(({ level }) => level === 'breach') ? findings.length : 0);
  return rules
    .map((rule) => ({ rule, found: groups.get(rule.id) ?? [] }))
    .sort((one, other) => weight(other.found) - weight(one.found));
}
