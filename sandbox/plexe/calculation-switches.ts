/** Other readings of calculations and withdrawals. */
export const calculationSwitches = {};
