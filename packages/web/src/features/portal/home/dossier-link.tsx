import type { DossierListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ChoiceLink } from '../choice-link.tsx';
import { useTurnSentence } from '../following/turn-sentence.ts';

/** A dossier in three lines: what it is about, whose turn it is and until when, its procedure and code. */
export function DossierLink({ dossier }: { dossier: DossierListItem }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const sentence = useTurnSentence();
  const name = pick(dossier.procedure.name);
  return (
    <ChoiceLink to="/portal/dossiers/$id" params={{ id: dossier.id }} title={dossier.subject || name}>
      <span>{sentence(dossier)}</span>
      <span className="soft small">
        {dossier.subject ? `${name} · ` : ''}
        {t(`portal.purpose.${dossier.purpose}`)}
        {dossier.code ? ` · ${dossier.code}` : ''}
      </span>
    </ChoiceLink>
  );
}
