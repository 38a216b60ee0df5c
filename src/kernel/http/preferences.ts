import type { FastifyRequest } from 'fastify';
import type { Lang } from '../i18n/text.ts';
import type { Preferences } from './request.ts';

export const preferencesCookie = 'padu_preferences';

const languages = ['id', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;

const oneOf = <T extends string>(choices: readonly T[], raw: unknown): T | undefined =>
  choices.find((choice) => choice === raw);

/** The first language of `Accept-Language` that Padu speaks; Indonesian when it names none. */
export function acceptedLanguage(header: string | undefined): Lang {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean) ?? 1);
    return { lang: oneOf(languages, tag.split('-')[0]), weight };
  });
  const known = wanted.filter(({ lang, weight }) => lang !== undefined && weight > 0);
  return known.sort((one, other) => other.weight - one.weight)[0]?.lang ?? 'id';
}

/** What the cookie holds. Read from the header, so that it works before any hook ran. */
const storedIn = ({ server, headers }: FastifyRequest): URLSearchParams =>
  new URLSearchParams(server.parseCookie(headers.cookie ?? '')[preferencesCookie] ?? '');

/**
 * How this browser likes pages. Pages are Indonesian until a person chooses otherwise, because the browsers of an
 * Indonesian office often speak English; programs get the language they ask for.
 */
export function readPreferences(request: FastifyRequest): Preferences {
  const stored = storedIn(request);
  const isProgram = request.url.startsWith('/api/');
  return {
    lang:
      oneOf(languages, stored.get('lang')) ?? (isProgram ? acceptedLanguage(request.headers['accept-language']) : 'id'),
    theme: oneOf(themes, stored.get('theme')) ?? 'auto',
    density: oneOf(densities, stored.get('density')) ?? 'comfortable',
  };
}

/** The cookie's new value: what was chosen before, with the choices just posted. Unknown choices are ignored. */
export function writePreferences(request: FastifyRequest, posted: Readonly<Record<string, unknown>>): string {
  const stored = storedIn(request);
  const next = new URLSearchParams();
  for (const [name, choices] of Object.entries({ lang: languages, theme: themes, density: densities })) {
    const value = oneOf<string>(choices, posted[name]) ?? oneOf<string>(choices, stored.get(name));
    if (value !== undefined) next.set(name, value);
  }
  return next.toString();
}
