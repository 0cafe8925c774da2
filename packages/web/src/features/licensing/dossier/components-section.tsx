import type { DossierResponse } from '@pressdesk/api/schemas';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import type { DossierComponentState } from '../licensing-types.ts';
import { ComponentCheck } from './component-check.tsx';
import { DocumentView } from './document-view.tsx';
import classes from './dossier.module.css';

/** The components as a checklist, walked with the arrow keys, with the document of the current one beside it. */
export function ComponentsSection({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { components, definition } = dossier;
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const current = components.find(({ key }) => key === chosen) ?? firstToLookAt(components);
  const nameOf = (key: string) => {
    const component = definition.components.find((each) => each.key === key);
    return component ? pick(component.name) : key;
  };

  function walk(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !current) return;
    event.preventDefault();
    const index = components.indexOf(current) + step;
    const next = components[index];
    if (!next) return;
    setChosen(next.key);
    list.current?.querySelectorAll('button')[index]?.focus();
  }

  if (!current) return null;
  return (
    <section className={classes.components} aria-labelledby="components">
      <div className={classes.checklist}>
        <h2 id="components">{t('licensing.components')}</h2>
        <p className="soft small">
          {t('licensing.checked', {
            done: components.filter(({ check }) => check !== null).length,
            all: components.length,
          })}
        </p>
        <ol ref={list} onKeyDown={walk}>
          {components.map((component) => (
            <li key={component.key}>
              <button
                type="button"
                className={classes.component}
                aria-current={component === current ? 'true' : undefined}
                tabIndex={component === current ? 0 : -1}
                onClick={() => setChosen(component.key)}
              >
                <span>{nameOf(component.key)}</span>
                <ComponentWord component={component} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.viewer}>
        <ComponentCheck
          key={`check-${current.key}`}
          dossier={dossier}
          component={current}
          name={nameOf(current.key)}
          // On to the next that nobody has looked at.
          onChecked={() => setChosen(null)}
        />
        <DocumentView
          key={`view-${current.key}`}
          dossierId={dossier.id}
          component={current}
          name={nameOf(current.key)}
        />
      </div>
    </section>
  );
}

/** Where work begins: what has not been looked at, what is insufficient, else the first. */
function firstToLookAt(components: readonly DossierComponentState[]): DossierComponentState | undefined {
  return (
    components.find(({ check, files }) => check === null && files.length > 0) ??
    components.find(({ check }) => check?.verdict === 'insufficient') ??
    components[0]
  );
}

const verdictShapes = {
  accepted: { tone: 'green', shape: shapes.dot },
  insufficient: { tone: 'red', shape: shapes.triangle },
  'not-needed': { tone: 'neutral', shape: shapes.bar },
} as const;

function ComponentWord({ component: { check, files, isRequired } }: { component: DossierComponentState }) {
  const { t } = useTranslation();
  if (check) return <ShapeWord {...verdictShapes[check.verdict]}>{t(`licensing.verdict.${check.verdict}`)}</ShapeWord>;
  if (files.length > 0)
    return (
      <ShapeWord tone="amber" shape={shapes.ring}>
        {t('licensing.toCheck')}
      </ShapeWord>
    );
  return isRequired ? (
    <ShapeWord tone="red" shape={shapes.square}>
      {t('licensing.missing')}
    </ShapeWord>
  ) : (
    <ShapeWord tone="neutral" shape={shapes.bar}>
      {t('licensing.notHandedIn')}
    </ShapeWord>
  );
}
