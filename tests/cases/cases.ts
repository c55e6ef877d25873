/** Every case of the three folders, with its workbook and its answer. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from './answer';
import { COUNTY } from './county/answers';
import { FAULTS } from './faults/answers';
import { differences } from './judge';
import { reportOf } from './public-road';

export interface Case {
  /** Folder and name: what stands in pending.json. */
  readonly name: string;
  readonly file: string;
  readonly rules?: string;
  readonly answer: Answer;
}

const at = (...names: readonly string[]): string => path.join(__dirname, ...names);
const caseOf = (folder: string, name: string, answer: Answer, rules?: string | null): Case => ({
  name: `${folder}/${name}`,
  file: at(folder, `${name}.xlsx`),
  ...(rules ? { rules: at(folder, rules) } : {}),
  answer,
});

type StoredAnswer = Answer & { readonly rules: string | null };

const forms = (): readonly Case[] =>
  namesIn('forms').map((name) => {
    const stored = JSON.parse(readFileSync(at('forms', `${name}.answers.json`), 'utf8')) as StoredAnswer;
    return caseOf('forms', name, stored, stored.rules);
  });

export const namesIn = (folder: string): readonly string[] =>
  readdirSync(at(folder))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => path.parse(file).name)
    .sort();

export const allCases = (): readonly Case[] => [
  ...forms(),
  ...Object.entries(FAULTS).map(([name, answer]) => caseOf('faults', name, answer, answer.rules)),
  ...Object.entries(COUNTY).map(([name, answer]) => caseOf('county', name, answer)),
];

/** What is wrong with the product's answer; a workbook that it refuses is one difference. */
export async function judgeCase({ file, rules, answer }: Case): Promise<readonly string[]> {
  try {
    const road = {
      ...(rules === undefined ? {} : { rules }),
      ...(answer.stage === undefined ? {} : { stage: answer.stage }),
    };
    return differences(await reportOf([file], road), answer);
  } catch (error) {
    return [`refused: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Cases that the product is known not to answer rightly, with the reason in one line. The list only shrinks. */
export const pendingCases = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(at('pending.json'), 'utf8')) as Readonly<Record<string, string>>;
