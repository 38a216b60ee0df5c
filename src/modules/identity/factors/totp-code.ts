import { createHmac } from 'node:crypto';
import { sameSecret } from '../../../kernel/session/secret.ts';

/** How often the code changes, and how many steps a clock may be off either way (RFC 6238 5.2). */
const period = { seconds: 30, skew: 1 } as const;

/** The length RFC 4226 recommends for a secret. */
export const totpSecretBytes = 20;

/** The number of half minutes since 1970 at an instant. */
export const totpStep = (at: Date): number => Math.floor(at.getTime() / (period.seconds * 1000));

/** The six digits of a step: HOTP (RFC 4226 5.3) over its number. */
export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * The step a code belongs to, if it is one of now and newer than the last one used: no code works twice.
 * @returns undefined for any other code
 */
export function findTotpStep(secret: Buffer, code: string, now: Date, lastUsed: number | null): number | undefined {
  const here = totpStep(now);
  const steps = Array.from({ length: 2 * period.skew + 1 }, (_, at) => here - period.skew + at);
  const fitting = steps.filter((step) => sameSecret(totpCode(secret, step), code));
  return fitting.find((step) => lastUsed === null || step > lastUsed);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648 6), as apps for one-time codes take secrets. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The address that apps read from a QR picture. */
export function totpUri(secret: Buffer, issuer: string, login: string): string {
  const label = [issuer, login].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
