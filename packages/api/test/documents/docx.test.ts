import type { PaperContent } from '@pressdesk/core/papers';
import { expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { isCasePaper, toDocx } from '../../src/documents/index.ts';
import { caseForms, evidenceIndex, fine } from './case-samples.ts';

/** The parts of a Word document, read with another library than the one that wrote it. */
async function partsOf(docx: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  await new Promise<void>((done, fail) => {
    fromBuffer(Buffer.from(docx), { lazyEntries: true }, (error, zip) => {
      if (!zip) return fail(error);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (!stream) return fail(failure);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        }),
      );
      zip.once('end', done);
      zip.readEntry();
    });
  });
  return parts;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is printed, paragraph by paragraph. */
function textOf(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text!.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!))
        .join(''),
    )
    .join('\n');
}

test.each(Object.entries(caseForms))(
  '%s has the same sentences in the same order as a Word document',
  async (_, paper) => {
    const text = textOf((await partsOf(await toDocx(paper))).get('word/document.xml')!);
    const sections = paper.template === 'case-decision' ? paper.articles : paper.sections;
    let at = 0;
    for (const section of sections) {
      const clauses = section.clauses ?? [];
      const words = [
        ...section.paragraphs,
        ...(section.facts ?? []).map(({ value }) => value),
        ...(section.points ?? []),
        ...clauses.flatMap((each) => [
          each.text,
          ...(each.facts ?? []).map(({ value }) => value),
          ...(each.points ?? []),
        ]),
        ...(section.table?.rows.flat() ?? []),
      ];
      for (const word of words.filter(Boolean)) {
        const found = text.indexOf(word, at);
        expect(found, word).toBeGreaterThanOrEqual(at);
        at = found;
      }
    }
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain(`Số: ${paper.number}`);
    expect(text).toContain(paper.signatory.name);
  },
);

test('it is set in Times New Roman 14 on A4, articles in bold', async () => {
  const parts = await partsOf(await toDocx(fine));
  expect(parts.get('word/styles.xml')).toMatch(/w:ascii="Times New Roman"/);
  expect(parts.get('word/styles.xml')).toMatch(/<w:sz w:val="28"\/>/);
  const body = parts.get('word/document.xml')!;
  expect(body).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
  expect(textOf(body)).toContain('Điều 1. ');
});

test('markup and control characters in a name are text, so that the document can be opened', async () => {
  const name = '<w:p/> & "ngoặc" ]]>';
  const paper = { ...fine, considering: [`lý do: ${name}\u0000\u0008\u202E`] };
  const xml = (await partsOf(await toDocx(paper))).get('word/document.xml')!;
  expect(textOf(xml)).toContain(`Xét lý do: ${name}.`);
  expect(xml).not.toMatch(/\p{Cf}|(?![\n\r\t])\p{Cc}/u);
});

test('only records, decisions and letters of a case are Word documents', () => {
  const others: PaperContent[] = [evidenceIndex];
  expect(others.some(isCasePaper)).toBe(false);
  expect(Object.values(caseForms).every(isCasePaper)).toBe(true);
});
