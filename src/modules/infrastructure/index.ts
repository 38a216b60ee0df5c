/** Front door of the infrastructure module: centres, machines, networks, software, devices, and what binds them. */
export { infrastructureRegisters } from './infrastructure-registers.ts';
export type { InfrastructureSlots } from './infrastructure-slots.ts';
