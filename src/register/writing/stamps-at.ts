import { isoDateOf } from '../../kernel/i18n/format.ts';
import type { Acting } from '../act.ts';
import type { Register } from '../register.ts';
import type { Values } from '../registry.ts';
import { stampsOf } from '../shape/stamped.ts';

const nothing: Values = {};

/** What Padu itself writes on a row when somebody takes a step now. */
export const stampsAt = ({ now, registry }: Acting, { fields }: Register, step: string): Values =>
  Object.values(fields).some(({ stamp }) => stamp)
    ? stampsOf(fields, step, isoDateOf(now, registry.timeZone))
    : nothing;
