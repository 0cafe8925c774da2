import type { DossierComponent } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from '../portal.module.css';
import type { ComponentState } from '../portal-types.ts';
import { Basis } from '../start/basis.tsx';
import { UploadSlot } from '../uploads/upload-slot.tsx';

type SlotPageProps = { dossierId: string; component: DossierComponent; state: ComponentState };

/** One document: what it must be, whether it must be, and its slot. */
export function SlotPage({ dossierId, component, state }: SlotPageProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { help, condition, replacedByData, basis } = component;
  return (
    <div className={classes.stack}>
      <div className={classes.prose}>
        <p>{t(state.isRequired ? 'portal.slot.required' : 'portal.slot.notRequired')}</p>
        {condition ? <p>{t('portal.slot.condition', { condition: pick(condition) })}</p> : null}
        {help ? <p className="soft">{pick(help)}</p> : null}
        {replacedByData ? <p className="soft">{t('portal.slot.replaced', { basis: replacedByData.text })}</p> : null}
      </div>
      <UploadSlot key={component.key} dossierId={dossierId} component={component} state={state} />
      <details className={classes.details}>
        <summary>{t('portal.slot.why')}</summary>
        <Basis basis={basis} />
      </details>
    </div>
  );
}
