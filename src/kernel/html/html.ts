/** Markup that is safe to send as it stands. Only this class escapes escaping. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a `${}` of an `html` template: nullish and false write nothing, arrays are joined. */
export type Child = Html | string | number | bigint | boolean | null | undefined | readonly Child[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a string for text and for quoted attributes. */
export function escapeHtml(value: string): string {
  return /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (char) => entities[char] ?? char) : value;
}

function write(child: Child): string {
  if (typeof child === 'string') return escapeHtml(child);
  if (child instanceof Html) return child.markup;
  if (child === null || child === undefined || child === false || child === true) return '';
  if (typeof child === 'number' || typeof child === 'bigint') return String(child);
  let out = '';
  for (const item of child) out += write(item);
  return out;
}

/** Tagged template: every value is escaped unless it is `Html`. Attribute values must be quoted (a test looks). */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let out = strings[0] ?? '';
  for (let i = 0; i < children.length; i++) out += write(children[i]) + (strings[i + 1] ?? '');
  return new Html(out);
}

/** Marks markup made by a trusted producer (an icon file, a chart renderer) as safe. Never for user input. */
export const trusted = (markup: string): Html => new Html(markup);

/** Writes an attribute, or nothing when the value is nullish or false: `${attr('disabled', isLocked)}`. */
export function attr(name: string, value: string | number | boolean | null | undefined): Html {
  if (value === null || value === undefined || value === false) return new Html('');
  return new Html(value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`);
}

/** A link target that cannot run script: only http(s), mailto and paths of this site pass; anything else becomes `#`. */
export function safeUrl(url: string): string {
  return /^(https?:\/\/|mailto:|\/(?!\/)|\?|#)/i.test(url) ? url : '#';
}
