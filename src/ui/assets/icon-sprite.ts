import { readFileSync } from 'node:fs';
import { iconNames } from '../icon/icon-names.ts';

/** All outline icons lie in one folder; one of them tells where that is. */
const folder = import.meta.resolve('@tabler/icons/outline/home.svg');

function symbol(name: string): string {
  const drawing = readFileSync(new URL(`./${name}.svg`, folder), 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, '')
    .replace(/\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
}

/** One SVG file with the drawing of every icon Padu uses, addressed by name. */
export const iconSprite = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${iconNames.map(symbol).join('')}</svg>`;
