import type { Probe } from '../http/health.ts';
import { type ClamAddress, pingClam } from './clamav.ts';

/** Whether the virus scanner answers. Without it uploads are refused, and everything else goes on. */
export const scannerProbe = (address: ClamAddress): Probe => ({
  name: 'virus scanner',
  optional: true,
  check: () => pingClam(address),
});
