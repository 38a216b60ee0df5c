import type { FastifyInstance } from 'fastify';
import { type Actor, mayAtAll } from '../../kernel/access/access.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import type { Registry } from '../../register/registry.ts';
import { actorOf } from '../../register/site.ts';
import { bearingOf } from './bearing.ts';
import type { ComplianceSite } from './compliance-site.ts';
import { historyOf } from './duty-history.rules.ts';
import { localPolicies } from './local-policies.register.ts';
import { type Action, nextActions } from './next-actions.rules.ts';
import { dutyPage } from './pages/duty.page.ts';
import { checksOf } from './profile-checks.ts';
import { readStanding } from './read-standing.ts';
import { snapshotOf } from './snapshot.rules.ts';

const isAllowed = (registry: Registry, actor: Actor, { register }: Action): boolean =>
  register === null || mayAtAll(actor, registry.get(register).register.create);

/** `GET /compliance/duties/:id`: one duty, as of a day. */
export function dutyRoute(app: FastifyInstance, site: ComplianceSite): void {
  app.get<{ Params: { id: string } }>(
    '/compliance/duties/:id',
    { config: { access: 'signed-in' } },
    async (request) => {
      const standing = await readStanding(site, request);
      const { profile, facts, asOf, duties } = standing;
      const duty = duties.find(({ item }) => item.id === request.params.id);
      const check = checksOf(profile).get(request.params.id);
      if (!duty || !check) throw new CodedError('not-found');
      const { provision, item } = duty;
      const actor = actorOf(request);
      const snapshot = snapshotOf(facts, asOf);
      const own = bearingOf(actor, snapshot).agencies;
      const agencyId = item.owing.find((id) => own.includes(id)) ?? null;
      const actions = nextActions(check, { profile, provision, outcome: item, snapshot, agencyId });
      const maySet = provision.schedule === undefined && mayAtAll(actor, localPolicies.create);
      return dutyPage({
        ...standing,
        duty,
        check,
        actions: actions.map((action) => ({ ...action, allowed: isAllowed(site.registry, actor, action) })),
        phases: historyOf(profile, facts, item.id, asOf),
        attestations: snapshot.attestations(item.id),
        policy: snapshot.findPolicy(item.id),
        setPolicy: maySet ? `/local-policies/new?obligation=${item.id}` : null,
        agencies: snapshot.agencies,
        nameOf: (register) => site.registry.get(register).register.one,
      });
    },
  );
}
