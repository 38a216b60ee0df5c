/** What became of an event for a webhook. `withheld`: its role may not read the record any more. */
export const deliveryStates = ['waiting', 'delivered', 'failed', 'withheld'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
