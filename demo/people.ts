import type { Random } from './random.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const GIVEN = [
  '建国',
  '建华',
  '志强',
  '秀英',
  '桂芳',
  '丽华',
  '国强',
  '玉兰',
  '敏',
  '静',
  '磊',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '刚',
  '桂英',
  '文',
  '辉',
  '玲',
  '建军',
  '华',
  '红',
  '晓东',
  '晓燕',
  '海燕',
  '国平',
  '惠芳',
  '雅琴',
  '子涵',
  '宇轩',
  '浩然',
  '欣怡',
  '梓萱',
  '俊杰',
  '佳怡',
  '思远',
  '雨桐',
  '永康',
  '福根',
  '林娣',
  '阿妹',
  '金凤',
]
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export type DemoPerson = { name: string; phone: string; idNo: string; gender: 'M' | 'F'; kind: 'NATURAL' | 'LEGAL' }

/** Made-up people: names from common characters, phones from one reserved-looking block, identity numbers with right check digits. */
export function personMaker(random: Random): () => DemoPerson {
  let serial = 0
  return () => {
    serial += 1
    const gender = random.below(2) === 0 ? 'M' : 'F'
    return {
      name: random.pick(SURNAMES) + random.pick(GIVEN),
      phone: `1391${String(serial).padStart(7, '0')}`,
      idNo: identityNumber(random, serial, gender),
      gender,
      kind: 'NATURAL',
    }
  }
}

/** 18 characters, province and county of Jiangyin, a real birth date, the right check character. */
export function identityNumber(random: Random, serial: number, gender: 'M' | 'F'): string {
  const year = 1940 + random.below(62)
  const month = String(1 + random.below(12)).padStart(2, '0')
  const day = String(1 + random.below(28)).padStart(2, '0')
  const order = String(((serial % 499) * 2 + (gender === 'M' ? 1 : 0)) % 1000).padStart(3, '0')
  const body = `320281${year}${month}${day}${order}`
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * WEIGHTS[i]!, 0)
  return body + '10X98765432'[sum % 11]
}
