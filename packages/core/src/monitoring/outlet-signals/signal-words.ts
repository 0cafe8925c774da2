import type { Bilingual } from '../rule.ts';
import type { HeldLicence, Standing } from './licence-standing.ts';
import type { SignalFacts } from './outlet-signal.ts';

type About = Omit<SignalFacts, 'licenceNumber'>;

export function ended({ number, status }: HeldLicence, since: string, about: About): Bilingual {
  const day = dmy(since);
  const how = {
    revoked: { vi: `bị thu hồi từ ngày ${day}`, en: `was revoked from ${day}` },
    ceased: { vi: `đã được nộp lại, thôi có hiệu lực từ ngày ${day}`, en: `was returned and ended on ${day}` },
  };
  const { vi, en } =
    status === 'revoked' || status === 'ceased'
      ? how[status]
      : { vi: `hết hiệu lực từ ngày ${day}`, en: `has had no effect since ${day}` };
  return {
    vi: `Giấy phép số ${number} ${vi}; từ đó vẫn ghi nhận ${items(about).vi}.`,
    en: `Licence ${number} ${en}; since then ${items(about).en} recorded.`,
  };
}

export function suspended({ number }: HeldLicence, since: string, about: About): Bilingual {
  return {
    vi: `Giấy phép số ${number} bị tước quyền sử dụng từ ngày ${dmy(since)}; trong thời gian đó vẫn ghi nhận ${items(about).vi}.`,
    en: `Licence ${number} has been suspended since ${dmy(since)}; in that time ${items(about).en} recorded.`,
  };
}

export function noLicence(about: About): Bilingual {
  return {
    vi: `Sổ đăng ký không có giấy phép nào của cơ quan này, nhưng đã ghi nhận ${items(about).vi}.`,
    en: `The register has no licence of this outlet, yet ${items(about).en} recorded.`,
  };
}

export function broadcast(numbers: string, about: About): Bilingual {
  return {
    vi: `Giấy phép số ${numbers} chỉ cho phép ấn phẩm in, nhưng đã ghi nhận ${items(about, { vi: 'chương trình phát sóng', en: 'broadcast' }).vi}.`,
    en: `Licence ${numbers} is for a printed product only, yet ${items(about, { vi: 'chương trình phát sóng', en: 'broadcast' }).en} recorded.`,
  };
}

export function language(numbers: string, tag: string, about: About): Bilingual {
  return {
    vi: `Ngôn ngữ “${tag}” mà trang tự ghi không có trong giấy phép số ${numbers}: ${items(about).vi}.`,
    en: `The pages say they are in “${tag}”, which licence ${numbers} doesn’t name: ${items(about).en} recorded.`,
  };
}

export function otherHost(host: string, about: About): Bilingual {
  return {
    vi: `Tên miền ${host} không có trong giấy phép hay sổ đăng ký của cơ quan này: ${items(about).vi}.`,
    en: `Neither a licence nor the register lists ${host} for this outlet: ${items(about).en} recorded there.`,
  };
}

export function otherNumber(named: string[], numbers: string[], differing: number, looked: number): Bilingual {
  return {
    vi: `${differing} trong ${looked} bài mới nhất có ghi số giấy phép ghi số ${named.join(', ')}; sổ đăng ký có số ${numbers.join(', ')}.`,
    en: `${differing} of the newest ${looked} items that name a licence name ${named.join(', ')}; the register has ${numbers.join(', ')}.`,
  };
}

/** Why a signal is gone. */
export function cleared(standing: Standing, isRuleLive: boolean): Bilingual {
  if (!isRuleLive) return { vi: 'Quy tắc kiểm tra này đã thôi áp dụng.', en: 'The check is no longer made.' };
  if (standing.kind !== 'in-force') {
    return { vi: 'Nguyên nhân không còn ghi nhận được.', en: 'What caused it is no longer there.' };
  }
  const [licence] = standing.licences;
  const until = licence?.validTo ? dmy(licence.validTo) : null;
  return {
    vi: `Nguyên nhân không còn; giấy phép số ${licence?.number} đang có hiệu lực${until ? ` đến hết ngày ${until}` : ''}.`,
    en: `What caused it is gone; licence ${licence?.number} is in force${until ? ` until ${until}` : ''}.`,
  };
}

function items(about: About, noun: Bilingual = { vi: 'bài', en: 'item' }): Bilingual {
  const { itemCount, atLeast, firstDay, lastDay } = about;
  const count = String(itemCount);
  const days =
    firstDay === lastDay
      ? { vi: `ngày ${dmy(firstDay)}`, en: `on ${dmy(firstDay)}` }
      : { vi: `từ ngày ${dmy(firstDay)} đến ngày ${dmy(lastDay)}`, en: `from ${dmy(firstDay)} to ${dmy(lastDay)}` };
  const [more, moreEn] = atLeast ? ['hơn ', 'more than '] : ['', ''];
  const verb = itemCount === 1 ? 'was' : 'were';
  return {
    vi: `${more}${count} ${noun.vi} (${days.vi})`,
    en: `${moreEn}${count} ${noun.en}${itemCount === 1 ? '' : 's'} (${days.en}) ${verb}`,
  };
}

function dmy(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}
