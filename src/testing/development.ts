import { randomUUID } from 'node:crypto';
import type { Values } from '../register/registry.ts';
import { apiHands } from './api-hands.ts';
import { bootPadu } from './boot-padu.ts';

/** A request nothing is wrong with, under either regulation. */
const complete: Values = {
  change: 'new',
  type: 'special',
  scope: 'one-agency',
  purpose: 'Mengajukan dan menyetujui cuti pegawai tanpa kertas.',
  achievement: 'Cuti disetujui dalam sehari.',
  need: 'Pengajuan cuti masih di atas kertas.',
  output: 'Surat cuti elektronik.',
  termsOfReference: 'Terlampir.',
  needAnalysis: 'Dua ribu pegawai mengajukan cuti tiap tahun.',
  processAnalysis: 'Pengajuan, persetujuan atasan, surat.',
  userAnalysis: 'Semua pegawai dan atasannya.',
  benefitAnalysis: 'Hemat waktu dan kertas.',
  reference: 'RAA.01.01.01',
  similarReason: 'Aplikasi yang ada hanya melayani satu unit.',
  builder: 'agency',
  openSource: 'open',
  license: 'EUPL-1.2',
};

/** The whole program under one regulation, with a Dinas, an agency, their people, and what one does with requests. */
export async function useDevelopment(profile: string) {
  const padu = await bootPadu({}, profile);
  const { admin, signIn, owner } = padu;

  const hands = apiHands(admin);
  const { read, step, take } = hands;
  const create = async (...of: Parameters<typeof hands.create>): Promise<string> => (await hands.create(...of)).id;
  const agency = (code: string) => hands.agency(admin, code);

  const [dinas, first, second] = [await agency('KOMINFO'), await agency('SATU'), await agency('DUA')];
  await owner.sql`insert into organization.function_holdings (id, version, status, created_at, function, agency, period)
    values (${randomUUID()}, 1, 'active', now(), 'kominfo', ${dinas}, '[2017-01-01,)')`;
  const people = {
    officer: await signIn('agency-officer', first),
    colleague: await signIn('agency-officer', first),
    chief: await signIn('agency-head', first),
    other: await signIn('agency-officer', second),
    examiner: await signIn('dinas-officer', dinas),
    head: await signIn('agency-head', dinas),
    viewer: await signIn('viewer', null),
  };

  const initiative = await create(admin, 'initiatives', {
    code: 'PR-1',
    name: 'Kepegawaian digital',
    part: 'application',
    agency: first,
    period: { from: '2026-01-01', until: '2027-12-31' },
    output: 'Aplikasi cuti.',
    cost: 300_000_000,
  });

  const document = async (kind: string): Promise<string> =>
    create(people.officer, 'documents', {
      number: `DOK/${randomUUID()}`,
      title: 'Dokumen contoh',
      kind,
      agency: first,
      date: '2026-01-05',
      classification: 'public',
      openness: 'public',
      location: 'Arsip',
    });

  let count = 0;
  /** A request of the first agency, being written. */
  const request = (values: Values = {}): Promise<string> => {
    count += 1;
    const own = {
      code: `PA-${count}`,
      name: `Cuti Elektronik ${'ABCDEFGHIJKLMNOP'[count]?.repeat(12)}`,
      agency: first,
    };
    return create(people.officer, 'development-requests', { ...complete, initiative, ...own, ...values });
  };
  const examinationOf = async (id: string): Promise<string> => {
    const [row] = await owner.sql<{ id: string }[]>`
      select id from development.request_examinations where request = ${id} order by round desc limit 1`;
    return row?.id ?? '';
  };
  /** Submits a request and has the Dinas begin to examine it. @returns the examination */
  const examined = async (id: string): Promise<string> => {
    await take(people.officer, 'development-requests', id, 'submit');
    const examination = await examinationOf(id);
    await take(people.examiner, 'request-examinations', examination, 'begin');
    return examination;
  };
  /** A request that is in sync. */
  const inSync = async (values: Values = {}): Promise<string> => {
    const id = await request(values);
    const examination = await examined(id);
    await take(people.examiner, 'request-examinations', examination, 'edit', { costAnalysis: 'Ditanggung APBD.' });
    await take(people.head, 'request-examinations', examination, 'accept');
    return id;
  };
  /** The build of a request that is in sync. */
  const building = async (values: Values = {}): Promise<string> => {
    const id = await inSync(values);
    await take(people.officer, 'development-requests', id, 'open-build');
    const [row] = await owner.sql<{ id: string }[]>`select id from development.builds where request = ${id}`;
    return row?.id ?? '';
  };
  return {
    ...padu,
    create,
    read,
    step,
    take,
    dinas,
    first,
    second,
    people,
    document,
    request,
    examinationOf,
    examined,
    inSync,
    building,
  };
}
