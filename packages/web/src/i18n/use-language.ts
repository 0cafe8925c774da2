import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../types.ts';
import { chooseLanguage, type Language } from './index.ts';

/** The language on screen, the way to change it, and the side of a bilingual text to show. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    language,
    choose: chooseLanguage,
    pick: (text: Bilingual) => text[language] || text.vi || text.en,
  };
}
