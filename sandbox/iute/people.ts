import type { Prng } from '../prng.js';
import type { Client } from './loan.js';

const MEN = ['Arben', 'Ilir', 'Besnik', 'Dritan', 'Ion', 'Vasile', 'Andrei', 'Sergiu'] as const;
const WOMEN = ['Elira', 'Mira', 'Teuta', 'Ana', 'Elena', 'Maria', 'Irina', 'Drita'] as const;
const LAST = [
  'Hoxha',
  'Shehu',
  'Gjoka',
  'Leka',
  'Kola',
  'Rusu',
  'Ciobanu',
  'Munteanu',
  'Lupu',
  'Cojocaru',
] as const;
const RELATIONS = ['sister', 'brother', 'mother', 'father', 'cousin', 'neighbour'] as const;
const TOWNS = ['Tirana', 'Durres', 'Vlore', 'Elbasan', 'Chisinau', 'Balti', 'Cahul'] as const;
const STREETS = ['Long street', 'Station street', 'Mill street', 'Garden street'] as const;
const DECADES: Readonly<Record<string, string>> = {
  '196': 'G',
  '197': 'H',
  '198': 'I',
  '199': 'J',
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Made up from nothing but the draws: no value belongs to a living person. */
export function person(prng: Prng): Client {
  const woman = prng.between(0, 1) === 1;
  const [year, month, date] = [prng.between(1960, 1999), prng.between(1, 12), prng.between(1, 28)];
  const decade = DECADES[String(year).slice(0, 3)] ?? 'K';
  const monthMark = two(woman ? month + 50 : month);
  const letter = String.fromCharCode(prng.between(65, 90));
  return {
    pin: `${decade}${year % 10}${monthMark}${two(date)}${prng.digits(3)}${letter}`,
    firstName: prng.pick(woman ? WOMEN : MEN),
    lastName: prng.pick(LAST),
    patronymic: prng.pick(MEN),
    bornOn: `${year}-${two(month)}-${two(date)}`,
    documentSerial: `20${prng.digits(7)}`,
    gsm: `06${prng.between(7, 9)}${prng.digits(7)}`,
    phoneHome: `04${prng.digits(7)}`,
    altContactName: `${prng.pick(WOMEN)} ${prng.pick(LAST)}`,
    altContactRelation: prng.pick(RELATIONS),
    altContactPhone: `06${prng.between(7, 9)}${prng.digits(7)}`,
    town: prng.pick(TOWNS),
    street: prng.pick(STREETS),
    houseNr: String(prng.between(1, 120)),
    apartmentNr: prng.between(0, 3) === 0 ? '' : String(prng.between(1, 60)),
  };
}
