import { html } from '../../kernel/html/html.ts';
import { same } from '../../kernel/i18n/text.ts';
import { card, statRow, statTile } from '../card/card.ts';
import { progressMeter } from '../chart/progress-meter.ts';
import { stackedBar } from '../chart/stacked-bar.ts';
import { dateText, periodText, relativeDate } from '../date/date-text.ts';
import { descriptionList } from '../details/description-list.ts';
import { button } from '../form/button.ts';
import { statusBadge } from '../state/state-badge.ts';
import { stepList } from '../steps/step-list.ts';
import { tabs } from '../tabs/tabs.ts';
import { timeline } from '../timeline/timeline.ts';
import type { View } from '../view.ts';
import type { Example } from './example.ts';

export const decreeDetails = (view: View) =>
  descriptionList(view, [
    { label: { id: 'Nomor', en: 'Number' }, value: 'Keputusan Wali Kota Nomor 214 Tahun 2024' },
    { label: { id: 'Ditetapkan', en: 'Date' }, value: dateText(view, '2024-03-18') },
    { label: { id: 'Masa berlaku', en: 'Validity' }, value: periodText(view, '2024-03-18', null) },
    { label: { id: 'Membentuk tim', en: 'Creates team' }, value: html`<a href="/teams/1">Tim Koordinasi SPBE</a>` },
    { label: { id: 'Mencabut', en: 'Revokes' }, value: null },
    {
      label: { id: 'Tentang', en: 'Subject' },
      value: 'Pembentukan Tim Koordinasi Sistem Pemerintahan Berbasis Elektronik Kota Tanjungpinang.',
    },
  ]);

export const decreeSteps = (view: View) =>
  stepList(view, [
    {
      label: { id: 'Ajukan', en: 'Submit' },
      control: button(view, {
        label: { id: 'Ajukan perubahan', en: 'Propose a change' },
        icon: 'edit',
        form: 'example-step',
      }),
    },
    {
      label: { id: 'Setujui', en: 'Approve' },
      why: {
        id: 'Anda yang mengajukannya; orang lain yang menyetujui.',
        en: 'You submitted it; someone else approves.',
      },
    },
    {
      label: { id: 'Cabut', en: 'Revoke' },
      why: { id: 'Hanya pimpinan daerah.', en: 'Only the head of the region.' },
    },
  ]);

export const decreeHistory = (view: View) =>
  timeline(view, [
    {
      title: { id: 'Diubah', en: 'Changed' },
      who: 'Raja Hafizah',
      at: new Date(view.now.getTime() - 3_600_000 * 2),
      reason: 'Masa jabatan ketua diperpanjang.',
      changes: [
        { label: { id: 'Sampai', en: 'Until' }, before: '31 Desember 2026', after: '31 Desember 2028' },
        { label: { id: 'Catatan', en: 'Note' }, before: null, after: 'Lihat berita acara 4/2026' },
      ],
    },
    {
      title: { id: 'Disetujui', en: 'Approved' },
      who: 'Zulkifli Hasan',
      at: new Date(view.now.getTime() - 86_400_000 * 40),
      changes: [],
    },
    {
      title: { id: 'Dicatat', en: 'Recorded' },
      who: 'Raja Hafizah',
      at: new Date(view.now.getTime() - 86_400_000 * 400),
      changes: [],
    },
  ]);

export const dutyCounts = (view: View) =>
  stackedBar(view, {
    title: { id: '96 dari 165 kewajiban terpenuhi; 12 terlambat', en: '96 of 165 duties are met; 12 are overdue' },
    counts: { met: 96, partly: 21, due: 18, overdue: 12, 'not-yet': 14, 'not-applicable': 4 },
  });

export const dutyTiles = (view: View) =>
  statRow([
    statTile(view, {
      label: { id: 'Terpenuhi', en: 'Met' },
      value: '96',
      note: { id: 'dari 165 kewajiban', en: 'of 165 duties' },
      tone: 'good',
      href: '/compliance?state=met',
    }),
    statTile(view, {
      label: { id: 'Terlambat', en: 'Overdue' },
      value: '12',
      note: { id: '3 lebih dari setahun', en: '3 for over a year' },
      tone: 'bad',
      href: '/compliance?state=overdue',
    }),
    statTile(view, { label: { id: 'Menunggu saya', en: 'Waiting for me' }, value: '4' }),
    statTile(view, {
      label: { id: 'Indeks SPBE', en: 'SPBE index' },
      value: '3,42',
      note: { id: 'Baik, naik 0,18', en: 'Good, up 0.18' },
    }),
  ]);

export const dataExamples: readonly Example[] = [
  { name: 'Stat tiles', draw: dutyTiles },
  { name: 'Stacked bar', draw: (view) => card(view, { body: dutyCounts(view) }) },
  {
    name: 'Progress',
    draw: (view) =>
      card(view, {
        title: { id: 'Kebijakan internal', en: 'Internal policy' },
        lead: { id: 'Sepuluh kebijakan yang diminta Pasal 8', en: 'The ten policies of Pasal 8' },
        body: progressMeter(view, { label: { id: 'Ditetapkan', en: 'In force' }, done: 7, of: 10 }),
      }),
  },
  {
    name: 'Details',
    draw: (view) =>
      card(view, {
        title: { id: 'Keputusan', en: 'Decree' },
        actions: statusBadge(view, { id: 'Berlaku', en: 'In force' }, 'good'),
        body: decreeDetails(view),
      }),
  },
  {
    name: 'Steps',
    draw: (view) => html`<form id="example-step" method="post" action="/ui"></form>${decreeSteps(view)}`,
  },
  { name: 'Timeline', draw: (view) => card(view, { body: decreeHistory(view) }) },
  { name: 'Relative date', draw: (view) => html`<p>${relativeDate(view, '2026-12-31')}</p>` },
  {
    name: 'Tabs',
    draw: (view) =>
      tabs(view, [
        { label: { id: 'Ringkasan', en: 'Summary' }, href: '#', current: true },
        { label: { id: 'Anggota', en: 'Members' }, href: '#', count: 14 },
        { label: { id: 'Riwayat', en: 'History' }, href: '#' },
        { label: same('RASCI'), href: '#', count: 0 },
      ]),
  },
];
