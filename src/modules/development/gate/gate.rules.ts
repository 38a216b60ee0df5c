import { builderRule } from './builder.rules.ts';
import { clearanceRule } from './clearance.rules.ts';
import { analysisRule, considerationRule } from './completeness.rules.ts';
import type { Finding } from './finding.ts';
import type { GateFacts, GateSettings } from './gate-facts.ts';
import { generalFirstRule } from './general-first.rules.ts';
import { hostingRule } from './hosting.rules.ts';
import { openSourceRule } from './open-source.rules.ts';
import { ownerTeamRule } from './owner.rules.ts';
import { budgetLineRule, initiativeRule, referenceCodeRule } from './planned.rules.ts';
import type { Rule } from './rule.ts';
import { similarRule } from './similar.rules.ts';

/** The rules every request for an application passes, in the order of the regulations. */
export const gateRules: readonly Rule[] = [
  considerationRule,
  analysisRule,
  similarRule,
  generalFirstRule,
  referenceCodeRule,
  initiativeRule,
  budgetLineRule,
  hostingRule,
  openSourceRule,
  builderRule,
  clearanceRule,
  ownerTeamRule,
];

/** What all rules say of a request, under the settings of the regulation in force. Pure: the same facts, the same answer. */
export const runGate = (facts: GateFacts, settings: GateSettings): readonly Finding[] =>
  gateRules.map(({ name, provisions, judge }) => ({ rule: name, provisions, ...judge(facts, settings) }));

/** The findings that stand in the way of "in sync". */
export const inTheWay = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === 'refuse');
