/** A Chromium that reaches this machine and nothing else. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the pictures go; the one of the README only when asked: PICTURES=docs/images. */
export const pictures = process.env.PICTURES ?? join(tmpdir(), 'lendgraph-pictures');

export function openBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  });
}

/** Wide and narrow, light and dark; nothing may stand out of the window. */
export async function takePictures(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.querySelector(':target')?.scrollIntoView());
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
      const shown = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(shown, `${name} at ${width}`).toBeLessThanOrEqual(width);
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}
