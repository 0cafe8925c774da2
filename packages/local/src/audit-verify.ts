import { verifyAudit } from '@pressdesk/core/audit';
import { withCore } from './with-core.ts';

/** `npm run audit:verify`: walks the audit log's chain and names the first broken entry. Exits 1 when it is broken. */
export async function auditVerify(): Promise<void> {
  await withCore(async ({ database }) => {
    const verdict = await verifyAudit(database);
    if (verdict.ok) {
      process.stdout.write(`The audit log is whole: ${verdict.entries} entries, the last one ${verdict.lastHash}.\n`);
      return;
    }
    const why = { missing: 'is missing', changed: 'was changed', unchained: 'does not follow the one before it' };
    process.stdout.write(
      `The audit log is broken: entry ${verdict.brokenSeq} ${why[verdict.why]}. The ${verdict.entries} before it are whole.\n`,
    );
    process.exitCode = 1;
  });
}
