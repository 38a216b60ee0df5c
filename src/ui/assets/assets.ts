import { readdirSync, readFileSync } from 'node:fs';
import { type AssetSource, gatherAssets } from '../../kernel/http/assets.ts';
import { iconSprite } from './icon-sprite.ts';

const text = (name: string, type: string, body: string): AssetSource => ({
  name,
  type: `${type}; charset=utf-8`,
  body: Buffer.from(body),
});
const own = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const read = (address: string) => readFileSync(new URL(address));

/** The order matters: what comes later overrules what comes before. */
const styles = [
  'tokens',
  'base',
  'frame',
  'controls',
  'accounts',
  'content',
  'tables',
  'data',
  'reading',
  'study',
  'together',
  'lists',
  'compliance',
  'evidence',
  'evaluation',
  'architecture',
  'notices',
  'search',
  'work',
  'charts',
  'plan',
  'development',
  'print',
] as const;

const withoutSourceMap = (source: string) => source.replace(/\/[/*][#@] sourceMappingURL=[^\n]*/g, '');

const font: AssetSource = {
  name: 'jakarta.woff2',
  type: 'font/woff2',
  body: read(
    import.meta.resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'),
  ),
};
const fontUrl = gatherAssets([font]).url(font.name);

const bpmnFont: AssetSource = {
  name: 'bpmn.woff2',
  type: 'font/woff2',
  body: read(import.meta.resolve('bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2')),
};

/** The styles of the drawings of processes, with the one font file every browser reads. */
function drawingStyles(): string {
  const theirs = ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn.css'].map((name) =>
    String(read(import.meta.resolve(`bpmn-js/dist/assets/${name}`))),
  );
  const face = `src: url('${gatherAssets([bpmnFont]).url(bpmnFont.name)}') format('woff2');`;
  const [diagram = '', bpmn = '', font = ''] = theirs;
  const oneFont = font.replace(/src: url\([^;]*;\s*src: url\([^;]*;/, face);
  return [diagram, bpmn, oneFont, own('./drawing.css')].map(withoutSourceMap).join('\n');
}

const pictures = new URL('../../../docs/handbook/pictures/', import.meta.url);

/** The pictures of the handbook. */
const handbook: readonly AssetSource[] = readdirSync(pictures).map((name) => ({
  name: `handbook-${name}`,
  type: 'image/png',
  body: readFileSync(new URL(name, pictures)),
}));

const bpmnScript = (name: string): string =>
  withoutSourceMap(String(read(import.meta.resolve(`bpmn-js/dist/${name}.production.min.js`))));

/** Every static file of the interface. */
export const assets = gatherAssets([
  ...handbook,
  font,
  text(
    'tabler.css',
    'text/css',
    withoutSourceMap(String(read(import.meta.resolve('@tabler/core/dist/css/tabler.min.css')))),
  ),
  text(
    'app.css',
    'text/css',
    styles
      .map((name) => own(`./${name}.css`))
      .join('\n')
      .replace('/assets/jakarta.woff2', fontUrl),
  ),
  text('htmx.js', 'text/javascript', withoutSourceMap(String(read(import.meta.resolve('htmx.org/dist/htmx.min.js'))))),
  text('app.js', 'text/javascript', own('./app.js')),
  text('palette.js', 'text/javascript', own('./palette.js')),
  text('form.js', 'text/javascript', own('./form.js')),
  text('gantt.js', 'text/javascript', own('./gantt.js')),
  text('mentions.js', 'text/javascript', own('./mentions.js')),
  bpmnFont,
  text('bpmn.css', 'text/css', drawingStyles()),
  text('bpmn-viewer.js', 'text/javascript', bpmnScript('bpmn-navigated-viewer')),
  text('bpmn-modeler.js', 'text/javascript', bpmnScript('bpmn-modeler')),
  text('drawing.js', 'text/javascript', own('./drawing.js')),
  text('drawing-words.json', 'application/json', own('./drawing-words.json')),
  text('icons.svg', 'image/svg+xml', iconSprite()),
  text('passkeys.js', 'text/javascript', own('./passkeys.js')),
  text('logo.svg', 'image/svg+xml', own('./logo.svg')),
]);

/** The address of a static file by its name, such as `app.css`. Throws when there is none. */
export const assetUrl = assets.url;

/** A picture of the handbook by its name: where it lies, and its size as its file says (PNG, IHDR). */
export function handbookPicture(name: string): {
  readonly url: string;
  readonly width: number;
  readonly height: number;
} {
  const found = handbook.find((one) => one.name === `handbook-${name}.png`);
  if (!found) throw new TypeError(`the handbook has no picture ${name}`);
  return { url: assetUrl(found.name), width: found.body.readUInt32BE(16), height: found.body.readUInt32BE(20) };
}
