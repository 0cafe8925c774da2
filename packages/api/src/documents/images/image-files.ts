import { readFile } from 'node:fs/promises';
import { ConfigError } from '@pressdesk/core/platform';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const largestBytes = 5_000_000;

/**
 * A PNG file as SVG, the one form in which images go into a document; null when there is no such file.
 * @throws ConfigError naming the setting, when the file is no PNG or too large
 */
export async function readPngAsSvg(setting: string, file: string): Promise<string | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ConfigError([`${setting}: ${file} can’t be read (${error.code})`]);
  });
  if (!bytes) return null;
  // The size stands in the first chunk (PNG specification, 11.2.2).
  if (bytes.length < 24 || bytes.length > largestBytes || !bytes.subarray(0, 8).equals(signature)) {
    throw new ConfigError([`${setting}: ${file} isn’t a PNG image of at most 5 MB`]);
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data = `data:image/png;base64,${bytes.toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><image href="${data}" width="${width}" height="${height}"/></svg>`;
}
