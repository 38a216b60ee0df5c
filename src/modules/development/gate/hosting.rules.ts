import { fill } from '../../../kernel/i18n/text.ts';
import { notAsked, pass, type Rule, refuse, warn } from './rule.ts';

/**
 * Data is kept no less safely than its class wants (TPI 30(3), LU 27(3)). Neither data nor place are named: more people
 * read a request than what it points to.
 */
export const hostingRule: Rule = {
  name: 'data-class',
  title: { id: 'Kelas data dan tempatnya', en: 'Class of the data and where it is kept' },
  provisions: ['tpi-30-3', 'lu-27-3', 'lu-43-1-c'],
  judge: ({ datasets, hosting }) => {
    if (datasets.length === 0) return notAsked({ id: 'Tidak ada data yang disebut.', en: 'No data is named.' });
    if (!hosting)
      return warn(
        { id: 'Tempat aplikasi berjalan belum disebut.', en: 'It is not said where it will run.' },
        { id: 'Pilih infrastruktur tempatnya berjalan.', en: 'Choose the infrastructure it will run on.' },
      );
    const { level } = hosting;
    const above = datasets.filter((one) => level !== null && one !== null && one > level);
    if (above.length > 0)
      return refuse(
        fill(
          {
            id: '{n} dari {all} data berkelas di atas yang boleh disimpan di sana.',
            en: '{n} of {all} datasets are classified above what may be kept there.',
          },
          { n: above.length, all: datasets.length },
        ),
        {
          id: 'Pilih tempat yang boleh menyimpan kelas itu, atau keluarkan datanya.',
          en: 'Choose a place that may hold that class, or leave the data out.',
        },
      );
    if (level === null || datasets.includes(null))
      return warn(
        level === null
          ? {
              id: 'Belum ditetapkan data kelas apa yang boleh disimpan di sana.',
              en: 'It is not set which data may be kept there.',
            }
          : { id: 'Ada data tanpa kelas keamanan.', en: 'Some of the data has no security class.' },
        { id: 'Minta pemiliknya menetapkan kelas.', en: 'Ask its owner to set the class.' },
      );
    return pass({ id: 'Setiap data boleh disimpan di sana.', en: 'All of the data may be kept there.' });
  },
};
