import { CodedError } from '../../kernel/errors/errors.ts';
import { isId } from '../fields/reference.ts';

/** A line of the inbox as a form or a program names it. */
export type Item = {
  readonly register: string;
  readonly id: string;
  readonly step: string;
  readonly version: number;
  readonly stage: string;
};

/** A line as one value: what a ticked box sends. */
export const writeItem = ({ register, id, step, version, stage }: Item): string =>
  [register, id, step, version, stage].join(':');

/** Most lines that are decided or handed over at once. */
export const maxItems = 100;

/** The values of ticked boxes: none, one or several. */
export const ticked = (value: unknown): readonly string[] =>
  [value ?? []].flat().filter((one) => typeof one === 'string');

/** Reads lines as ticked boxes send them. @throws CodedError `bad-request` */
export function readItems(values: readonly string[]): readonly Item[] {
  if (values.length > maxItems) throw new CodedError('bad-request', { detail: 'item' });
  return values.map((value) => {
    const [register = '', id = '', step = '', version = '', stage = ''] = value.split(':');
    if (!isId(id) || !/^\d{1,9}$/.test(version)) throw new CodedError('bad-request', { detail: 'item' });
    return { register, id, step, version: Number(version), stage };
  });
}
