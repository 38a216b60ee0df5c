// The register that every platform holds: one definition of its rows, as SQL that fills 100,000 of them.
export const rows = 100_000;
export const kinds = ['architecture', 'roadmap', 'needs-analysis', 'roadmap-review'];

/** Values of row n, as SQL expressions; `agency` is joined by each platform in its own way. */
export const values = {
  number: `'D-' || n`,
  title: `'Dokumen ' || n || ' dan lampirannya'`,
  kind: `(array['${kinds.join("','")}'])[1 + n % 4]`,
  date: `date '2016-01-01' + (n * 7 % 3650)`,
  classification: `(array['public', 'restricted'])[1 + n % 2]`,
  openness: `'public'`,
};

/** Which of the first 5,000 rows the n-th save is of: each caller has a hundred of its own, and takes them in turn. */
export const savedRow = (n, who) => (who % 50) + 50 * (n % 100);
