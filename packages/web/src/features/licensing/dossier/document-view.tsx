import { Button, SegmentedControl } from '@mantine/core';
import type { DossierFileResponse } from '@pressdesk/api/schemas';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../ui/numbers.ts';
import { Time } from '../../../ui/times.tsx';
import type { DossierComponentState } from '../licensing-types.ts';
import classes from './dossier.module.css';

type DocumentViewProps = { dossierId: string; component: DossierComponentState; name: string };

/** The file of a component: the version that holds, an earlier one, or both side by side. */
export function DocumentView({ dossierId, component: { files }, name }: DocumentViewProps) {
  const { t } = useTranslation();
  const newest = files.at(-1);
  const [number, setNumber] = useState<number | null>(null);
  const [comparing, setComparing] = useState(false);
  if (!newest) return <p className={classes.noFile}>{t('licensing.noFile')}</p>;
  const shown = files.find((file) => file.number === number) ?? newest;
  const before = files.at(-2);
  return (
    <div className={classes.document}>
      {before ? (
        <div className={`${classes.versions} no-print`}>
          <SegmentedControl
            size="xs"
            aria-label={t('licensing.fileVersions')}
            value={String(shown.number)}
            onChange={(value) => {
              setNumber(Number(value));
              setComparing(false);
            }}
            data={files.map((file) => ({
              value: String(file.number),
              label: t('licensing.fileVersion', { number: file.number }),
            }))}
          />
          <Button size="compact-sm" variant={comparing ? 'light' : 'subtle'} onClick={() => setComparing(!comparing)}>
            {t('licensing.oldAndNew')}
          </Button>
        </div>
      ) : null}
      {comparing && before ? (
        <div className={classes.pair}>
          <FileFrame dossierId={dossierId} file={before} name={name} />
          <FileFrame dossierId={dossierId} file={newest} name={name} />
        </div>
      ) : (
        <FileFrame dossierId={dossierId} file={shown} name={name} />
      )}
    </div>
  );
}

const pictures = ['image/png', 'image/jpeg'];

/**
 * A file as a browser can show it. The API names the type it found by looking at the bytes and forbids guessing
 * another. A PDF's frame isn't sandboxed: browsers show none in a sandbox, and their viewer has one of its own.
 */
function FileFrame({ dossierId, file, name }: { dossierId: string; file: DossierFileResponse; name: string }) {
  const { t, i18n } = useTranslation();
  const href = `/api/dossiers/${dossierId}/files/${file.id}`;
  const title = t('licensing.fileTitle', { name, number: file.number });
  return (
    <figure className={classes.file}>
      {file.mediaType === 'application/pdf' ? (
        <iframe src={`${href}#navpanes=0&view=FitH`} title={title} className={classes.frame} />
      ) : null}
      {pictures.includes(file.mediaType) ? <img src={href} alt={title} className={classes.picture} /> : null}
      <figcaption className={classes.fileFacts}>
        <span className={classes.fileName} lang="vi">
          {file.fileName}
        </span>
        <span className="soft small">
          {t('licensing.kilobytes', { number: formatNumber(Math.ceil(file.bytes / 1024), i18n.language) })} ·{' '}
          <Time at={file.uploadedAt} /> · {file.uploadedBy.name} · {t(`licensing.scan.${file.scan}`)}
        </span>
        <Button
          component="a"
          href={href}
          download={file.fileName}
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.8} aria-hidden="true" />}
        >
          {t('licensing.download')}
        </Button>
      </figcaption>
    </figure>
  );
}
