import { breach, type FindingRule, type FindingSource, findIn, warning } from '../element/index.ts';
import { listServiceFacts } from './service.queries.ts';
import { findOtherExecutor } from './service.rules.ts';
import type { ServiceSlots } from './service-slots.ts';

const rules = [
  {
    id: 'integration-executor',
    title: { id: 'Integrasi layanan dilaksanakan Dinas', en: 'The Dinas integrates services' },
    serves: ['tpi-35-3', 'lu-19-1'],
  },
  {
    id: 'general-first',
    title: {
      id: 'Layanan administrasi memakai aplikasi umum',
      en: 'Administrative services use general applications',
    },
    serves: ['lu-29-2'],
  },
] as const satisfies readonly FindingRule[];

const noGeneral = {
  id: 'Layanan administrasi ini belum memakai aplikasi umum.',
  en: 'This administrative service uses no general application yet.',
};

/** What the regulation in force finds in the services in use. Two statements. */
export const serviceFindings = ({ settings, applicationTypes }: ServiceSlots): FindingSource => ({
  rules,
  find: async (tx, { holders }) => {
    const said = settings()?.services;
    if (!said) return [];
    const [services, types] = await Promise.all([listServiceFacts(tx), applicationTypes(tx)]);
    return [
      ...findIn('integration-executor', 'services', services, (one) => warning(findOtherExecutor(one, said, holders))),
      ...findIn('general-first', 'services', services, ({ kind, applications }) => {
        const asked = said.delivery.administration === 'general-application' && kind === 'administrative';
        const general = (applications ?? []).some((one) => types.get(one) === 'general');
        return breach(asked && !general ? noGeneral : null);
      }),
    ];
  },
});
