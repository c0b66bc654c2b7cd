export const applicationActions = {};
