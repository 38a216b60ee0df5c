import { type Lang, say, type Text } from '../kernel/i18n/text.ts';
import type { IconName } from './icon/icon-names.ts';

export type Theme = 'light' | 'dark' | 'auto';
export type Density = 'comfortable' | 'compact';

/** One link of the navigation. `count` shows how much waits behind it. */
export type NavItem = {
  readonly href: string;
  readonly label: Text;
  readonly count?: number;
  /** Addresses of what is reached from there and has no link of its own. */
  readonly holds?: readonly string[];
};

/** One part of the navigation: a link by itself (`href`), or a title that opens its items. */
export type NavSection = {
  readonly label: Text;
  readonly icon: IconName;
  readonly href?: string;
  readonly holds?: readonly string[];
  readonly items: readonly NavItem[];
};

/** Who is looking at the page. `roles` is a sentence, such as "Petugas Dinas, Dinas Kominfo". */
export type Viewer = { readonly id: string; readonly name: string; readonly roles: string };

/** Everything a component needs to know about the request it draws for: plain data, no queries. */
export type View = {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly density: Density;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly csrf: string;
  readonly actor: Viewer | null;
  readonly nav: readonly NavSection[];
  readonly government: string | null;
  /** The date in the government's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: Date;
  readonly timeZone: string;
  readonly requestId: string;
  /** Where the search box sends to; without it there is no box. */
  readonly search?: string;
  /** The notices of this person; without it there is no bell. */
  readonly notices?: { readonly href: string; readonly count: number };
};

/** A text in the language of the view. */
export const t = (view: View, text: Text): string => say(text, view.lang);

/** The address of this page with some query values changed; null takes a value out. */
export function urlWith(view: View, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(view.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? view.path : `${view.path}?${text}`;
}
