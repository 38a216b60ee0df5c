import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sectionText } from './contents.ts';
import { previewLimits } from './read-contents.ts';
import { readDocx } from './read-docx.ts';
import { readOdf } from './read-odf.ts';
import { walkXml } from './xml.ts';

const body = (inside: string) => `<w:document><w:body>${inside}</w:body></w:document>`;
const words = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('keeps headings, lists, tables, bold and italic, and nothing else', () => {
    const section = readDocx(
      body(`<w:p><w:pPr><w:pStyle w:val="Judul2"/></w:pPr>${words('Latar')}</w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>${words('butir')}</w:p>
        <w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>tebal</w:t></w:r>${words(' biasa &amp; &#233;')}
          <w:del><w:r><w:delText>dihapus</w:delText><w:t>x</w:t></w:r></w:del><w:hyperlink r:id="x">${words('taut')}</w:hyperlink>
          <mc:AlternateContent><mc:Choice>${words('!')}</mc:Choice><mc:Fallback>${words('!')}</mc:Fallback></mc:AlternateContent></w:p>
        <w:tbl><w:tr><w:tc><w:p>${words('a')}</w:p><w:p>${words('b')}</w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p>${words('dalam')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`),
      previewLimits,
    );
    const plain = (text: string, bold = false) => ({ text, bold, italic: false });
    assert.deepEqual(section.blocks, [
      { kind: 'heading', level: 2, runs: [plain('Latar')] },
      { kind: 'item', depth: 1, runs: [plain('butir')] },
      { kind: 'paragraph', runs: [plain('tebal', true), plain(' biasa & étaut!')] },
      { kind: 'table', rows: [['a\nb', 'dalam']] },
    ]);
  });

  it('ends where it is enough', () => {
    const section = readDocx(body(`<w:p>${words('x'.repeat(50))}</w:p>`.repeat(10)), {
      ...previewLimits,
      characters: 120,
    });
    assert.equal(section.more, true);
    assert.ok(sectionText(section).length < 130);
  });
});

describe('an OpenDocument file', () => {
  it('is read by its paragraphs and lists', () => {
    const [section] = readOdf(
      `<office:text><text:h text:outline-level="2">Bab</text:h><text:p>satu<text:tab/><text:span>dua</text:span></text:p>
        <text:list><text:list-item><text:p>butir</text:p></text:list-item></text:list></office:text>`,
      previewLimits,
    );
    assert.deepEqual(
      section?.blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'item'],
    );
    assert.equal(section && sectionText(section), 'Bab\nsatu\tdua\nbutir');
  });

  it('is read by its sheets', () => {
    const cell = (text: string, times = 1) =>
      `<table:table-cell table:number-columns-repeated="${times}"><text:p>${text}</text:p></table:table-cell>`;
    const sheet = `<table:table table:name="Aset"><table:table-row>${cell('a')}${cell('b', 2)}</table:table-row></table:table>`;
    const [section] = readOdf(`<office:spreadsheet>${sheet}</office:spreadsheet>`, previewLimits);
    assert.deepEqual(section, { title: 'Aset', blocks: [{ kind: 'table', rows: [['a', 'b', 'b']] }], more: false });
  });
});

describe('walking through XML', () => {
  it('never fails and never makes more text than there is, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<w:p',
      '</w:p>',
      '<w:t>',
      '&amp;',
      '&b;',
      '&#x41;',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE x [',
      'teks',
      ' a="b"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const xml = pieces.join('');
        const text = [...walkXml(xml)].flatMap((step) => (step.kind === 'text' ? [step.text] : [])).join('');
        assert.ok(text.length <= xml.length);
        readDocx(xml, previewLimits);
        readOdf(xml, previewLimits);
      }),
    );
  });
});
