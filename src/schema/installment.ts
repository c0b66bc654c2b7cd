import { Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { Money } from './money.js';
import { Node } from './node.js';
import { CalendarDate } from './scalars.js';

export const InstallmentStatus = describedEnum(
  'InstallmentStatus',
  'What the figures of an installment say. Whether it is late depends on the day and is left to the reader.',
  {
    SCHEDULED: 'Nothing of it is paid.',
    PARTIALLY_PAID: 'A part of it is paid.',
    PAID: 'Nothing of it is left to pay.',
  },
);
export type InstallmentStatus = keyof typeof InstallmentStatus;

@ObjectType({ implements: Node, description: 'One scheduled payment of a loan.' })
export class Installment extends Node {
  @Described(() => Int, 'Its place in the schedule, from 1.')
  readonly number!: number;

  @Described(() => CalendarDate, 'The day it is due.')
  readonly dueOn!: string;

  @Described(() => Money, 'What is to be paid for it in all.')
  readonly total!: Money;

  @Described(() => Money, 'What is still open of it.')
  readonly outstanding!: Money;

  @Described(() => Money, 'What is paid of it: total less outstanding.')
  readonly paid!: Money;

  @Described(() => InstallmentStatus, 'What the figures say.')
  readonly status!: InstallmentStatus;
}
