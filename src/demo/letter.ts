/** What stands on a generated letter. */
export type Letter = {
  readonly government: string;
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
};

const notice = 'Dokumen contoh untuk peragaan Padu. Bukan naskah resmi.';

const body = [
  'Dengan hormat,',
  'Bersama ini disampaikan dokumen sebagaimana judul di atas sebagai bukti',
  'penyelenggaraan Sistem Pemerintahan Berbasis Elektronik.',
  'Nama orang, nomor, dan isi pada lembar ini dikarang.',
];

const linesOf = ({ government, issuer, number, date, title }: Letter): readonly string[] => [
  `Nomor   : ${number}`,
  `Tanggal : ${date}`,
  `Dari    : ${issuer}, ${government}`,
  `Hal     : ${title}`,
  '',
  ...body,
];

/** The letter as plain text. */
export const textLetter = (letter: Letter): Buffer =>
  Buffer.from([letter.government.toUpperCase(), '', ...linesOf(letter), '', notice, ''].join('\n'));

/** Text as a PDF string in WinAnsi: brackets and backslashes escaped, dashes and quotes as the letters they have there. */
function pdfString(text: string): string {
  const plain = text
    .replace(/[–—]/g, '\x96')
    .replace(/[“”]/g, '"')
    .replace(/[^\x20-\x7e\x96]/g, '?');
  return `(${plain.replace(/[\\()]/g, '\\$&')})`;
}

const atMost = (text: string, length: number): readonly string[] =>
  text.match(new RegExp(`.{1,${length}}(?:\\s|$)`, 'g'))?.map((line) => line.trim()) ?? [text];

/** The letter as a PDF 1.4 of one A4 page, with the fonts every viewer has. */
export function pdfLetter(letter: Letter): Buffer {
  const lines = linesOf(letter).flatMap((line) => (line === '' ? [''] : atMost(line, 84)));
  const page = [
    `BT /F2 15 Tf 72 780 Td ${pdfString(letter.government.toUpperCase())} Tj ET`,
    '1 w 72 768 m 523 768 l S',
    ...lines.map((line, index) => `BT /F1 11 Tf 72 ${738 - index * 17} Td ${pdfString(line)} Tj ET`),
    `BT /F1 9 Tf 72 60 Td ${pdfString(notice)} Tj ET`,
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
