import { recordAudit } from '../../audit/index.ts';
import { timekeeperActor } from '../../identity/index.ts';
import type { Blobs, Database } from '../../platform/index.ts';
import { appendCustody, custodyOf, findExhibit, intakeOf } from './custody.ts';
import { checkCustody } from './custody-chain.ts';
import { lookAt } from './read-exhibit.ts';

export type ExhibitVerification = {
  looked: number;
  notWhole: { exhibitId: string; caseId: string; number: number; why: string }[];
};

/** A file is compared with its hash again after so many days. */
const everyDays = 7;

/**
 * Compares files of exhibits with their hashes and goes over their chains of custody: those that were looked at longest ago
 * first. What isn't whole is written into the custody and the log at once; what is whole only gets its day, so that the
 * custody isn't filled with nights on which nothing happened.
 * @param limit at most this many exhibits
 */
export async function verifyExhibits(
  database: Database,
  { blobs, limit }: { blobs: Blobs; limit: number },
): Promise<ExhibitVerification> {
  const due = await database.transaction((tx) =>
    tx.sql<{ id: string }>(
      `select id from exhibits where sha256 is not null and (verified_at is null or verified_at < $1)
        order by verified_at nulls first, id limit $2`,
      [
        tx.clock
          .now()
          .subtract({ hours: 24 * everyDays })
          .toString(),
        limit,
      ],
    ),
  );
  const verification: ExhibitVerification = { looked: 0, notWhole: [] };
  for (const { id } of due) {
    const problem = await verifyOne(database, blobs, id);
    verification.looked += 1;
    if (problem) verification.notWhole.push(problem);
  }
  return verification;
}

async function verifyOne(
  database: Database,
  blobs: Blobs,
  id: string,
): Promise<ExhibitVerification['notWhole'][number] | null> {
  const { sha256 } = await database.transaction((tx) => findExhibit(tx, id));
  const found = await lookAt(blobs, sha256!);
  return database.transaction(async (tx) => {
    const exhibit = await findExhibit(tx, id);
    const before = exhibit.verifiedResult;
    const custody = (await custodyOf(tx, [id])).get(id)!;
    const chain = checkCustody(intakeOf(exhibit), custody, exhibit.custodyCount);
    exhibit.verifiedAt = tx.clock.now();
    exhibit.verifiedResult = found.result;
    if (found.result === 'whole' && chain.isWhole) {
      if (before !== 'whole')
        await appendCustody(tx, timekeeperActor, exhibit, { action: 'verified', note: '', foundSha256: found.sha256 });
      return null;
    }
    const why = found.result === 'whole' ? 'custody' : found.result;
    if (before === 'whole') {
      await appendCustody(tx, timekeeperActor, exhibit, {
        action: 'failed-verification',
        note: why,
        foundSha256: found.sha256,
      });
    }
    const { caseId, number } = exhibit;
    recordAudit(tx, timekeeperActor, {
      type: 'exhibit.not-whole',
      subject: { type: 'exhibit', id },
      data: { caseId, number, why, chain: { ...chain } },
    });
    return { exhibitId: id, caseId, number, why };
  });
}
