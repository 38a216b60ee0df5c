import { type Html, html } from '../../kernel/html/html.ts';
import { assetUrl } from '../assets/assets.ts';
import type { View } from '../view.ts';

/** The mark of Padu and the government it serves, leading home. */
export const brand = (view: View): Html => html`<a class="brand" href="/">
<img src="${assetUrl('logo.svg')}" width="32" height="32" alt="">
<span class="brand-words">
<span class="brand-name">Padu</span>
${view.government && html`<span class="brand-government">${view.government}</span>`}
</span>
</a>`;
