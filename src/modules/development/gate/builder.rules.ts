import type { GateFacts, GateSettings } from './gate-facts.ts';
import { pass, type Rule, refuse, warn } from './rule.ts';

/** Whether the agency builds it itself and is not the Dinas. */
const agencyBuilds = ({ request, dinas }: Pick<GateFacts, 'request' | 'dinas'>): boolean =>
  request.builder === 'agency' && request.agency !== dinas;

/** Who builds, and by whose leave (TPI 27(3), 28(2), 28(3); LU 24(1)). */
export const builderRule: Rule = {
  name: 'builder',
  title: { id: 'Siapa yang membangun', en: 'Who builds' },
  provisions: ['tpi-27-3', 'tpi-28-2', 'tpi-28-3', 'lu-23-3', 'lu-24-1'],
  judge: (facts, { applications }: Pick<GateSettings, 'applications'>) => {
    const { request } = facts;
    if (request.type === 'general')
      return applications.general.ownBuild.coordinator === 'kominfo' && agencyBuilds(facts)
        ? warn(
            { id: 'Aplikasi umum dikoordinasikan Dinas.', en: 'The Dinas coordinates general applications.' },
            { id: 'Sepakati dahulu dengan Dinas siapa mengerjakan apa.', en: 'Agree with the Dinas who does what.' },
          )
        : pass({ id: 'Sesuai ketentuan aplikasi umum.', en: 'As the rules on general applications say.' });
    const { allPdScope, limitedScope, any } = applications.special.builder;
    if (request.scope === 'all-agencies' && allPdScope === 'kominfo' && agencyBuilds(facts))
      return refuse(
        {
          id: 'Aplikasi untuk semua perangkat daerah dibangun oleh Dinas.',
          en: 'The Dinas builds applications for all agencies.',
        },
        {
          id: 'Ubah pembangunnya menjadi Dinas, atau batasi lingkup pemakainya.',
          en: 'Let the Dinas build it, or narrow who uses it.',
        },
      );
    if (request.scope === 'one-agency' && limitedScope === 'agency-after-approval')
      return pass({
        id: 'Boleh dibangun perangkat daerah setelah permohonan ini disetujui.',
        en: 'The agency may build it once this request is approved.',
      });
    return any === 'agency-through-head-of-kominfo'
      ? pass({
          id: 'Lewat Kepala Dinas, dengan permohonan ini.',
          en: 'Through the head of the Dinas, by this request.',
        })
      : pass({ id: 'Sesuai ketentuan.', en: 'As the regulation says.' });
  },
};
