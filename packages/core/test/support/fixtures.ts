import { authorize, crawlerActor, setupActor } from '../../src/identity/index.ts';
import {
  createRule,
  type ReadItem,
  type RecordedVersion,
  type RuleText,
  recordVersion,
} from '../../src/monitoring/index.ts';
import type { Database } from '../../src/platform/index.ts';
import { Outlet, type RegisterOutletInput, registerOutlet } from '../../src/registry/index.ts';

/** A registered newspaper of the test's own. */
export async function anOutlet(
  database: Database,
  code: string,
  more: Partial<RegisterOutletInput> = {},
): Promise<Outlet> {
  return database.transaction((tx) =>
    registerOutlet(
      tx,
      setupActor,
      authorize(setupActor, 'outlet.manage', {
        publisher: { code: `pub-${code}`, name: 'Cơ quan chủ quản' },
        code,
        name: `Báo ${code}`,
        kind: 'newspaper',
        licenceNumber: '123/GP-BTTTT',
        licenceValidTo: '2030-12-31',
        domains: [`${code}.example`],
        ...more,
      }),
    ),
  );
}

/** A live rule on mystical content, unless told otherwise. */
export async function aRule(database: Database, code: string, more: Partial<RuleText> = {}): Promise<void> {
  await database.transaction((tx) =>
    createRule(
      tx,
      setupActor,
      authorize(setupActor, 'rule.manage', {
        code,
        query: '"bùa ngải"',
        name: { vi: 'Nội dung thần bí', en: 'Mystical content' },
        severity: 'medium',
        topic: 'mystical',
        provision: null,
        ...more,
      }),
    ),
  );
}

/** An article as the crawler reads it. */
export function anArticle(path: string, more: Partial<ReadItem> = {}): ReadItem {
  return {
    kind: 'article',
    identityKey: `outlet.example${path}`,
    url: `https://outlet.example${path}`,
    title: 'Xã Liên Hà khánh thành trường học mới',
    sapo: null,
    body: 'Sáng nay, xã Liên Hà khánh thành ngôi trường mười hai phòng học.',
    authors: ['Minh An'],
    publishedAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
    modifiedAt: null,
    language: 'vi',
    cues: null,
    masthead: { licenceNumbers: ['123/GP-BTTTT'], editorInChief: null },
    ...more,
  };
}

/** Records what was read, as the crawler would. */
export async function record(database: Database, outletId: string, read: ReadItem): Promise<RecordedVersion> {
  return database.transaction(async (tx) => {
    const outlet = await tx.em.findOneOrFail(Outlet, { id: outletId });
    return recordVersion(tx, crawlerActor, authorize(crawlerActor, 'item.record', outlet), {
      database,
      sourceId: null,
      read,
      capture: null,
    });
  });
}
