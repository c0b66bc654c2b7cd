/** Conditions on a field by its type. What is given in one of them holds together. */
import { ID, InputType, Int } from 'type-graphql';
import { Described } from './described.js';
import { DateTime, Decimal } from './scalars.js';

const EQ = 'Is this.';
const NE = 'Is not this; also true where nothing is known.';
const IN = 'Is one of these, at least one.';
const GT = 'Is more than this; never true where nothing is known, as all that compares.';
const GE = 'Is this or more.';
const LT = 'Is less than this.';
const LE = 'Is this or less.';
const IS_NULL = 'True: nothing is known. False: something is.';

@InputType({ description: 'What an id must be.' })
export class IDFilterInput {
  @Described(() => ID, EQ, { nullable: true })
  readonly eq?: string | null;

  @Described(() => ID, NE, { nullable: true })
  readonly ne?: string | null;

  @Described(() => [ID], IN, { nullable: true })
  readonly in?: readonly string[] | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;
}

@InputType({ description: 'What a text must be or have in it.' })
export class StringFilterInput {
  @Described(() => String, EQ, { nullable: true })
  readonly eq?: string | null;

  @Described(() => String, NE, { nullable: true })
  readonly ne?: string | null;

  @Described(() => [String], IN, { nullable: true })
  readonly in?: readonly string[] | null;

  @Described(() => String, 'Has this in it.', { nullable: true })
  readonly contains?: string | null;

  @Described(() => String, 'Begins with this.', { nullable: true })
  readonly startsWith?: string | null;

  @Described(() => String, 'Ends with this.', { nullable: true })
  readonly endsWith?: string | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;

  @Described(
    () => Boolean,
    'Compare in small letters. Without it, whether A is a is left to the lender; with it, letters beyond the English alphabet are.',
    { defaultValue: false },
  )
  readonly ignoreCase!: boolean;
}

@InputType({ description: 'What a whole number must be.' })
export class IntFilterInput {
  @Described(() => Int, EQ, { nullable: true })
  readonly eq?: number | null;

  @Described(() => Int, NE, { nullable: true })
  readonly ne?: number | null;

  @Described(() => Int, GT, { nullable: true })
  readonly gt?: number | null;

  @Described(() => Int, GE, { nullable: true })
  readonly ge?: number | null;

  @Described(() => Int, LT, { nullable: true })
  readonly lt?: number | null;

  @Described(() => Int, LE, { nullable: true })
  readonly le?: number | null;

  @Described(() => [Int], IN, { nullable: true })
  readonly in?: readonly number[] | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;
}

@InputType({ description: 'What a decimal number must be.' })
export class DecimalFilterInput {
  @Described(() => Decimal, EQ, { nullable: true })
  readonly eq?: string | null;

  @Described(() => Decimal, NE, { nullable: true })
  readonly ne?: string | null;

  @Described(() => Decimal, GT, { nullable: true })
  readonly gt?: string | null;

  @Described(() => Decimal, GE, { nullable: true })
  readonly ge?: string | null;

  @Described(() => Decimal, LT, { nullable: true })
  readonly lt?: string | null;

  @Described(() => Decimal, LE, { nullable: true })
  readonly le?: string | null;

  @Described(() => [Decimal], IN, { nullable: true })
  readonly in?: readonly string[] | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;
}

@InputType({ description: 'What an instant must be.' })
export class DateTimeFilterInput {
  @Described(() => DateTime, EQ, { nullable: true })
  readonly eq?: Date | null;

  @Described(() => DateTime, NE, { nullable: true })
  readonly ne?: Date | null;

  @Described(() => DateTime, 'Is later than this; never true where nothing is known.', {
    nullable: true,
  })
  readonly gt?: Date | null;

  @Described(() => DateTime, 'Is this or later.', { nullable: true })
  readonly ge?: Date | null;

  @Described(() => DateTime, 'Is earlier than this.', { nullable: true })
  readonly lt?: Date | null;

  @Described(() => DateTime, 'Is this or earlier.', { nullable: true })
  readonly le?: Date | null;

  @Described(() => [DateTime], IN, { nullable: true })
  readonly in?: readonly Date[] | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;
}

@InputType({ description: 'Whether something must be so.' })
export class BooleanFilterInput {
  @Described(() => Boolean, EQ, { nullable: true })
  readonly eq?: boolean | null;

  @Described(() => Boolean, IS_NULL, { nullable: true })
  readonly isNull?: boolean | null;
}
