/**
 * What a spreadsheet program may take for the start of a formula (OWASP, CSV injection), full-width twins included,
 * after any number of apostrophes.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before a text that a spreadsheet program could run as a formula. */
export const neutralise = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** Takes away exactly the apostrophe that `neutralise` put there. */
export const restore = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
