import type { Finding } from './truth.rules.ts';

/**
 * How the evidence of a criterion looks before anybody reads a page: `green` where one piece is without fault, `amber`
 * where every piece that counts wants a look, `red` where none counts, `none` where the criterion is not claimed and has
 * no evidence.
 */
export type Colour = 'green' | 'amber' | 'red' | 'none';

const worst = (findings: readonly Finding[]): 'good' | 'warning' | 'bad' => {
  if (findings.some(({ tone }) => tone === 'bad')) return 'bad';
  return findings.some(({ tone }) => tone === 'warning') ? 'warning' : 'good';
};

/** The colour of a criterion from the findings of each piece of its evidence. More evidence never makes it worse. */
export function colourOf(claimed: boolean, evidence: readonly (readonly Finding[])[]): Colour {
  const tones = evidence.map(worst);
  if (tones.includes('good')) return 'green';
  if (tones.includes('warning')) return 'amber';
  return claimed || tones.length > 0 ? 'red' : 'none';
}

/** Whether a word of an address is a colour. */
export const isColour = (word: string | undefined): word is Colour =>
  word === 'green' || word === 'amber' || word === 'red' || word === 'none';
