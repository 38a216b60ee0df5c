/** What evidence needs to know of the program around it. */
export type EvidenceSlots = {
  /** The government's time zone: which day it is when somebody asks. */
  readonly timeZone: string;
};
