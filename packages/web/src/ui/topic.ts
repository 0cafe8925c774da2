import { useTranslation } from 'react-i18next';

/** A rule's topic in the reader's language; one that an office made up itself is shown as it was written. */
export function useTopicName(): (topic: string) => string {
  const { t, i18n } = useTranslation();
  return (topic) => (i18n.exists(`topic.${topic}`) ? t(`topic.${topic}`) : topic.replaceAll('-', ' '));
}
