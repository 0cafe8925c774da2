import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { pagesOf } from '../draft/pages.ts';
import { isAnswered } from '../fields/answers.ts';
import { useShowAnswer } from '../fields/use-show-answer.ts';
import classes from '../portal.module.css';

/** The answers and documents as they were handed in, folded up. */
export function WhatWasFiled({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const show = useShowAnswer();
  const pages = pagesOf(dossier, dossier.answers);
  return (
    <details className={classes.details}>
      <summary>{t('portal.follow.filed')}</summary>
      <dl className={classes.facts}>
        {pages.flatMap((page) => {
          if (page.kind === 'section') {
            return page.fields
              .filter((field) => isAnswered(dossier.answers[field.key]))
              .map((field) => (
                <Fact key={field.key} name={pick(field.label)} value={show(field, dossier.answers[field.key])} />
              ));
          }
          if (page.kind !== 'component') return [];
          const file = page.state.files.at(-1);
          if (!file) return [];
          return [
            <Fact
              key={page.key}
              name={pick(page.component.name)}
              value={file.fileName}
              href={`/api/dossiers/${dossier.id}/files/${file.id}`}
            />,
          ];
        })}
      </dl>
    </details>
  );
}

function Fact({ name, value, href }: { name: string; value: string; href?: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd style={{ whiteSpace: 'pre-line' }}>
        {href ? (
          <a href={href} target="_blank" rel="noreferrer">
            {value}
          </a>
        ) : (
          value
        )}
      </dd>
    </>
  );
}
