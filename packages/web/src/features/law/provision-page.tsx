import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { ButtonLink } from '../portal/button-link.tsx';
import { useSession } from '../session/session.queries.ts';
import { ConfirmProvisionDialog } from './confirm-provision-dialog.tsx';
import classes from './law.module.css';
import { provisionQuery, useInstrumentValidity } from './law.queries.ts';
import { LawTabs } from './law-tabs.tsx';
import type { ProvisionVersion } from './law-types.ts';
import { ValidityDates, ValidityWord } from './law-words.tsx';
import { today, versionOn } from './validity.ts';
import { VersionComparison } from './version-comparison.tsx';
import { VersionSection } from './version-section.tsx';

const route = getRouteApi('/staff/law/provisions/$code');

export function ProvisionPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Provision />
    </Suspense>
  );
}

/** One provision: the text that applies today, what each version changed of the one before, and every version. */
function Provision() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const { data: provision } = useSuspenseQuery(provisionQuery(code));
  const { can, user } = useSession();
  const [confirming, setConfirming] = useState<ProvisionVersion>();
  const { instrument, versions } = provision;
  const instrumentValidity = useInstrumentValidity(instrument.code);
  const current = versionOn(versions, today()) ?? provision.version;
  const others = versions.filter(({ id }) => id !== current.id);

  function confirmButton(version: ProvisionVersion) {
    if (version.confirmed || !can('law.confirm')) return null;
    const isOwn = version.createdBy.id === user?.id;
    return (
      <>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setConfirming(version)}
          disabled={isOwn}
          aria-describedby={isOwn ? `own-${version.id}` : undefined}
        >
          {t('law.confirm')}
        </Button>
        {isOwn ? (
          <span className="soft small" id={`own-${version.id}`}>
            {t('law.ownVersion')}
          </span>
        ) : null}
      </>
    );
  }

  return (
    <Page
      title={`${current.citation || t('law.articleUnknown')} · ${instrument.number}`}
      lead={
        <>
          <span lang="vi">{instrument.name}</span> · {provision.code} · {t(`provisionKind.${current.kind}`)} ·{' '}
          <Link to="/law">{t('law.all')}</Link>
        </>
      }
      actions={
        provision.actions.includes('revise') ? (
          <ButtonLink to="/law/provisions/$code/revise" params={{ code }}>
            {t('law.revise')}
          </ButtonLink>
        ) : null
      }
    >
      <LawTabs current="catalogue" />
      <div className={classes.detail}>
        {instrumentValidity ? (
          <p className={classes.versionHead}>
            <span className="soft">{t('law.instrumentValidity')}</span>
            <ValidityWord of={instrumentValidity} on={today()} />
            <ValidityDates of={instrumentValidity} />
          </p>
        ) : null}
        <VersionSection version={current} current actions={confirmButton(current)} />
        {provision.comparisons.map((comparison) => (
          <VersionComparison key={comparison.to} comparison={comparison} versions={versions} />
        ))}
        {others.length > 0 ? (
          <section className={classes.others}>
            <h2>{t('law.otherVersions')}</h2>
            {others.map((version) => (
              <VersionSection key={version.id} version={version} actions={confirmButton(version)} />
            ))}
          </section>
        ) : null}
      </div>
      {confirming ? (
        <ConfirmProvisionDialog provision={provision} version={confirming} onClose={() => setConfirming(undefined)} />
      ) : null}
    </Page>
  );
}
