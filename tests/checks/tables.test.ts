import { CHECK_CODES, type CheckCode } from '../../src/checks';
import { findingsIn, isOfAbsentAnnex, only, brief, sentencesOf } from './support/findings';
import { CASE_KINDS, type Case, type Table } from './tables/table';
import { TABLES } from './tables';

const withTable = CHECK_CODES.filter((code) => code in TABLES);

describe.each(withTable)('%s', (code) => {
  const table: Table = TABLES[code];
  describe.each(CASE_KINDS)('%s', (kind) => run(code, table[kind]));
});

function run(code: CheckCode, cases: readonly Case[]): void {
  test.each(cases.map((one) => [one.does, one] as const))('%s', (_, one) => {
    const findings = findingsIn([one.sheets, ...(one.more ?? [])], one.setting);
    const relevant = findings.filter(
      (finding) => finding.code === code || (finding.severity !== 'notice' && !isOfAbsentAnnex(finding)),
    );
    expect(relevant.map(brief)).toEqual(one.finds);
    if (one.says !== undefined) expect(sentencesOf(findings, code)[0]).toBe(one.says);
    if (one.offers) expect(only(findings, code)[0]?.fixes.map(({ value }) => value)).toEqual(one.offers);
  });
}
