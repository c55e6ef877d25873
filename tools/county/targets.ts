/** What the sample county shows: every grade, pools over quota, ties at the line, the traps of Article 6. All invented. */
import { pick, type Random } from './random';
import { ENTERPRISES, LEADS, OFFICES, TOWNSHIPS, villageName } from './names';

export interface Target {
  readonly unit: string;
  readonly township: string;
  readonly poor: boolean;
  readonly enterprise: boolean;
  readonly villages: readonly string[];
  readonly lead: string;
  /** Base score and bonus the city's column comes to, in tenths of a point. */
  readonly base: number;
  readonly bonus: number;
}

/** Totals of units graded 优秀 per township, in tenths; [base, bonus] where the split matters. */
const EXCELLENT: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  弥阳镇: [[930, 25]],
  新哨镇: [[925, 30], [915, 10]],
  竹园镇: [[845, 60]],
  朋普镇: [[910, 15]],
  虹溪镇: [[940, 40]],
  巡检司镇: [[905, 20]],
  西一镇: [[901, 20], [903, 15], [908, 10], [904, 0]],
  西二镇: [[935, 35], [920, 5]],
  西三镇: [[915, 25]],
  东山镇: [[930, 10], [900, 30]],
  五山乡: [[910, 50], [910, 5]],
  江边乡: [[925, 5]],
}; // prettier-ignore
const EXCELLENT_FIRMS: readonly (readonly [number, number])[] = [[915, 60], [920, 30], [905, 25], [900, 10]]; // prettier-ignore

/** The printed bands leave these in no band: 89.5, 79.5, 69.5. */
const GAPS: Readonly<Record<string, readonly [number, number]>> = {
  市教育局: [895, 0],
  市司法局: [785, 10],
  市招商局: [695, 0],
};
const TWO_VILLAGES = '市财政局';

export function planCounty(random: Random): readonly Target[] {
  const targets: Target[] = [];
  let office = 0;
  TOWNSHIPS.forEach(({ name, poor }, township) => {
    const excellent = [...(EXCELLENT[name] ?? [])];
    const size = township < 5 ? 7 : 6;
    for (let index = 0; index < size; index += 1) {
      const unit = OFFICES[office] ?? '';
      const gap = GAPS[unit];
      const [base, bonus] =
        gap ?? (unit === TWO_VILLAGES ? undefined : excellent.shift()) ?? ordinary(random);
      const first = villageName(office * 3 + township);
      const villages = unit === TWO_VILLAGES ? [first, villageName(office * 3 + township + 1)] : [first];
      const lead = LEADS[township % LEADS.length] ?? '';
      targets.push({ unit, township: name, poor, enterprise: false, villages, lead, base, bonus });
      office += 1;
    }
  });
  ENTERPRISES.forEach((unit, index) => {
    const { name, poor } = TOWNSHIPS[index % TOWNSHIPS.length] ?? { name: '', poor: false };
    const [base, bonus] =
      EXCELLENT_FIRMS[Math.floor(index / 5)] && index % 5 === 0
        ? (EXCELLENT_FIRMS[index / 5] ?? ordinary(random))
        : ordinary(random);
    targets.push({
      unit,
      township: name,
      poor,
      enterprise: true,
      villages: [villageName(index * 7 + 5)],
      lead: '市工商联',
      base,
      bonus,
    });
  });
  return targets;
}

/** Six in ten 良好, three 合格, one 不合格; never in a printed gap, never by accident 优秀. */
function ordinary(random: Random): readonly [number, number] {
  const kind = random();
  const [from, to] = kind < 0.64 ? [800, 885] : kind < 0.92 ? [700, 785] : [560, 685];
  const total = from + 5 * pick(random, 0, Math.floor((to - from) / 5));
  const bonus = 5 * pick(random, 0, 12);
  return [total - bonus, bonus];
}
