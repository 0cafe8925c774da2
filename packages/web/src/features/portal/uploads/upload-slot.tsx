import { Button } from '@mantine/core';
import type { DossierComponent } from '@pressdesk/api/schemas';
import { IconFile, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatInstant } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import portal from '../portal.module.css';
import type { ComponentState } from '../portal-types.ts';
import { acceptOf, faultOf, formatBytes, kindNames } from './check-file.ts';
import { UploadProgress } from './upload-progress.tsx';
import classes from './uploads.module.css';
import { useUpload } from './use-upload.ts';

type UploadSlotProps = { dossierId: string; component: DossierComponent; state: ComponentState };

/** The slot for one document: what is there, and a way to put another version there. */
export function UploadSlot({ dossierId, component, state }: UploadSlotProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const upload = useUpload(dossierId, component.key);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>(null);
  const [over, setOver] = useState(false);
  const { phase } = upload.state;
  const last = state.files.at(-1);

  function take(file: File | undefined) {
    if (!file) return;
    const found = faultOf(file, component.files);
    setFault(found);
    if (!found) void upload.start(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div className={portal.stack}>
      <Files dossierId={dossierId} state={state} />
      {phase === 'sending' ? <UploadProgress state={upload.state} onCancel={upload.cancel} /> : null}
      {upload.state.phase === 'stopped' ? (
        upload.state.canGoOn ? (
          <div className={portal.notice} role="alert">
            <p>{t('portal.upload.interrupted', { name: upload.state.name })}</p>
            <div className={portal.actions}>
              <Button onClick={upload.goOn}>{t('portal.upload.goOn')}</Button>
              <Button variant="default" onClick={() => void upload.cancel()}>
                {t('portal.upload.cancel')}
              </Button>
            </div>
          </div>
        ) : (
          <ProblemNotice error={upload.state.problem} />
        )
      ) : null}
      {fault ? (
        <p className={portal.notice} role="alert">
          {t(`portal.upload.fault.${fault}`, { kinds: kindNames(component.files) })}
        </p>
      ) : null}
      {phase === 'done' ? (
        <p className={portal.good} role="status">
          {t('portal.upload.done')}
        </p>
      ) : null}
      {phase === 'idle' && upload.unfinished ? (
        <p className={portal.notice}>
          {t('portal.upload.unfinished', {
            name: upload.unfinished.name,
            size: formatBytes(upload.unfinished.bytes, language),
          })}
        </p>
      ) : null}
      {phase === 'sending' ? null : (
        // A label of the field, so that pressing anywhere on it opens the choice; dropping a file is the same.
        <label
          htmlFor={inputId}
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconUpload size={22} stroke={1.6} aria-hidden="true" />
          <span>
            <strong>{t(last ? 'portal.upload.another' : 'portal.upload.choose')}</strong>
            <span className="soft small">{t('portal.upload.kinds', { kinds: kindNames(component.files) })}</span>
          </span>
          <input
            ref={input}
            id={inputId}
            type="file"
            className="sr-only"
            accept={acceptOf(component.files)}
            onChange={() => {
              take(input.current?.files?.[0]);
              if (input.current) input.current.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}

function Files({ dossierId, state: { files } }: Pick<UploadSlotProps, 'dossierId' | 'state'>) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const newest = files.toReversed();
  if (newest.length === 0) return <p className={portal.plain}>{t('portal.upload.none')}</p>;
  return (
    <ul className={classes.files}>
      {newest.map((file, index) => (
        <li key={file.id} data-old={index > 0 || undefined}>
          <IconFile size={20} stroke={1.6} aria-hidden="true" />
          <span>
            <a href={`/api/dossiers/${dossierId}/files/${file.id}`} target="_blank" rel="noreferrer">
              {file.fileName}
            </a>
            <span className="soft small">
              {t(index === 0 ? 'portal.upload.holds' : 'portal.upload.earlier', {
                number: file.number,
                size: formatBytes(file.bytes, language),
                at: formatInstant(file.uploadedAt),
              })}
            </span>
            {index === 0 && file.scan === 'none' ? (
              <span className="soft small">{t('portal.upload.notScanned')}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
