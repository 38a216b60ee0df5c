import type { SignatureReader } from '../../kernel/signatures/pdf-signatures.ts';

/** What evidence needs to know of the program around it. */
export type EvidenceSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
  /** Where the contents of files lie. */
  readonly filesDir: string;
  readonly readSignatures: SignatureReader;
};
