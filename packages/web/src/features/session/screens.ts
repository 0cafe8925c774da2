import {
  IconArchive,
  IconBuildingBroadcastTower,
  IconCertificate,
  IconChecklist,
  IconGavel,
  IconHistory,
  IconListSearch,
  IconReportAnalytics,
  IconRss,
  IconScale,
  IconSearch,
  IconSignature,
} from '@tabler/icons-react';

/** The screens of the rail, by task; each stands there for people whose roles let them do its action. */
export const screens = [
  { key: 'desk', to: '/desk', action: 'review.read', icon: IconChecklist },
  { key: 'search', to: '/search', action: 'search.query', icon: IconSearch },
  { key: 'licensing', to: '/licensing', action: 'licence.read', icon: IconCertificate },
  { key: 'cases', to: '/cases', action: 'case.read', icon: IconGavel },
  { key: 'reports', to: '/reports', action: 'report.read', icon: IconReportAnalytics },
  { key: 'sources', to: '/sources', action: 'source.read', icon: IconRss },
  { key: 'outlets', to: '/outlets', action: 'outlet.read', icon: IconBuildingBroadcastTower },
  { key: 'deposits', to: '/deposits', action: 'deposit.read', icon: IconArchive },
  { key: 'rules', to: '/rules', action: 'rule.read', icon: IconListSearch },
  { key: 'law', to: '/law', action: 'law.read', icon: IconScale },
  { key: 'offices', to: '/offices', action: 'office.manage', icon: IconSignature },
  { key: 'audit', to: '/audit', action: 'audit.read', icon: IconHistory },
] as const;

/** Addresses that belong to a screen of the rail without lying under its own. */
export const alsoUnder: Partial<Record<Screen['key'], readonly string[]>> = { licensing: ['/licences', '/procedures'] };

export type Screen = (typeof screens)[number];
