/** Front door of the inventory module: the six inventories together. */
export { inventory, inventoryRegisters } from './inventory.ts';
