import { attr, type Child, type Html, html, trusted } from '../../kernel/html/html.ts';
import { assetUrl } from '../assets/assets.ts';
import type { View } from '../view.ts';

// htmx must not evaluate text as script (the content security policy forbids it), and a stale or refused answer is shown.
const htmxConfig = '{"includeIndicatorCSS":false,"history":true}';

/** The outermost shell: language, theme, density, styles and scripts. The title comes without the site's name. */
export const documentShell = (view: View, options: { readonly title: string; readonly body: Child }): Html =>
  html`${trusted('<!DOCTYPE html>')}
<html lang="${view.lang}" data-bs-theme="${view.theme}"${attr('data-density', view.density === 'compact' ? 'compact' : undefined)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.title} · Padu</title>
<meta name="color-scheme" content="${view.theme === 'auto' ? 'light dark' : view.theme}">
<meta name="htmx-config" content="${htmxConfig}">
<link rel="preload" href="${assetUrl('jakarta.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assetUrl('tabler.css')}">
<link rel="stylesheet" href="${assetUrl('app.css')}">
<link rel="icon" href="${assetUrl('logo.svg')}" type="image/svg+xml">
<script src="${assetUrl('htmx.js')}" defer></script>
<script src="${assetUrl('app.js')}" type="module"></script>
${
  view.search !== undefined &&
  html`<script src="${assetUrl('palette.js')}" type="module"></script>
`
}</head>
<body>
${options.body}
</body>
</html>`;
