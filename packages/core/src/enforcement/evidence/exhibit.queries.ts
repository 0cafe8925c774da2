import { type Actor, may } from '../../identity/index.ts';
import { type Tx, toInstant } from '../../platform/index.ts';
import { custodyInstant, custodyOf, exhibitLabel } from './custody.ts';
import { Exhibit } from './exhibit.ts';
import { notableOf } from './note-custody.ts';

/** The exhibits of a case with their custody, by number. */
export async function exhibitsOf(tx: Tx, actor: Actor, caseId: string) {
  const exhibits = await tx.em.find(Exhibit, { caseId }, { orderBy: { number: 'asc' } });
  const custody = await custodyOf(
    tx,
    exhibits.map(({ id }) => id),
  );
  return exhibits.map((exhibit) => {
    const events = custody.get(exhibit.id)!;
    const wasReturned = events.some(({ action }) => action === 'returned');
    const notable = may(actor, 'evidence.handle') ? notableOf(exhibit, wasReturned) : [];
    const opens = exhibit.sha256 && may(actor, 'evidence.read') ? ['open'] : [];
    return {
      id: exhibit.id,
      number: exhibit.number,
      label: exhibitLabel(exhibit.number),
      kind: exhibit.kind,
      title: exhibit.title,
      source: exhibit.source,
      capture: exhibit.capture ? { ...exhibit.capture, fetchedAt: toInstant(exhibit.capture.fetchedAt) } : null,
      fileName: exhibit.fileName ?? null,
      mediaType: exhibit.mediaType ?? null,
      bytes: exhibit.bytes ?? null,
      sha256: exhibit.sha256 ?? null,
      isSealed: exhibit.isSealed,
      takenAt: exhibit.takenAt,
      takenBy: { id: exhibit.takenById, name: exhibit.takenByName },
      verified: exhibit.verifiedAt ? { result: exhibit.verifiedResult!, at: exhibit.verifiedAt } : null,
      custody: events.map(({ seq, action, note, place, foundSha256, at, actorId, actorName, hash }) => ({
        ...{ seq, action, note, place, foundSha256, hash },
        at: custodyInstant(at),
        by: { id: actorId, name: actorName },
      })),
      actions: [...opens, ...notable],
    };
  });
}
