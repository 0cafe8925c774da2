import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { Bilingual } from '../law/index.ts';
import { InstantType } from '../platform/index.ts';
import type { PaperContent, PaperTemplate } from './paper-content.ts';
import type { PaperSignature } from './paper-press.ts';

/**
 * A document of the office as it was issued: what it was set from, and the PDF by its hash. Never changed; a corrected one
 * is another paper that names the one it supersedes.
 */
export const Paper = defineEntity({
  name: 'Paper',
  tableName: 'papers',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** What it is to the context that issued it, such as `licence` or `receipt`. */
    kind: p.text(),
    /** As printed; null for papers without one. The three columns below say where it came from. */
    number: p.text().nullable(),
    series: p.text().nullable(),
    seriesYear: p.integer().nullable(),
    seriesSeq: p.integer().nullable(),
    subjectType: p.text(),
    subjectId: p.text(),
    title: p.json<Bilingual>(),
    content: p.json<PaperContent>(),
    /** SHA-256 (lower-case hex) over the canonical JSON (RFC 8785) of `content`. */
    contentSha256: p.text(),
    template: p.text().$type<PaperTemplate>(),
    templateVersion: p.text(),
    /** Name of the PDF among the blobs. */
    pdfSha256: p.text(),
    pdfBytes: p.integer(),
    signatures: p.json<PaperSignature[]>(),
    issuedAt: p.type(InstantType),
    issuedById: p.text(),
    issuedByName: p.text(),
    supersedesId: p.uuid().nullable(),
  }),
});
export type Paper = InferEntity<typeof Paper>;
