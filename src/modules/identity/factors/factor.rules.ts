/** What an account can prove itself with. */
export type Factors = {
  readonly password: boolean;
  /** One-time codes are in use. */
  readonly totp: boolean;
  readonly passkeys: number;
  /** Recovery codes not yet used. */
  readonly codes: number;
};

/** Whether a password alone is not enough for this account. */
export const hasSecondFactor = ({ totp, passkeys }: Factors): boolean => totp || passkeys > 0;

/**
 * Whether the person still gets in when the likeliest thing is lost. Without a password that takes a second passkey, or
 * recovery codes beside the only one.
 */
export const isReachable = ({ password, passkeys, codes }: Factors): boolean =>
  password || passkeys > 1 || (passkeys === 1 && codes > 0);

/** Why a way to sign in may not be taken away; undefined when it may. */
export function removalProblem(after: Factors, required: boolean): 'unreachable' | 'required' | undefined {
  if (!isReachable(after)) return 'unreachable';
  return required && !hasSecondFactor(after) ? 'required' : undefined;
}
