import { defineRegister } from '../../register/register.ts';
import {
  codeTaken,
  elementFields,
  elementStates,
  elementStateTitles,
  elementStateTones,
  elementSteps,
  elementViews,
  everybody,
  owners,
  qualityFields,
  qualitySection,
  unitOwners,
} from '../element/index.ts';
import { centreFields, machineFields, natureFields, networkFields, softwareFields } from './infrastructure-fields.ts';
import { centreKinds, machineKinds, networkKinds, softwareKinds, workDeviceKinds } from './infrastructure-kinds.ts';
import type { InfrastructureSlots } from './infrastructure-slots.ts';

const kept = { status: 'planned,in-use,to-retire' } as const;

/** What the electronic system stands on: centres, machines, networks, software, devices (TPI 16–24, LU 13–19). */
export const infrastructureItems = (slots: InfrastructureSlots) =>
  defineRegister({
    name: 'infrastructure-items',
    table: 'infrastructure.infrastructure_items',
    title: { id: 'Infrastruktur', en: 'Infrastructure' },
    one: { id: 'Infrastruktur', en: 'Infrastructure item' },
    about: {
      id: 'Pusat data, server, jaringan intra, sistem penghubung, perangkat lunak, dan perangkat kerja.',
      en: 'Data centres, servers, intra-network, connecting systems, software and work devices.',
    },
    first: {
      id: 'Catat dahulu pusat data dan jaringan, lalu impor server dan perangkat di dalamnya.',
      en: 'Record data centres and networks first, then import the servers and devices in them.',
    },
    serves: [
      'tpi-17-1',
      'tpi-18',
      'tpi-20-1',
      'tpi-21-1',
      'tpi-23-1',
      'tpi-24-1',
      'lu-13-2',
      'lu-13-7',
      'lu-15-2',
      'lu-18-1',
    ],
    fields: {
      ...elementFields({
        domain: 'RAI',
        code: 'INF-SRV-01',
        name: { id: 'Nama', en: 'Name' },
        example: 'Server aplikasi 1',
      }),
      ...natureFields,
      ...centreFields,
      ...networkFields(slots),
      ...machineFields,
      ...softwareFields,
      ...qualityFields(['description', 'reference', 'type', 'ownership', 'address', 'locatedIn', 'acquiredOn']),
    },
    sections: [
      {
        title: { id: 'Fasilitas', en: 'Facility' },
        fields: [
          'tier',
          'powerMain',
          'powerBackup',
          'standardKind',
          'standard',
          'standardProof',
          'noSni',
          'security',
          'connectsTo',
        ],
        when: { kind: centreKinds },
      },
      {
        title: { id: 'Jaringan', en: 'Network' },
        fields: ['segment', 'connects', 'maintainer', 'bandwidth', 'medium', 'provider'],
        when: { kind: networkKinds },
      },
      {
        title: { id: 'Kapasitas', en: 'Capacity' },
        fields: ['processor', 'memory', 'capacity'],
        when: { kind: machineKinds },
      },
      {
        title: { id: 'Lisensi', en: 'Licence' },
        fields: ['licence', 'licenceName', 'licenceUntil'],
        when: { kind: softwareKinds },
      },
      qualitySection,
    ],
    views: [
      ...elementViews,
      {
        name: 'centres',
        title: { id: 'Pusat data', en: 'Data centres' },
        filters: { ...kept, kind: centreKinds.join(',') },
        columns: ['code', 'name', 'kind', 'address', 'powerMain', 'powerBackup', 'standard', 'status'],
      },
      {
        name: 'network',
        title: { id: 'Jaringan intra', en: 'Intra-network' },
        filters: { ...kept, kind: networkKinds.join(',') },
        columns: ['code', 'name', 'kind', 'segment', 'connects', 'maintainer', 'bandwidth', 'status'],
      },
      {
        name: 'software',
        title: { id: 'Perangkat lunak', en: 'Software' },
        filters: { ...kept, kind: softwareKinds.join(',') },
        columns: ['code', 'name', 'kind', 'licence', 'licenceName', 'licenceUntil', 'status'],
      },
      {
        name: 'devices',
        title: { id: 'Perangkat kerja', en: 'Work devices' },
        filters: { ...kept, kind: workDeviceKinds.join(',') },
        columns: ['code', 'name', 'kind', 'type', 'agency', 'need', 'status'],
      },
    ],
    label: ['name'],
    key: 'code',
    list: ['code', 'name', 'kind', 'agency', 'locatedIn', 'completeness', 'status'],
    sort: 'code',
    search: ['code', 'name', 'description'],
    anchor: 'agency',
    read: everybody,
    create: owners,
    states: elementStates,
    stateTitles: elementStateTitles,
    stateTones: elementStateTones,
    steps: {
      ...elementSteps,
      edit: {
        ...elementSteps.edit,
        waits: {
          by: 'licenceUntil',
          ahead: 30,
          lapses: true,
          of: unitOwners,
          asked: { id: 'Lisensi segera berakhir: perpanjang', en: 'The licence runs out soon: renew it' },
        },
      },
    },
    merge: { to: 'void' },
    related: [
      { register: 'infrastructure-items', via: 'locatedIn' },
      { register: 'infrastructure-items', via: 'reachedBy' },
      { register: 'applications', via: 'hosting' },
      { register: 'datasets', via: 'storedAt' },
      { register: 'infrastructure-contracts', via: 'items' },
      { register: 'network-rules', via: 'link' },
      { register: 'device-handovers', via: 'item' },
      { register: 'clearances', via: 'infrastructure' },
    ],
    constraints: { infrastructure_items_code_key: codeTaken },
  });
