import { fill, type Text } from '../i18n/text.ts';

type Mark = readonly [RegExp, string];

/** Browsers name each other in their User-Agent, so the order matters: the most particular first. */
const browsers: readonly Mark[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly Mark[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const nameIn = (marks: readonly Mark[], agent: string): string => marks.find(([mark]) => mark.test(agent))?.[1] ?? '';

/**
 * The kind of browser and system behind a User-Agent, `Chrome/Windows`: enough for a person to know their own device,
 * and nothing of versions or models, which would tell people apart. Either part may be empty.
 */
export const deviceOf = (userAgent: string | undefined): string => {
  const agent = (userAgent ?? '').slice(0, 500);
  return `${nameIn(browsers, agent)}/${nameIn(systems, agent)}`;
};

/** A device in words: "Chrome di Windows". */
export function deviceText(device: string): Text {
  const [browser = '', system = ''] = device.split('/');
  const named = { browser: browser || { id: 'Peramban lain', en: 'Another browser' }, system };
  return fill(
    system === '' ? { id: '{browser}', en: '{browser}' } : { id: '{browser} di {system}', en: '{browser} on {system}' },
    named,
  );
}
