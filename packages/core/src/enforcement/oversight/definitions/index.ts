import { type Computed, type Definition, type Facts, type IndicatorGroup, isComputed, say } from './definition.ts';
import { depositFacts, depositIndicators } from './deposits.ts';
import { dossierFacts, dossierIndicators } from './dossiers.ts';
import { inspectionIndicators } from './inspections.ts';
import { landscapeFacts, landscapeIndicators } from './landscape.ts';
import { licenceFacts, licenceIndicators } from './licences.ts';
import { monitoringFacts, monitoringIndicators } from './monitoring.ts';
import { sectorIndicators } from './sectors.ts';
import { violationFacts, violationIndicators } from './violations.ts';

/**
 * The figures a delegation of the People's Council asks for. No official outline lists them: they are composed from the
 * duties of the office, so each says how it is counted and how sure that is.
 */
export const indicatorGroups: readonly IndicatorGroup[] = [
  {
    number: 1,
    title: say('Giải quyết thủ tục hành chính', 'Administrative procedures'),
    indicators: dossierIndicators,
  },
  { number: 2, title: say('Giấy phép, phí và lệ phí', 'Licences and fees'), indicators: licenceIndicators },
  {
    number: 3,
    title: say('Hệ thống báo chí trên địa bàn', 'The press in the province'),
    indicators: landscapeIndicators,
  },
  { number: 4, title: say('Theo dõi nội dung', 'Monitoring'), indicators: monitoringIndicators },
  { number: 5, title: say('Xử lý vi phạm hành chính', 'Violations'), indicators: violationIndicators },
  { number: 6, title: say('Lưu chiểu', 'Legal deposit'), indicators: depositIndicators },
  {
    number: 7,
    title: say('In, phát hành, trang tổng hợp, truyền thanh cơ sở', 'Printing, distribution, aggregated sites, radio'),
    indicators: sectorIndicators,
  },
  {
    number: 8,
    title: say('Thanh tra, tập huấn, hướng dẫn, họp báo', 'Inspections, training, guidance, press conferences'),
    indicators: inspectionIndicators,
  },
];

export const allFacts: Readonly<Record<string, Facts>> = {
  ...dossierFacts,
  ...licenceFacts,
  ...landscapeFacts,
  ...monitoringFacts,
  ...violationFacts,
  ...depositFacts,
};

const definitions: readonly Definition[] = indicatorGroups.flatMap(({ indicators }) => indicators);

export function findDefinition(code: string): Definition | undefined {
  return definitions.find((definition) => definition.code === code);
}

export function computedOf(facts: string): (Definition & Computed)[] {
  return definitions.filter(isComputed).filter((definition) => definition.facts === facts);
}

export * from './definition.ts';
