const kept = { status: 'planned,in-use,to-retire' } as const;

/** The lists that LU 43(1) asks for, each a view of the one catalogue. */
export const datasetViews = [
  {
    name: 'data-list',
    title: { id: 'Daftar data', en: 'List of data' },
    filters: kept,
    columns: ['code', 'name', 'form', 'agency', 'description', 'format', 'reference'],
  },
  {
    name: 'responsible',
    title: { id: 'Daftar penanggung jawab', en: 'List of persons in charge' },
    filters: kept,
    columns: ['code', 'name', 'responsible', 'agency', 'steward', 'responsibleFor'],
  },
  {
    name: 'classification',
    title: { id: 'Klasifikasi, distribusi, dan masa simpan', en: 'Classification, distribution and retention' },
    filters: kept,
    columns: ['code', 'name', 'openness', 'classification', 'distribution', 'retentionYears', 'retentionFrom'],
  },
  {
    name: 'storage',
    title: { id: 'Daftar lokasi penyimpanan', en: 'List of storage locations' },
    filters: kept,
    columns: ['code', 'name', 'storedAt', 'storedSince', 'agency'],
  },
  {
    name: 'backup',
    title: { id: 'Masa dan media cadangan', en: 'Backup period and media' },
    filters: kept,
    columns: ['code', 'name', 'backupPeriod', 'backupMedium', 'backupAt', 'lastBackup'],
  },
] as const;
