/** The 22 properties of a client, in the order of the contract. */
export type Kind = 'text' | 'guid' | 'boolean' | 'instant' | 'integer' | 'number' | 'address';

export interface Address {
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipCode: string | null;
}

export interface Client {
  readonly id: string;
  readonly externalId: string | null;
  readonly source: string | null;
  readonly ownerId: string | null;
  readonly referredById: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  readonly mobilePhone: string | null;
  readonly fax: string | null;
  readonly contactAddress: Address | null;
  readonly isSilenced: boolean;
  readonly isArchived: boolean;
  readonly createdOn: string;
  readonly updatedOn: string | null;
  readonly fico: number | null;
  readonly totalIncome: number | null;
  readonly totalDebtPayments: number | null;
  readonly firstTimeBuyer: boolean | null;
  readonly loginToken: string | null;
}

export type FieldName = keyof Client;
/** What can be filtered and sorted by: all but the address. */
export type ScalarName = Exclude<FieldName, 'contactAddress'>;

export interface Field {
  readonly kind: Kind;
  readonly nullable: boolean;
  readonly write: 'required' | 'optional' | 'never';
}

const optional = (kind: Kind): Field => ({ kind, nullable: true, write: 'optional' });
const required: Field = { kind: 'text', nullable: false, write: 'required' };
const flag: Field = { kind: 'boolean', nullable: false, write: 'optional' };

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  id: { kind: 'guid', nullable: false, write: 'never' },
  externalId: optional('text'),
  source: optional('text'),
  ownerId: optional('guid'),
  referredById: optional('guid'),
  firstName: required,
  lastName: required,
  email: required,
  homePhone: optional('text'),
  workPhone: optional('text'),
  mobilePhone: optional('text'),
  fax: optional('text'),
  contactAddress: optional('address'),
  isSilenced: flag,
  isArchived: flag,
  createdOn: { kind: 'instant', nullable: false, write: 'never' },
  updatedOn: { kind: 'instant', nullable: true, write: 'never' },
  fico: optional('integer'),
  totalIncome: optional('number'),
  totalDebtPayments: optional('number'),
  firstTimeBuyer: optional('boolean'),
  loginToken: optional('text'),
};

export const ADDRESS_FIELDS = ['addressLine1', 'addressLine2', 'city', 'state', 'zipCode'] as const;

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
export const isScalar = (name: string): name is ScalarName =>
  isField(name) && name !== 'contactAddress';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As it is kept: lower case; undefined when it is none. */
export const readGuid = (text: unknown): string | undefined =>
  typeof text === 'string' && GUID.test(text) ? text.toLowerCase() : undefined;

export const isInt32 = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31;
