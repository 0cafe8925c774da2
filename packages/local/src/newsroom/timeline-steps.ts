import type { Article } from './content/index.ts';

/** What may change in an article after publication; a paragraph is named by its index in `body`. */
export type ArticleChange = {
  title?: string;
  sapo?: string;
  paragraph?: { index: number; text: string };
};

export type TimelineStep =
  | { kind: 'publish'; slugs: readonly string[]; description: StepText }
  | { kind: 'silent-edit'; slug: string; change: ArticleChange; description: StepText }
  | { kind: 'removal'; slug: string; description: StepText }
  | { kind: 'correction'; slug: string; corrects: string; change: ArticleChange; description: StepText };

export type StepText = { vi: string; en: string };

/** What happens after the start, in this order. Items named here aren't there at the start. */
export const timelineSteps: readonly TimelineStep[] = [
  {
    kind: 'publish',
    slugs: ['nuoc-sach-ve-bay-thon-vung-cao-yen-so', 'cau-treo-khe-mat-cam-xe-tai-nang'],
    description: {
      vi: 'Báo Kinh Lạc và Tin Kinh Lạc 24h mỗi nơi đăng một tin mới',
      en: 'the newspaper and the aggregated site each publish an item',
    },
  },
  {
    kind: 'publish',
    slugs: ['mot-so-du-an-se-doi-chu-dau-tu', 'phong-chay-mua-hanh-kho'],
    description: {
      vi: 'Báo Kinh Lạc đăng bài dựa vào nguồn tin riêng; đài xã phát chương trình phòng cháy',
      en: 'the newspaper publishes an item resting on unnamed sources; the station broadcasts on fire safety',
    },
  },
  {
    kind: 'silent-edit',
    slug: 'chan-dong-mot-con-ga-o-lien-ha',
    change: {
      title: 'Gà chân vàng giúp 48 hộ dân Liên Hà tăng thu nhập',
      paragraph: {
        index: 2,
        text: 'Theo Hội Nông dân xã, thu nhập bình quân của các hộ nuôi tăng khoảng 8% so với trước, chưa trừ tiền làm chuồng. Giá gà tại chuồng hiện là 92.000 đồng một kilôgam, thương lái đến tận nơi cân.',
      },
    },
    description: {
      vi: 'Báo Kinh Lạc sửa tít cho nhẹ đi và thay một đoạn mà không ghi đã sửa',
      en: 'the newspaper softens a headline and changes a paragraph without saying so',
    },
  },
  {
    kind: 'publish',
    slugs: ['an-mang-o-xom-tro-ke-giet-nguoi-ra-dau-thu', 'giay-do-dai-lang-sang-chau-au'],
    description: {
      vi: 'Tin Kinh Lạc 24h đăng tin án mạng; Báo Kinh Lạc đăng bài về giấy dó',
      en: 'the aggregated site publishes on a killing, the newspaper on paper makers',
    },
  },
  {
    kind: 'removal',
    slug: 'be-gai-bi-hang-xom-danh-o-yen-so',
    description: {
      vi: 'Báo Kinh Lạc gỡ bài làm lộ danh tính trẻ em (trả lời 410)',
      en: 'the newspaper takes down the item that made a child known (410 from now on)',
    },
  },
  {
    kind: 'publish',
    slugs: ['giai-tri-con-so-may-man', 'ho-khe-mat-don-khach-mua-sam-cam', 'phien-cho-lui-thach-loi-ngay-cuoi-tuan'],
    description: {
      vi: 'Đài xã phát chuyên mục con số may mắn; hai tin mới trên báo và trang tổng hợp',
      en: 'the station broadcasts lucky numbers; one new item on each of the two sites',
    },
  },
  {
    kind: 'correction',
    slug: 'cai-chinh-muc-ho-tro-tien-an-hoc-sinh',
    corrects: 'ho-tro-tien-an-hoc-sinh-vung-cao',
    change: {
      title: 'Mỗi học sinh vùng cao được hỗ trợ 720 nghìn đồng tiền ăn một tháng',
      sapo: 'Từ học kỳ tới, học sinh bán trú ở các xã vùng cao của tỉnh được hỗ trợ tiền ăn 720 nghìn đồng một tháng, kéo dài chín tháng trong năm học.',
    },
    description: {
      vi: 'Báo Kinh Lạc đăng thông tin cải chính, xin lỗi và sửa con số trong bài gốc',
      en: 'the newspaper publishes a correction and puts the figure right in the item itself',
    },
  },
  {
    kind: 'publish',
    slugs: [
      'meo-tiet-kiem-dien-mua-dong',
      'giai-chay-quanh-ho-thu-hut-hai-nghin-nguoi',
      'hop-dan-ban-viec-lam-duong-ngo',
    ],
    description: {
      vi: 'Mỗi nơi thêm một tin, trong đó một tin đăng lại không ghi nguồn',
      en: 'one more item from each outlet, one of them re-posted without a source line',
    },
  },
];

/** Slugs that a step brings; everything else is there from the start. */
export function slugsAddedBy(step: TimelineStep): readonly string[] {
  if (step.kind === 'publish') return step.slugs;
  return step.kind === 'correction' ? [step.slug] : [];
}

export function changedArticle(article: Article, change: ArticleChange): Article {
  const { paragraph } = change;
  return {
    ...article,
    title: change.title ?? article.title,
    sapo: change.sapo ?? article.sapo,
    body: paragraph ? article.body.map((text, at) => (at === paragraph.index ? paragraph.text : text)) : article.body,
  };
}
