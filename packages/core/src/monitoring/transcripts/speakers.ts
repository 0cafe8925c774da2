/** What a Vietnamese broadcast writes before a colon to say who speaks; a name may follow. */
const roles = [
  'mc',
  'pv',
  'btv',
  'ptv',
  'ktv',
  'phóng viên',
  'biên tập viên',
  'phát thanh viên',
  'người dẫn',
  'người dẫn chương trình',
  'dẫn chương trình',
  'khách mời',
  'chuyên gia',
  'nhân chứng',
  'bạn đọc',
  'thính giả',
  'khán giả',
  'người dân',
  'nhân vật',
  'giọng đọc',
  'lời bình',
  'hỏi',
  'đáp',
  'speaker',
  'host',
  'reporter',
  'guest',
  'interviewer',
  'narrator',
];
const titles = [
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'chú',
  'bác',
  'em',
  'cháu',
  'nhà báo',
  'luật sư',
  'bác sĩ',
  'tiến sĩ',
  'giáo sư',
  'đại biểu',
  'đồng chí',
  'thiếu tướng',
  'trung tướng',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tá',
  'ts',
  'gs',
  'pgs',
  'bs',
  'ls',
  'ths',
  'ts.',
  'gs.',
  'pgs.',
  'bs.',
  'ls.',
  'ths.',
  'pgs.ts',
  'gs.ts',
  'pgs.ts.',
  'gs.ts.',
  'mr',
  'mrs',
  'ms',
  'mr.',
  'mrs.',
  'ms.',
  'dr.',
];
const roleSet = new Set(roles);
const titleSet = new Set(titles);
/** Sounds that are described in brackets, where a name would stand. */
const sounds =
  /^(nhạc|tiếng|vỗ tay|cười|im lặng|không nghe rõ|âm thanh|music|applause|laughter|laughs|silence|inaudible|noise|sound)/iu;

/**
 * Takes the speaker off the beginning of a line: "MC: …", "Phóng viên Minh Anh: …", "Ông Nguyễn Văn An: …",
 * "NGUYỄN VĂN AN: …", "[Minh Anh] …". A word before a colon that is neither a known role, nor a title with a name, nor a name of
 * three words or in capitals stays text, so that "Hà Nội: mưa lớn" and "Kết luận: …" keep their meaning.
 */
export function splitSpeaker(line: string): { speaker: string | null; text: string } {
  const bracketed = /^(?:[-–—]\s{0,3})?\[([^[\]]{1,80})\]\s{0,3}:?\s{0,3}(.+)$/su.exec(line);
  if (bracketed?.[1] && bracketed[2] && /^\p{Lu}/u.test(bracketed[1].trim()) && !sounds.test(bracketed[1].trim())) {
    return { speaker: singleSpaced(bracketed[1]), text: bracketed[2].trim() };
  }
  const prefixed = /^(?:[-–—]\s{0,3})?([^:\n]{1,80}?)\s{0,3}:(?=\s|$)(.*)$/su.exec(line);
  if (prefixed?.[1] && isSpeaker(singleSpaced(prefixed[1]))) {
    return { speaker: singleSpaced(prefixed[1]), text: (prefixed[2] ?? '').trim() };
  }
  return { speaker: null, text: line };
}

function isSpeaker(name: string): boolean {
  const words = name.replace(/\s{0,3}\([^()]{0,60}\)$/u, '').split(' ');
  if (words.length > 8 || !/^\p{L}/u.test(name)) return false;
  const lower = words.map((word) => word.toLowerCase());
  for (let length = Math.min(4, words.length); length >= 1; length -= 1) {
    const start = lower.slice(0, length).join(' ');
    const rest = words.slice(length);
    if (roleSet.has(start))
      return /^\p{Lu}/u.test(name) && rest.every((word) => isCapitalized(word) || /^\d+$/.test(word));
    if (titleSet.has(start) && rest.length > 0) return /^\p{Lu}/u.test(name) && rest.every(isCapitalized);
  }
  const isUpper = name === name.toUpperCase() && words.length >= 2 && words.every((word) => /^\p{L}+$/u.test(word));
  return isUpper || (words.length >= 3 && words.length <= 5 && words.every(isCapitalized));
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*$/u.test(word);
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
