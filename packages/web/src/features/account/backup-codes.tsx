import { Button, Group } from '@mantine/core';
import { IconCopy, IconPrinter, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';
import { useStepStart } from './use-step-start.ts';

/** The one-time codes for a lost device. They exist on this screen only, until it is left. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const start = useStepStart();

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied('yes');
    } catch {
      // Without https, or without leave, browsers keep the clipboard to themselves.
      setCopied('no');
    }
  }

  return (
    <div className={classes.form}>
      <p ref={start} tabIndex={-1} className={`${classes.on} ${classes.start}`}>
        <IconShieldCheck size={18} aria-hidden="true" />
        {t('account.totpOn')}
      </p>
      <p className={classes.text}>{t('account.codesHint')}</p>
      <ul className={classes.codes} aria-label={t('account.codes')}>
        {codes.map((code) => (
          <li key={code} className={classes.code}>
            {code}
          </li>
        ))}
      </ul>
      <p role="status" className="small soft no-print">
        {copied === 'yes' ? t('account.copied') : copied === 'no' ? t('account.notCopied') : null}
      </p>
      <Group gap="xs" className="no-print">
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={() => void copy()}>
          {t('account.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('account.print')}
        </Button>
        <Button onClick={onDone}>{t('account.kept')}</Button>
      </Group>
    </div>
  );
}
