/** Other readings of the notifications. */
export const webhookSwitches = {};
