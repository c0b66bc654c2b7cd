/** The 32 categories of the checkout, in the order of the document. */
export const CATEGORIES = [
  'Solar System',
  'Solar & Battery System',
  'Battery Storage',
  'Off-Grid System',
  'Smart Home Technology',
  'Air Conditioning & Ventilation',
  'Plumbing',
  'Electrical',
  'Fireplaces',
  'Flooring',
  'Guttering',
  'Roofing',
  'Blinds, Curtains & Shutters',
  'Awnings',
  'Verandahs, Patios & Pergolas',
  'Driveways, Concrete & Paving',
  'Landscaping',
  'Outdoor Blinds',
  'Trailers and Campers',
  'Carports',
  'Decking',
  'Sheds',
  'Fencing',
  'Garage Doors',
  'Home Improvements - Other',
  'Pools & Spas',
  'Windows/Blinds/Shutters/Glazing',
  'Solar Hot Water Systems (incl heat pump)',
  'Pool Heating Systems (non-solar)',
  'Energy Efficient Products',
  'Water Filtration',
  'Security System',
] as const;

/** Stands in all four samples of the document and in none of its lists. */
export const SAMPLE_CATEGORY = 'Storage Battery(s)';

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
