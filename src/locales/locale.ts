/** What a locale has to word. Complete by type: a code without a sentence does not compile. */
import type { Slip } from '../checks';
import type { Finding } from '../checks/check';
import type { CheckCode } from '../checks/params';
import type { RuleBookProblemCode } from '../rulebook/rulebook';
import type { RefusalReason, Severity } from '../workbook/edit';

/** Chinese is the language of the staff, and the default; English is complete. */
export type Locale = 'zh-CN' | 'en-US';
export const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

/** What a finding says. */
export interface FindingText {
  /** What is wrong, as whole sentences. */
  readonly problem: string;
  /** What to do; `null` where there is nothing to do but to know it. */
  readonly advice: string | null;
  /** Both, where they are parts of one sentence; else one stands behind the other. */
  readonly sentence?: string;
}

/** Words of a finding; `at` is its place in A1 notation, empty where it has none. */
export type Wording<C extends CheckCode> = (finding: Finding<C>, at: string) => FindingText;
export type Wordings<C extends CheckCode = CheckCode> = { readonly [K in C]: Wording<K> };

/** A repair in words: numbers as exact decimals, the cell in A1 notation; `typed` is empty for a blank cell. */
export interface ProposedRepair {
  readonly cell: string;
  readonly value: string;
  readonly typed: string;
  readonly slip: Slip | null;
}
/** What follows the advice of a finding that has a proposal. */
export type RepairWording = (proposal: {
  readonly likely: boolean;
  readonly repairs: readonly ProposedRepair[];
}) => string;

export type SentenceParams = Readonly<Record<string, string | number>>;
export type Sentence = (params: SentenceParams) => string;

/** Why a file was not read or not written. The first ten are the file host's own codes. */
export type FileProblemCode =
  | 'notAWorkbook'
  | 'otherDocument'
  | 'binaryWorkbook'
  | 'encrypted'
  | 'oldFormat'
  | 'truncated'
  | 'tooLarge'
  | 'hostile'
  | 'broken'
  | 'signed'
  | 'notFound'
  | 'isFolder'
  | 'notReadable'
  | 'notWritable'
  | 'wouldOverwrite'
  | 'noSpace'
  | 'ruleBookNotJson'
  | 'ruleBookInvalid'
  | 'unexpected';

/** Rules by which numbers come about (依据); the keys are the assessment's. */
export type DerivationRule =
  | 'stage'
  | 'gradeOpen'
  | 'gradeLowest'
  | 'gradeBound'
  | 'villages.average'
  | 'villages.lowest'
  | 'villages.highest'
  | 'noScores'
  | 'total'
  | 'totalOpen'
  | 'base'
  | 'subtotal'
  | 'bonus'
  | 'bonusCapped'
  | 'satisfaction'
  | 'pool'
  | 'poolOpen';

/** Everything said outside the pane and the command's own texts. */
export interface Sentences {
  readonly findings: Wordings;
  readonly repair: RepairWording;
  /** What the language puts between two sentences. */
  readonly space: '' | ' ';
  readonly ruleBook: Readonly<Record<RuleBookProblemCode, Sentence>>;
  readonly derivations: Readonly<Record<DerivationRule, Sentence>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** `6` → 第六条, `5(三)` → 第五条第三项. */
  readonly article: (article: string) => string;
}

/** With what only those need who open files themselves: inside Excel the workbook is open already. */
export interface AllSentences extends Sentences {
  readonly files: Readonly<Record<FileProblemCode, Sentence>>;
}
