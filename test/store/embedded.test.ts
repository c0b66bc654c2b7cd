import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Db, openDb } from '../../src/store/db.js';
import { prepareFolder, templateFolder } from '../../src/store/folder.js';
import { makeTemplate } from '../../src/store/template.js';
import { type Child, startChild } from './child.js';
import { temporaryFolder } from './engines.js';
import { auditSubjects, insertAudit } from './rows.js';

const flushes = vi.hoisted(() => ({ count: 0 }));
vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const fsyncSync: typeof fs.fsyncSync = (fd) => {
    flushes.count++;
    fs.fsyncSync(fd);
  };
  return { ...fs, fsyncSync };
});

let dataDir: string;
let opened: Db[];
let children: Child[];

beforeAll(() => makeTemplate());
beforeEach(async () => {
  dataDir = await temporaryFolder();
  opened = [];
  children = [];
});
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill('SIGKILL')));
  await Promise.all(opened.map((db) => db.close()));
  await rm(dataDir, { recursive: true, force: true });
});

const open = (folder = dataDir): Db => {
  const db = openDb({ dataDir: folder });
  opened.push(db);
  return db;
};
const child = async (task: 'hold' | 'write') => {
  const started = await startChild(dataDir, task);
  children.push(started);
  return started;
};
const systemOf = async (db: Db) =>
  (await db.query<{ id: string }>('select system_identifier::text as id from pg_control_system()'))
    .rows[0]?.id;

describe('the embedded folder', () => {
  it('is a copy of the template, not the work of initdb', async () => {
    const template = await readFile(join(templateFolder(), 'global', 'pg_control'));
    expect(await systemOf(open())).toBe(template.readBigUInt64LE(0).toString());
  });

  it('is made by initdb where there is no template', async () => {
    await prepareFolder(join(dataDir, 'pg'), join(dataDir, 'no such template'));
    const db = open();
    await insertAudit(db, 'first');
    expect(await auditSubjects(db)).toEqual(['first']);
    const template = await readFile(join(templateFolder(), 'global', 'pg_control'));
    expect(await systemOf(db)).not.toBe(template.readBigUInt64LE(0).toString());
  });

  it('is made anew when a process died while making it', async () => {
    await mkdir(join(dataDir, 'pg.new', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'pg.new', 'PG_VERSION'), '18\n');
    await open().ready();
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'pg']);
  });

  it('holds each commit on the disk before it is acknowledged', async () => {
    const db = open();
    await db.ready();
    for (let n = 0; n < 5; n++) {
      const before = flushes.count;
      await insertAudit(db, `row ${n}`);
      expect(flushes.count).toBeGreaterThan(before);
    }
  });

  it('keeps every acknowledged row through kill -9 during writes', async () => {
    const acknowledged: string[] = [];
    for (const rows of [1, 40, 150, 7]) {
      const writer = await child('write');
      writer.go();
      await writer.line((line) => line === `${writer.pid}-${rows}`);
      await writer.kill('SIGKILL');
      acknowledged.push(...writer.lines.filter((line) => line.startsWith(`${writer.pid}-`)));
    }
    const kept = new Set(await auditSubjects(open()));
    expect(acknowledged.filter((subject) => !kept.has(subject))).toEqual([]);
  });

  it('says which folder could not be opened', async () => {
    await mkdir(join(dataDir, 'pg'));
    await writeFile(join(dataDir, 'pg', 'PG_VERSION'), '9\n');
    const db = open();
    await expect(db.ready()).rejects.toThrow(`${join(dataDir, 'pg')} cannot be opened`);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });
});
