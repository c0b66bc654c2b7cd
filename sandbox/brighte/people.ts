import type { Prng } from '../prng.js';
import type { Applicant } from './state.js';

const FIRST = [
  'Olivia',
  'Jack',
  'Charlotte',
  'William',
  'Mia',
  'Noah',
  'Isla',
  'Thomas',
  'Zoe',
  'Liam',
  'Matilda',
  'Ethan',
  'Ruby',
  'Lachlan',
  'Priya',
  'Minh',
] as const;
const LAST = [
  'Walker',
  'Nguyen',
  'Kelly',
  'Harris',
  'Singh',
  'Campbell',
  'Murphy',
  'Bennett',
  'Cooper',
  'Wong',
  'Fraser',
  'Doyle',
  'Marino',
  'Papas',
] as const;

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mobile: string;
  readonly bornOn: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Made up from nothing but the draws. The number keeps e-mails and mobiles apart. */
function person(prng: Prng, number: number): Person {
  const [firstName, lastName] = [prng.pick(FIRST), prng.pick(LAST)];
  const unique = String(number).padStart(4, '0');
  return {
    firstName,
    lastName,
    email: `${firstName}.${lastName}${unique}@example.com`.toLowerCase(),
    mobile: `04${prng.digits(4)}${unique}`,
    bornOn: `${prng.between(1950, 2003)}-${two(prng.between(1, 12))}-${two(prng.between(1, 28))}`,
  };
}

const FIRST_APPLICANT = 50_001;

/** One person after the other. */
export class People {
  #count = 0;
  constructor(readonly prng: Prng) {}

  next(): Person {
    this.#count += 1;
    return person(this.prng, this.#count);
  }

  applicant(joint: boolean): Applicant {
    const { firstName, lastName, email, mobile, bornOn } = this.next();
    const id = String(FIRST_APPLICANT + this.#count);
    return { id, name: `${firstName} ${lastName}`, email, mobile, bornOn, joint };
  }
}
