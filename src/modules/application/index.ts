/** Front door of the application module: applications, their documentation and their clearances. */
export { applicationRegisters } from './application-registers.ts';
export type { ApplicationSlots } from './application-slots.ts';
