import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Profile } from './profile.schema.ts';

type Regulation = Profile['regulation'];

/** The place a regulation is made for, without its rank: "Tanjungpinang". */
export const placeName = ({ region }: Regulation): string => region.name.replace(/^(Kota|Kabupaten|Provinsi) /, '');

/** A regulation as it is cited: "Peraturan Wali Kota Tanjungpinang Nomor 8 Tahun 2022". */
export const citation = (regulation: Regulation): Text =>
  fill(
    {
      id: '{instrument} {place} Nomor {number} Tahun {year}',
      en: '{instrument} {number}/{year} of {place}',
    },
    {
      instrument: regulation.instrument,
      place: placeName(regulation),
      number: regulation.number,
      year: regulation.year,
    },
  );

/** A regulation in few words, for the head of a column: "Tanjungpinang 8/2022". */
export const shortCitation = (regulation: Regulation): string =>
  `${placeName(regulation)} ${regulation.number}/${regulation.year}`;
