import type { Confidence, DeadlineRule, PeriodUnit } from '../../law/index.ts';

const lhav = 'Luật Xử lý vi phạm hành chính';

function rule(amount: number, unit: PeriodUnit, source: string, confidence: Confidence): DeadlineRule {
  // Days of the law on sanctions are counted by the Civil Code unless it says working days (LHAV Art. 8.1).
  return { amount, unit, cutOff: null, firstDay: 'day-after', rollForward: unit !== 'working-day', source, confidence };
}

/**
 * The times of a case, as data. Where two counts are possible (LHAV Art. 61.2 was read with days, later texts may say
 * working days) both stand here: the party is reminded by the shorter, nothing is decided before the longer ends.
 */
export const clockRules = {
  record: rule(2, 'working-day', 'Nghị định 118/2021/NĐ-CP Điều 12.2', 'V'),
  recordComplex: rule(5, 'working-day', 'Nghị định 118/2021/NĐ-CP Điều 12.2', 'V'),
  recordTechnical: rule(3, 'working-day', 'Nghị định 118/2021/NĐ-CP Điều 12.2', 'V'),
  explanationWritten: rule(5, 'calendar-day', `${lhav} Điều 61.2`, 'OLD'),
  explanationWrittenLonger: rule(5, 'working-day', `${lhav} Điều 61.2`, 'D'),
  explanationOral: rule(2, 'working-day', `${lhav} Điều 61.3`, 'V'),
  oralSessionNotice: rule(5, 'calendar-day', `${lhav} Điều 61.3`, 'V'),
  decision: rule(7, 'working-day', `${lhav} Điều 66.1`, 'V'),
  decisionTransferred: rule(10, 'working-day', `${lhav} Điều 66.1`, 'V'),
  decisionExplained: rule(1, 'month', `${lhav} Điều 66.1`, 'V'),
  decisionComplex: rule(2, 'month', `${lhav} Điều 66.1`, 'V'),
  criminalTransfer: rule(5, 'working-day', `${lhav} Điều 62`, 'V'),
  execution: rule(10, 'calendar-day', `${lhav} Điều 73.1`, 'V'),
  executionLimitation: { ...rule(1, 'year', `${lhav} Điều 74.1`, 'V'), rollForward: false },
  notifyLicensor: rule(2, 'working-day', 'Nghị định 68/2025/NĐ-CP', 'S'),
  publication: rule(3, 'working-day', 'Nghị định 118/2021/NĐ-CP Điều 18', 'V'),
  postponementAnswer: rule(5, 'calendar-day', `${lhav} Điều 76`, 'OLD'),
  complaint: rule(90, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 9', 'OLD'),
  complaintAcceptance: rule(7, 'working-day', 'Nghị định 155/2026/NĐ-CP Điều 10', 'V'),
  complaintDecisionFirst: rule(30, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 28', 'OLD'),
  complaintDecisionFirstComplex: rule(45, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 28', 'OLD'),
  complaintSecond: rule(30, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 33', 'OLD'),
  complaintDecisionSecond: rule(45, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 37', 'OLD'),
  complaintDecisionSecondComplex: rule(60, 'calendar-day', 'Luật Khiếu nại 02/2011 Điều 37', 'OLD'),
} as const satisfies Record<string, DeadlineRule>;

/**
 * The time for sending a decision: three working days, two before 1 July 2025.
 * @param on ISO 8601, the day of the decision
 */
export function deliveryRule(on: string): DeadlineRule {
  return on >= '2025-07-01'
    ? rule(3, 'working-day', `${lhav} Điều 70`, 'D')
    : rule(2, 'working-day', `${lhav} Điều 70`, 'V');
}
