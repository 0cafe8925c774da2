import type { Tx } from '../../platform/index.ts';
import { type Comparison, compareVersions } from './compare-versions.ts';
import { getProvision, type ProvisionView } from './provision.queries.ts';
import { type ProvisionVersionView, toVersionView, type VersionRow, versionColumns } from './provision-view.ts';

export type ProvisionComparison = ProvisionView & {
  /** The newest first. */
  versions: ProvisionVersionView[];
  /** Each version beside the one before it, the newest pair first. */
  comparisons: Comparison[];
};

/**
 * A provision with all its versions, and each beside the one before it.
 * @throws DomainError `not-found`
 */
export async function compareProvision(tx: Tx, code: string): Promise<ProvisionComparison> {
  const provision = await getProvision(tx, code);
  const rows = await tx.sql<VersionRow>(
    `select ${versionColumns}
       from law_provision_versions v left join law_provision_confirmations f on f.provision_version_id = v.id
      where v.provision_id = $1 order by v.number desc`,
    [provision.id],
  );
  const versions = rows.map(toVersionView);
  const comparisons = versions.slice(0, -1).map((after, index) => compareVersions(versions[index + 1]!, after));
  return { ...provision, versions, comparisons };
}
