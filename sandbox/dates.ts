/** A calendar day without a zone, `yyyy-MM-dd`. */
export type Day = string;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const text = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
const parts = (day: Day): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day of an instant, read in UTC. */
export const dayOf = (instant: Date): Day => instant.toISOString().slice(0, 10);

/** Same day of the month, clamped to the month's end. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return text(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** `dd.MM.yyyy` */
export const dotted = (day: Day): string => day.split('-').reverse().join('.');

const read = (pattern: RegExp, written: string): Day | undefined => {
  const { d, m, y } = pattern.exec(written)?.groups ?? {};
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  const exists = year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return exists ? text(year, month, date) : undefined;
};

/** Reads `dd.MM.yyyy`; undefined when there is no such day. */
export const fromDotted = (written: string): Day | undefined =>
  read(/^(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{4})$/, written);

/** Reads `ddMMyyyy`; undefined when there is no such day. */
export const fromCompact = (written: string): Day | undefined =>
  read(/^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/, written);
