import { attr, type Html, html } from '../../kernel/html/html.ts';
import { same, type Text } from '../../kernel/i18n/text.ts';
import { csrfField } from '../form/form.ts';
import { icon } from '../icon/icon.ts';
import { t, urlWith, type View } from '../view.ts';

/** Where the switches of language, theme and density send to; `back` in their form is the page to return to. */
export const preferencesPath = '/preferences';

type Choice = { readonly value: string; readonly label: Text; readonly lang?: string };

const languages: readonly Choice[] = [
  { value: 'id', label: same('Bahasa Indonesia'), lang: 'id' },
  { value: 'en', label: same('English'), lang: 'en' },
];

const themes: readonly Choice[] = [
  { value: 'auto', label: { id: 'Ikut perangkat', en: 'Device' } },
  { value: 'light', label: { id: 'Terang', en: 'Light' } },
  { value: 'dark', label: { id: 'Gelap', en: 'Dark' } },
];

const densities: readonly Choice[] = [
  { value: 'comfortable', label: { id: 'Longgar', en: 'Comfortable' } },
  { value: 'compact', label: { id: 'Rapat', en: 'Compact' } },
];

const hidden = (view: View): Html => html`<input type="hidden" name="${csrfField}" value="${view.csrf}">
<input type="hidden" name="back" value="${urlWith(view, {})}">`;

function choiceButton(view: View, name: string, { value, label, lang }: Choice, now: string): Html {
  const pressed = value === now ? 'true' : 'false';
  return html`<button type="submit" name="${name}" value="${value}" aria-pressed="${pressed}"${attr('lang', lang)}>
${t(view, label)}
</button>`;
}

const preference = (view: View, title: Text, name: string, choices: readonly Choice[], now: string): Html =>
  html`<p class="menu-title">${t(view, title)}</p>
<div class="menu-choices">${choices.map((choice) => choiceButton(view, name, choice, now))}</div>`;

/** How pages look for this person. On a phone the language is chosen here too. */
export function preferenceMenu(view: View): Html {
  const title = t(view, { id: 'Tampilan', en: 'Display' });
  return html`<details class="menu" data-menu>
<summary class="icon-button" aria-label="${title}">${icon('adjustments-horizontal')}</summary>
<form class="menu-panel" method="post" action="${preferencesPath}">
${hidden(view)}
<div class="menu-language">${preference(view, { id: 'Bahasa', en: 'Language' }, 'lang', languages, view.lang)}</div>
${preference(view, { id: 'Tema', en: 'Theme' }, 'theme', themes, view.theme)}
${preference(view, { id: 'Kerapatan', en: 'Density' }, 'density', densities, view.density)}
</form>
</details>`;
}

/** The other language, one click away, named in its own words or by its short mark. */
export function languageSwitch(view: View, size: 'named' | 'short'): Html {
  const other = view.lang === 'id' ? 'en' : 'id';
  const name = other === 'en' ? 'English' : 'Bahasa Indonesia';
  const mark = html`<span class="code-word" aria-hidden="true">${other.toUpperCase()}</span>
<span class="visually-hidden">${name}</span>`;
  return html`<form class="language" method="post" action="${preferencesPath}">
${hidden(view)}
<button class="icon-button" type="submit" name="lang" value="${other}" lang="${other}" title="${name}">
${icon('language')}
${size === 'named' ? html`<span>${name}</span>` : mark}
</button>
</form>`;
}
