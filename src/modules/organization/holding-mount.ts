import { problem } from '../../kernel/errors/problem.ts';
import type { Mounted } from '../../register/registry.ts';
import { listUpwards } from './agency.queries.ts';
import type { AgencyKindId } from './agency-kinds.ts';
import { mountDated } from './dated-mount.ts';
import { functionHoldings } from './function-holdings.register.ts';
import type { OrganizationSlots } from './organization-slots.ts';
import { findOwnerRefusal } from './process-owner.rules.ts';

/** The register of holders of functions, with the regulation's word on who may own processes. */
export const mountHoldings = (slots: Pick<OrganizationSlots, 'settings'>): Mounted =>
  mountDated(functionHoldings, async (tx, change) => {
    if (change.values.function !== 'process-owner') return [];
    const upwards = await listUpwards(tx, change.values.agency as string);
    const units = upwards.map(({ name, kind }) => ({ name, kind: kind as AgencyKindId }));
    const refusal = findOwnerRefusal(units, slots.settings()?.organization.uptCountsAsPd ?? null);
    return refusal ? [problem('agency', 'not-an-agency', refusal)] : [];
  });
