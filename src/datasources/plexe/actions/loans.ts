export const loanActions = {};
