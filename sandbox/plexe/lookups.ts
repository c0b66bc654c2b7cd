import { operations } from './operation.js';

export const INDUSTRIES = [
  'Accommodation',
  'Agriculture',
  'Automotive',
  'Cafes and Restaurants',
  'Construction',
  'Consulting',
  'Education',
  'Fitness',
  'Healthcare',
  'Information Technology',
  'Landscaping',
  'Manufacturing',
  'Retail',
  'Rice',
  'Transport',
  'Wholesale',
] as const;

export const lookupOperations = operations({
  getIndustries: {
    at: ['GET', '/api/Lookup/get-industries'],
    act: (visit) => visit.ok(INDUSTRIES.map((name) => ({ name }))),
  },
});
