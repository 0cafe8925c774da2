import type { DossierListItem } from '@pressdesk/api/schemas';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ChoiceLink } from '../choice-link.tsx';
import { useTurnSentence } from '../following/turn-sentence.ts';
import { useDossierName } from '../use-dossier-name.ts';

/** A dossier in three lines: what it is about, whose turn it is and until when, its procedure and code. */
export function DossierLink({ dossier }: { dossier: DossierListItem }) {
  const { pick } = useLanguage();
  const sentence = useTurnSentence();
  const nameOf = useDossierName();
  return (
    <ChoiceLink
      to="/portal/dossiers/$id"
      params={{ id: dossier.id }}
      title={dossier.subject || pick(dossier.procedure.name)}
    >
      <span>{sentence(dossier)}</span>
      <span className="soft small">
        {nameOf(dossier.procedure, dossier.purpose)}
        {dossier.code ? (
          <>
            {' · '}
            <span className="nowrap">{dossier.code}</span>
          </>
        ) : null}
      </span>
    </ChoiceLink>
  );
}
