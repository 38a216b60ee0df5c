import type { NavSection, View } from '../view.ts';

const nav: readonly NavSection[] = [
  { label: { id: 'Beranda', en: 'Home' }, icon: 'home', href: '/', items: [] },
  {
    label: { id: 'Kepatuhan', en: 'Compliance' },
    icon: 'scale',
    items: [
      { href: '/compliance', label: { id: 'Papan kepatuhan', en: 'Compliance board' }, count: 12 },
      { href: '/compliance/mine', label: { id: 'Kewajiban saya', en: 'My duties' }, count: 4 },
      { href: '/compliance/calendar', label: { id: 'Kalender', en: 'Calendar' } },
      { href: '/regulation', label: { id: 'Peraturan', en: 'Regulation' } },
    ],
  },
  {
    label: { id: 'Bukti', en: 'Evidence' },
    icon: 'files',
    items: [
      { href: '/instruments', label: { id: 'Produk hukum', en: 'Legal instruments' } },
      { href: '/documents', label: { id: 'Dokumen', en: 'Documents' } },
    ],
  },
  {
    label: { id: 'Organisasi', en: 'Organisation' },
    icon: 'building-bank',
    items: [
      { href: '/agencies', label: { id: 'Perangkat daerah', en: 'Agencies' } },
      { href: '/teams', label: { id: 'Tim', en: 'Teams' } },
      { href: '/people', label: { id: 'Orang dan jabatan', en: 'People and positions' } },
    ],
  },
  {
    label: { id: 'Sistem', en: 'System' },
    icon: 'settings',
    items: [{ href: '/log', label: { id: 'Log', en: 'Log' } }],
  },
];

/** A view as a signed-in officer of one city would have it, for the gallery's examples and the tests. */
export const sampleView: View = {
  lang: 'id',
  theme: 'auto',
  density: 'comfortable',
  path: '/agencies',
  query: new URLSearchParams(),
  csrf: 'example',
  actor: { id: 'example', name: 'Raja Hafizah', roles: 'Petugas Dinas · Diskominfo' },
  nav,
  government: 'Pemerintah Kota Tanjungpinang',
  today: '2026-11-22',
  now: new Date('2026-11-22T03:00:00Z'),
  timeZone: 'Asia/Jakarta',
  requestId: '0198f2a1-6c1e-7c3a-9a55-1f2e3d4c5b6a',
  search: '/search',
  notices: { href: '/notices', count: 3 },
};
