import type { Mounted } from '../../register/registry.ts';
import { mountReferenceCodes } from './reference-code-mount.ts';

/** The registers every inventory leans on. */
export const elementRegisters: readonly Mounted[] = [mountReferenceCodes];
