import type { Bilingual } from '../../law/index.ts';
import { decodeCursor, type Page, type Tx, toPage } from '../../platform/index.ts';
import type { LegalStatus } from '../licences/licence.ts';
import { wordsAsked } from '../words-asked.ts';

/** A licence in a list of the public register. */
export type PublicLicenceRow = {
  publicId: string;
  number: string;
  procedure: { code: string; name: Bilingual };
  subject: string;
  holder: string;
  holderAddress: string;
  /** Today's. */
  status: LegalStatus;
  validFrom: string;
  validTo: string | null;
  suspendedUntil: string | null;
};

export type RegisterFilter = {
  /** Words of the number, what it is for, the holder or the place, with accents or without; a word by its beginning. */
  q?: string | undefined;
  procedure?: string | undefined;
  status?: LegalStatus | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Published licences, the newest first. */
export async function searchRegister(tx: Tx, filter: RegisterFilter): Promise<Page<PublicLicenceRow>> {
  const [issuedAt, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
  const rows = await tx.sql<PublicLicenceRow & { id: string; issuedAt: string }>(
    `select l.id, l.issued_at::text as "issuedAt", l.public_id as "publicId", l.number,
            jsonb_build_object('code', l.procedure_code, 'name', pv.definition->'name') as procedure, l.subject, l.holder,
            l.holder_address as "holderAddress", l.status, to_char(l.valid_from, 'YYYY-MM-DD') as "validFrom",
            to_char(l.valid_to, 'YYYY-MM-DD') as "validTo", to_char(l.suspended_until, 'YYYY-MM-DD') as "suspendedUntil"
       from (select * from licences
              where is_published and ($1::tsquery is null or search @@ $1::tsquery)
                and ($2::text is null or procedure_code = $2) and ($3::text is null or status = $3)
                and ($4::timestamptz is null or (issued_at, id) < ($4, $5::uuid))
              order by issued_at desc, id desc limit $6) l
       join lateral (select definition from procedure_versions v where v.code = l.procedure_code
                      order by version desc limit 1) pv on true
      order by l.issued_at desc, l.id desc`,
    [wordsAsked(filter.q), filter.procedure ?? null, filter.status ?? null, issuedAt, id, filter.limit + 1],
  );
  return toPage(
    rows,
    filter.limit,
    (row) => [row.issuedAt, row.id],
    ({ id: _, issuedAt: __, ...row }) => row,
  );
}
