import { rm } from 'node:fs/promises';
import { type Kit, openSealKeys, type PaperPress } from '../../src/papers/index.ts';
import { makeTemporaryFolder, openFolderBlobs, readConfig } from '../../src/platform/index.ts';

/**
 * What operations need to issue papers: a key of its own, a folder of its own, and a press that sets every paper as one
 * valid page with the paper's number, unsigned in fact. How papers look and are signed is tested where the real press is.
 */
export async function openTestKit(): Promise<{ kit: Kit; close(): Promise<void> }> {
  const folder = await makeTemporaryFolder('pressdesk-kit-');
  const config = readConfig({});
  return {
    kit: {
      press: onePagePress,
      blobs: openFolderBlobs(folder),
      office: config.office,
      publicUrl: 'https://baochi.example',
      sealKey: (await openSealKeys({ dataDir: folder, papers: config.papers })).signing,
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const onePagePress: PaperPress = {
  templateVersion: () => 'one-page-1',
  typeset: async (content) => onePagePdf(`${content.template} ${content.number ?? ''}`),
  signsForTrial: async () => true,
  sign: async (pdf, { kinds, person, agency, at }) => ({
    pdf,
    signatures: kinds.map((kind) => ({
      kind,
      signer: kind === 'personal' ? person!.name : agency,
      certificateSubject: 'CN=Test',
      test: true,
      at: at.toString(),
      trustedTime: false,
    })),
  }),
};

/** The smallest PDF 1.4 with a line of text (ISO 32000-1): five objects, their places, a trailer. */
function onePagePdf(line: string): Uint8Array {
  const shown = line.normalize('NFD').replace(/[^ -'*-[\]-~]/g, '');
  const stream = `BT /F1 12 Tf 72 720 Td (${shown}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}
