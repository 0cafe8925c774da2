import type { PaperRef } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';

/** A paper of the office: its title and number, opening the PDF; a test certificate is called one. */
export function PaperLink({ paper }: { paper: PaperRef }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const title = pick(paper.title);
  return (
    <>
      <a href={`/api/papers/${paper.id}/pdf`} target="_blank" rel="noreferrer">
        {paper.number ? t('licensing.numbered', { title, number: paper.number }) : title}
      </a>
      {paper.signatures.some(({ test }) => test) ? (
        <>
          {' '}
          <ShapeWord tone="amber" shape={shapes.diamond}>
            {t('licensing.testCertificate')}
          </ShapeWord>
        </>
      ) : null}
    </>
  );
}
