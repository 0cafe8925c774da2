import { create as contentDisposition } from 'content-disposition';
import type { AppContext } from './context.ts';

/** What browsers show by themselves, without a program of another maker. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Nothing runs, nothing is loaded from elsewhere, no form is sent, only our own pages may frame it. */
const confined =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * What a file may do in a browser. A PDF is confined without `sandbox`, because Chromium’s viewer, which runs apart from
 * the page and its origin anyway, refuses to start in one; everything else has that as well.
 */
function policyOf(mediaType: string): string {
  return mediaType === 'application/pdf' ? `${confined}; object-src 'self'` : `${confined}; sandbox`;
}

/**
 * Answers with a stored file under its name, as RFC 6266 and 8187 have it. PDFs and pictures open in the browser,
 * everything else is saved.
 */
export function sendFile(
  c: AppContext,
  { bytes, mediaType, fileName }: { bytes: Uint8Array; mediaType: string; fileName: string },
): Response {
  const type = shown.has(mediaType) ? 'inline' : 'attachment';
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(fileName, { type }),
    'Content-Length': String(bytes.byteLength),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': policyOf(mediaType),
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'private, no-store',
  });
}
