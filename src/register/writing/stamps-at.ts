import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Act } from '../act.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { stampsOf } from '../shape/stamped.ts';

/** What Padu itself writes on a row when somebody takes a step now. */
export const stampsAt = ({ now, registry }: Act, { fields }: Register, step: string): Values =>
  stampsOf(fields, step, isoDateOf(now, registry.timeZone));
