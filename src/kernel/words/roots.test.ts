import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { answers, readQuestion } from './question.ts';
import { rootsOf } from './roots.ts';

/** Forms of one root each, as they stand in regulations and letters. */
const families = [
  'pelaporan laporan melaporkan dilaporkan pelapor lapor laporannya',
  'keputusan memutuskan diputuskan putusan',
  'penyusunan menyusun disusun susunan',
  'pengawasan mengawasi awas',
  'penilaian menilai nilai dinilai',
  'pembangunan membangun bangunan',
  'kewenangan berwenang',
  'penetapan menetapkan ditetapkan ketetapan tetap',
  'penyelenggaraan menyelenggarakan diselenggarakan',
  'perencanaan rencana merencanakan direncanakan',
  'pengelolaan mengelola kelola dikelola',
  'keamanan aman mengamankan pengamanan',
  'penunjukan menunjuk tunjuk ditunjuk',
  'penerapan menerapkan diterapkan',
  'pemantauan memantau pantau dipantau',
  'penerimaan menerima terima diterima',
  'pemilihan memilih pilihan dipilih',
  'pengiriman mengirim kirim dikirim',
  'pengujian menguji diuji uji',
  'perizinan izin',
  'peraturan mengatur diatur aturan',
  'perubahan mengubah diubah ubah',
  'penggunaan pengguna menggunakan digunakan',
  'pelayanan layanan melayani',
  'pemeriksaan memeriksa diperiksa',
  'penugasan menugaskan ditugaskan tugas',
  'pengesahan mengesahkan disahkan',
  'dokumennya dokumen',
].map((family) => family.split(' '));

/** Words that look alike and have nothing to do with each other. */
const strangers = [
  ['rencana', 'bencana'],
  ['tata', 'kata'],
  ['dinas', 'nasihat'],
  ['kepala', 'pelapor'],
  ['surat', 'urat'],
  ['data', 'datang'],
  ['lapor', 'pora'],
  ['tetap', 'tatap'],
];

const shareRoot = (one: string, other: string) => rootsOf(one).some((root) => rootsOf(other).includes(root));

it('gives all forms of a word a root in common, and finds each by any other', () => {
  const apart = families.flatMap((family) =>
    family.flatMap((one) =>
      family.flatMap((other) =>
        shareRoot(one, other) && answers(readQuestion(one), `Tentang ${other}, dan lainnya`) ? [] : [`${one} ${other}`],
      ),
    ),
  );
  assert.deepEqual(apart, []);
});

it('has a piece of every form of a word, and few pieces', () => {
  for (const family of families)
    for (const one of family) {
      const [word] = readQuestion(one).words;
      const pieces = (word?.pieces ?? []).map((piece) => piece.replaceAll('%', ''));
      assert.ok(pieces.length < 12, `${one}: ${pieces}`);
      for (const other of family)
        if (word?.expression.test(other))
          assert.ok(
            pieces.some((piece) => other.includes(piece)),
            `${one} ${other}`,
          );
    }
});

it('keeps apart what only looks alike', () => {
  for (const [one = '', other = ''] of strangers) {
    assert.equal(shareRoot(one, other), false, `${one} ${other}`);
    assert.equal(answers(readQuestion(one), other), other.includes(one), `${one} ${other}`);
  }
});

it('finds a word wherever it stands, whatever else is typed with it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (typed, around) => {
      const question = readQuestion(typed);
      assert.ok(question.words.length <= 8);
      assert.ok(answers(question, `${around} ${question.text} ${around}`));
      for (const { roots, text: word } of question.words) assert.equal(roots[0], word);
    }),
  );
});

it('takes signs of patterns as they are', () => {
  assert.equal(answers(readQuestion('a.c'), 'abc'), false);
  assert.equal(answers(readQuestion('8/2022'), 'Perwali 8/2022'), true);
  assert.deepEqual(
    readQuestion('100% (baru) _').words.map(({ pieces }) => pieces),
    [['%100\\%%'], ['%(baru)%']],
  );
});
