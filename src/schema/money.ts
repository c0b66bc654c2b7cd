import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { CurrencyCode, Decimal } from './scalars.js';

@ObjectType({ description: 'An amount of money. Exact: a string of digits, never a float.' })
export class Money {
  @Described(
    () => Decimal,
    'The amount in whole units of the currency, with the digits the provider printed.',
  )
  readonly amount!: string;

  @Described(
    () => CurrencyCode,
    'The currency. Where a provider names none, the one set for it in the server.',
  )
  readonly currency!: string;
}

@ObjectType({
  description: 'Two figures of one provider that do not agree. Shown, never repaired.',
})
export class Discrepancy {
  @Described(() => String, 'The rule that does not hold, in words.')
  readonly rule!: string;

  @Described(() => Money, 'What the rule gives.')
  readonly expected!: Money;

  @Described(() => Money, 'What the provider says.')
  readonly actual!: Money;
}
