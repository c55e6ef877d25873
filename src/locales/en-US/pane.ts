/** What the task pane says, in English. The form's own words stay Chinese where the sheet shows them. */
import type { PaneWords } from '../pane-words';
import { ADJUSTING_EN } from './adjusting';
import { BINDING_EN } from './binding';
import { PRINTING_EN } from './printing';
import { REFUSAL_SENTENCES } from './refusals';
import type { Quota } from '../../rulebook/rulebook';
import { formatDecimal } from '../../workbook/decimal';
import { citing } from './terms';

const RUNS = {
  grade: 'Grade',
  check: 'Check',
  clear: 'Clear marks',
  fix: 'Fix',
  list: 'List of findings',
  slips: 'Return slips',
  print: 'Print view',
  printEnd: 'End print view',
  adjust: 'Change grade',
  withdraw: 'Take change back',
} as const;
const two = (value: number): string => String(value).padStart(2, '0');
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

const places = (quota: Quota): string =>
  quota.kind === 'count' ? String(quota.count) : `${formatDecimal(quota.percent)}% of the units`;

export const PANE_EN: PaneWords = {
  title: 'Assessment',
  tabs: { grade: 'Grade', findings: 'Findings', quota: 'Quotas', reasons: 'Why' },
  tabCount: {
    findings: (count) => `${many(count, 'open finding')}`,
    quota: (count) => `${many(count, 'pool')} over quota`,
  },
  ruleSource: { 'built-in': 'built in', workbook: 'this workbook', file: 'file' },
  menu: {
    label: 'More',
    language: '中文',
    largePrint: 'Large print',
    clearMarks: 'Clear marks',
    help: 'Help',
    about: 'About',
    licences: 'Licences of third parties',
    back: 'Back',
  },
  buttons: {
    grade: 'Grade',
    check: 'Check',
    undo: 'Undo',
    cancel: 'Cancel',
    preview: 'Preview changes',
    apply: 'Apply',
    retry: 'Try again',
  },
  actions: 'Actions',
  stageLabel: 'Scores of',
  stages: { self: 'Self', township: 'Township', city: 'City' },
  provisional: (stage, article) =>
    `Computed from the ${stage} scores: provisional, not final. The city's score decides${citing(article)}.`,
  state: {
    ready: 'Ready',
    reading: 'Reading',
    readingSheets: (done, all) => `Reading ${done}/${all}`,
    judging: 'Checking',
    writing: 'Writing',
    undoing: 'Undoing',
    waiting: 'Excel does not answer; a cell may be being edited. Press Enter to finish editing.',
    loading: 'Opening',
    graded: (time, cells) => `Graded ${time}, ${many(cells, 'cell')} written`,
    stale: 'The sheet has changed; results may be out of date',
  },
  messages: {
    graded: (units, graded, cells, sheets) =>
      `Done: ${many(units, 'unit')}, ${graded} graded; ${many(cells, 'cell')}${sheets > 0 ? ` and ${many(sheets, 'result sheet')}` : ''} written.`,
    upToDate: 'All results are up to date; there was nothing to write.',
    checked: (errors, warnings) =>
      errors + warnings === 0
        ? 'Checked: nothing wrong was found.'
        : `Checked: ${many(errors, 'error')}, ${many(warnings, 'warning')}, highlighted.`,
    cleared: 'Our marks are gone; your own colours were not touched.',
    fixed: (cells) => `${many(cells, 'cell')} mended; this can be undone.`,
    fixGone: 'This has been changed already; there was nothing to mend.',
    adjusted: 'The grade was changed and noted in the sheet 等次调整; it can be undone.',
    notAdjusted: 'Nothing was changed: no settled grade yet, or the reason or the approver is missing.',
    withdrawn:
      'The change was taken back and the computed grade stands again; the sheet 等次调整 keeps a note. It can be undone.',
    notWithdrawn: 'There is no change to take back: the sheet 等次调整 has no grade for this unit.',
    undone: (run, cells, left) =>
      `“${run}” undone${cells > 0 ? `, ${many(cells, 'cell')} restored` : ''}${left > 0 ? `; ${many(left, 'place')} changed since or not writable keep what they hold now` : ''}.`,
    nothingToUndo: 'There is nothing to undo.',
    damagedRecord:
      "The record of this run is incomplete; nothing was undone, to be safe. Use Excel's own undo or an earlier copy of the file.",
    notKept:
      'No undo record of this run is left (it changed too much, or was long ago), so it cannot be undone. Please open an earlier copy of the file.',
    noUndo:
      'This run changed too much for an undo record and cannot be undone. Please save a copy before you go on.',
    notLoaded:
      'This part could not be fetched. Check the server of the program, then close and reopen the pane.',
    cancelled: 'Cancelled; nothing was written.',
    ruleBook: 'The sheet 考核规则 has faults; nothing was graded. Please mend the points listed below first.',
    setAside: 'Noted. You will be reminded again when the cell changes.',
    taken: 'You will be reminded again.',
    bound: 'Read again as you said.',
    recalculated:
      'All formulas have been computed once. Excel still calculates manually: press F9 after changes.',
    templates: (sheets) => `Blank sheets added: ${sheets.join(', ')}.`,
    notWritten: (sheet, cell, why) => `${sheet}${cell && `!${cell}`} was not written: ${why}`,
    failed: {
      editing: 'Press Enter to finish editing the cell, then press the button again.',
      protected:
        'The workbook is read-only or protected. Save a copy or take the protection off, then try again.',
      tooLarge: 'The workbook is too large for Excel to hand over. Move unrelated sheets to another file.',
      missing: 'The sheet is not there; it may have been deleted or renamed. Please check again.',
      merged: 'The target lies inside a merged cell. Unmerge it and try again.',
      filtered: 'The table is filtered. Clear the filter and try again.',
      invalid: 'Excel did not accept what was to be written. Please check again.',
      unsupported: 'This Excel cannot do this step. Update Excel, or grade the file with the command line.',
      damaged: 'A record kept in the workbook is incomplete and was not used.',
      unknown:
        'Excel did not finish this step. Try again; if it happens again, save and reopen the workbook.',
      bug: 'Something went wrong in the program; nothing was written. Close and reopen the pane; if it happens again, tell the maintainers what you did.',
    },
  },
  runs: RUNS,
  printing: PRINTING_EN,
  grade: {
    hint: [
      '1. Open the workbook with Annexes 1, 2 and 3, filled in as usual.',
      '2. Press Grade: totals, bonus, satisfaction and grades go into the empty cells; what you typed stays.',
      '3. Go through Findings one by one, and compare Quotas. Everything can be undone.',
    ],
    hintClose: 'Got it',
    recognised: 'Tables found',
    annexes: { 1: 'Annex 1 scores', 2: 'Annex 2 satisfaction', 3: 'Annex 3 roster' },
    tables: (count) => many(count, 'table'),
    entries: (count) => many(count, 'row'),
    confidence: (percent) => `${percent}% sure`,
    doubtful: (count) => `${count} to look at`,
    layouts: { form: 'one unit a form', list: 'list' },
    ignored: 'left out',
    results: 'Results',
    notYetWritten: 'not written to the sheet yet',
    open: 'open',
    units: (count) => many(count, 'unit'),
    overQuota: (pools) => `${many(pools, 'pool')} over quota`,
    noneOverQuota: 'No pool over quota',
    quotasOpen: 'quotas not judged',
    written: (cells) => `${many(cells, 'cell')} written: details`,
    refused: (count) => `${count} not written`,
    left: (count) => `${count} not restored: kept as they are now`,
    history: 'Runs',
    runDetails: 'Details',
    undoneNext: 'Undo takes this one back first',
    run: (name, time, cells, sheets) =>
      `${time} ${name}${cells > 0 ? `, ${many(cells, 'cell')}` : ''}${sheets > 0 ? `, ${many(sheets, 'sheet')}` : ''}${cells + sheets === 0 ? ', marks only' : ''}`,
    runRules: (document, title, stage) => `by ${document}${title && ` 《${title}》`}, ${stage} scores`,
    runFound: (units, graded, errors, warnings) =>
      `${many(units, 'unit')}, ${graded} graded; ${many(errors, 'error')}, ${many(warnings, 'warning')}`,
    runNotKept: 'No details kept',
    undone: (time) => `undone ${time}`,
    ruleProblems: 'The sheet 考核规则 has faults',
  },
  preview: {
    title: 'Preview of changes',
    nothing: 'There is nothing to write.',
    cells: (count) => `${many(count, 'cell')} to be written`,
    sheets: (names) => `Sheets to be made or updated: ${names.join(', ')}`,
    cell: 'Cell',
    now: 'Now',
    then: 'Then',
    was: 'Before',
    became: 'Written',
    empty: 'empty',
    more: (count) => `${many(count, 'more cell', 'more cells')}`,
  },
  findings: {
    search: 'Search unit, cell or text',
    group: 'Group',
    groups: { unit: 'by unit', sheet: 'by sheet', code: 'by kind' },
    severities: { error: 'Error', warning: 'Warning', notice: 'Note' },
    severityCount: (name, count) => `${name} ${count}`,
    none: 'Nothing wrong was found.',
    noneMatch: 'No finding matches.',
    county: 'Whole county',
    kindAll: 'All kinds',
    kind: 'Kind',
    list: 'Findings',
    fixKinds: { auto: 'can be mended', ask: 'your choice', none: 'needs a person' },
    inSheet: 'mend it in the sheet',
    recalculate: 'Recalculate',
    fix: 'Fix',
    fixAll: (count) => `Fix all ${count} of this kind`,
    choose: 'Use this',
    before: 'Now',
    after: 'Then',
    ignore: 'Set aside with a reason',
    reason: 'Reason',
    reasonNeeded: 'Please give a reason.',
    saveReason: 'Save',
    settled: (count) => `${count} set aside`,
    settledBecause: (reason, time) => `${time}: ${reason}`,
    takeBack: 'Remind me again',
    why: 'Why',
    whyRule: 'Rule',
    whyCheck: 'When it is said',
    whatToDo: 'What to do',
    counted: (shown, all) => (shown === all ? many(all, 'finding') : `${shown} of ${many(all, 'finding')}`),
  },
  quota: {
    none: (grade) => `No roster (Annex 3): quotas for ${grade} and the list to commend wait for it.`,
    kinds: {
      poor: 'poor township',
      other: 'other township',
      enterprise: 'non-public enterprises',
      unknown: 'kind unknown',
    },
    line: (grade, quota, excellent, over, free) =>
      `${many(quota, 'place')} · ${excellent} ${grade}${over > 0 ? ` · ${over} over` : free > 0 ? ` · ${free} free` : ''}`,
    noQuota: (grade, excellent) => `places unknown · ${excellent} ${grade}`,
    blocks: (filled, free, over) => `${filled} filled, ${free} free, ${over} over`,
    places: { in: 'in', tied: 'tied', over: 'over' },
    tie: (units, places) => `${units} tied for ${many(places, 'place')}`,
    gap: (points) => `${points} short`,
    rank: 'Rank',
    unit: 'Unit',
    total: 'Total',
    place: 'Place',
    arithmetic: ({ townships, places: all, article }) => {
      const terms = townships
        ? `${townships.poor.places}×${townships.poor.count} + ${townships.other.places}×${townships.other.count} + ${townships.enterprise} = `
        : '';
      return `Places in all: ${terms}${all}${citing(article)}`;
    },
    arithmeticOpen: (article) =>
      `Places in all: unknown while a township is not marked poor or other${citing(article)}.`,
    commended: (listed, places) => `Commendation: ${listed} listed for ${many(places, 'place')}`,
    tiedAtLine: (units) => `Tied at the last place, for the leading group to decide: ${units.join(', ')}`,
    rectification: (grade, count) => `${grade}, to be called in: ${count}`,
    nobody: 'None.',
    unused: (grade) => `nobody graded ${grade}`,
  },
  reasons: {
    none: 'Click a cell in the sheet to see here how it came about.',
    notInForm: (place) =>
      `${place} belongs to no form of the assessment. Click a score, a sum or a grade, or a line of the roster.`,
    quantities: {
      base: 'Base',
      bonusRaw: 'Bonus',
      bonus: 'Bonus',
      subtotal: 'Subtotal',
      total: 'Total',
      grade: 'Grade',
      satisfaction: 'Satisfaction',
      quota: 'Quota',
      item: 'Score',
      pool: 'Pool',
      stage: 'Stage',
    },
    item: (label, value, max) => `${label}: ${value} of ${max} points.`,
    openValue: 'open',
    cells: 'Cells',
    findings: 'Findings here',
  },
  adjust: ADJUSTING_EN,
  empty: {
    title: 'No assessment form found',
    text: 'Annexes 1, 2 and 3 were not recognised in this workbook. Insert the blank forms, or say which row is the header.',
    templates: 'Insert the blank forms',
    bind: 'Choose the header',
  },
  binding: BINDING_EN,
  help: ({ excellent, quotas: { value: quotas, article } }) => [
    {
      title: 'Grade',
      text: 'Reads the whole workbook and writes totals, bonus and grades as formulas into empty cells and cells it wrote before. What you typed is never overwritten; where it disagrees it is marked and explained.',
    },
    { title: 'Check', text: 'Highlights cells with findings and writes no result.' },
    {
      title: 'Findings',
      text: 'Errors have to be settled, warnings looked at, notes are for information. Click a cell to go there; see before and after, then apply a fix; set aside with a reason what is right as it is. It comes back when the cell changes.',
    },
    {
      title: 'Quotas',
      text: `Places for ${excellent}: ${places(quotas.poor)} for each poor township, ${places(quotas.other)} for each other, ${places(quotas.enterprise)} for all non-public enterprises${citing(article)}. Going over is flagged; nobody is demoted.`,
    },
    { title: 'Why', text: 'Click a cell to see its rule, its articles and the cells it comes from.' },
    {
      title: 'Undo',
      text: 'Every run is recorded in the workbook and can be undone after saving and reopening. Cells changed since are kept and listed.',
    },
    PRINTING_EN.help,
    { title: 'Data', text: 'Everything stays on this machine; nothing is sent anywhere.' },
  ],
  about: (version, document) => [
    `考核评分 ${version}`,
    `Computed by the regulation ${document}. Results are for staff to compare; the leading group decides.`,
    'Not tried in a real WPS; graded files open there with their formulas and marks.',
  ],
  tooOld:
    'This Excel is too old for the pane (ExcelApi 1.9 is needed): Microsoft 365 or retail from version 1903, volume-licensed 2021 and later, Mac from 16.24, or on the web; not volume-licensed 2019.',
  refusals: REFUSAL_SENTENCES,
  time: (hours, minutes) => `${two(hours)}:${two(minutes)}`,
};
