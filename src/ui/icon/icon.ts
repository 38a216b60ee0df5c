import { type Html, html } from '../../kernel/html/html.ts';
import { assetUrl } from '../assets/assets.ts';
import type { IconName } from './icon-names.ts';

export type { IconName } from './icon-names.ts';

/** A drawing beside a word. It is never the only carrier of a meaning, so screen readers skip it. */
export const icon = (name: IconName): Html =>
  html`<svg class="icon" width="20" height="20" aria-hidden="true" focusable="false"><use href="${assetUrl('icons.svg')}#${name}"></use></svg>`;
