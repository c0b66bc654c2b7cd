import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Read } from '../../src/mutations/ledger.js';
import { decide } from '../../src/mutations/reconcile.js';

const PACE = { lease: 60, look: 60, settle: 900 };
const SENT = Date.parse('2026-01-15T09:00:00Z');

const WORDS = {
  '+': { verdict: 'APPLIED', reading: 'repaid went up by 10' },
  '0': { verdict: 'NOT_APPLIED', reading: 'repaid went up by 0' },
  '?': { verdict: 'UNCLEAR', reading: 'repaid went up by 7' },
  '!': { verdict: 'UNCLEAR', reading: 'repaid went up by 17' },
} as const;

/** `60+` is a reading 60 seconds after sending that shows the effect. */
const readsOf = (text: string): Read[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({
      at: new Date(SENT + Number(word.slice(0, -1)) * 1000).toISOString(),
      ...WORDS[word.slice(-1) as keyof typeof WORDS],
    }));

const verdictOf = (reads: readonly Read[]) =>
  decide(reads, new Date(SENT), PACE)?.state ?? 'not yet';

describe('the verdict of readings', () => {
  it.each([
    ['nothing was read', '', 'not yet'],
    ['one reading shows it', '60+', 'not yet'],
    ['two readings show it, a look apart', '60+ 120+', 'COMMITTED'],
    ['two readings show it, less than a look apart', '60+ 119+', 'not yet'],
    ['three close readings show it, the first and last a look apart', '60+ 90+ 120+', 'COMMITTED'],
    ['one late reading shows it', '5000+', 'not yet'],
    ['it shows late, after readings without it', '60|0 120|0 180+ 240+', 'COMMITTED'],
    ['it has just begun to show', '60|0 120|0 180+', 'not yet'],
    ['it showed, and does not any more', '60+ 90|0 899|0', 'not yet'],
    [
      'it showed in between only, and long after sending it does not',
      '60|0 120+ 180|0 900|0',
      'NOT_APPLIED',
    ],
    ['readings without it, before the time to settle', '60|0 120|0 899|0', 'not yet'],
    ['readings without it, up to the time to settle', '60|0 900|0', 'NOT_APPLIED'],
    ['one reading without it, after the time to settle', '1000|0', 'not yet'],
    ['two readings without it, both after the time to settle, close', '1000|0 1059|0', 'not yet'],
    ['two readings without it, both after the time to settle', '1000|0 1060|0', 'NOT_APPLIED'],
    ['another sum shows, before the time to settle', '60? 120?', 'not yet'],
    ['another sum shows, up to the time to settle', '60? 900?', 'NEEDS_REVIEW'],
    ['another sum shows, and then a third', '60? 900!', 'not yet'],
    ['another sum shows, and then ours', '60? 900+ 960+', 'COMMITTED'],
    ['ours shows, and then another', '60+ 90! 150!', 'not yet'],
    ['ours shows, and long after it another', '60+ 900! 960!', 'NEEDS_REVIEW'],
  ])('%s: %s is %s', (_, text, expected) => {
    expect(verdictOf(readsOf(text.replaceAll('|', '')))).toBe(expected);
  });

  const readings = fc
    .array(
      fc.record({
        gap: fc.oneof(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 2_000 })),
        word: fc.constantFrom(...(Object.keys(WORDS) as (keyof typeof WORDS)[])),
      }),
      { maxLength: 12 },
    )
    .map((steps) => {
      let at = 0;
      return steps.map(({ gap, word }) => {
        at += gap;
        return { at: new Date(SENT + at * 1000).toISOString(), ...WORDS[word] };
      });
    });
  const secondsSinceSending = (read: Read) => (Date.parse(read.at) - SENT) / 1000;

  it('never rests on one reading, on readings that differ, or on haste', () => {
    fc.assert(
      fc.property(readings, (reads) => {
        const verdict = decide(reads, new Date(SENT), PACE);
        if (!verdict) return;
        const last = reads.at(-1)!;
        const meaning = {
          COMMITTED: 'APPLIED',
          NOT_APPLIED: 'NOT_APPLIED',
          NEEDS_REVIEW: 'UNCLEAR',
        };
        expect(last.verdict).toBe(meaning[verdict.state]);
        const from = reads.findLastIndex((read) => read.reading !== last.reading) + 1;
        const apart = secondsSinceSending(last) - secondsSinceSending(reads[from]!);
        expect(reads.length - from).toBeGreaterThanOrEqual(2);
        expect(apart).toBeGreaterThanOrEqual(PACE.look);
        if (verdict.state !== 'COMMITTED')
          expect(secondsSinceSending(last)).toBeGreaterThanOrEqual(PACE.settle);
      }),
      { numRuns: 5_000 },
    );
  });

  it('comes at last, when the lender keeps saying the same', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(...Object.values(WORDS)), (reads, word) => {
        const end = Math.max(PACE.settle, ...reads.map(secondsSinceSending));
        const same = [1, 1 + PACE.look].map((later) => ({
          at: new Date(SENT + (end + later) * 1000).toISOString(),
          ...word,
        }));
        expect(decide([...reads, ...same], new Date(SENT), PACE)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
