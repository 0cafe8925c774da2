import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads PDFs with another program than the one that set and signed them. */

async function open<T>(pdf: Uint8Array, read: (document: Awaited<ReturnType<typeof load>>) => Promise<T>): Promise<T> {
  const document = await load(pdf);
  try {
    return await read(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

function load(pdf: Uint8Array) {
  // It takes the bytes away from whoever gives them.
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;
}

/** What copying all of the text gives, page by page; runs of white space are one space. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  return open(pdf, async (document) => {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      pages.push(text.replace(/\s+/g, ' ').trim());
    }
    return pages;
  });
}

/** How far to the right any text reaches, in points from the left edge of the page. */
export async function rightmostText(pdf: Uint8Array): Promise<number> {
  return open(pdf, async (document) => {
    let rightmost = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item) rightmost = Math.max(rightmost, item.transform[4] + item.width);
    }
    return rightmost;
  });
}

/** The last page as pixels, red, green, blue and alpha a byte each. */
export async function lastPagePixels(
  pdf: Uint8Array,
  dpi: number,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  return open(pdf, async (document) => {
    const page = await document.getPage(document.numPages);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // Its canvas draws what the browser's does; only its type is another.
    await page.render({ canvas: canvas as unknown as Parameters<typeof page.render>[0]['canvas'], viewport }).promise;
    const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, data };
  });
}

/** What a file claims to be (XMP), its language, and whether it has a structure that can be read aloud. */
export async function claimsOf(pdf: Uint8Array) {
  return open(pdf, async (document) => {
    const { metadata, info } = await document.getMetadata();
    const tree = await (await document.getPage(1)).getStructTree();
    return {
      part: metadata?.get('pdfaid:part'),
      conformance: metadata?.get('pdfaid:conformance'),
      language: (info as { Language?: string }).Language,
      isTagged: (tree?.children.length ?? 0) > 0,
    };
  });
}
