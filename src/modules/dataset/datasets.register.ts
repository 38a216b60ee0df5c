import { alsoCalled } from '../../register/field.ts';
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
  publishedField,
  publishingSteps,
  qualityFields,
  qualitySection,
} from '../element/index.ts';
import { keepingFields, natureFields, opennessFields, standardFields } from './dataset-fields.ts';
import type { DatasetSlots } from './dataset-slots.ts';
import { datasetViews } from './dataset-views.ts';

const element = elementFields({
  domain: 'RAD',
  code: 'DAT-KEP-01',
  name: { id: 'Nama data', en: 'Name of the data' },
  example: 'Data kepegawaian ASN',
  agency: { id: 'Produsen data', en: 'Producer' },
});

/** What the government knows, each dataset once: who makes it, who answers for it, how open, where it lies (TPI 13, LU 12 and 43). */
export const datasets = (slots: DatasetSlots) =>
  defineRegister({
    name: 'datasets',
    table: 'dataset.datasets',
    title: { id: 'Data dan informasi', en: 'Data' },
    one: { id: 'Data', en: 'Dataset' },
    about: {
      id: 'Katalog data pemerintah daerah: produsen, wali, standar, keterbukaan, tempat simpan, dan cadangannya.',
      en: "The government's data catalogue: producer, steward, standard, openness, where it lies and its backup.",
    },
    first: {
      id: 'Impor daftar data, lalu lengkapi wali data, keterbukaan, dan tempat simpannya.',
      en: 'Import the list of data, then complete steward, openness and where it lies.',
    },
    serves: [
      'tpi-13-1',
      'tpi-13-2',
      'tpi-13-3',
      'tpi-13-4',
      'tpi-13-5',
      'tpi-13-6',
      'lu-12-1',
      'lu-12-5',
      'lu-43-1',
      'lu-43-2',
      'lu-43-3',
    ],
    fields: {
      ...element,
      agency: alsoCalled(element.agency, [...(element.agency.headings ?? []), 'Penghasil/Produsen Data']),
      ...natureFields(slots),
      ...standardFields,
      ...opennessFields,
      ...keepingFields,
      publishedOn: publishedField,
      ...qualityFields([
        'description',
        'reference',
        'kind',
        'form',
        'steward',
        'purpose',
        'standard',
        'openness',
        'classification',
        'sharing',
        'retentionYears',
        'responsible',
        'storedAt',
        'backupPeriod',
      ]),
    },
    sections: [
      {
        title: { id: 'Standar dan metadata', en: 'Standard and metadata' },
        fields: ['standard', 'concept', 'definition', 'classes', 'measure', 'unit', 'codeList', 'format', 'address'],
      },
      {
        title: { id: 'Keterbukaan dan masa simpan', en: 'Openness and retention' },
        fields: [
          'openness',
          'classification',
          'personal',
          'sharing',
          'distribution',
          'interoperable',
          'retentionYears',
          'retentionFrom',
          'publishedOn',
        ],
      },
      {
        title: { id: 'Penanggung jawab, tempat, dan cadangan', en: 'Who, where and backup' },
        fields: [
          'responsible',
          'responsibleFor',
          'storedAt',
          'storedSince',
          'backupPeriod',
          'backupMedium',
          'backupAt',
          'lastBackup',
        ],
      },
      { title: { id: 'Asal dan aliran', en: 'Lineage' }, fields: ['derivedFrom', 'input', 'output'] },
      qualitySection,
    ],
    views: [...elementViews, ...datasetViews],
    label: ['name'],
    key: 'code',
    list: ['code', 'name', 'agency', 'kind', 'steward', 'openness', 'completeness', 'status'],
    sort: 'code',
    search: ['code', 'name', 'description'],
    anchor: 'agency',
    read: everybody,
    create: owners,
    states: elementStates,
    stateTitles: elementStateTitles,
    stateTones: elementStateTones,
    steps: { ...elementSteps, ...publishingSteps(owners) },
    merge: { to: 'void' },
    related: [
      { register: 'applications', via: 'datasets' },
      { register: 'services', via: 'datasets' },
      { register: 'processes', via: 'datasets' },
      { register: 'datasets', via: 'derivedFrom' },
    ],
    constraints: { datasets_code_key: codeTaken },
  });
