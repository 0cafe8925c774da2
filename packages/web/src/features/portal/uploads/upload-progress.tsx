import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import portal from '../portal.module.css';
import { formatBytes } from './check-file.ts';
import classes from './uploads.module.css';
import type { UploadState } from './use-upload.ts';

type UploadProgressProps = { state: UploadState; onCancel: () => Promise<void> };

/** How much of a file is there. Once all of it is, the server looks into it. */
export function UploadProgress({ state, onCancel }: UploadProgressProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (state.phase !== 'sending') return null;
  const { name, sent, total, waiting } = state;
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
  return (
    <div className={portal.card}>
      <p>
        <strong className={classes.name}>{name}</strong>
      </p>
      <progress className={classes.progress} value={sent} max={total || 1} aria-label={t('portal.upload.progress')} />
      <p className="soft small">
        {total > 0 && sent >= total && !waiting
          ? t('portal.upload.looking')
          : t('portal.upload.sent', {
              percent,
              sent: formatBytes(sent, language),
              total: formatBytes(total, language),
            })}
      </p>
      {waiting ? (
        <p className={portal.notice} role="status">
          {t('portal.upload.waiting')}
        </p>
      ) : null}
      <div>
        <Button variant="default" onClick={() => void onCancel()}>
          {t('portal.upload.cancel')}
        </Button>
      </div>
    </div>
  );
}
