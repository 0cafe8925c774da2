import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';

/** As a copier or a phone would take it. */
const dotsPerInch = 200;

/**
 * Draws the last page of a PDF as a picture and reads the QR code on it.
 * @returns the address the code leads to
 * @throws Error when there is no code that can be read
 */
export async function readLicenceQr(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;
  try {
    const page = await document.getPage(document.numPages);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // This canvas draws what the browser's does; only its type is another.
    await page.render({ canvas: canvas as unknown as Parameters<typeof page.render>[0]['canvas'], viewport }).promise;
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return decodeQR({ data, width, height });
  } finally {
    await document.loadingTask.destroy();
  }
}
