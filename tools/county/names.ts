/** Invented names: offices every county has, companies that do not exist, villages called as villages are. */

/** Which of the twelve townships count as poor is not public: this is invented for the sample. */
export const TOWNSHIPS: readonly { readonly name: string; readonly poor: boolean }[] = [
  { name: '弥阳镇', poor: false },
  { name: '新哨镇', poor: false },
  { name: '竹园镇', poor: false },
  { name: '朋普镇', poor: false },
  { name: '虹溪镇', poor: false },
  { name: '巡检司镇', poor: false },
  { name: '西一镇', poor: true },
  { name: '西二镇', poor: true },
  { name: '西三镇', poor: false },
  { name: '东山镇', poor: true },
  { name: '五山乡', poor: true },
  { name: '江边乡', poor: true },
];

export const OFFICES =
  '办公室 组织部 宣传部 统战部 政法委 编办 老干部局 党校 档案局 人大办 政协办 政府办 发展改革局 工业商务局 教育局 科技局 民族宗教局 公安局 民政局 司法局 财政局 人社局 国土资源局 环境保护局 住建局 交通运输局 农业局 林业局 水务局 文体广电局 卫生计生局 审计局 统计局 安监局 市场监管局 旅游局 粮食局 供销社 扶贫办 招商局 信访局 国税局 地税局 气象局 烟草专卖局 供电局 邮政局 电信分公司 移动分公司 联通分公司 农业银行支行 工商银行支行 建设银行支行 农村信用社 人民银行支行 人保财险支公司 总工会 团委 妇联 科协 文联 残联 红十字会 工商联 侨联 人民医院 中医医院 妇幼保健院 疾控中心 第一中学 第二中学 职业高中 湖泉管理处 农机局 畜牧局 水产站 广播电视台'
    .split(' ')
    .map((name) => `市${name}`);

const FIRMS =
  '青禾 云杉 红土 白塔 石桥 松坡 桂花 清泉 晨光 丰谷 长河 翠屏 银杏 稻香 山茶 古井 新田 金穗 蓝湾 木棉 百草'.split(
    ' ',
  );
export const ENTERPRISES = [...FIRMS, '远山'].map((name) => `${name}样例有限公司`);

const VILLAGES =
  '大寨 小寨 上坝 下坝 白石 黑石 龙潭 新村 旧村 山心 水头 桥边 石头 松林 竹箐 花口 阿坡 红坡 平地 岔河'.split(
    ' ',
  );
export const villageName = (index: number): string => `${VILLAGES[index % VILLAGES.length]}村`;

export const LEADS = ['市委组织部', '市委办公室', '市政府办公室', '市扶贫办', '市纪委监察局', '市委农办'];
