import { hashBytes } from './tile.ts';

/** The state of a log at one size (C2SP tlog-checkpoint), without its signature. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Buffer };

/** The text that is signed: origin, size and root, each on its line. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the text of an opened note as a checkpoint; undefined when it is not one. Extension lines are ignored. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', sizeText = '', rootText = ''] = text.split('\n');
  const size = Number(sizeText);
  const root = Buffer.from(rootText, 'base64');
  const canonical = root.length === hashBytes && root.toString('base64') === rootText;
  if (origin === '' || !/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size) || !canonical) return undefined;
  return { origin, size, root };
}
