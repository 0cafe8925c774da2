import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { ConfigError, makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import { lastPagePixels } from './read-pdf.ts';
import { licence } from './samples.ts';

const p12 = join(import.meta.dirname, 'fixtures/office.p12');
const green = [0, 160, 60] as const;
const violet = [120, 0, 200] as const;
const sealRed = [213, 18, 30] as const;
const inkBlue = [27, 63, 174] as const;

let folder: string;
let seal: string;
let people: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-images-');
  people = join(folder, 'people');
  await mkdir(people);
  seal = join(folder, 'seal.png');
  const { personId } = licence.signatory;
  await writeFile(seal, disc(green));
  await writeFile(join(people, `${personId}.png`), disc(violet));
  await writeFile(join(people, `${personId}.p12`), await readFile(p12));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A coloured disc on nothing, as PNG. */
function disc([red, green, blue]: readonly [number, number, number]): Buffer {
  const canvas = createCanvas(200, 200);
  const context = canvas.getContext('2d');
  context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
  context.arc(100, 100, 90, 0, 2 * Math.PI);
  context.fill();
  return canvas.toBuffer('image/png');
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Where a colour is on the last page, in millimetres from its top left corner; null where it isn't. */
async function boxOf(pdf: Uint8Array, [red, green, blue]: readonly [number, number, number]): Promise<Box | null> {
  const { data, width, height } = await lastPagePixels(pdf, 254);
  const box = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 };
  // The line at the foot of the page, which is red as well, is left out.
  for (let at = 0; at < width * (height - 250); at += 1) {
    const distance = [red, green, blue].reduce((sum, value, index) => sum + Math.abs(value - data[at * 4 + index]!), 0);
    if (distance > 24) continue;
    const [x, y] = [(at % width) / 10, Math.floor(at / width) / 10];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box.right < 0 ? null : box;
}

const real = () => ({
  DATA_DIR: folder,
  OFFICE_SEAL_FILE: seal,
  OFFICE_SIGNATURES_DIR: people,
  SIGNER_P12_FILE: p12,
  SIGNER_P12_PASSWORD: 'only-for-tests',
  SIGNER_PERSONAL_DIR: people,
  SIGNER_PERSONAL_PASSWORD: 'only-for-tests',
});

const print = (settings: Record<string, string>) =>
  openPaperPress(readConfig(settings)).typeset(licence, ['personal', 'agency']);

test('the red seal is 36 mm wide and covers about a third of the blue signature, at its left', async () => {
  const pdf = await print({ DATA_DIR: folder });
  const [red, blue] = [await boxOf(pdf, sealRed), await boxOf(pdf, inkBlue)];
  expect(red!.right - red!.left).toBeGreaterThan(34);
  expect(red!.right - red!.left).toBeLessThan(37);
  const share = (red!.right - blue!.left) / (blue!.right - blue!.left);
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.45);
  expect(red!.left).toBeLessThan(blue!.left);
  expect(red!.top).toBeLessThan(blue!.top);
  expect(red!.bottom).toBeGreaterThan(blue!.bottom);
});

test('images that the office gives stand in place of the drawn ones', async () => {
  const pdf = await print(real());
  expect(await boxOf(pdf, green)).not.toBeNull();
  expect(await boxOf(pdf, violet)).not.toBeNull();
  expect(await boxOf(pdf, sealRed)).toBeNull();
  expect(await boxOf(pdf, inkBlue)).toBeNull();
});

test('the image of a real seal or signature never stands beside a test certificate', async () => {
  const { DATA_DIR, OFFICE_SEAL_FILE, OFFICE_SIGNATURES_DIR } = real();
  const pdf = await print({ DATA_DIR, OFFICE_SEAL_FILE, OFFICE_SIGNATURES_DIR });
  expect(await boxOf(pdf, green)).toBeNull();
  expect(await boxOf(pdf, violet)).toBeNull();
  expect(await boxOf(pdf, sealRed)).not.toBeNull();
});

test('an image that is missing or none is named by its setting', async () => {
  const noImage = join(folder, 'seal.txt');
  await writeFile(noImage, 'not a picture, though long enough to be one');
  for (const OFFICE_SEAL_FILE of [noImage, join(folder, 'missing.png')]) {
    const printing = print({ ...real(), OFFICE_SEAL_FILE });
    await expect(printing).rejects.toThrow(ConfigError);
    await expect(printing).rejects.toThrow('OFFICE_SEAL_FILE');
  }
});
