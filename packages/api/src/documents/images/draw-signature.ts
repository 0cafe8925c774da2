import { createHash } from 'node:crypto';

const size = { width: 460, height: 240 };
const ink = '#1b3fae';

type Point = { x: number; y: number };

/**
 * Blue strokes like handwriting, as SVG: the same name always gives the same ones. They stand where an image of a
 * signature stands (Decree 30/2020/NĐ-CP, Annex I) while none is given, and imitate nobody's hand.
 */
export function drawSignature(name: string): string {
  const random = randomOf(name);
  const letters = [...name.normalize('NFD').replace(/[^\p{L}\s]/gu, '')].filter((letter) => letter.trim() !== '');
  const written = letters.slice(0, 14);
  const step = 300 / Math.max(written.length, 4);
  const baseline = 150;
  const points: Point[] = [{ x: 40, y: baseline - 60 - random() * 40 }];
  // The first letter is large and looped; the others run on, tall where the letter is.
  points.push(
    { x: 95 + random() * 25, y: 25 + random() * 20 },
    { x: 50, y: baseline + 25 },
    { x: 105, y: baseline - 25 },
  );
  written.forEach((letter, index) => {
    const left = 90 + index * step;
    const rise = /[bdfhklt]|\p{Lu}/u.test(letter) ? 70 : 22;
    const fall = /[gjpqy]/.test(letter) ? 55 : 4;
    points.push(
      { x: left + step * (0.5 + random() * 0.5), y: baseline - rise - random() * 22 },
      { x: left + step * (0.1 + random() * 0.4), y: baseline + fall + random() * 12 },
    );
  });
  points.push({ x: 400, y: baseline - 55 - random() * 20 }, { x: 445, y: baseline - 70 });
  const flourish: Point[] = [
    { x: 425, y: baseline - 50 },
    { x: 300, y: baseline + 42 + random() * 15 },
    { x: 70, y: baseline + 50 + random() * 12 },
    { x: 240, y: baseline + 28 },
    { x: 430, y: baseline + 18 + random() * 20 },
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">
<g fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round"><path stroke-width="4.4" d="${smooth(points)}"/><path stroke-width="3" d="${smooth(flourish)}"/></g></svg>`;
}

/** A curve through all points (Catmull–Rom, as cubic Béziers). */
function smooth(points: Point[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)]!;
  const round = (value: number) => Math.round(value * 10) / 10;
  const curves = points.slice(1).map((point, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const first = { x: from.x + (point.x - before.x) / 5, y: from.y + (point.y - before.y) / 5 };
    const second = { x: point.x - (after.x - from.x) / 5, y: point.y - (after.y - from.y) / 5 };
    return `C${[first.x, first.y, second.x, second.y, point.x, point.y].map(round).join(' ')}`;
  });
  return `M${round(at(0).x)} ${round(at(0).y)}${curves.join('')}`;
}

/** Numbers from 0 to 1 that depend on the text alone. */
function randomOf(text: string): () => number {
  const bytes = createHash('sha512').update(text.normalize('NFC')).digest();
  let index = 0;
  return () => {
    index += 1;
    return bytes[index % bytes.length]! / 255;
  };
}
