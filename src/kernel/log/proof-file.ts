import type { Proof } from './proof-of.ts';

/**
 * Writes a proof as one text to hand on (C2SP tlog-proof): the leaf as extra data, its index, the hashes from leaf to
 * root, the checkpoint. It verifies offline with the log's verifier key.
 */
export const proofFile = ({ leaf, index, path, checkpoint }: Proof): string =>
  [
    'c2sp.org/tlog-proof@v1',
    `extra ${Buffer.from(leaf).toString('base64')}`,
    `index ${index}`,
    ...path.map((step) => step.toString('base64')),
    '',
    checkpoint,
  ].join('\n');
