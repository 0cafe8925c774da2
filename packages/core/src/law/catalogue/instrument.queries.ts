import { decodeCursor, type Page, requireFound, type Tx, toInstant, toPage } from '../../platform/index.ts';
import type { InstrumentContent, InstrumentKind } from './instrument.ts';

export type InstrumentVersionView = InstrumentContent & {
  id: string;
  number: number;
  createdAt: Temporal.Instant;
  createdBy: { id: string; name: string };
};

export type InstrumentView = {
  id: string;
  code: string;
  number: string;
  year: number;
  kind: InstrumentKind;
  /** The newest version first. */
  versions: InstrumentVersionView[];
  provisionCount: number;
  rowVersion: number;
};

type VersionRow = InstrumentContent & {
  id: string;
  number: number;
  createdAt: string;
  createdById: string;
  createdByName: string;
};
type Row = Omit<InstrumentView, 'versions' | 'provisionCount'> & {
  versions: VersionRow[];
  provision_count: string;
  sort_key: string;
};

const sortKey = `((9999 - i.year)::text || ' ' || i.code) collate "C"`;

const select = `
  select ${sortKey} as sort_key, i.id, i.code, i.number, i.year, i.kind, i.row_version as "rowVersion",
         (select count(*) from law_provisions p where p.instrument_id = i.id) as provision_count,
         (select json_agg(json_build_object(
                   'id', v.id, 'number', v.number, 'name', v.name, 'issuer', v.issuer,
                   'issuedOn', v.issued_on, 'validFrom', v.valid_from, 'validTo', v.valid_to,
                   'amendedBy', v.amended_by, 'note', v.note, 'source', v.source, 'confidence', v.confidence,
                   'createdAt', v.created_at, 'createdById', v.created_by_id, 'createdByName', v.created_by_name)
                 order by v.number desc)
            from law_instrument_versions v where v.instrument_id = i.id) as versions
    from law_instruments i`;

/** Instruments, those of the latest year first. */
export async function listInstruments(
  tx: Tx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<InstrumentView>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
  const rows = await tx.sql<Row>(`${select} where ($1::text is null or ${sortKey} > $1) order by ${sortKey} limit $2`, [
    after === null ? null : String(after),
    query.limit + 1,
  ]);
  return toPage(rows, query.limit, (row) => [row.sort_key], toInstrument);
}

/** @throws DomainError `not-found` */
export async function getInstrument(tx: Tx, code: string): Promise<InstrumentView> {
  const [row] = await tx.sql<Row>(`${select} where i.code = $1`, [code]);
  return toInstrument(requireFound(row, 'instrument'));
}

function toInstrument({ provision_count, sort_key: _, versions, ...row }: Row): InstrumentView {
  return {
    ...row,
    provisionCount: Number(provision_count),
    versions: versions.map(({ createdAt, createdById, createdByName, ...version }) => ({
      ...version,
      createdAt: toInstant(createdAt),
      createdBy: { id: createdById, name: createdByName },
    })),
  };
}
