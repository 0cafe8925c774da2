import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'vi' | 'en';

const storageKey = 'pressdesk-language';

/** Loads the remembered language's catalogue (Vietnamese unless chosen otherwise) and starts i18next with it. */
export async function startI18n(): Promise<void> {
  const language = rememberedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await loadCatalogue(language) } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadCatalogue(language));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is closed.
  }
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

async function loadCatalogue(language: Language): Promise<object> {
  const module = language === 'en' ? await import('./en.json') : await import('./vi.json');
  return module.default;
}
