/** One step through an XML text. */
export type XmlStep =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const step =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbered characters; others stay as they are, since nothing may define them. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

const attributesOf = (raw: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...raw.matchAll(attribute)].map(([, name, one, other]) => [name, decoded(one ?? other ?? '')]));

/**
 * Walks through XML without building a tree and without definitions: no entity is ever expanded but the five every XML
 * has. Broken markup ends the walk where it breaks.
 */
export function* walkXml(xml: string): Generator<XmlStep> {
  for (const [, data, closing, name, rest = '', empty, text] of xml.matchAll(step)) {
    if (text !== undefined) yield { kind: 'text', text: decoded(text) };
    else if (data !== undefined) yield { kind: 'text', text: data };
    else if (name !== undefined && closing === '/') yield { kind: 'close', name };
    else if (name !== undefined) {
      yield { kind: 'open', name, attributes: attributesOf(rest), empty: empty === '/' };
      if (empty === '/') yield { kind: 'close', name };
    }
  }
}
